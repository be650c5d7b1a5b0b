"""The ten statuses of a referral and who may move it from where to where: one table."""

from dataclasses import dataclass
from enum import StrEnum

from models.codes import Party, ReferralGroup, ReferralStatus
from models.errors import RuleError
from models.labels import label

OFFICE, AGENCY = Party.OFFICE, Party.AGENCY
DRAFT, REQUESTED, ACCEPTED, REJECTED, IN_PROGRESS, ON_HOLD, COMPLETED, FAILED, CANCELLED, ERROR = (
    tuple(ReferralStatus)
)


class Asks(StrEnum):
    """What a move must bring with it."""

    NOTHING = "nothing"
    REASON = "reason"
    """A reason code."""
    EVIDENCE = "evidence"
    """Words: the office, not the agency, says that help has come; what did it see?"""


@dataclass(frozen=True, slots=True)
class LegalMove:
    """One legal move. `by` is who decides it, not who types it: a clerk enters an agency's reply
    slip or phone call as the agency's move.
    """

    start: ReferralStatus
    end: ReferralStatus
    by: Party
    asks: Asks = Asks.NOTHING


MOVES = (
    LegalMove(DRAFT, REQUESTED, OFFICE),
    LegalMove(DRAFT, CANCELLED, OFFICE, Asks.REASON),
    LegalMove(DRAFT, ERROR, OFFICE),
    LegalMove(REQUESTED, ACCEPTED, AGENCY),
    LegalMove(REQUESTED, REJECTED, AGENCY, Asks.REASON),
    LegalMove(REQUESTED, IN_PROGRESS, AGENCY),
    LegalMove(REQUESTED, ON_HOLD, AGENCY, Asks.REASON),
    LegalMove(REQUESTED, COMPLETED, AGENCY),
    LegalMove(REQUESTED, COMPLETED, OFFICE, Asks.EVIDENCE),
    LegalMove(REQUESTED, FAILED, AGENCY, Asks.REASON),
    LegalMove(REQUESTED, CANCELLED, OFFICE, Asks.REASON),
    LegalMove(REQUESTED, CANCELLED, AGENCY, Asks.REASON),
    LegalMove(REQUESTED, ERROR, OFFICE),
    LegalMove(ACCEPTED, IN_PROGRESS, AGENCY),
    LegalMove(ACCEPTED, ON_HOLD, AGENCY, Asks.REASON),
    LegalMove(ACCEPTED, COMPLETED, AGENCY),
    LegalMove(ACCEPTED, COMPLETED, OFFICE, Asks.EVIDENCE),
    LegalMove(ACCEPTED, FAILED, AGENCY, Asks.REASON),
    LegalMove(ACCEPTED, CANCELLED, OFFICE, Asks.REASON),
    LegalMove(ACCEPTED, CANCELLED, AGENCY, Asks.REASON),
    LegalMove(ACCEPTED, ERROR, OFFICE),
    LegalMove(IN_PROGRESS, ON_HOLD, AGENCY, Asks.REASON),
    LegalMove(IN_PROGRESS, COMPLETED, AGENCY),
    LegalMove(IN_PROGRESS, COMPLETED, OFFICE, Asks.EVIDENCE),
    LegalMove(IN_PROGRESS, FAILED, AGENCY, Asks.REASON),
    LegalMove(IN_PROGRESS, CANCELLED, OFFICE, Asks.REASON),
    LegalMove(IN_PROGRESS, CANCELLED, AGENCY, Asks.REASON),
    LegalMove(IN_PROGRESS, ERROR, OFFICE),
    LegalMove(ON_HOLD, ACCEPTED, AGENCY),
    LegalMove(ON_HOLD, REJECTED, AGENCY, Asks.REASON),
    LegalMove(ON_HOLD, IN_PROGRESS, AGENCY),
    LegalMove(ON_HOLD, COMPLETED, AGENCY),
    LegalMove(ON_HOLD, COMPLETED, OFFICE, Asks.EVIDENCE),
    LegalMove(ON_HOLD, FAILED, AGENCY, Asks.REASON),
    LegalMove(ON_HOLD, CANCELLED, OFFICE, Asks.REASON),
    LegalMove(ON_HOLD, CANCELLED, AGENCY, Asks.REASON),
    LegalMove(ON_HOLD, ERROR, OFFICE),
    # An end stays an end; only what was typed wrongly is taken back, and a new referral made.
    LegalMove(REJECTED, ERROR, OFFICE),
    LegalMove(COMPLETED, ERROR, OFFICE),
    LegalMove(FAILED, ERROR, OFFICE),
    LegalMove(CANCELLED, ERROR, OFFICE),
)
"""FHIR R4 Task state machine as in Gravity SDOH Clinical Care 3.0, without `received`."""

OPEN = (DRAFT, REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD)
"""Something is still to come."""
WITH_AGENCY = (REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD)

GROUPS = {
    DRAFT: ReferralGroup.PREPARED,
    REQUESTED: ReferralGroup.WAITING,
    ACCEPTED: ReferralGroup.HANDLED,
    IN_PROGRESS: ReferralGroup.HANDLED,
    ON_HOLD: ReferralGroup.POSTPONED,
    COMPLETED: ReferralGroup.DONE,
    REJECTED: ReferralGroup.ENDED,
    FAILED: ReferralGroup.ENDED,
    CANCELLED: ReferralGroup.ENDED,
    ERROR: ReferralGroup.ENDED,
}
"""The ten in the six words of the screens."""


def allowed(status: ReferralStatus, party: Party) -> tuple[LegalMove, ...]:
    """The moves a party may make from a status."""
    return tuple(move for move in MOVES if move.start == status and move.by == party)


def find_move(start: ReferralStatus, end: ReferralStatus, party: Party) -> LegalMove:
    """The legal move. Raises `RuleError("referral.illegal_move")` in the words of the clerk."""
    for move in allowed(start, party):
        if move.end == end:
            return move
    code = "referral.illegal_move" if party == OFFICE else "referral.illegal_reply"
    raise RuleError(code, field="to", start=label(start), end=label(end))
