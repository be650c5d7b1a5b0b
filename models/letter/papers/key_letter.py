"""Surat Pendaftaran Kunci: the paper by which the district comes to trust this computer's keys.

The head signs and stamps it; the district scans the square and compares the 30 digits.
It bears a number like any letter, so that the register shows when it went out.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from models.batch.trust import OwnKey, own_key, receiving_key
from models.codes import LetterKind
from models.desk import Desk
from models.errors import RuleError
from models.indonesian_words import long_date
from models.letter.document import KeyLetterDocument
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
from models.letter.papers.transmittal import CLASSIFICATION
from models.letter.parts import letterhead_of, practice_marks, sheet_of, signature_of, words
from models.letter.words import check_letter_date, serving_official
from models.office import office
from models.store import reading, writing
from models.text import clean_text

FORMAT = "simpul-enrolment-1"
"""What the square begins with, so that a scanner's reader knows what it is."""
LONGEST_REASON = 200
Render = Callable[[KeyLetterDocument], bytes]


@dataclass(frozen=True, slots=True)
class KeyLetterDraft:
    """What the clerk chooses. `replacing`: the former key is lost or stolen, for this `reason`."""

    letter_date: dt.date
    official_id: int
    replacing: bool = False
    reason: str = ""
    classification: str = CLASSIFICATION
    reserved_id: int | None = None
    """The kept number it uses."""


def preview_key_letter(draft: KeyLetterDraft, render: Render, desk: Desk) -> Preview:
    """The letter as it would be issued now; nothing is written. Raises as `issue_key_letter`."""
    with reading():
        document = compose_key_letter(draft, desk)
        number_text = Entry.of(LetterKind.OTHER, document, draft.reserved_id).place().text
    return shown(document, number_text, render)


def issue_key_letter(
    draft: KeyLetterDraft, render: Render, desk: Desk, seen: Seen = NOTHING_SEEN
) -> IssuedLetter:
    """Give it its number and keep its PDF, whose SHA-256 stands in the history with it.

    Raises `RuleError`: key_letter.reason, and as `keeping.keep`.
    """
    with writing():
        document = compose_key_letter(draft, desk)
        entry = Entry.of(LetterKind.OTHER, document, draft.reserved_id)
        return keep(document, entry, render, desk, seen)


def square_of(key: OwnKey, receiving: str) -> str:
    """What the square holds: format, village code, installation, and both public keys."""
    return f"{FORMAT} {key.region} {key.installation} {key.public_key} {receiving}"


def compose_key_letter(draft: KeyLetterDraft, desk: Desk) -> KeyLetterDocument:
    """The letter without its number. Raises as `issue_key_letter`."""
    draft = _checked(draft, desk.today())
    view, used = office(), words()
    said, practice = used["key-enrolment"], used["practice"]
    key, receiving = own_key(), receiving_key()
    signer = serving_official(draft.official_id, draft.letter_date)
    region = f"{view.regency_term} {view.regency}"
    which = "replacing_" if draft.replacing else ""
    replacing = (said.fill("replacing", reason=draft.reason),) if draft.replacing else ()
    subject = said.fill(f"{which}subject", office=view.title, installation=key.installation)
    dated = f"{view.village}, {long_date(draft.letter_date)}"
    return KeyLetterDocument(
        sheet=sheet_of(view),
        letterhead=letterhead_of(view),
        office=view.title,
        letter_date=draft.letter_date,
        title=said[f"{which}title"],
        subject=subject,
        addressee=said.fill("addressee", region=region),
        addressee_place=view.regency,
        opening=said.fill("opening", head=view.head, region=region),
        facts=(
            (said["region"], view.region_code),
            (said["office"], view.title),
            (said["kecamatan"], f"{view.kecamatan}, {region}"),
            (said["installation"], key.installation),
        ),
        keys=((said["signing_role"], key.public_key), (said["receiving_role"], receiving)),
        digits_label=said["digits"],
        digits=key.digits,
        square=square_of(key, receiving),
        statements=(*replacing, said["asked"], said["closing"]),
        signature=signature_of(signer, view, draft.letter_date, above=dated),
        classification=draft.classification,
        text_version=used.version_of("key_enrolment", "letterhead", "practice"),
        **practice_marks(view, practice),
    )


def _checked(draft: KeyLetterDraft, today: dt.date) -> KeyLetterDraft:
    check_letter_date(draft.letter_date, today)
    reason = clean_text(draft.reason, LONGEST_REASON, field="reason")
    if draft.replacing and not reason:
        raise RuleError("key_letter.reason", field="reason")
    if reason and reason[-1] not in ".!?":
        reason += "."
    return replace(
        draft,
        reason=reason,
        classification=clean_classification(draft.classification),
    )
