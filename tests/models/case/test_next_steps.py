"""Nobody is lost: whatever the office does, an open case says what comes next and until when."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from models.agencies import agencies
from models.calendar import add_working_days
from models.case.cases import (
    ClosingDraft,
    OutcomeDraft,
    case,
    close_case,
    list_cases,
    plan_step,
    reopen_case,
    reopen_need,
    settle_need,
)
from models.case.next_steps import (
    CaseFacts,
    NeedFacts,
    NextStepCode,
    ReferralFacts,
    WorkDays,
    next_step,
)
from models.case.referral_status import MOVES, OPEN
from models.case.referrals import Move, ReferralDraft, draft_referral, move_referral, set_delivery
from models.case.sharing import record_sharing
from models.codes import (
    CaseState,
    Delivery,
    Outcome,
    OutcomeReason,
    ReasonCode,
    ReferralStatus,
    UrgencyLevel,
)
from models.errors import RuleError
from tests.case_samples import consent, later, need_ids, opened, resident

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
CASES = st.builds(
    CaseFacts,
    state=st.just(CaseState.OPEN),
    opened_on=DAYS,
    needs=st.lists(NEEDS, min_size=1, max_size=4).map(tuple),
    planned=st.sampled_from(["", "Kunjungi lagi"]),
    planned_on=MAYBE_DAY,
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
        (need(emergency=True), 0, "emergency", "Hubungi 112"),
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
    plan = {"planned": "Jenguk ibunya", "planned_on": dt.date(2026, 3, 3)}
    assert step_of(need(), **plan).label == "Jenguk ibunya"
    far = {**plan, "planned_on": dt.date(2026, 3, 30)}
    assert step_of(need(), **far).code == NextStepCode.REFER, "a plan hides nothing that is due"


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
    work_days = WorkDays()

    @settings(deadline=None)
    @given(CASES, DAYS)
    def whatever_was_recorded(facts, today):
        step = next_step(facts, today, work_days)
        assert step.code != NextStepCode.NOTHING
        assert step.label.strip()
        assert "{" not in step.label
        assert isinstance(step.due, dt.date)
        unsettled = any(one.outcome is None for one in facts.needs)
        still_open = any(r.status in OPEN for one in facts.needs for r in one.referrals)
        if step.code == NextStepCode.CLOSE:
            assert not unsettled
            assert not still_open

    whatever_was_recorded()


class OfficeWork(RuleBasedStateMachine):
    """A clerk who does anything the rules allow, in any order, for months."""

    desk = None

    @initialize()
    def open(self):
        person_id = resident(self.desk)
        record_sharing(person_id, consent("BAZNAS"), self.desk)
        self.now = self.desk
        self.case_id = opened(self.desk, "food", "health", person_id=person_id)
        self.view = case(self.case_id, self.now)

    def is_open(self):
        return self.view.state == CaseState.OPEN

    @rule(days=st.integers(1, 20))
    def days_pass(self, days):
        self.now = later(self.now, days)

    @precondition(is_open)
    @rule(need=st.integers(0, 1), code=st.sampled_from(["DINSOSPPKB", "BAZNAS"]))
    def refer(self, need, code):
        agency = next(found for found in agencies() if found.code == code)
        draft = ReferralDraft(self.view.needs[need].id, agency.id)
        code = refusal(draft_referral, draft, self.now)
        assert code in ("", "referral.open_already", "need.settled")

    @precondition(lambda self: self.is_open() and self.view.referrals)
    @rule(data=st.data(), reason=st.sampled_from(ReasonCode))
    def answer(self, data, reason):
        referral = data.draw(st.sampled_from(self.view.referrals))
        legal = [move for move in MOVES if move.start == referral.status]
        if legal:
            move = data.draw(st.sampled_from(legal))
            step = Move(move.end, move.by, reason, "Dilihat di rumah warga")
            move_referral(referral.id, step, self.now)

    @precondition(lambda self: self.is_open() and self.view.referrals)
    @rule(data=st.data(), delivery=st.sampled_from(Delivery))
    def deliver(self, data, delivery):
        set_delivery(data.draw(st.sampled_from(self.view.referrals)).id, delivery, self.now)

    @precondition(is_open)
    @rule(need=st.integers(0, 1), outcome=st.sampled_from(Outcome))
    def settle(self, need, outcome):
        draft = OutcomeDraft(outcome, OutcomeReason.OTHER)
        settle_need(self.view.needs[need].id, draft, self.now)

    @precondition(is_open)
    @rule(need=st.integers(0, 1))
    def unsettle(self, need):
        reopen_need(self.view.needs[need].id, self.now)

    @precondition(is_open)
    @rule(days=st.integers(0, 40))
    def plan(self, days):
        plan_step(self.case_id, "Jenguk", self.now.today() + dt.timedelta(days), self.now)

    @precondition(is_open)
    @rule()
    def close(self):
        settled = all(need.outcome for need in self.view.needs)
        waiting = any(referral.status in OPEN for referral in self.view.referrals)
        draft = ClosingDraft("Siti Contoh", "kunjungan")
        code = refusal(close_case, self.case_id, draft, self.now)
        wanted = "case.open_referral" if waiting else ""
        assert code == (wanted if settled else "case.need_without_outcome")

    @precondition(lambda self: not self.is_open())
    @rule(again=st.booleans())
    def reopen(self, again):
        reopen_case(self.case_id, "Belum tuntas", self.now, tuple(need_ids(self.case_id))[:again])

    @invariant()
    def the_case_says_what_is_next(self):
        before = self.now.today()
        self.view = case(self.case_id, self.now)
        row = list_cases(limit=1, today=before)[0]
        step = self.view.next_step
        assert (row.step, row.state_word) == (step, self.view.state_word)
        if self.is_open():
            assert isinstance(step.due, dt.date)
            assert step.code != NextStepCode.NOTHING
        else:
            assert step.code == NextStepCode.NOTHING
            assert all(need.outcome for need in self.view.needs)


def test_a_clerk_who_does_anything_in_any_order_loses_nobody(desk):
    machine = type("OfficeWorkHere", (OfficeWork,), {"desk": desk})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=12,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
