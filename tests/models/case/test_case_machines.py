"""Nobody is lost: whatever legal moves the office makes, in whatever order, for months.

Three machines: a whole case, one need of it, one referral of it.
"""

import datetime as dt

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from models import history
from models.case.cases import (
    ClosingDraft,
    NeedDraft,
    OutcomeDraft,
    add_need,
    answer_need,
    case,
    close_case,
    list_cases,
    reopen_case,
    reopen_need,
    set_lead_agency,
    settle_need,
)
from models.case.next_steps import NextStepCode
from models.case.plan.proposal import open_proposals, record_plan
from models.case.plan.step_order import awaited, ready
from models.case.plan.steps import (
    StepDraft,
    add_step,
    change_step,
    complete_step,
    drop_step,
    reopen_step,
)
from models.case.referral_status import MOVES, OPEN
from models.case.referrals import (
    Move,
    ReferralDraft,
    draft_referral,
    move_referral,
    set_delivery,
)
from models.case.reply.drafts import NEEDS_REASON, ReplyDraft
from models.case.reply.replies import record_reply
from models.case.sharing import record_sharing
from models.case.tracking.pauses import open_pause, pause_case, prolong_pause, resume_case
from models.codes import (
    CaseState,
    Delivery,
    NeedState,
    Outcome,
    OutcomeReason,
    Party,
    ReasonCode,
    ReferralStatus,
    StepState,
)
from models.errors import RuleError
from tests.case_samples import (
    ANSWERS,
    agency_of,
    consent,
    later,
    need_ids,
    opened,
    resident,
)

CODES = ("DINSOSPPKB", "BAZNAS")
ENDED = set(ReferralStatus) - set(OPEN)


def refusal(action, *arguments):
    """The code of the rule that forbids it, or nothing."""
    try:
        action(*arguments)
    except RuleError as error:
        return error.code
    return ""


def run(machine, desk, examples, steps):
    here = type(f"{machine.__name__}Here", (machine,), {"desk": desk})
    run_state_machine_as_test(
        here,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


class Office(RuleBasedStateMachine):
    """A clerk at his desk, while days pass."""

    desk = None

    def begin(self, *kinds):
        person_id = resident(self.desk)
        record_sharing(person_id, consent("BAZNAS"), self.desk)
        self.now = self.desk
        self.case_id = opened(self.desk, *kinds, person_id=person_id)
        self.look()

    def look(self):
        self.view = case(self.case_id, self.now)

    def is_open(self):
        return self.view.state == CaseState.OPEN

    def has_referrals(self):
        return self.is_open() and self.view.referrals

    @rule(days=st.integers(1, 20))
    def days_pass(self, days):
        self.now = later(self.now, days)


class WholeCase(Office):
    """Everything the case page can do."""

    @initialize()
    def open(self):
        self.begin("food", "health")

    def has_steps(self):
        return self.is_open() and self.view.steps

    @precondition(Office.is_open)
    @rule(need=st.integers(0, 1), code=st.sampled_from(CODES))
    def refer(self, need, code):
        draft = ReferralDraft(self.view.needs[need].id, agency_of(code).id)
        refused = refusal(draft_referral, draft, self.now)
        assert refused in ("", "referral.open_already", "need.settled")

    @precondition(Office.has_referrals)
    @rule(data=st.data(), reason=st.sampled_from(ReasonCode), answered=st.booleans())
    def move(self, data, reason, answered):
        one = data.draw(st.sampled_from(self.view.referrals))
        legal = [move for move in MOVES if move.start == one.status]
        if not legal:
            return
        move = data.draw(st.sampled_from(legal))
        if answered and move.by == Party.AGENCY:
            why = reason if move.end in NEEDS_REASON else None
            record_reply(ReplyDraft(one.id, move.end, reason_code=why), self.now)
        else:
            move_referral(one.id, Move(move.end, move.by, reason, "Dilihat di rumah"), self.now)

    @precondition(Office.has_referrals)
    @rule(data=st.data(), delivery=st.sampled_from(Delivery))
    def deliver(self, data, delivery):
        one = data.draw(st.sampled_from(self.view.referrals))
        refused = refusal(set_delivery, one.id, delivery, self.now)
        assert refused in ("", "referral.no_letter", "referral.by_batch_only")

    @precondition(Office.is_open)
    @rule(need=st.integers(0, 1), outcome=st.sampled_from(Outcome))
    def settle(self, need, outcome):
        draft = OutcomeDraft(outcome, OutcomeReason.OTHER)
        settle_need(self.view.needs[need].id, draft, self.now)

    @precondition(Office.is_open)
    @rule(need=st.integers(0, 1))
    def unsettle(self, need):
        reopen_need(self.view.needs[need].id, self.now)

    @precondition(Office.is_open)
    @rule()
    def take_the_proposed_plan(self):
        record_plan(self.view, open_proposals(self.view, self.now.today()), self.now)

    @precondition(Office.is_open)
    @rule(data=st.data(), days=st.integers(0, 40))
    def plan(self, data, days):
        after = data.draw(st.sampled_from([None, *(step.id for step in self.view.steps)]))
        due_on = self.now.today() + dt.timedelta(days)
        refused = refusal(
            add_step, self.case_id, StepDraft("Jenguk", due_on=due_on, after_id=after), self.now
        )
        assert refused in ("", "step.too_many")

    @precondition(has_steps)
    @rule(data=st.data())
    def plan_otherwise(self, data):
        step, after = (data.draw(st.sampled_from(self.view.steps)) for _ in range(2))
        refused = refusal(change_step, step.id, StepDraft(step.text, after_id=after.id), self.now)
        assert refused in ("", "step.not_planned", "step.circle")

    @precondition(has_steps)
    @rule(data=st.data(), how=st.sampled_from(["tick", "drop", "undo"]))
    def end_a_step(self, data, how):
        step = data.draw(st.sampled_from(self.view.steps))
        if how == "undo":
            assert refusal(reopen_step, step.id, self.now) in ("", "step.still_planned")
        elif how == "tick":
            assert refusal(complete_step, step.id, self.now) in ("", "step.not_planned")
        else:
            refused = refusal(drop_step, step.id, "Tidak perlu", self.now)
            assert refused in ("", "step.not_planned")

    @precondition(Office.is_open)
    @rule(days=st.integers(1, 60), how=st.sampled_from(["pause", "prolong", "resume"]))
    def pause(self, days, how):
        until = self.now.today() + dt.timedelta(days)
        paused = open_pause(self.case_id) is not None
        if how == "resume":
            assert refusal(resume_case, self.case_id, self.now) == ("" if paused else "pause.none")
        else:
            do = pause_case if how == "pause" else prolong_pause
            refused = refusal(do, self.case_id, "Ke luar kota", until, self.now)
            assert refused in ("", "pause.already", "pause.none")

    @precondition(Office.is_open)
    @rule(code=st.sampled_from([None, *CODES]))
    def lead(self, code):
        set_lead_agency(self.case_id, agency_of(code).id if code else None, self.now)

    @precondition(Office.is_open)
    @rule(reason=st.sampled_from(["", "Sudah dibantu tetangga"]))
    def close(self, reason):
        settled = all(need.outcome for need in self.view.needs)
        waiting = any(one.status in OPEN for one in self.view.referrals)
        draft = ClosingDraft("Siti Contoh", "kunjungan", open_referrals_reason=reason)
        before = history.head()[0]
        refused = refusal(close_case, self.case_id, draft, self.now)
        wanted = "case.open_referral" if waiting and not reason else ""
        assert refused == (wanted if settled else "case.need_without_outcome")
        assert not refused or history.head()[0] == before

    @precondition(lambda self: not self.is_open())
    @rule(again=st.booleans())
    def reopen(self, again):
        before = self.view.episodes
        needs = tuple(need_ids(self.case_id))[:again]
        refused = refusal(reopen_case, self.case_id, "Belum tuntas", self.now, needs)
        assert refused == ("" if again else "case.reopen_needs")
        if again:
            assert case(self.case_id).episodes[:-1] == before

    @invariant()
    def the_case_says_what_is_next(self):
        today = self.now.today()
        self.look()
        row, step = list_cases(limit=1, today=today)[0], self.view.next_step
        assert (row.step, row.state_word) == (step, self.view.state_word)
        *earlier, last = self.view.episodes
        assert all(one.closed_on and one.confirmer and one.confirmed_how for one in earlier)
        if self.is_open():
            assert isinstance(step.due, dt.date)
            assert step.code != NextStepCode.NOTHING
            assert last.closed_on is None
        else:
            assert step.code == NextStepCode.NOTHING
            assert last.closed_on is not None
            assert all(need.outcome for need in self.view.needs)
            assert not any(one.status in OPEN for one in self.view.referrals)
            assert not any(one.state == StepState.PLANNED for one in self.view.steps)
            assert open_pause(self.case_id) is None

    @invariant()
    def every_planned_step_can_be_come_to(self):
        left = {step.id for step in self.view.steps if step.state == StepState.PLANNED}
        now = {step.id for step in ready(self.view.steps)}
        assert bool(left) == bool(now)
        assert now | set(awaited(self.view.steps)) == left


class OneNeed(Office):
    """A need that is answered, referred, settled, and whose outcome does not always last."""

    @initialize()
    def open(self):
        self.begin("food")
        self.outcomes = 0

    @property
    def need(self):
        return self.view.needs[0]

    @rule(meals=st.integers(0, 3), whole=st.booleans())
    def answer(self, meals, whole):
        answers = {**ANSWERS["food"], "meals_yesterday": meals} if whole else {}
        refused = refusal(answer_need, self.need.id, NeedDraft("food", answers), self.now)
        assert refused == ("need.settled" if self.need.outcome else "")

    @rule()
    def add_it_again(self):
        draft = NeedDraft("food", ANSWERS["food"])
        assert refusal(add_need, self.case_id, draft, self.now) == "need.twice"

    @rule(code=st.sampled_from(CODES))
    def refer(self, code):
        draft = ReferralDraft(self.need.id, agency_of(code).id)
        refused = refusal(draft_referral, draft, self.now)
        if self.need.outcome:
            assert refused == "need.settled"

    @precondition(Office.has_referrals)
    @rule(data=st.data())
    def move(self, data):
        one = data.draw(st.sampled_from(self.view.referrals))
        legal = [move for move in MOVES if move.start == one.status]
        if legal:
            move = data.draw(st.sampled_from(legal))
            step = Move(move.end, move.by, ReasonCode.OTHER, "Dilihat di rumah")
            assert refusal(move_referral, one.id, step, self.now) in ("", "need.incomplete")

    @rule(outcome=st.sampled_from(Outcome), reason=st.none() | st.sampled_from(OutcomeReason))
    def settle(self, outcome, reason):
        refused = refusal(settle_need, self.need.id, OutcomeDraft(outcome, reason), self.now)
        bare = outcome != Outcome.MET and reason is None
        assert refused == ("need.reason_required" if bare else "")

    @rule()
    def unsettle(self):
        reopen_need(self.need.id, self.now)

    @invariant()
    def it_is_settled_or_something_is_to_do_for_it(self):
        self.look()
        need, step = self.need, self.view.next_step
        statuses = {one.status for one in self.view.referrals}
        assert (need.state == NeedState.SETTLED) == (need.outcome is not None)
        assert need.outcome in (None, Outcome.MET) or need.outcome_reason is not None
        if need.outcome is None:
            assert step.need_id == need.id, "a case of one need asks for nothing else"
            assert step.code not in (NextStepCode.CLOSE, NextStepCode.NOTHING)
        else:
            ends = step.code == NextStepCode.END_REFERRAL
            assert ends == bool(statuses & set(OPEN))
            assert ends or step.code == NextStepCode.CLOSE


@pytest.mark.parametrize(("machine", "examples", "steps"), [(WholeCase, 6, 25), (OneNeed, 8, 20)])
def test_no_order_of_legal_moves_loses_anybody(desk, machine, examples, steps):
    run(machine, desk, examples, steps)


@pytest.mark.heavy
@pytest.mark.parametrize("machine", [WholeCase, OneNeed])
def test_no_long_life_of_a_case_loses_anybody(desk, machine):
    run(machine, desk, 60, 60)
