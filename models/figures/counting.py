"""The figures of a period from the facts of its cases: pure counting, the same for any reader.

A case counts by its openings, so that what was open before, and came, less what was closed, is
what is open after. A need counts in the period its case was first opened, a referral on the day
it left, an answer on the day it came. What is late is counted as the office counts it day by day:
in working days of its calendar, without the days of a pause (`models.case.tracking.work_days`).
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.case.tracking.deadlines import TimeRules
from models.case.tracking.work_days import CaseDays
from models.codes import Channel, NormCode, Outcome, ProblemTerm, ReferralStatus
from models.figures.breakdown import Breakdown, Mark, broken_down
from models.figures.delays import Delay, delay_of
from models.figures.facts import CaseFact, NeedFact, ReferralFact, referrals_of

AGE_GROUPS = (
    ("0-5 tahun", 5),
    ("6-12 tahun", 12),
    ("13-18 tahun", 18),
    ("19-59 tahun", 59),
    ("60 tahun ke atas", 200),
)
"""Before school, primary school, secondary school, working age; elders from 60 (UU 13/1998)."""
NO_AGE, NO_TERM = "tidak diketahui", "belum ditentukan"
OUTCOMES = (Outcome.MET, Outcome.PARTLY_MET, Outcome.UNMET)
HELPED = (Outcome.MET, Outcome.PARTLY_MET)


@dataclass(frozen=True, slots=True)
class Span:
    """The days that are counted, both included."""

    start: dt.date
    until: dt.date

    def holds(self, day: dt.date | None) -> bool:
        return day is not None and self.start <= day <= self.until


@dataclass(frozen=True, slots=True)
class CaseSums:
    """Cases by their openings. `before` were open when the period began, `after` when it ended."""

    before: int
    new: int
    reopened: int
    closed: int
    after: int


@dataclass(frozen=True, slots=True)
class LateSums:
    """What was past its limit when the period ended; `cases` are the different cases in it."""

    unreferred: int
    unanswered: int
    too_long: int
    cases: int


@dataclass(frozen=True, slots=True)
class Splits:
    """What is split by groups; the columns of each are named where they are counted."""

    kinds: Breakdown
    ages: Breakdown
    agencies: Breakdown
    channels: Breakdown
    terms: Breakdown


@dataclass(frozen=True, slots=True)
class Figures:
    """All that is counted of a period but for the risks of `models.figures.risks`."""

    span: Span
    cases: CaseSums
    splits: Splits
    first_reply: Delay
    solution: Delay
    late: LateSums

    @property
    def is_empty(self) -> bool:
        """Whether nothing was open, opened or closed."""
        return not (self.cases.before or self.cases.new or self.cases.reopened)


def count_figures(
    cases: Sequence[CaseFact],
    span: Span,
    rules: TimeRules,
    kinds: Sequence[str] = (),
    agencies: Mapping[int, str] | None = None,
) -> Figures:
    """The figures of `span`. `kinds` are the kinds every table names; `agencies` names by id."""
    clock = Clockwork(rules, span)
    return Figures(
        span=span,
        cases=_case_sums(cases, span),
        splits=Splits(
            kinds=_by_kind(cases, span, kinds),
            ages=_by_age(cases, span),
            agencies=_by_agency(cases, span, clock, agencies or {}),
            channels=_by_channel(cases, span),
            terms=_by_term(cases, span),
        ),
        first_reply=delay_of(_first_replies(cases, clock)),
        solution=delay_of(_solutions(cases, clock)),
        late=_late(cases, clock),
    )


class Clockwork:
    """Working days and limits for one case at a time, as they stood at the end of the span."""

    def __init__(self, rules: TimeRules, span: Span) -> None:
        self.norms, self.span = rules.norms, span
        self._work_days = rules.work_days

    def between(self, case: CaseFact, start: dt.date, end: dt.date) -> int:
        """Working days from one day to another, without those of a pause."""
        return CaseDays(self._work_days, case.pauses).between(start, end)

    def passed(self, case: CaseFact, start: dt.date) -> int:
        """Working days from a day to the end of the span."""
        return self.between(case, start, self.span.until)

    def reply_limit(self, need: NeedFact, referral: ReferralFact) -> int:
        return self.norms.days(NormCode.REPLY, need.kind, referral.agency_id)

    def refer_limit(self, need: NeedFact) -> int:
        return self.norms.refer_days(need.level, need.kind)

    def reply_days(self, case: CaseFact, referral: ReferralFact) -> int | None:
        """Working days until the first answer, None where none came within the span."""
        if not referral.heard or not self.span.holds(referral.answered_on):
            return None
        return self.between(case, referral.sent_on, referral.answered_on or referral.sent_on)

    def waits(self, need: NeedFact, referral: ReferralFact) -> bool:
        """Whether its first answer was still to come, for a need not yet settled, at the end."""
        return need.open_on(self.span.until) and referral.waits_on(self.span.until)

    def unanswered(self, case: CaseFact, need: NeedFact, referral: ReferralFact) -> bool:
        """Whether its first answer was late at the end of the span and had not come."""
        if not self.waits(need, referral):
            return False
        return self.passed(case, referral.sent_on) > self.reply_limit(need, referral)

    def unreferred(self, case: CaseFact, need: NeedFact) -> bool:
        """Whether the office was late to refer it at the end of the span and had not done so."""
        until, sent_on = self.span.until, need.first_sent_on
        if not (case.open_on(until) and need.open_on(until)):
            return False
        if sent_on is not None and sent_on <= until:
            return False
        return self.passed(case, case.spell_of(until).opened_on) > self.refer_limit(need)

    def too_long(self, case: CaseFact) -> bool:
        """Whether it had been open for longer than the longest limit of its open needs."""
        until = self.span.until
        limits = [
            self.norms.days(NormCode.LIMIT, need.kind) for need in case.needs if need.open_on(until)
        ]
        if not limits or not case.open_on(until):
            return False
        return self.passed(case, case.spell_of(until).opened_on) > min(limits)


def age_group(age: int | None) -> str:
    """The group an age belongs to."""
    if age is None:
        return NO_AGE
    return next((name for name, oldest in AGE_GROUPS if age <= oldest), AGE_GROUPS[-1][0])


def _case_sums(cases: Iterable[CaseFact], span: Span) -> CaseSums:
    before = new = reopened = closed = after = 0
    yesterday = span.start - dt.timedelta(days=1)
    for case in cases:
        for number, spell in enumerate(case.spells):
            begun = span.holds(spell.opened_on)
            before += spell.open_on(yesterday)
            new += begun and number == 0
            reopened += begun and number > 0
            closed += span.holds(spell.closed_on)
            after += spell.open_on(span.until)
    return CaseSums(before, new, reopened, closed, after)


def _new(cases: Iterable[CaseFact], span: Span) -> Iterator[CaseFact]:
    return (case for case in cases if span.holds(case.opened_on))


def _by_kind(cases: Iterable[CaseFact], span: Span, kinds: Sequence[str]) -> Breakdown:
    """New needs, those met, partly met and not met in the period, and those still open."""
    marks = []
    for case in cases:
        for need in case.needs:
            columns = [0] if span.holds(case.opened_on) else []
            if need.outcome is not None and span.holds(need.outcome_on):
                columns.append(1 + OUTCOMES.index(need.outcome))
            if case.open_on(span.until) and need.open_on(span.until):
                columns.append(1 + len(OUTCOMES))
            marks += [Mark(need.kind, column, case.id, case.restricted) for column in columns]
    return broken_down(marks, 2 + len(OUTCOMES), kinds)


def _by_age(cases: Iterable[CaseFact], span: Span) -> Breakdown:
    """New cases, and those open at the end."""
    marks = []
    for case in cases:
        states = (span.holds(case.opened_on), case.open_on(span.until))
        marks += [
            Mark(age_group(case.age), column, case.id, case.restricted)
            for column, holds in enumerate(states)
            if holds
        ]
    return broken_down(marks, 2, [name for name, _ in AGE_GROUPS])


def _by_agency(
    cases: Iterable[CaseFact], span: Span, clock: Clockwork, names: Mapping[int, str]
) -> Breakdown:
    """Referrals sent, first answered, refused, ended without answer, waiting, of these late."""
    marks = []
    for case, need, referral in referrals_of(cases):
        refusals = [
            answer.received_on
            for answer in referral.answers
            if answer.status == ReferralStatus.REJECTED
        ]
        states = (
            span.holds(referral.sent_on),
            referral.heard and span.holds(referral.answered_on),
            any(map(span.holds, refusals)),
            not referral.heard and span.holds(referral.settled_on),
            clock.waits(need, referral),
            clock.unanswered(case, need, referral),
        )
        name = names.get(referral.agency_id, str(referral.agency_id))
        marks += [
            Mark(name, column, case.id, case.restricted)
            for column, holds in enumerate(states)
            if holds
        ]
    return broken_down(marks, 6, sorted(set(names.values())), whole=False)


def _by_channel(cases: Iterable[CaseFact], span: Span) -> Breakdown:
    marks = [Mark(case.channel, 0, case.id, case.restricted) for case in _new(cases, span)]
    return broken_down(marks, 1, [str(channel) for channel in Channel], whole=False)


def _by_term(cases: Iterable[CaseFact], span: Span) -> Breakdown:
    marks = [
        Mark(need.term or NO_TERM, 0, case.id, case.restricted)
        for case in _new(cases, span)
        for need in case.needs
    ]
    return broken_down(marks, 1, [*map(str, ProblemTerm), NO_TERM])


def _first_replies(cases: Iterable[CaseFact], clock: Clockwork) -> Iterator[tuple[int, int]]:
    for case, need, referral in referrals_of(cases):
        days = clock.reply_days(case, referral)
        if days is not None:
            yield days, clock.reply_limit(need, referral)


def _solutions(cases: Iterable[CaseFact], clock: Clockwork) -> Iterator[tuple[int, int]]:
    """From the opening in which a need was met, or partly, to that day."""
    for case in cases:
        for need in case.needs:
            day = need.outcome_on
            if day is not None and clock.span.holds(day) and need.outcome in HELPED:
                days = clock.between(case, case.spell_of(day).opened_on, day)
                yield days, clock.norms.days(NormCode.LIMIT, need.kind)


def _late(cases: Iterable[CaseFact], clock: Clockwork) -> LateSums:
    unreferred = unanswered = too_long = late = 0
    for case in cases:
        not_sent = sum(clock.unreferred(case, need) for need in case.needs)
        silent = sum(clock.unanswered(*each) for each in referrals_of([case]))
        long = clock.too_long(case)
        unreferred += not_sent
        unanswered += silent
        too_long += long
        late += bool(not_sent or silent or long)
    return LateSums(unreferred, unanswered, too_long, late)
