"""What the rules of a case look at: its needs, referrals, plan, pauses. Plain data, no store."""

import datetime as dt
from dataclasses import dataclass

from models.case.tracking.work_days import Pause
from models.codes import (
    CaseState,
    EscalationLevel,
    LetterState,
    NeedState,
    Outcome,
    ReferralStatus,
    StepState,
    UrgencyLevel,
)
from models.need.states import need_state


@dataclass(frozen=True, slots=True)
class ReferralFacts:
    """What the next step of a referral depends on.

    `lettered`: an issued letter covers it; `unnumbered`: the state of one that is written and has
    no number yet; `delivered`: the paper or the batch has left; `agency_id` decides which time
    limits hold; `before_reopening`: it ended before the outcome of its need was taken off again.
    """

    id: int
    agency: str
    status: ReferralStatus
    requested_on: dt.date | None
    due_on: dt.date | None
    answered_on: dt.date | None
    lettered: bool
    delivered: bool
    agency_id: int | None = None
    before_reopening: bool = False
    unnumbered: LetterState | None = None


@dataclass(frozen=True, slots=True)
class NeedFacts:
    """What the next step of a need depends on. `complete`: every required question is answered;
    `kind` decides which time limits hold.
    """

    id: int
    title: str
    level: UrgencyLevel
    emergency: bool
    complete: bool
    outcome: Outcome | None
    outcome_on: dt.date | None
    referrals: tuple[ReferralFacts, ...]
    kind: str = ""

    @property
    def state(self) -> NeedState:
        """What ended before a reopening did not last, and says nothing of where it stands."""
        lasting = {each.status for each in self.referrals if not each.before_reopening}
        return need_state(self.outcome, lasting)

    @property
    def sent(self) -> bool:
        return any(referral.requested_on for referral in self.referrals)


@dataclass(frozen=True, slots=True)
class StepFacts:
    """A planned step. `who` has to take it, in a word or two; empty for the office itself."""

    id: int
    text: str
    who: str
    state: StepState
    due_on: dt.date | None
    after_id: int | None
    need_id: int | None


@dataclass(frozen=True, slots=True)
class Told:
    """That the head or the camat was told of a case, or of one referral of it, that was late."""

    level: EscalationLevel
    on: dt.date
    referral_id: int | None = None


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What the next step of a case depends on; `steps` is the plan, done steps left out or not.

    `told` is to whom it was taken for being late; pauses before this opening are over.
    """

    state: CaseState
    opened_on: dt.date
    needs: tuple[NeedFacts, ...]
    steps: tuple[StepFacts, ...] = ()
    pauses: tuple[Pause, ...] = ()
    told: tuple[Told, ...] = ()

    @property
    def pause(self) -> Pause | None:
        """The pause after which the resident is still to be asked, if there is one."""
        return next((pause for pause in self.pauses if pause.is_open()), None)
