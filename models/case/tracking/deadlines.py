"""By when each thing in a case is to be done, and who is told when it is not: one case at a time.

Every deadline is counted in working days of the office from the limits of
`models.case.tracking.norms`; days on which the office waits for the resident do not count.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from models.case.case_facts import CaseFacts, NeedFacts, ReferralFacts
from models.case.referral_status import WITH_AGENCY
from models.case.tracking.norms import Norms, norms
from models.case.tracking.work_days import CaseDays, WorkDays
from models.codes import CaseState, EscalationLevel, NormCode

HEAD, SUBDISTRICT = EscalationLevel.HEAD, EscalationLevel.SUBDISTRICT
LEVELS = {
    SUBDISTRICT: NormCode.ESCALATE_SUBDISTRICT,
    HEAD: NormCode.ESCALATE_HEAD,
}
"""The higher level first; whoever told the camat has told the head."""


@dataclass(frozen=True, slots=True)
class TimeRules:
    """The limits and the calendar of the office, read once for a whole list of cases."""

    norms: Norms
    work_days: WorkDays


def time_rules() -> TimeRules:
    """The limits and the calendar as the store has them now."""
    return TimeRules(norms(), WorkDays())


@dataclass(frozen=True, slots=True)
class Late:
    """Something that is to be taken to the head or the camat, or was and is still not done.

    `since` is the day the count began, `passed_on` the first day it could be told. Without a
    referral the office itself is late, or the case as a whole (`need_id` None).
    """

    level: EscalationLevel
    need_id: int | None
    referral_id: int | None
    since: dt.date
    passed_on: dt.date
    times_told: int
    told_on: dt.date | None
    due: bool
    """Whether it is to be told now: never yet, or too long ago."""


class CaseDeadlines:
    """The deadlines of one open case, counted from its present opening."""

    def __init__(self, case: CaseFacts, rules: TimeRules) -> None:
        self._case, self._norms = case, rules.norms
        self.opened_on = case.opened_on
        self.days = CaseDays(rules.work_days, case.pauses)

    def refer_by(self, need: NeedFacts) -> dt.date:
        """The day by which a need is to be referred."""
        return self.days.after(self.opened_on, self._norms.refer_days(need.level, need.kind))

    def confirm_by(self, need: NeedFacts, answered_on: dt.date) -> dt.date:
        """The day by which the resident is to be asked whether an answer was true."""
        return self.days.after(answered_on, self._norms.days(NormCode.CONFIRM, need.kind))

    def close_by(self, settled_on: dt.date) -> dt.date:
        """The day by which a case whose needs all have an outcome is to be closed."""
        return self.days.after(settled_on, self._norms.days(NormCode.CONFIRM))

    def reroute_by(self, need: NeedFacts, refused_on: dt.date) -> dt.date:
        """The day by which another way is to be found for a need that was turned down."""
        return self.days.after(refused_on, self._norms.days(NormCode.REROUTE, need.kind))

    def untouched_on(self, touched_on: dt.date) -> dt.date:
        """The day after which a case nobody has touched comes up by itself."""
        kinds = [need.kind for need in self._case.needs if need.outcome is None] or [""]
        limit = min(self._norms.days(NormCode.UNTOUCHED, kind) for kind in kinds)
        return self.days.after(touched_on, limit)

    def heard_by(self, need: NeedFacts, referral: ReferralFacts, today: dt.date) -> dt.date:
        """The day by which an agency is to be heard from: its own, or anew after it was told on."""
        due = self._due(referral, today)
        told = self._told(HEAD, referral.id)
        if not told:
            return due
        reply = self._norms.days(NormCode.REPLY, need.kind, referral.agency_id)
        return max(due, self.days.after(max(told), reply))

    def level_due(
        self, need: NeedFacts, referral: ReferralFacts, today: dt.date
    ) -> EscalationLevel | None:
        """Who is to be told now that an agency is late, the higher one where both are."""
        found = self._of_referral(need, referral, today)
        return next((late.level for late in found if late.due), None)

    def lates(self, today: dt.date) -> Iterator[Late]:
        """All that is late enough for the head or the camat, whether it was told or not."""
        if self._case.state == CaseState.CLOSED or self._waits(today):
            return
        unsettled = [need for need in self._case.needs if need.outcome is None]
        for need in unsettled:
            yield from self._of_need(need, today)
            for referral in need.referrals:
                if referral.status in WITH_AGENCY and self._due(referral, today) < today:
                    yield from self._of_referral(need, referral, today)
        if unsettled:
            limit = min(self._norms.days(NormCode.LIMIT, need.kind) for need in unsettled)
            yield from self._late(SUBDISTRICT, self.opened_on, limit, today)

    def _of_need(self, need: NeedFacts, today: dt.date) -> Iterator[Late]:
        """The head hears of a need for which the office itself has done nothing yet."""
        if not need.sent:
            limit = self._norms.days(NormCode.ESCALATE_HEAD, need.kind)
            yield from self._late(HEAD, self.opened_on, limit, today, need_id=need.id)

    def _of_referral(
        self, need: NeedFacts, referral: ReferralFacts, today: dt.date
    ) -> Iterator[Late]:
        start = referral.requested_on or referral.due_on or self.opened_on
        for level, norm in LEVELS.items():
            limit = self._norms.days(norm, need.kind, referral.agency_id)
            yield from self._late(
                level, start, limit, today, need_id=need.id, referral_id=referral.id
            )

    def _late(
        self,
        level: EscalationLevel,
        since: dt.date,
        limit: int,
        today: dt.date,
        *,
        need_id: int | None = None,
        referral_id: int | None = None,
    ) -> Iterator[Late]:
        passed_on = self.days.after(since, limit)
        if today < passed_on:
            return
        told = self._told(level, referral_id)
        last = max(told, default=None)
        due = last is None or today >= self.days.after(last, limit)
        yield Late(level, need_id, referral_id, since, passed_on, len(told), last, due)

    def _told(self, level: EscalationLevel, referral_id: int | None) -> list[dt.date]:
        """When it was told since this opening; the camat's telling is the head's too."""
        levels = (level, SUBDISTRICT)
        return [
            told.on
            for told in self._case.told
            if told.referral_id == referral_id
            and told.level in levels
            and told.on >= self.opened_on
        ]

    def _due(self, referral: ReferralFacts, today: dt.date) -> dt.date:
        """The referral's own day; that somebody was told meanwhile makes it no less late."""
        start = referral.answered_on or referral.requested_on or self.opened_on
        return self.days.extended(start, referral.due_on or today)

    def _waits(self, today: dt.date) -> bool:
        return self._case.pause is not None and self._case.pause.holds(today)
