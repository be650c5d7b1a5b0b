"""A letter whose answer is late is one of which the case list says so too."""

import datetime as dt

import pytest

from models.case.cases import ClosingDraft, OutcomeDraft, close_case, settle_need
from models.case.filters import CaseFilter
from models.case.late_answers import late_answers
from models.case.pages import matching_cases
from models.case.referrals import referral, set_delivery
from models.case.reply.drafts import ReplyDraft
from models.case.reply.replies import record_reply
from models.case.tracking.escalations import TellingDraft, record_telling
from models.case.tracking.pauses import pause_case, resume_case
from models.codes import Delivery, EscalationLevel, LetterState, Outcome, ReferralStatus
from models.letter.filters import LetterFilter, letters_page, matching_letters
from models.letter.letters import void_letter
from models.letter.numbering.numbers import Reservation, reserve_numbers
from models.lists.order import Order
from tests.case_samples import drafted, need_ids, on, opened, with_letter

DAY = dt.timedelta(days=1)


@pytest.fixture
def case_id(desk):
    return opened(desk)


@pytest.fixture
def referral_id(case_id, desk):
    return drafted(desk, case_id)


@pytest.fixture
def letter_id(referral_id, desk):
    """A letter that has left the office."""
    issued = with_letter(referral_id, desk)
    set_delivery(referral_id, Delivery.SENT, desk)
    return issued


@pytest.fixture
def due(letter_id, referral_id):
    """The last day on which the answer is not late."""
    assert letter_id
    return referral(referral_id).due_on


def late(today):
    """The letters that are late; the case list says the same of their cases."""
    found = matching_letters(LetterFilter(overdue=True), Order(), today)
    assert bool(found) is bool(late_answers(today))
    assert not found or matching_cases(CaseFilter(overdue=True), today)
    return found


def test_an_answer_is_late_from_the_day_after_its_own(letter_id, due):
    assert late(due) == [] and late(due + DAY) == [letter_id]


def test_a_paper_that_is_still_here_waits_for_the_office_not_for_an_answer(referral_id, desk):
    letter_id = with_letter(referral_id, desk)
    after = referral(referral_id).due_on + DAY
    assert late(after) == []
    set_delivery(referral_id, Delivery.HANDED_TO_RESIDENT, desk)
    assert late(after) == [letter_id]


def test_days_of_a_pause_do_not_make_it_late(letter_id, due, case_id, desk):
    start = on(desk, due - DAY)
    pause_case(case_id, "Warga ke luar kota", due + 10 * DAY, start)
    assert late(due + DAY) == [], "the office waits for the resident"
    resume_case(case_id, on(desk, due + 7 * DAY))
    assert late(due + 7 * DAY) == [], "a working day or more is left"
    assert late(due + 20 * DAY) == [letter_id]


def test_nobody_is_asked_while_the_office_waits_for_the_resident(letter_id, due, case_id, desk):
    start = due + 7 * DAY
    assert late(start) == [letter_id]
    pause_case(case_id, "Warga ke luar kota", start + 7 * DAY, on(desk, start))
    assert late(start) == late(start + 6 * DAY) == []
    assert late(start + 7 * DAY) == [letter_id]


def test_once_the_head_was_told_the_answer_is_waited_for_anew(
    letter_id, due, case_id, referral_id, desk
):
    told_on = due + 30 * DAY
    assert late(told_on) == [letter_id]
    telling = TellingDraft(EscalationLevel.HEAD, ((case_id, referral_id),))
    record_telling(telling, on(desk, told_on))
    assert late(told_on) == late(told_on + DAY) == []
    assert late(told_on + 60 * DAY) == [letter_id]


@pytest.mark.parametrize(
    ("status", "is_late"), [(ReferralStatus.ACCEPTED, True), (ReferralStatus.COMPLETED, False)]
)
def test_what_was_answered_for_good_is_not_waited_for(
    letter_id, due, case_id, referral_id, desk, status, is_late
):
    with_letter(drafted(desk, case_id, "BPBD"), desk)  # beside it one that is still here
    record_reply(ReplyDraft(referral_id, status), desk)
    assert late(due + 90 * DAY) == [letter_id] * is_late


def test_nothing_is_waited_for_in_a_case_that_is_settled_or_closed(letter_id, due, case_id, desk):
    (need_id,) = need_ids(case_id)
    settle_need(need_id, OutcomeDraft(Outcome.MET), desk)
    assert letter_id and late(due + DAY) == []
    draft = ClosingDraft("Siti Contoh", "kunjungan", open_referrals_reason="Sudah terpenuhi")
    close_case(case_id, draft, desk)
    assert late(due + DAY) == []


def test_a_letter_that_is_void_waits_for_nothing(letter_id, due, referral_id, desk):
    again = with_letter(referral_id, desk)
    assert late(due + DAY) == [again, letter_id]
    void_letter(letter_id, "Salah alamat", desk)
    assert late(due + DAY) == [again]


def test_letters_stand_in_the_order_of_their_state(letter_id, desk):
    reserve_numbers(Reservation(desk.today(), remarks="Nikah"), desk)
    second, third = (with_letter(drafted(desk, opened(desk)), desk) for _ in range(2))
    void_letter(second, "Salah alamat", desk)
    rows = letters_page(LetterFilter(), Order("state"), desk.today())
    states = [row.state for row in rows]
    reserved, issued, void = LetterState.RESERVED, LetterState.ISSUED, LetterState.VOID
    assert states == [reserved, issued, issued, void]
    assert [row.id for row in rows[1:]] == [letter_id, third, second]
    down = letters_page(LetterFilter(), Order("state", descending=True), desk.today())
    assert down == rows[::-1]
