"""What is counted of each case: plain data, without a name, a number or an address."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from models.case.tracking.work_days import Pause
from models.codes import Channel, Outcome, ProblemTerm, ReferralStatus, UrgencyLevel

TURNED_DOWN = (ReferralStatus.REJECTED, ReferralStatus.FAILED, ReferralStatus.CANCELLED)
REFUSED = (ReferralStatus.REJECTED, ReferralStatus.FAILED)
"""What an agency says when it gives no help; a cancelled referral was taken back."""


@dataclass(frozen=True, slots=True)
class Spell:
    """One opening of a case, closed on a day or still open (None)."""

    opened_on: dt.date
    closed_on: dt.date | None = None

    def open_on(self, day: dt.date) -> bool:
        """Whether the case was open when `day` was over."""
        return self.opened_on <= day and (self.closed_on is None or self.closed_on > day)


@dataclass(frozen=True, slots=True)
class AnswerFact:
    """One answer of an agency. `reasoned`: it says why, in a code or in words."""

    received_on: dt.date
    status: ReferralStatus
    reasoned: bool = True


@dataclass(frozen=True, slots=True)
class ReferralFact:
    """A referral that left the office. `ended_on`: the day it ended without the agency's word.

    `delivered_on`: the day its letter left the office (None: it has not). `withdrawn_on`: the day
    the office took it back, which it may do after an answer too.
    """

    id: int
    agency_id: int
    sent_on: dt.date
    answers: tuple[AnswerFact, ...] = ()
    ended_on: dt.date | None = None
    delivered_on: dt.date | None = None
    withdrawn_on: dt.date | None = None

    @property
    def answered_on(self) -> dt.date | None:
        """The day of the first answer."""
        return min((answer.received_on for answer in self.answers), default=None)

    @property
    def settled_on(self) -> dt.date | None:
        """The day from which nobody waits for a first answer any more."""
        days = [day for day in (self.answered_on, self.ended_on) if day is not None]
        return min(days, default=None)

    @property
    def heard(self) -> bool:
        """Whether the waiting ended by an answer of the agency."""
        return self.answered_on is not None and self.answered_on == self.settled_on

    def waits_on(self, day: dt.date) -> bool:
        """Whether it was sent and without a first answer when `day` was over."""
        settled = self.settled_on
        return self.sent_on <= day and (settled is None or settled > day)

    def delivered_by(self, day: dt.date) -> bool:
        """Whether its letter had left the office when `day` was over."""
        return self.delivered_on is not None and self.delivered_on <= day

    def status_on(self, day: dt.date) -> ReferralStatus | None:
        """What the agency had last said when `day` was over; None before its first answer."""
        said = [answer for answer in self.answers if answer.received_on <= day]
        said.sort(key=lambda answer: answer.received_on)  # of one day, the last one said stays last
        return said[-1].status if said else None

    def last_word_on(self, day: dt.date) -> dt.date | None:
        """The day of the last that was said of it by then, by whomever."""
        days = [self.ended_on, self.withdrawn_on, *(one.received_on for one in self.answers)]
        return max((each for each in days if each is not None and each <= day), default=None)


@dataclass(frozen=True, slots=True)
class NeedFact:
    """One need of a case with what became of it."""

    id: int
    kind: str
    level: UrgencyLevel = UrgencyLevel.MEDIUM
    term: ProblemTerm | None = None
    outcome: Outcome | None = None
    outcome_on: dt.date | None = None
    referrals: tuple[ReferralFact, ...] = ()

    def open_on(self, day: dt.date) -> bool:
        """Whether it had no outcome when `day` was over."""
        return self.outcome_on is None or self.outcome_on > day

    @property
    def first_sent_on(self) -> dt.date | None:
        """The day it was first referred."""
        return min((referral.sent_on for referral in self.referrals), default=None)


@dataclass(frozen=True, slots=True)
class CaseFact:
    """One case; `spells` from the first opening on.

    `age` is the resident's in whole years on the day it was first opened, None where no birth is
    known; `restricted` cases are counted and never broken down to one person.
    """

    id: int
    spells: tuple[Spell, ...]
    needs: tuple[NeedFact, ...] = ()
    channel: Channel = Channel.COUNTER
    age: int | None = None
    restricted: bool = False
    pauses: tuple[Pause, ...] = ()

    @property
    def opened_on(self) -> dt.date:
        """The day it was first opened."""
        return self.spells[0].opened_on

    def open_on(self, day: dt.date) -> bool:
        return any(spell.open_on(day) for spell in self.spells)

    def spell_of(self, day: dt.date) -> Spell:
        """The opening a day belongs to: the last one begun by then."""
        begun = [spell for spell in self.spells if spell.opened_on <= day]
        return max(begun, key=lambda spell: spell.opened_on) if begun else self.spells[0]


def referrals_of(
    cases: Iterable[CaseFact],
) -> Iterator[tuple[CaseFact, NeedFact, ReferralFact]]:
    """Every referral with its need and its case."""
    for case in cases:
        for need in case.needs:
            for referral in need.referrals:
                yield case, need, referral
