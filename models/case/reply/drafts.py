"""An agency's answer as the clerk or a file gives it, and what belongs to which answer."""

import datetime as dt
from dataclasses import dataclass

from models.case.referral_status import (
    ACCEPTED,
    AGENCY,
    CANCELLED,
    COMPLETED,
    FAILED,
    IN_PROGRESS,
    MOVES,
    ON_HOLD,
    REJECTED,
    Asks,
    allowed,
)
from models.codes import Confirmer, ReasonCode, ReferralStatus, ReplyChannel
from models.errors import RuleError
from models.labels import label

AGAIN = (ACCEPTED, IN_PROGRESS, ON_HOLD)
"""What an agency may say again without a move: it goes on, or there is a new appointment."""

ANSWERS = frozenset(move.end for move in MOVES if move.by == AGENCY)
"""All that an agency may answer."""
NEEDS_REASON = frozenset(
    move.end for move in MOVES if move.by == AGENCY and move.asks == Asks.REASON
)

_GOES_ON, _RECEIVED = frozenset(AGAIN), frozenset({COMPLETED})
BELONGS = {
    "reason_code": NEEDS_REASON,
    "suggested_agency_id": frozenset({REJECTED, FAILED, CANCELLED}),
    "queue_number": frozenset({ON_HOLD}),
    "appointment_on": _GOES_ON,
    "appointment_place": _GOES_ON,
    "benefit": _RECEIVED,
    "benefit_on": _RECEIVED,
    "amount": _RECEIVED,
    "evidence": _RECEIVED,
    "as_aid": _RECEIVED,
    "aid_programme_id": _RECEIVED,
    "step_id": _RECEIVED,
    "check_again_on": _GOES_ON,
}
"""The fields that only some answers have, and which; the others every answer has."""


@dataclass(frozen=True, slots=True)
class ReplyDraft:
    """One answer of an agency; with `confirmer` what that person told while the agency was silent.

    `received_on` None is today; `check_again_on` None is the day the norm gives. `amount` is in
    whole Rupiah. With `as_aid` what the resident received is recorded as aid too, of the
    programme `aid_programme_id` or of none; `step_id` is the planned step that is done by it.
    """

    referral_id: int
    status: ReferralStatus
    channel: ReplyChannel = ReplyChannel.SLIP
    received_on: dt.date | None = None
    told_by: str = ""
    reason_code: ReasonCode | None = None
    text: str = ""
    suggested_agency_id: int | None = None
    appointment_on: dt.date | None = None
    appointment_place: str = ""
    queue_number: str = ""
    benefit: str = ""
    benefit_on: dt.date | None = None
    amount: int | None = None
    evidence: str = ""
    check_again_on: dt.date | None = None
    as_aid: bool = False
    aid_programme_id: int | None = None
    attachment_id: int | None = None
    confirmer: Confirmer | None = None
    step_id: int | None = None


def possible_answers(status: ReferralStatus) -> tuple[ReferralStatus, ...]:
    """What an agency may answer on a referral of this status, in the order of the codes."""
    ends = {move.end for move in allowed(status, AGENCY)}
    return tuple(each for each in ReferralStatus if each in ends or each == status in AGAIN)


def belongs(field: str, status: ReferralStatus) -> bool:
    """Whether an answer of this status has the field."""
    return status in BELONGS.get(field, {status})


def refuse_what_does_not_belong(draft: ReplyDraft) -> None:
    """Raises `RuleError("reply.does_not_belong")` beside the first such field that is filled."""
    for field in BELONGS:
        filled = getattr(draft, field) not in (None, "", False)
        if filled and not belongs(field, draft.status):
            raise RuleError("reply.does_not_belong", field=field, status=label(draft.status))
