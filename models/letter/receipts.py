"""What the resident's receipt says (domain 6.1): it promises nothing that is not recorded."""

import datetime as dt

from models.desk import Desk
from models.errors import RuleError
from models.indonesian_words import long_date
from models.letter.document import ReceiptDocument, Signature
from models.letter.parts import letterhead_of, sheet_of, words
from models.need_forms import form_of
from models.office import OfficeView, office
from models.store import reading
from models.tables import Attachment, Case, Need
from models.text import clean_text

MOST_DOCUMENTS = 20


def compose_receipt(case_id: int, desk: Desk, documents: tuple[str, ...] = ()) -> ReceiptDocument:
    """The receipt of a case, signed by who sits at the desk.

    `documents` are the papers handed in; without any, the titles of what was attached.
    Raises `RuleError` "record.not_found" or "letter.too_many_lines".
    """
    if len(documents) > MOST_DOCUMENTS:
        raise RuleError("letter.too_many_lines", field="documents", limit=MOST_DOCUMENTS)
    with reading():
        case = Case.get_or_none(Case.id == case_id)
        if case is None:
            raise RuleError("record.not_found")
        view, said, practice = office(), words()["receipt"], words()["practice"]
        given = tuple(clean_text(line, 300) for line in documents) or _attached(case)
        now = desk.clock.now().astimezone(desk.clock.zone)
        return ReceiptDocument(
            sheet=sheet_of(view),
            letterhead=letterhead_of(view),
            office=view.title,
            case_number=case.number,
            received=long_date(case.opened_on),
            name=case.person.name,
            needs=tuple(form_of(need.kind, need.form_version).title for need in _needs(case)),
            documents=tuple(line for line in given if line),
            officer=desk.name,
            next_step=case.next_step or said["next_step"],
            next_date=long_date(case.next_step_on) if case.next_step_on else "",
            contact=_contact(view),
            free_of_charge=said["free_of_charge"],
            complaints=said["complaints"].format(term=view.village_term.lower()),
            information=said["information"].format(office=view.title),
            signature=Signature(("Petugas,",), desk.name, above=f"{view.village}, {_moment(now)}"),
            notice=practice["notice"] if view.practice else "",
            watermark=practice["watermark"] if view.practice else "",
        )


def _needs(case: Case) -> list[Need]:
    return list(Need.select().where(Need.case == case).order_by(Need.id))


def _attached(case: Case) -> tuple[str, ...]:
    rows = Attachment.select().where(Attachment.case == case).order_by(Attachment.id)
    return tuple(row.title for row in rows.limit(MOST_DOCUMENTS))


def _contact(view: OfficeView) -> str:
    """Where to ask: the office with its telephone, if it has one."""
    return f"Kantor {view.title}" + (f", telepon {view.phone}" if view.phone else "")


def _moment(now: dt.datetime) -> str:
    return f"{long_date(now.date())} pukul {now:%H.%M}"
