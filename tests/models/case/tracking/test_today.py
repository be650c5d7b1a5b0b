"""Hari ini: nobody who waits is missing from it, and each kind of work has its place."""

import datetime as dt

import pytest

from models.case.cases import CaseDraft, NeedDraft, list_cases, open_case
from models.case.filters import CaseFilter
from models.case.notes import NoteDraft, add_note
from models.case.pages import count_cases
from models.case.plan.steps import StepDraft, add_step
from models.case.referrals import referral, set_delivery
from models.case.reply.drafts import ReplyDraft
from models.case.reply.replies import record_reply
from models.case.tracking.escalations import TellingDraft, record_telling
from models.case.tracking.pauses import pause_case, resume_case
from models.case.tracking.today import TodaySection, today_work
from models.codes import (
    Delivery,
    EscalationLevel,
    ReasonCode,
    ReferralStatus,
    ReplyChannel,
)
from models.outreach.visits import VisitDraft, cancel_visit, finish_visit, plan_visit, reopen_visit
from models.tables import Account, Case
from tests.batch_office import sent_case
from tests.case_samples import HEALTH, counted_queries, later, lettered, opened, requested, resident

S = TodaySection


def sections(desk, **options):
    """By case the sections it stands in, in their order."""
    found = {}
    for line in today_work(desk, **options).lines:
        found.setdefault(line.case_id, []).append(line.section)
    return found


def test_an_empty_office_has_nothing_to_do(desk):
    work = today_work(desk)
    assert (work.lines, work.open_cases, work.assigned) == ((), 0, False)
    assert all(work.count(section) == 0 for section in S)


def test_a_case_moves_from_due_to_overdue_and_to_the_head(desk):
    case_id = opened(desk)
    places = [sections(later(desk, days)).get(case_id) for days in (0, 10, 11, 60)]
    assert places == [None, [S.DUE], [S.OVERDUE], [S.OVERDUE, S.ESCALATE]]


def test_what_the_list_counts_as_late_stands_in_the_section_of_its_kind(desk):
    plain, visited = opened(desk), opened(desk)
    add_step(visited, StepDraft(text="Lihat dapur", visit=True, due_on=desk.today()), desk)
    after = later(desk, 11)
    late = {row.id for row in list_cases(today=after.today()) if row.late}
    assert late == {plain, visited}
    assert count_cases(CaseFilter(overdue=True), after.today()) == 2
    assert [line.case_id for line in today_work(after).of(S.OVERDUE)] == [plain]
    assert [line.case_id for line in today_work(after).of(S.VISITS)] == [visited]


def test_danger_to_life_stands_first_on_the_first_day(desk):
    opened(desk)
    needs = (NeedDraft("health", {**HEALTH, "urgency": "gawat"}),)
    danger = open_case(CaseDraft(resident(desk), needs), desk)
    first = today_work(desk).lines[0]
    assert (first.case_id, first.section, first.emergency) == (danger, S.DUE, True)


def test_what_was_due_first_stands_first(desk):
    later_due = opened(desk, opened_on=dt.date(2026, 3, 4))
    long_ago = opened(desk, opened_on=dt.date(2026, 2, 2))
    lines = today_work(desk).of(S.OVERDUE)
    assert [line.case_id for line in lines] == [long_ago, later_due]


def test_an_agency_that_is_silent_is_to_be_told_on_once_not_every_day(desk):
    case_id = opened(desk)
    referral_id = lettered(desk, case_id)
    set_delivery(referral_id, Delivery.SENT, desk)
    month = later(desk, 45)
    assert sections(month) == {case_id: [S.ESCALATE]}
    lines = ((case_id, referral_id),)
    record_telling(TellingDraft(EscalationLevel.SUBDISTRICT, lines), month)
    assert sections(month) == {}


def test_a_paused_case_is_silent_until_its_day(desk):
    case_id = opened(desk)
    pause_case(case_id, "Warga di Bali", later(desk, 60).today(), desk)
    assert sections(later(desk, 59)) == {}
    assert sections(later(desk, 60)) == {case_id: [S.PAUSED]}
    assert S.PAUSED in sections(later(desk, 90))[case_id]
    resume_case(case_id, later(desk, 60))
    assert S.PAUSED not in sections(later(desk, 60)).get(case_id, [])


def test_an_answer_is_new_until_something_follows_from_it(desk):
    case_id = opened(desk)
    referral_id = requested(desk, case_id)
    refused = ReplyDraft(
        referral_id=referral_id,
        status=ReferralStatus.REJECTED,
        channel=ReplyChannel.PHONE,
        reason_code=ReasonCode.WRONG_AGENCY,
    )
    record_reply(refused, desk)
    (line,) = today_work(desk).of(S.REPLIES)
    assert line.case_id == case_id
    assert line.what.startswith("Dinsos PPKB: Ditolak. Rujuk Pangan ke instansi lain")
    requested(desk, case_id, "BPBD")
    assert today_work(desk).count(S.REPLIES) == 0


def test_visits_of_the_plan_and_of_outreach_stand_together(desk):
    case_id = opened(desk)
    add_step(case_id, StepDraft(text="Lihat dapur", visit=True, due_on=desk.today()), desk)
    visit_id = plan_visit(VisitDraft(desk.today(), "Kebun Malangsari", team="Sri"), desk)
    lines = today_work(desk).of(S.VISITS)
    assert {(line.case_id, line.visit_id) for line in lines} == {(case_id, None), (None, visit_id)}
    (outreach,) = [line for line in lines if line.visit_id]
    assert outreach.what.endswith("di Kebun Malangsari (tim: Sri)") and outreach.name == ""
    assert sections(desk) == {case_id: [S.VISITS], None: [S.VISITS]}


def test_a_visit_of_a_past_day_stays_until_it_is_finished(desk):
    visit_id = plan_visit(VisitDraft(desk.today(), "Kebun Malangsari"), desk)
    called_off = plan_visit(VisitDraft(desk.today(), "Kebun Kalibaru"), desk)
    week = later(desk, 7)
    cancel_visit(called_off, week)
    (line,) = today_work(week).of(S.VISITS)
    assert (line.visit_id, line.due, line.late) == (visit_id, desk.today(), True)
    assert line.what.endswith("di Kebun Malangsari: belum diselesaikan")
    finish_visit(visit_id, week)
    assert today_work(week).of(S.VISITS) == ()
    reopen_visit(visit_id, week)
    assert today_work(week).count(S.VISITS) == 1


def test_a_letter_on_the_desk_is_there_from_the_day_it_is_issued(desk):
    referral_id = sent_case(desk)
    case_id = referral(referral_id).case_id
    assert sections(desk)[case_id] == [S.UNSENT]
    set_delivery(referral_id, Delivery.HANDED_TO_RESIDENT, desk)
    assert S.UNSENT not in sections(desk).get(case_id, [])


def test_a_case_nobody_has_touched_comes_up_by_itself(desk):
    case_id = opened(desk)
    far = dt.date(2026, 12, 1)
    referral_id = lettered(desk, case_id)
    set_delivery(referral_id, Delivery.SENT, desk)
    goes_on = ReplyDraft(
        referral_id=referral_id,
        status=ReferralStatus.IN_PROGRESS,
        channel=ReplyChannel.PHONE,
        check_again_on=far,
    )
    record_reply(goes_on, desk)
    assert sections(later(desk, 10)) == {}
    month = later(desk, 30)
    (line,) = today_work(month).lines
    assert (line.case_id, line.section) == (case_id, S.UNTOUCHED)
    assert line.what.startswith("Tidak ada catatan sejak 16 Maret 2026.")
    add_note(case_id, NoteDraft("Ditelepon"), month)
    assert sections(month) == {}


def test_whoever_has_cases_of_his_own_can_see_only_those(desk):
    mine, other = opened(desk), opened(desk)
    assert not today_work(later(desk, 10)).assigned
    account = Account.get(Account.uuid == desk.account_uuid)
    Case.update(assignee=account.id).where(Case.id == mine).execute()
    at = later(desk, 10)
    assert set(sections(at)) == {mine, other}
    assert set(sections(at, mine=True)) == {mine}
    assert today_work(at, mine=True).assigned


def test_more_cases_cost_no_more_queries(desk):
    requested(desk, opened(desk))
    with counted_queries() as few:
        today_work(later(desk, 45))
    for _ in range(4):
        requested(desk, opened(desk))
    with counted_queries() as many:
        assert today_work(later(desk, 45)).open_cases == 5
    assert len(many) == len(few) < 16


@pytest.mark.parametrize("days", [0, 4, 20, 45, 130])
def test_no_case_that_is_late_is_missing(desk, days):
    cases = [opened(desk), opened(desk, "school"), opened(desk, "house")]
    requested(desk, cases[1], "DISPENDIK")
    set_delivery(lettered(desk, cases[2], "BPBD"), Delivery.SENT, desk)
    at = later(desk, days)
    late = {row.id for row in list_cases(today=at.today()) if row.late}
    assert late <= set(sections(at))
