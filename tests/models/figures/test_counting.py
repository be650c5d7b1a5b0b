"""Whatever happened in whatever order, the sums of a report agree with each other."""

import datetime as dt
from dataclasses import replace
from types import MappingProxyType

from hypothesis import given, settings

from models.case.tracking.deadlines import TimeRules
from models.case.tracking.norms import Norms
from models.case.tracking.work_days import Pause
from models.codes import NormCode, Outcome
from models.figures.counting import AGE_GROUPS, Clockwork, Span, age_group, count_figures
from models.figures.facts import CaseFact, NeedFact, ReferralFact, Spell, referrals_of
from models.figures.risks import count_risks
from tests.figure_samples import AGENCIES, DAY, OFFICES, RULES, SPAN, Weekdays

EXAMPLES = settings(max_examples=20, deadline=None)


@EXAMPLES
@given(OFFICES)
def test_what_was_open_and_came_less_what_went_is_open_and_every_table_adds_up(office):
    figures = count_figures(office, SPAN, RULES, ("food",), AGENCIES)
    sums = figures.cases
    assert sums.before + sums.new + sums.reopened - sums.closed == sums.after
    assert sums.after == sum(case.open_on(SPAN.until) for case in office)
    splits = figures.splits
    new = [case for case in office if SPAN.holds(case.opened_on)]
    open_now = [case for case in office if case.open_on(SPAN.until)]
    assert splits.ages.total == (len(new), len(open_now))
    assert splits.channels.total == (figures.cases.new,) == (len(new),)
    assert splits.terms.total == (sum(len(case.needs) for case in new),)
    assert splits.kinds.total[0] == splits.terms.total[0]
    for split in (splits.kinds, splits.ages, splits.agencies, splits.channels, splits.terms):
        for column, total in enumerate(split.total):
            assert sum(n for _, n in split.column(column)) + split.folded[column] == total


@EXAMPLES
@given(OFFICES)
def test_referrals_are_answered_ended_or_wait_and_no_risk_is_more_than_could_show_it(office):
    figures = count_figures(office, SPAN, RULES, (), AGENCIES)
    sent, answered, _refused, ended, waiting, late = figures.splits.agencies.total
    every = [one for case in office for need in case.needs for one in need.referrals]
    before = sum(one.waits_on(SPAN.start - DAY) for one in every)
    silent = [(need, one) for _, need, one in referrals_of(office) if one.waits_on(SPAN.until)]
    assert before + sent == answered + ended + len(silent)
    assert waiting == sum(need.open_on(SPAN.until) for need, _ in silent)
    assert late == figures.late.unanswered <= waiting
    assert figures.first_reply.count == answered
    found = {risk.code.value: risk for risk in count_risks(office, Clockwork(RULES, SPAN))}
    assert all(0 <= risk.count <= risk.of for risk in found.values())
    assert found["silent-to-limit"].of == found["delivered-silent"].of == waiting
    reply = figures.first_reply
    assert found["answered-late"].count == reply.count - reply.within
    assert found["open-beyond-limit"].count == figures.late.too_long
    assert figures.late.cases <= len(office)


def test_ages_are_grouped_without_a_gap():
    assert [age_group(age) for age in (0, 5, 6, 12, 13, 18, 19, 59, 60, 101)] == [
        name for name, _ in AGE_GROUPS for _ in range(2)
    ]
    assert age_group(None) == "tidak diketahui"


def silent(sent, **more):
    need = NeedFact(1, "food", referrals=(ReferralFact(1, 1, sent),))
    return CaseFact(1, (Spell(sent),), (need,), **more)


def test_an_answer_is_late_the_day_after_its_limit_and_a_pause_stops_the_count():
    sent = dt.date(2026, 2, 2)
    on_the_day = Span(SPAN.start, dt.date(2026, 2, 9))
    day_after = Span(SPAN.start, dt.date(2026, 2, 10))
    assert count_figures([silent(sent)], on_the_day, RULES).late.unanswered == 0
    assert count_figures([silent(sent)], day_after, RULES).late.unanswered == 1
    paused = silent(sent, pauses=(Pause(dt.date(2026, 2, 3), dt.date(2026, 2, 5)),))
    assert count_figures([paused], day_after, RULES).late.unanswered == 0


def test_an_answer_nobody_needs_any_more_is_not_late():
    late = silent(dt.date(2026, 1, 12))
    met = replace(late.needs[0], outcome=Outcome.MET, outcome_on=dt.date(2026, 2, 20))
    for needs, expected in (((late.needs[0],), (1, 1)), ((met,), (0, 0))):
        figures = count_figures([replace(late, needs=needs)], SPAN, RULES)
        assert figures.splits.agencies.total[4:] == expected
        assert figures.late.unanswered == expected[1]


def test_the_office_s_own_limit_holds():
    own = MappingProxyType({(NormCode.REPLY, "", 1): 2})
    rules = TimeRules(Norms(own), Weekdays())
    span = Span(SPAN.start, dt.date(2026, 2, 5))
    assert count_figures([silent(dt.date(2026, 2, 2))], span, rules).late.unanswered == 1
