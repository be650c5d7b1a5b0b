"""What the resident's receipt says: it promises nothing that is not recorded."""

import datetime as dt

from models import history
from models.case.attachment.documents import received_documents
from models.case.next_steps import NextStepCode
from models.case.plan.steps import StepView
from models.case.views import CaseView
from models.case.views import case as case_view
from models.codes import StepState
from models.desk import Desk
from models.errors import RuleError
from models.indonesian_words import long_date
from models.letter.document import ReceiptDocument, Signature
from models.letter.parts import letterhead_of, practice_marks, sheet_of, words
from models.need.danger import first_aid
from models.need.forms import form_of
from models.office import OfficeView, office
from models.store import reading
from models.tables import Case, Need
from models.text import clean_text

MOST_DOCUMENTS = 20


def compose_receipt(case_id: int, desk: Desk, documents: tuple[str, ...] = ()) -> ReceiptDocument:
    """The receipt of a case, signed by who sits at the desk.

    `documents` are the papers handed in; without any, those the office has received so far.
    Raises `RuleError` "record.not_found" or "letter.too_many_lines".
    """
    if len(documents) > MOST_DOCUMENTS:
        raise RuleError("letter.too_many_lines", field="documents", limit=MOST_DOCUMENTS)
    found = case_view(case_id, desk)
    with reading():
        case = Case.get_by_id(case_id)
        used = words()
        view, said, practice = office(), used["receipt"], used["practice"]
        given = tuple(clean_text(line, 300) for line in documents) or _received(case_id)
        now = desk.clock.now().astimezone(desk.clock.zone)
        text, due = _next(found, desk.today())
        return ReceiptDocument(
            sheet=sheet_of(view),
            letterhead=letterhead_of(view),
            office=view.title,
            case_number=case.number,
            received=_recorded(case, desk.clock.zone),
            name=case.person.name,
            needs=tuple(form_of(need.kind, need.form_version).title for need in _needs(case)),
            documents=tuple(line for line in given if line),
            officer=desk.name,
            next_step=text,
            next_date=long_date(due) if due else "",
            contact=_contact(view),
            free_of_charge=said["free_of_charge"],
            complaints=said.fill("complaints", term=view.village_term.lower()),
            information=said.fill("information", office=view.title),
            signature=Signature(
                (said["signer"],), desk.name, above=f"{view.village}, {_moment(now)}"
            ),
            said=tuple(said.items()),
            **practice_marks(view, practice),
        )


def _needs(case: Case) -> list[Need]:
    return list(Need.select().where(Need.case == case).order_by(Need.id))


def _received(case_id: int) -> tuple[str, ...]:
    """The papers of the checklist and other attachments; of very many the last are only counted."""
    found = received_documents(case_id)
    if len(found) <= MOST_DOCUMENTS:
        return found
    shown = found[: MOST_DOCUMENTS - 1]
    more = words()["receipt"].fill("more", count=len(found) - len(shown))
    return (*shown, more)


def _recorded(case: Case, zone: dt.tzinfo) -> str:
    """The day it was received, with the time it was written down; that day too where it differs."""
    opened = long_date(case.opened_on)
    lines = history.of_record(case.uuid)
    if not lines:  # of an import, which leaves no line for each record
        return opened
    at = lines[0].at.astimezone(zone)
    if at.date() == case.opened_on:
        return f"{opened} pukul {at:%H.%M}"
    return words()["receipt"].fill("written_later", opened=opened, written=_moment(at))


def _next(case: CaseView, today: dt.date) -> tuple[str, dt.date | None]:
    """What the office does next, in the resident's words, and by when unless that day is over.

    Danger to life and a question to the resident come before what was planned. A planned step has
    the day it was given, or none.
    """
    step = case.next_step
    planned = _planned(case)
    if planned is not None:
        text, due = planned.text, planned.due_on
    else:
        need = next((need.title for need in case.needs if need.id == step.need_id), "")
        agency = next((r.agency.name for r in case.referrals if r.id == step.referral_id), "")
        reason = case.pause.reason if case.pause is not None else ""
        first = " ".join(first_aid(form_of(n.kind)) for n in case.needs if n.id == step.need_id)
        said = words()["receipt-next"]
        text = said.fill(step.code, need=need, agency=agency, reason=reason, first=first).strip()
        due = step.due
    return text, due if due is not None and due >= today else None


def _planned(case: CaseView) -> StepView | None:
    """The planned step to name: the one that presses most, or in a case that is neither paused
    nor in danger the one due first that waits for no other.
    """
    code = case.next_step.code
    if code == NextStepCode.PLANNED:
        return next(step for step in case.steps if step.id == case.next_step.step_id)
    if code == NextStepCode.EMERGENCY or case.pause is not None:
        return None
    ready = [step for step in case.steps if step.state == StepState.PLANNED and not step.waits_for]
    return min(ready, key=lambda step: step.due_on or dt.date.max, default=None)


def _contact(view: OfficeView) -> str:
    """Where to ask: the office with its telephone, if it has one."""
    return f"Kantor {view.title}" + (f", telepon {view.phone}" if view.phone else "")


def _moment(now: dt.datetime) -> str:
    return f"{long_date(now.date())} pukul {now:%H.%M}"
