"""Paper C, the surat pengantar that lists what is handed over, from its lines to its number.

Its layout is the government's own; it bears a number of the same register as every
letter, and lies in no batch: it covers no referral.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from models import history
from models.codes import LetterKind, LetterState
from models.desk import Desk
from models.errors import RuleError
from models.indonesian_words import long_date
from models.letter.document import ListedLine, TransmittalDocument
from models.letter.numbering.classifications import clean_classification
from models.letter.numbering.keeping import (
    NOTHING_SEEN,
    Entry,
    IssuedLetter,
    Preview,
    Seen,
    keep,
    shown,
)
from models.letter.papers.transmittal_lines import LONGEST_REMARKS, LONGEST_WHAT, TransmittalLine
from models.letter.parts import letterhead_of, practice_marks, sheet_of, signature_of, words
from models.letter.rows import letter_row
from models.letter.words import check_letter_date, serving_official
from models.office import office
from models.officials import officials
from models.store import reading, writing
from models.tables import TransmittalItem
from models.text import clean_text

CLASSIFICATION = "400.10.2.2"
"""Administrasi Pemerintahan Desa dan Kelurahan (Permendagri 83/2022)."""
MOST_LINES = 100
LIMITS = {"what": LONGEST_WHAT, "quantity": 60, "remarks": LONGEST_REMARKS}
SEVERAL = ("quantity", "remarks")
"""Texts that may run over several lines."""
HEADS = ("number", "what", "quantity", "remarks")
FILLED_IN = tuple(
    f"received_{name}" for name in ("on", "title", "signature", "name", "nip", "phone")
)
LONGEST_SUBJECT = 300

Render = Callable[[TransmittalDocument], bytes]
"""Draws both sheets as one PDF: `reports.letters.render_transmittal`."""


@dataclass(frozen=True, slots=True)
class TransmittalDraft:
    """What the clerk chooses, and the lines as they will be printed."""

    letter_date: dt.date
    official_id: int
    addressee: str
    addressee_place: str
    lines: tuple[TransmittalLine, ...]
    classification: str = CLASSIFICATION
    reserved_id: int | None = None
    """The kept number it uses."""


def first_signer(today: dt.date) -> int:
    """Who signs unless the clerk says otherwise. Raises `RuleError("letter.no_official")`."""
    signers = officials(today)
    if not signers:
        raise RuleError("letter.no_official", field="official_id")
    return signers[0].id


def preview_transmittal(draft: TransmittalDraft, render: Render, desk: Desk) -> Preview:
    """Both sheets as they would be issued now; nothing is written. It raises what
    `issue_transmittal` does.
    """
    with reading():
        document = compose_transmittal(draft, desk)
        number_text = Entry.of(LetterKind.TRANSMITTAL, document, draft.reserved_id).place().text
    return shown(document, number_text, render)


def issue_transmittal(
    draft: TransmittalDraft, render: Render, desk: Desk, seen: Seen = NOTHING_SEEN
) -> IssuedLetter:
    """Give it its number, and keep its PDF and what each line stands for: all or nothing.

    Raises `RuleError`: transmittal.no_lines, transmittal.empty_line, transmittal.too_many_lines,
    transmittal.addressee, transmittal.letter_not_issued, and as `keeping.keep`.
    """
    with writing():
        cleaned = _checked(draft, desk.today())
        document = _compose(cleaned)
        entry = Entry.of(LetterKind.TRANSMITTAL, document, draft.reserved_id)
        issued = keep(document, entry, render, desk, seen)
        for position, line in enumerate(cleaned.lines, start=1):
            for letter_id in line.letter_ids or (None,):
                history.create(
                    TransmittalItem,
                    desk,
                    letter=issued.id,
                    position=position,
                    what=line.what,
                    quantity=line.quantity,
                    remarks=line.remarks,
                    sent_letter=letter_id,
                    batch=line.batch_id,
                )
        return issued


def compose_transmittal(draft: TransmittalDraft, desk: Desk) -> TransmittalDocument:
    """The paper without its number. Raises as `issue_transmittal`."""
    return _compose(_checked(draft, desk.today()))


def _compose(draft: TransmittalDraft) -> TransmittalDocument:
    view, used = office(), words()
    said, practice = used["transmittal"], used["practice"]
    signer = serving_official(draft.official_id, draft.letter_date)
    listed = "; ".join(line.what for line in draft.lines)
    subject = said.fill("subject", what=listed)
    if len(subject) > LONGEST_SUBJECT:
        subject = f"{subject[: LONGEST_SUBJECT - 3]}..."
    return TransmittalDocument(
        sheet=sheet_of(view),
        letterhead=letterhead_of(view),
        office=view.title,
        letter_date=draft.letter_date,
        dateline=f"{view.village}, {long_date(draft.letter_date)}",
        title=said["title"],
        subject=subject,
        addressee=draft.addressee,
        addressee_place=draft.addressee_place,
        heads=tuple(said[name] for name in HEADS),
        lines=tuple(ListedLine(line.what, line.quantity, line.remarks) for line in draft.lines),
        closing=said["closing"],
        signature=signature_of(signer, view, draft.letter_date),
        received=said["received"],
        filled_in=tuple(said[name] for name in FILLED_IN),
        copies=(said["first"], said["second"]),
        classification=draft.classification,
        text_version=used.version_of("transmittal", "letterhead", "practice"),
        **practice_marks(view, practice),
    )


def _checked(draft: TransmittalDraft, today: dt.date) -> TransmittalDraft:
    """The draft cleaned. Refuse one that lists nothing, or what is not there to be sent."""
    check_letter_date(draft.letter_date, today)
    addressee = clean_text(draft.addressee, 300, field="addressee")
    if not addressee:
        raise RuleError("transmittal.addressee", field="addressee")
    if not draft.lines:
        raise RuleError("transmittal.no_lines", field="lines")
    if len(draft.lines) > MOST_LINES:
        raise RuleError("transmittal.too_many_lines", field="lines", limit=MOST_LINES)
    return replace(
        draft,
        addressee=addressee,
        addressee_place=clean_text(draft.addressee_place, 60, field="addressee_place"),
        classification=clean_classification(draft.classification),
        lines=tuple(_line(number, each) for number, each in enumerate(draft.lines, start=1)),
    )


def _line(number: int, line: TransmittalLine) -> TransmittalLine:
    try:
        cleaned = {
            name: clean_text(getattr(line, name), limit, multiline=name in SEVERAL, field=name)
            for name, limit in LIMITS.items()
        }
    except RuleError as error:
        raise RuleError(error.code, field=error.field, **error.details, number=number) from error
    if not cleaned["what"]:
        raise RuleError("transmittal.empty_line", field="what", number=number)
    for letter_id in line.letter_ids:
        sent = letter_row(letter_id)
        if sent.state != LetterState.ISSUED:
            raise RuleError(
                "transmittal.letter_not_issued", field="lines", number=sent.number_text or "-"
            )
    return TransmittalLine(**cleaned, letter_ids=line.letter_ids, batch_id=line.batch_id)
