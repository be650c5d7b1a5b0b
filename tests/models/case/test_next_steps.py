"""Nobody is lost: whatever the office does, an open case says what comes next and until when."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.calendar import add_working_days
from models.case.case_facts import Told
from models.case.next_steps import (
    CaseFacts,
    NeedFacts,
    NextStepCode,
    ReferralFacts,
    StepFacts,
    next_step,
)
from models.case.referral_status import OPEN
from models.case.tracking.deadlines import time_rules
from models.case.tracking.work_days import Pause, WorkDays
from models.codes import (
    CaseState,
    EscalationLevel,
    Outcome,
    ReferralStatus,
    StepState,
    UrgencyLevel,
)
from models.errors import RuleError

MONDAY = dt.date(2026, 3, 2)
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
MAYBE_DAY = st.none() | DAYS
REFERRALS = st.builds(
    ReferralFacts,
    id=st.integers(1, 9),
    agency=st.just("Dinsos"),
    status=st.sampled_from(ReferralStatus),
    requested_on=MAYBE_DAY,
    due_on=MAYBE_DAY,
    answered_on=MAYBE_DAY,
    lettered=st.booleans(),
    delivered=st.booleans(),
)
NEEDS = st.builds(
    NeedFacts,
    id=st.integers(1, 9),
    title=st.just("Pangan"),
    level=st.sampled_from(UrgencyLevel),
    emergency=st.booleans(),
    complete=st.booleans(),
    outcome=st.none() | st.sampled_from(Outcome),
    outcome_on=MAYBE_DAY,
    referrals=st.lists(REFERRALS, max_size=3).map(tuple),
)
STEPS = st.builds(
    StepFacts,
    id=st.integers(1, 5),
    text=st.just("Kunjungi lagi"),
    who=st.sampled_from(["", "Warga"]),
    state=st.sampled_from(StepState),
    due_on=MAYBE_DAY,
    after_id=st.none() | st.integers(1, 6),
    need_id=st.none() | st.integers(1, 9),
)
PAUSES = st.builds(
    lambda start, length, resumed: Pause(
        start, start + dt.timedelta(days=length), "Menunggu KK", resumed
    ),
    DAYS,
    st.integers(1, 92),
    MAYBE_DAY,
)
TOLD = st.builds(Told, st.sampled_from(EscalationLevel), DAYS, st.none() | st.integers(1, 9))
CASES = st.builds(
    CaseFacts,
    state=st.just(CaseState.OPEN),
    opened_on=DAYS,
    needs=st.lists(NEEDS, min_size=1, max_size=4).map(tuple),
    steps=st.lists(STEPS, max_size=4).map(tuple),
    pauses=st.lists(PAUSES, max_size=2).map(tuple),
    told=st.lists(TOLD, max_size=2).map(tuple),
)


def need(*referrals, **changes):
    values = {
        "id": 1,
        "title": "Pangan",
        "level": UrgencyLevel.LOW,
        "emergency": False,
        "complete": True,
        "outcome": None,
        "outcome_on": None,
        "referrals": referrals,
    }
    return NeedFacts(**{**values, **changes})


def sent(status, due_on=dt.date(2026, 3, 9), answered_on=None, **changes):
    values = {"id": 5, "agency": "Dinsos", "requested_on": MONDAY}
    values |= {"lettered": True, "delivered": True}
    values |= {"status": ReferralStatus(status), "due_on": due_on, "answered_on": answered_on}
    return ReferralFacts(**{**values, **changes})


def planned(text, **changes):
    values = {"id": 1, "text": text, "who": "", "state": StepState.PLANNED, "due_on": None}
    return StepFacts(**{**values, "after_id": None, "need_id": None, **changes})


def step_of(*needs, today=MONDAY, **changes):
    values = {"state": CaseState.OPEN, "opened_on": MONDAY, "needs": needs, **changes}
    return next_step(CaseFacts(**values), today)


def refusal(action, *arguments):
    """The code of the rule that forbids it, or nothing."""
    try:
        action(*arguments)
    except RuleError as error:
        return error.code
    return ""


DRAFT = {"requested_on": None, "due_on": None, "delivered": False}
UNSENT = {"delivered": False}


@pytest.mark.parametrize(
    ("given_need", "today", "code", "words"),
    [
        (need(), 0, "refer", "Rujuk kebutuhan Pangan"),
        (need(complete=False), 0, "complete-answers", "Lengkapi isian Pangan"),
        (need(emergency=True), 0, "emergency", "hubungi 112"),
        (need(sent("draft", lettered=False, **DRAFT)), 0, "make-letter", "Buat surat ke Dinsos"),
        (need(sent("draft", **DRAFT)), 0, "send", "Serahkan atau kirim surat ke Dinsos"),
        (need(sent("requested", **UNSENT)), 30, "send", "Serahkan atau kirim surat ke Dinsos"),
        (need(sent("requested", lettered=False, **UNSENT)), 1, "make-letter", "Buat surat"),
        (need(sent("accepted", **UNSENT)), 1, "await", "Tunggu jawaban Dinsos"),
        (need(sent("requested")), 7, "await", "Tunggu jawaban Dinsos"),
        (need(sent("requested")), 8, "follow-up", "Tanyakan jawaban ke Dinsos"),
        (need(sent("in-progress")), 30, "escalate", "Sampaikan ke camat"),
        (need(sent("rejected", answered_on=MONDAY)), 0, "refer-elsewhere", "instansi lain"),
        (need(sent("completed", answered_on=MONDAY)), 0, "confirm-outcome", "Pastikan ke warga"),
        (need(sent("entered-in-error")), 0, "refer", "Rujuk kebutuhan Pangan"),
        (need(sent("requested"), outcome=Outcome.MET), 0, "end-referral", "batalkan rujukan"),
        (need(outcome=Outcome.MET, outcome_on=MONDAY), 0, "close", "tutup kasus"),
    ],
)
def test_a_need_asks_for_the_step_that_fits_it(store, given_need, today, code, words):
    step = step_of(given_need, today=MONDAY + dt.timedelta(days=today))
    assert (step.code, words in step.label) == (code, True), step


@pytest.mark.parametrize(
    ("level", "days"), [("critical", 0), ("high", 1), ("medium", 3), ("low", 3)]
)
def test_the_more_urgent_the_sooner_it_is_referred(store, level, days):
    step = step_of(need(level=UrgencyLevel(level)))
    assert step.due == add_working_days(MONDAY, days)


def test_what_is_due_first_comes_first(store):
    late = need(sent("requested", due_on=dt.date(2026, 3, 4), agency="BPBD"))
    step = step_of(need(sent("requested")), late)
    assert (step.label, step.due) == ("Tunggu jawaban BPBD", dt.date(2026, 3, 4))


def test_danger_to_life_comes_before_what_is_long_overdue(store):
    overdue = need(sent("requested", due_on=dt.date(2026, 2, 2)))
    assert step_of(overdue, need(emergency=True)).code == NextStepCode.EMERGENCY


def test_after_the_first_referral_an_emergency_is_followed_like_any_other(store):
    assert step_of(need(sent("requested"), emergency=True)).code == NextStepCode.AWAIT


def test_the_offices_own_plan_counts_by_its_day(store):
    near = planned("Jenguk ibunya", due_on=dt.date(2026, 3, 3))
    step = step_of(need(), steps=(near,))
    assert (step.code, step.label, step.step_id) == ("planned", "Jenguk ibunya", 1)
    far = planned("Jenguk ibunya", due_on=dt.date(2026, 3, 30))
    step = step_of(need(), steps=(far,))
    assert step.code == NextStepCode.REFER, "a plan hides nothing that is due"
    assert step_of(need(), steps=(far, planned("Telepon", id=2))).label == "Telepon"


def test_of_two_steps_of_one_day_the_one_planned_first_comes_first(store):
    first, second = planned("Telepon", id=4), planned("Jenguk", id=7)
    for steps in ((first, second), (second, first)):
        assert step_of(need(), steps=steps).label == "Telepon"


def test_a_step_waits_until_the_one_before_it_is_done(store):
    first = planned("NIK terbit", due_on=dt.date(2026, 3, 3), who="Dispendukcapil")
    then = planned("Daftarkan KIS", id=2, after_id=1, due_on=dt.date(2026, 3, 2))
    assert step_of(need(), steps=(first, then)).label == "Dispendukcapil: NIK terbit"
    done = dataclasses.replace(first, state=StepState.DONE)
    assert step_of(need(), steps=(done, then)).label == "Daftarkan KIS"
    assert step_of(need(), steps=(then,)).label == "Daftarkan KIS", "done steps may be left out"


def test_after_a_reopening_an_old_answer_is_not_late(store):
    in_june = dt.date(2026, 6, 2)
    for status in ("completed", "rejected"):
        step = step_of(need(sent(status, answered_on=MONDAY)), opened_on=in_june, today=in_june)
        assert step.due > in_june


def test_a_closed_case_asks_for_nothing(store):
    step = step_of(need(outcome=Outcome.MET), state=CaseState.CLOSED)
    assert (step.code, step.due, step.is_late(MONDAY)) == (NextStepCode.NOTHING, None, False)


def test_working_days_are_those_of_the_office_calendar(store):
    days = WorkDays()
    for count in (0, 1, 5, 14, 60):
        assert days.after(MONDAY, count) == add_working_days(MONDAY, count)


def test_no_open_case_is_without_a_next_step(store):
    rules = time_rules()

    @settings(deadline=None)
    @given(CASES, DAYS)
    def whatever_was_recorded(facts, today):
        step = next_step(facts, today, rules)
        assert step.code != NextStepCode.NOTHING
        assert step.label.strip()
        assert "{" not in step.label
        assert isinstance(step.due, dt.date)
        unsettled = any(one.outcome is None for one in facts.needs)
        still_open = any(r.status in OPEN for one in facts.needs for r in one.referrals)
        if step.code == NextStepCode.CLOSE:
            assert not unsettled
            assert not still_open
        if facts.pause is not None:  # the resident is asked on a day that is known
            asked = step.code in (NextStepCode.ASK_RESIDENT, NextStepCode.EMERGENCY)
            assert asked or not facts.pause.holds(today)

    whatever_was_recorded()


def test_after_a_reopening_what_did_not_last_is_referred_anew(store):
    in_june = dt.date(2026, 6, 2)
    again = {"opened_on": in_june, "today": in_june}
    step = step_of(need(sent("completed", answered_on=MONDAY)), **again)
    assert (step.code, step.label) == (NextStepCode.REFER, "Rujuk kebutuhan Pangan")
    old, new = sent("completed", answered_on=MONDAY), sent("completed", answered_on=in_june, id=6)
    assert step_of(need(old, new), **again).code == NextStepCode.CONFIRM_OUTCOME
