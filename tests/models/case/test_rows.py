"""The case list: newest first, page by page, one query a page."""

import datetime as dt

import pytest

from models.case.cases import (
    CaseDraft,
    CaseFilter,
    ClosingDraft,
    NeedDraft,
    OutcomeDraft,
    case,
    close_case,
    list_cases,
    open_case,
    reopen_case,
    settle_need,
)
from models.case.next_steps import NextStepCode
from models.case.plan.steps import StepDraft, add_step, complete_step
from models.case.referrals import Move, move_referral, set_delivery
from models.case.rows import ALL_SETTLED
from models.codes import (
    CaseState,
    Delivery,
    Outcome,
    Party,
    ReferralStatus,
    StepOwner,
    UrgencyLevel,
)
from models.letter.letters import issue, void_letter
from tests.case_samples import (
    FOOD,
    agency_of,
    counted_queries,
    drafted,
    later,
    need_ids,
    needs,
    opened,
    requested,
    resident,
    with_letter,
)
from tests.letter_samples import options

URGENT = NeedDraft("food", {**FOOD, "urgency": "hari_ini", "meals_yesterday": 0})


def ids(**wanted):
    return [row.id for row in list_cases(CaseFilter(**wanted))]


def closed(desk, **changes):
    case_id = opened(desk, **changes)
    settle_need(need_ids(case_id)[0], OutcomeDraft(Outcome.MET), desk)
    close_case(case_id, ClosingDraft("Siti Contoh", "kunjungan"), desk)
    return case_id


def test_pages_join_without_gap_or_repeat(desk):
    made = [opened(desk) for _ in range(7)]
    seen = []
    for _ in range(4):
        page = list_cases(after_id=seen[-1] if seen else None, limit=3)
        seen += [row.id for row in page]
    assert seen == made[::-1]


def test_a_page_is_two_queries_beside_the_days_off_and_the_limits(desk):
    for _ in range(3):
        requested(desk, opened(desk, "food", "school"))
    with counted_queries() as few:
        list_cases(today=desk.today())
    for number in range(9):
        requested(
            desk, opened(desk, "house", "health", opened_on=dt.date(2026, 3, 1 + number)), "BPBD"
        )
    with counted_queries() as many:
        rows = list_cases(today=desk.today())
    assert len(rows) == 12
    assert len([sql for sql in many if '"case"' in sql]) == 2  # which, and what they say
    assert len(many) == len(few) <= 5


def test_a_line_says_what_the_case_page_says(desk):
    case_id = opened(desk, "food", "school")
    requested(desk, case_id)
    view, row = case(case_id, desk), list_cases(today=desk.today())[0]
    assert (row.number, row.name, row.level) == (view.number, view.person.name, view.level)
    assert (row.kinds, row.state_word) == (("food", "school"), view.state_word)
    assert (row.next_step, row.next_step_on) == (view.next_step.label, view.next_step.due)


def test_a_line_knows_the_plan_as_the_case_page_does(desk):
    case_id = opened(desk, "food", "school")
    requested(desk, case_id)
    civil = StepDraft(
        "NIK terbit", StepOwner.AGENCY, desk.today(), agency_id=agency_of("DISPENDUKCAPIL").id
    )
    first = add_step(case_id, civil, desk)
    add_step(case_id, StepDraft("Daftar PIP", due_on=desk.today(), after_id=first), desk)
    row = list_cases(today=desk.today())[0]
    assert row.next_step == "Dispendukcapil: NIK terbit"
    assert row.step == case(case_id, desk).next_step
    complete_step(first, desk)
    row = list_cases(today=desk.today())[0]
    assert (row.next_step, row.step) == ("Daftar PIP", case(case_id, desk).next_step)


def test_a_filter_narrows_and_combines(desk):
    both = opened(desk, "food", "school")
    done = closed(desk)
    school = opened(desk, "school")
    assert ids() == [school, done, both]
    assert ids(state=CaseState.OPEN) == [school, both]
    assert ids(state=CaseState.CLOSED) == [done]
    assert ids(kind="school") == [school, both]
    assert ids(kind="food", state=CaseState.OPEN) == [both]


def test_the_level_of_a_case_is_that_of_its_most_urgent_need(desk):
    calm = opened(desk)
    urgent = open_case(CaseDraft(resident(desk), (URGENT, *needs("house"))), desk)
    raised = NeedDraft("food", FOOD, UrgencyLevel.CRITICAL, "Bayi")
    overruled = open_case(CaseDraft(resident(desk), (raised,)), desk)
    assert ids(level=UrgencyLevel.CRITICAL) == [overruled, urgent]
    assert ids(level=UrgencyLevel.LOW) == [calm]
    assert {row.id: row.level for row in list_cases()}[urgent] == UrgencyLevel.CRITICAL


def test_a_case_is_found_by_its_number_or_its_resident(desk):
    siti = opened(desk, person_id=resident(desk, "Siti Rahayu Contoh"))
    budi = opened(desk, person_id=resident(desk, "Budi Contoh"))
    assert ids(text="rahayu") == [siti]
    assert ids(text="KASUS-2026-0002") == [budi]
    assert ids(text="tidak ada orang ini") == []
    assert ids(text="contoh") == [budi, siti]


def test_the_cases_of_one_resident(desk):
    person_id = resident(desk)
    own = [opened(desk, kind, person_id=person_id) for kind in ("food", "school")]
    opened(desk)
    assert ids(person_id=person_id) == own[::-1]


def test_a_line_says_when_a_step_is_late(desk):
    opened(desk)
    due = list_cases(today=desk.today())[0].next_step_on
    assert not list_cases(today=due)[0].late
    assert list_cases(today=due + dt.timedelta(days=1))[0].late


@pytest.mark.parametrize("text", ["%", "_", "'", '"', "*", "NEAR(", "\x00"])
def test_any_text_in_the_filter_gives_a_list(desk, text):
    opened(desk)
    assert isinstance(ids(text=text), list)


def test_after_its_letter_a_referral_waits_to_be_handed_over(desk):
    case_id = opened(desk)
    referral_id = drafted(desk, case_id)
    opened(desk)  # another case: its lack of a letter must not count here

    def steps():
        row = next(row for row in list_cases(today=desk.today()) if row.id == case_id)
        assert row.step == case(case_id, desk).next_step
        return row.step.code

    assert steps() == NextStepCode.MAKE_LETTER
    letter = issue(referral_id, options(referral_id, desk), lambda _: b"/Count 1", desk)
    other = requested(desk, opened(desk))
    assert steps() == NextStepCode.SEND
    assert list_cases(today=desk.today())[0].step.code == NextStepCode.MAKE_LETTER
    void_letter(letter.id, "Salah alamat", desk)
    assert steps() == NextStepCode.MAKE_LETTER
    with_letter(other, desk)
    set_delivery(other, Delivery.HANDED_TO_RESIDENT, desk)
    assert list_cases(today=desk.today())[0].step.code == NextStepCode.AWAIT


def test_a_case_waiting_only_to_be_closed_says_so(desk):
    case_id = opened(desk)
    move_referral(requested(desk, case_id), Move(ReferralStatus.COMPLETED, Party.AGENCY), desk)
    settle_need(need_ids(case_id)[0], OutcomeDraft(Outcome.MET), desk)
    assert list_cases()[0].state_word == ALL_SETTLED


def test_a_reopened_case_counts_its_days_from_the_reopening(desk):
    case_id = closed(desk)
    in_june = later(desk, 90)
    reopen_case(case_id, "Bantuan berhenti", in_june, tuple(need_ids(case_id)))
    row = list_cases(today=in_june.today())[0]
    assert not row.late
    assert row.opened_on == desk.today()
