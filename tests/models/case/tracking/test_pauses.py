"""While the office waits for the resident the clock stands still; the case comes back by itself."""

import datetime as dt

import pytest

from models.case.cases import CaseDraft, NeedDraft, case, list_cases, open_case
from models.case.closing import ClosingDraft, close_case, reopen_case
from models.case.next_steps import NextStepCode
from models.case.referrals import set_delivery
from models.case.rows import PAUSED
from models.case.timeline import timeline
from models.case.tracking.pauses import (
    LONGEST,
    open_pause,
    pause_case,
    pauses_of,
    prolong_pause,
    resume_case,
)
from models.codes import Delivery, Outcome
from models.errors import RuleError
from models.need.needs import OutcomeDraft, settle_need
from tests.case_samples import HEALTH, later, lettered, need_ids, opened, resident

WEEK = dt.timedelta(days=7)


def refusal(action, *arguments):
    with pytest.raises(RuleError) as refused:
        action(*arguments)
    return refused.value.code, refused.value.field


def test_a_paused_case_asks_for_the_resident_on_the_day_and_for_nothing_else(desk):
    case_id, until = opened(desk), desk.today() + WEEK
    pause_case(case_id, "Warga di Jember", until, desk)
    for view in (case(case_id, desk), case(case_id, later(desk, 6))):
        step = view.next_step
        assert (step.code, step.due) == (NextStepCode.ASK_RESIDENT, until)
        assert step.label == "Hubungi warga: Warga di Jember"
        assert view.state_word == PAUSED
    (row,) = list_cases(today=desk.today())
    assert (row.state_word, row.next_step_on, row.late) == (PAUSED, until, False)


def test_a_case_nobody_took_up_again_comes_back_by_itself(desk):
    case_id, until = opened(desk), desk.today() + WEEK
    pause_case(case_id, "Warga di Jember", until, desk)
    view = case(case_id, later(desk, 9))
    assert view.next_step.code == NextStepCode.ASK_RESIDENT
    assert view.next_step.is_late(desk.today() + dt.timedelta(days=9))
    assert view.state_word != PAUSED and view.pause is not None


def test_danger_to_life_is_not_paused(desk):
    needs = (NeedDraft("health", {**HEALTH, "urgency": "gawat"}),)
    case_id = open_case(CaseDraft(resident(desk), needs), desk)
    pause_case(case_id, "Warga di Jember", desk.today() + WEEK, desk)
    assert case(case_id, desk).next_step.code == NextStepCode.EMERGENCY


def test_the_days_of_a_pause_do_not_count_for_the_agency(desk):
    case_id = opened(desk)
    set_delivery(lettered(desk, case_id), Delivery.SENT, desk)
    before = case(case_id, desk).referrals[0].due_on
    pause_case(case_id, "Menunggu KK", desk.today() + 3 * WEEK, desk)
    moved = case(case_id, desk).referrals[0].due_on
    assert moved > before
    resume_case(case_id, later(desk, 2))
    soon = case(case_id, later(desk, 2)).referrals[0].due_on
    assert before < soon < moved  # one working day was paused


def test_a_pause_taken_back_on_its_first_day_changes_nothing(desk):
    case_id = opened(desk)
    before = case(case_id, desk).next_step
    pause_case(case_id, "Keliru", desk.today() + WEEK, desk)
    resume_case(case_id, desk)
    assert case(case_id, desk).next_step == before
    assert open_pause(case_id) is None


def test_a_pause_may_be_prolonged_before_and_after_its_end(desk):
    case_id, until = opened(desk), desk.today() + WEEK
    pause_case(case_id, "Warga di Jember", until, desk)
    prolong_pause(case_id, "Warga di Jember", until + WEEK, later(desk, 3))
    assert open_pause(case_id).until_on == until + WEEK
    late = later(desk, 20)
    prolong_pause(case_id, "Warga di Bali", late.today() + WEEK, late)
    first, second = pauses_of([case_id])[case_id]
    assert (first.ends_on, first.is_open()) == (until + WEEK, False)
    assert (second.from_on, second.reason) == (late.today(), "Warga di Bali")


def test_what_happened_to_the_clock_is_told_on_the_timeline(desk):
    case_id, until = opened(desk), desk.today() + WEEK
    pause_case(case_id, "Warga di Jember", until, desk)
    prolong_pause(case_id, "Warga di Bali", until + WEEK, desk)
    resume_case(case_id, desk)
    told = [(line.title, line.text) for line in timeline(case_id, desk)]
    assert told[:3] == [
        ("Kasus dilanjutkan setelah jeda", ""),
        ("Jeda diperpanjang sampai 30 Maret 2026", "Warga di Bali"),
        ("Kasus dijeda sampai 23 Maret 2026", "Warga di Jember"),
    ]


def test_every_pause_has_a_reason_and_an_end_that_is_not_far(desk):
    case_id, today = opened(desk), desk.today()
    assert refusal(pause_case, case_id, " ", today + WEEK, desk) == ("pause.reason", "reason")
    assert refusal(pause_case, case_id, "Bali", None, desk) == ("pause.until", "until")
    assert refusal(pause_case, case_id, "Bali", today, desk) == ("pause.until", "until")
    far = today + dt.timedelta(days=LONGEST + 1)
    assert refusal(pause_case, case_id, "Bali", far, desk) == ("pause.too_long", "until")
    assert refusal(resume_case, case_id, desk)[0] == "pause.none"
    assert refusal(prolong_pause, case_id, "Bali", today + WEEK, desk)[0] == "pause.none"
    pause_case(case_id, "Bali", today + WEEK, desk)
    assert refusal(pause_case, case_id, "Bali", today + WEEK, desk)[0] == "pause.already"


def test_a_case_that_was_closed_and_reopened_is_not_paused_any_more(desk):
    case_id = opened(desk)
    pause_case(case_id, "Warga di Bali", desk.today() + WEEK, desk)
    settle_need(need_ids(case_id)[0], OutcomeDraft(Outcome.MET), desk)
    close_case(case_id, ClosingDraft("Siti Contoh", "dikunjungi"), desk)
    assert open_pause(case_id) is None
    reopen_case(case_id, "Belum cukup", desk, tuple(need_ids(case_id)))
    assert case(case_id, desk).next_step.code == NextStepCode.REFER
    assert refusal(pause_case, opened_and_closed(desk), "Bali", desk.today() + WEEK, desk)[0] == (
        "case.closed"
    )


def opened_and_closed(desk):
    case_id = opened(desk)
    settle_need(need_ids(case_id)[0], OutcomeDraft(Outcome.MET), desk)
    close_case(case_id, ClosingDraft("Siti Contoh", "dikunjungi"), desk)
    return case_id
