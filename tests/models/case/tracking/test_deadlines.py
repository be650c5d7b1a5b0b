"""By when, and who is told: the limits of the office counted for one case."""

import datetime as dt
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.case.case_facts import CaseFacts, NeedFacts, ReferralFacts, Told
from models.case.next_steps import NextStepCode, next_step
from models.case.tracking.deadlines import CaseDeadlines, TimeRules, time_rules
from models.case.tracking.norms import Norms, set_norm
from models.case.tracking.work_days import Pause, WorkDays
from models.codes import (
    CaseState,
    EscalationLevel,
    NormCode,
    Outcome,
    ReferralStatus,
    UrgencyLevel,
)

MONDAY = dt.date(2026, 6, 8)
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
HEAD, SUBDISTRICT = EscalationLevel.HEAD, EscalationLevel.SUBDISTRICT


@pytest.fixture
def rules(store):
    return TimeRules(Norms(), WorkDays())


def after(rules, days, start=MONDAY):
    return rules.work_days.after(start, days)


def sent(rules, **changes):
    values = {"id": 5, "agency": "Dinsos", "status": ReferralStatus.REQUESTED, "agency_id": 7}
    values |= {"requested_on": MONDAY, "due_on": after(rules, 5), "answered_on": None}
    return ReferralFacts(**{**values, "lettered": True, "delivered": True, **changes})


def facts(*referrals, told=(), pauses=(), outcome=None, state=CaseState.OPEN, opened=MONDAY):
    need = NeedFacts(
        1, "Pangan", UrgencyLevel.LOW, False, True, outcome, None, referrals, "food"
    )  # fmt: skip
    return CaseFacts(state, opened, (need,), pauses=pauses, told=told)


def levels(case, rules, today):
    return [
        (late.level, late.referral_id, late.due) for late in CaseDeadlines(case, rules).lates(today)
    ]


def test_an_agency_that_does_not_answer_is_told_on_first_to_the_head_then_to_the_camat(rules):
    case = facts(sent(rules))
    assert levels(case, rules, after(rules, 9)) == []
    assert levels(case, rules, after(rules, 10)) == [(HEAD, 5, True)]
    assert levels(case, rules, after(rules, 14)) == [(SUBDISTRICT, 5, True), (HEAD, 5, True)]
    steps = [next_step(case, after(rules, n), rules).code for n in (5, 6, 10, 14)]
    assert steps == [
        NextStepCode.AWAIT,
        NextStepCode.FOLLOW_UP,
        NextStepCode.ESCALATE_HEAD,
        NextStepCode.ESCALATE,
    ]


def test_what_was_told_is_waited_for_and_told_again_when_nothing_comes(rules):
    told_on = after(rules, 14)
    case = facts(sent(rules), told=(Told(SUBDISTRICT, told_on, 5),))
    assert levels(case, rules, told_on) == [(SUBDISTRICT, 5, False), (HEAD, 5, False)]
    steps = [next_step(case, after(rules, n, told_on), rules).code for n in (0, 5, 6, 10, 14)]
    assert steps == [
        NextStepCode.AWAIT,
        NextStepCode.AWAIT,
        NextStepCode.FOLLOW_UP,
        NextStepCode.ESCALATE_HEAD,
        NextStepCode.ESCALATE,
    ]


def test_an_agency_that_is_at_work_until_a_day_is_not_told_on_before_it(rules):
    case = facts(sent(rules, due_on=after(rules, 30)))
    assert levels(case, rules, after(rules, 20)) == []


def test_the_head_hears_of_a_need_the_office_left_lying(rules):
    assert levels(facts(), rules, after(rules, 9)) == []
    assert levels(facts(), rules, after(rules, 10)) == [(HEAD, None, True)]
    assert next_step(facts(), after(rules, 10), rules).code == NextStepCode.REFER  # still the cure


def test_a_case_beyond_the_longest_time_goes_to_the_camat(rules):
    case = facts(sent(rules, status=ReferralStatus.COMPLETED, answered_on=MONDAY))
    assert levels(case, rules, after(rules, 59)) == []
    assert levels(case, rules, after(rules, 60)) == [(SUBDISTRICT, None, True)]


@pytest.mark.parametrize(
    "changes",
    [{"state": CaseState.CLOSED}, {"outcome": Outcome.MET}],
)
def test_what_is_settled_is_told_to_nobody(rules, changes):
    assert levels(facts(sent(rules), **changes), rules, after(rules, 200)) == []


def test_nobody_is_told_on_while_the_resident_is_waited_for(rules):
    pause = Pause(after(rules, 2), after(rules, 40), "Menunggu KK")
    case = facts(sent(rules), pauses=(pause,))
    assert levels(case, rules, after(rules, 39)) == []
    assert levels(case, rules, after(rules, 47)) == []
    assert levels(case, rules, after(rules, 48)) == [(HEAD, 5, True)]  # 38 days did not count


def test_what_was_late_before_the_pause_is_not_told_during_it(rules):
    pause = Pause(after(rules, 12), after(rules, 30), "Menunggu KK")
    case = facts(sent(rules), pauses=(pause,))
    assert levels(case, rules, after(rules, 11)) == [(HEAD, 5, True)]
    assert levels(case, rules, after(rules, 29)) == []
    assert levels(case, rules, after(rules, 30)) == [(HEAD, 5, True)]


def test_what_was_told_before_the_case_was_reopened_is_over(rules):
    again = after(rules, 30)
    case = facts(opened=again, told=(Told(HEAD, after(rules, 29), None),))
    (late,) = CaseDeadlines(case, rules).lates(after(rules, 10, again))
    assert (late.since, late.due, late.times_told) == (again, True, 0)


def test_a_limit_of_the_office_moves_the_deadline_of_open_cases(desk):
    before = CaseDeadlines(facts(), time_rules()).refer_by(facts().needs[0])
    set_norm(NormCode.REFER, 6, desk, kind="food")
    assert CaseDeadlines(facts(), time_rules()).refer_by(facts().needs[0]) > before


def test_a_case_comes_up_untouched_by_the_shortest_limit_of_its_needs(rules):
    own = MappingProxyType({(NormCode.UNTOUCHED, "food", None): 4})
    quick = TimeRules(Norms(own), rules.work_days)
    assert CaseDeadlines(facts(), quick).untouched_on(MONDAY) == after(rules, 4)
    assert CaseDeadlines(facts(), rules).untouched_on(MONDAY) == after(rules, 10)


def test_no_deadline_falls_on_a_day_off_and_none_comes_nearer_by_a_pause(rules):
    @settings(deadline=None)
    @given(DAYS, DAYS, st.integers(1, 92), DAYS)
    def whenever(opened, from_on, length, answered):
        pause = Pause(from_on, from_on + dt.timedelta(days=length), "Menunggu warga")
        plain, paused = (
            CaseDeadlines(facts(opened=opened, pauses=pauses), rules) for pauses in ((), (pause,))
        )
        need = facts().needs[0]
        for of in (
            lambda each: each.refer_by(need),
            lambda each: each.confirm_by(need, answered),
            lambda each: each.reroute_by(need, answered),
            lambda each: each.close_by(answered),
            lambda each: each.untouched_on(answered),
        ):
            assert rules.work_days.works(of(plain)) and rules.work_days.works(of(paused))
            assert of(paused) >= of(plain)
            assert not pause.holds(of(paused))

    whenever()
