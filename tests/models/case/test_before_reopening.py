"""What ended before an outcome was taken off did not last, though all of it was on one day."""

from models.case.before_reopening import ended_before_reopening
from models.case.cases import (
    ClosingDraft,
    OutcomeDraft,
    answer_need,
    case,
    close_case,
    list_cases,
    reopen_case,
    reopen_need,
    settle_need,
)
from models.case.next_steps import NextStepCode
from models.case.referrals import Move, move_referral, set_delivery
from models.codes import Delivery, Outcome, OutcomeReason, Party, ReasonCode, ReferralStatus
from tests.case_samples import lettered, need_ids, needs, opened, requested

COMPLETED = Move(ReferralStatus.COMPLETED, Party.AGENCY)
REJECTED = Move(ReferralStatus.REJECTED, Party.AGENCY, ReasonCode.WRONG_AGENCY)


def answered(case_id, desk, move=COMPLETED):
    sent = requested(desk, case_id)
    move_referral(sent, move, desk)
    return sent


def step(case_id, desk):
    """What comes next, as the list and the page say it alike."""
    (row,) = list_cases(today=desk.today())
    assert row.step == case(case_id, desk).next_step
    return row.step


def lettered_and_answered(case_id, desk):
    sent = lettered(desk, case_id)
    move_referral(sent, COMPLETED, desk)
    return sent


def test_a_case_answered_closed_and_reopened_on_one_day_is_referred_anew(desk):
    case_id = opened(desk)
    old = lettered_and_answered(case_id, desk)
    assert step(case_id, desk).code == NextStepCode.CONFIRM_OUTCOME
    assert ended_before_reopening(case_id) == set()
    settle_need(need_ids(case_id)[0], OutcomeDraft(Outcome.MET), desk)
    close_case(case_id, ClosingDraft("Siti Contoh", "kunjungan"), desk)
    reopen_case(case_id, "Bantuan berhenti", desk, tuple(need_ids(case_id)))
    assert ended_before_reopening(case_id) == {old}
    found = step(case_id, desk)
    assert (found.code, found.label) == (NextStepCode.REFER, "Rujuk kebutuhan Pangan")
    assert not found.is_late(desk.today())
    (row,) = list_cases(today=desk.today())
    assert row.state_word == case(case_id).state_word == "Belum dirujuk"
    set_delivery(old, Delivery.RECEIPT_SIGNED, desk)
    assert ended_before_reopening(case_id) == {old}, "its receipt coming in late is no new answer"
    answered(case_id, desk, REJECTED)
    found = step(case_id, desk)
    assert found.code == NextStepCode.REFER_ELSEWHERE, "the old answer hides no refusal"
    answered(case_id, desk)
    assert step(case_id, desk).code == NextStepCode.CONFIRM_OUTCOME
    assert ended_before_reopening(case_id) == {old}


def test_a_need_opened_again_on_the_day_of_its_answer_is_referred_anew(desk):
    case_id = opened(desk)
    need_id = need_ids(case_id)[0]
    answered(case_id, desk)
    answer_need(need_id, needs("food")[0], desk)
    assert step(case_id, desk).code == NextStepCode.CONFIRM_OUTCOME
    settle_need(need_id, OutcomeDraft(Outcome.UNMET, OutcomeReason.DECLINED), desk)
    settle_need(need_id, OutcomeDraft(Outcome.MET), desk)
    assert ended_before_reopening(case_id) == set()
    reopen_need(need_id, desk)
    assert step(case_id, desk).code == NextStepCode.REFER
