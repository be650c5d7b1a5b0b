"""Letters that are written and have no number yet: who has to agree, and what waits now."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from models.case.lettered import UNNUMBERED
from models.case.restricted import LETTER_KEPT_BACK, letters_kept_back
from models.codes import Approval, LetterState, RecordState, Role
from models.desk import Desk
from models.errors import RuleError
from models.letter.approval.options_json import options_from_json
from models.letter.rows import letter_row
from models.letter.words import LetterOptions
from models.office import office
from models.store import reading
from models.tables import Letter, LetterReferral


@dataclass(frozen=True, slots=True)
class WaitingLetter:
    """A letter without number. `decided_by` sent it back for `reason`, both empty until then."""

    id: int
    state: LetterState
    referral_id: int
    need_id: int
    case_id: int
    agency: str
    subject: str
    options: LetterOptions
    written_by: str
    decided_by: str
    decided_on: dt.date | None
    reason: str


@dataclass(frozen=True, slots=True)
class WaitingCount:
    """How many letters wait for a decision, and how many were sent back to be corrected."""

    to_decide: int
    sent_back: int


def needs_approval(desk: Desk) -> bool:
    """Whether a letter written at this desk gets its number only when somebody has agreed.

    Head and secretary are the responsible ones: what they write themselves they have agreed to.
    """
    return office().approval is not Approval.NONE and not may_decide(desk)


def may_decide(desk: Desk) -> bool:
    """Whether who sits here agrees to the letters of others, or sends them back."""
    return desk.role is Role.RESPONSIBLE


def waiting_letter(letter_id: int) -> WaitingLetter:
    """One letter without number. Raises `RuleError` "record.not_found" or "letter.not_waiting"."""
    with reading():
        row = unnumbered_row(letter_id)
        referral = LetterReferral.get(LetterReferral.letter == row).referral
        return WaitingLetter(
            id=row.id,
            state=LetterState(row.state),
            referral_id=referral.id,
            need_id=referral.need_id,
            case_id=referral.need.case_id,
            agency=referral.agency.short_name,
            subject=LETTER_KEPT_BACK if letters_kept_back([row.id]) else row.subject,
            options=options_from_json(row.options),
            written_by=row.written_by,
            decided_by=row.decided_by,
            decided_on=row.decided_on,
            reason=row.sent_back_reason,
        )


def count_waiting() -> WaitingCount:
    """What waits in the whole office."""

    def count(state: LetterState) -> int:
        return int(_alive().where(Letter.state == state).count())

    with reading():
        return WaitingCount(count(LetterState.AWAITING_APPROVAL), count(LetterState.DRAFT))


def check_none_waits(referral_id: int, but: int | None = None) -> None:
    """Raises `RuleError("letter.waits_already")` where another letter to this agency is written
    and has no number yet.
    """
    others = _alive().join(LetterReferral).where(LetterReferral.referral == referral_id)
    if others.where(Letter.state.in_(UNNUMBERED), Letter.id != (but or 0)).exists():
        raise RuleError("letter.waits_already")


def unnumbered_row(letter_id: int) -> Letter:
    """The stored row, for use cases. Raises as `waiting_letter`."""
    row = letter_row(letter_id)
    if row.state not in UNNUMBERED or row.record_state != RecordState.ACTIVE:
        raise RuleError("letter.not_waiting")
    return row


def _alive() -> Any:
    return Letter.select(Letter.id).where(Letter.record_state == RecordState.ACTIVE)
