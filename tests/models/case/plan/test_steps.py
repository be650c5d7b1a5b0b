"""A plan is a list of steps with who and until when; it changes only while the case is open."""

import datetime as dt
from dataclasses import replace

import pytest

from models import history
from models.agencies import set_agency_active
from models.case.cases import ClosingDraft, OutcomeDraft, case, close_case, settle_need
from models.case.plan.steps import (
    MOST_STEPS,
    StepDraft,
    add_step,
    change_step,
    complete_step,
    drop_step,
    reopen_step,
    step_of_agency,
    steps_of,
)
from models.codes import Outcome, StepOwner, StepState
from models.errors import RuleError
from tests.case_samples import agency_of, counted_queries, later, need_ids, opened

FRIDAY = dt.date(2026, 3, 20)


@pytest.fixture
def case_id(desk):
    return opened(desk, "food", "school")


def refused(code, action, *arguments):
    with pytest.raises(RuleError) as caught:
        action(*arguments)
    assert caught.value.code == code
    return caught.value.field


def texts(case_id):
    return [step.text for step in steps_of(case_id)]


def test_a_step_says_who_does_what_until_when_for_which_need(desk, case_id):
    target = agency_of("DISPENDUKCAPIL")
    first = add_step(
        case_id,
        StepDraft(" NIK terbit ", StepOwner.AGENCY, FRIDAY, need_ids(case_id)[0], target.id),
        desk,
    )
    draft = StepDraft("Daftar sekolah", need_id=need_ids(case_id)[1], after_id=first, visit=True)
    add_step(case_id, draft, desk)
    add_step(case_id, StepDraft("Lengkapi berkas", StepOwner.RESIDENT), desk)
    nik, school, papers = steps_of(case_id)
    assert (nik.text, nik.who, nik.due_on, nik.need_title) == (
        "NIK terbit",
        "Dispendukcapil",
        FRIDAY,
        "Pangan",
    )
    assert (school.waits_for, school.visit, school.need_title) == ("NIK terbit", True, "Sekolah")
    assert (papers.who, papers.need_id, papers.waits_for) == ("Warga", None, "")
    complete_step(first, desk)
    assert steps_of(case_id)[1].waits_for == ""


def test_the_steps_of_a_need_stand_together_below_those_they_come_after(desk, case_id):
    food, school = need_ids(case_id)
    add_step(case_id, StepDraft("umum"), desk)
    late = add_step(case_id, StepDraft("sekolah", need_id=school), desk)
    third = add_step(case_id, StepDraft("pangan 3", need_id=food), desk)
    first = add_step(case_id, StepDraft("pangan 1", need_id=food), desk)
    add_step(case_id, StepDraft("pangan 2", need_id=food, after_id=first), desk)
    change_step(third, StepDraft("pangan 3", need_id=food, after_id=first), desk)
    assert texts(case_id) == ["pangan 1", "pangan 3", "pangan 2", "sekolah", "umum"]
    change_step(first, StepDraft("pangan 1", need_id=food, after_id=late), desk)
    assert texts(case_id) == ["sekolah", "pangan 1", "pangan 3", "pangan 2", "umum"]


def test_no_step_may_wait_for_itself(desk, case_id):
    first = add_step(case_id, StepDraft("A"), desk)
    second = add_step(case_id, StepDraft("B", after_id=first), desk)
    third = add_step(case_id, StepDraft("C", after_id=second), desk)
    for after in (first, second, third):
        field = refused("step.circle", change_step, first, StepDraft("A", after_id=after), desk)
        assert field == "after_id"
    change_step(third, StepDraft("C", after_id=first), desk)


def test_what_is_no_step_of_this_case_is_refused(desk, case_id):
    other = opened(desk)
    elsewhere = add_step(other, StepDraft("Jenguk"), desk)
    target = agency_of("BPBD")
    set_agency_active(target.id, desk, active=False)
    before = history.head()[0]
    for code, draft in (
        ("step.text_required", StepDraft("  ")),
        ("step.wrong_need", StepDraft("A", need_id=need_ids(other)[0])),
        ("step.wrong_after", StepDraft("A", after_id=elsewhere)),
        ("agency.inactive", StepDraft("A", StepOwner.AGENCY, agency_id=target.id)),
        ("text.too_long", StepDraft("A" * 301)),
    ):
        refused(code, add_step, case_id, draft, desk)
    refused("record.not_found", change_step, 4711, StepDraft("A"), desk)
    refused("record.not_found", add_step, 4711, StepDraft("A"), desk)
    assert history.head()[0] == before


def test_an_agency_gone_since_does_not_stop_a_change(desk, case_id):
    target = agency_of("BPBD")
    draft = StepDraft("Nilai rumah", StepOwner.AGENCY, agency_id=target.id)
    step_id = add_step(case_id, draft, desk)
    set_agency_active(target.id, desk, active=False)
    change_step(step_id, StepDraft("Ukur", StepOwner.AGENCY, agency_id=target.id), desk)
    change_step(step_id, StepDraft("Ukur", agency_id=target.id), desk)
    assert steps_of(case_id)[0].agency is None, "the office takes it now"


def test_a_wrong_tick_is_taken_back_and_a_right_one_stays(desk, case_id):
    step_id = add_step(case_id, StepDraft("Kunjungi", due_on=FRIDAY), desk)
    refused("date.in_future", complete_step, step_id, desk, "", FRIDAY)
    complete_step(step_id, desk, "Bertemu ibunya")
    step = steps_of(case_id)[0]
    assert (step.state, step.done_on, step.note) == (
        StepState.DONE,
        desk.today(),
        "Bertemu ibunya",
    )
    for action, more in (
        (complete_step, (desk,)),
        (drop_step, ("Pindah", desk)),
        (change_step, (StepDraft("X"), desk)),
    ):
        refused("step.not_planned", action, step_id, *more)
    reopen_step(step_id, desk)
    step = steps_of(case_id)[0]
    assert (step.state, step.done_on, step.note) == (StepState.PLANNED, None, "")
    refused("step.still_planned", reopen_step, step_id, desk)


def test_of_the_steps_of_an_agency_the_one_it_can_take_now_for_this_need_comes_first(desk, case_id):
    food, school = need_ids(case_id)
    target = agency_of("DISPENDUKCAPIL")

    def planned(text, **more):
        draft = StepDraft(text, StepOwner.AGENCY, agency_id=target.id)
        return add_step(case_id, replace(draft, **more), desk)

    def first():
        return step_of_agency(case_id, food, target.id).text

    papers = add_step(case_id, StepDraft("Lengkapi berkas", need_id=food), desk)
    visit = add_step(case_id, StepDraft("Kunjungi", need_id=food), desk)
    planned("menunggu berkas", need_id=food, after_id=papers)
    planned("kebutuhan lain", need_id=school)
    planned("seluruh kasus", after_id=visit)
    complete_step(visit, desk)
    assert first() == "seluruh kasus", "what waits comes last"
    planned("pangan", need_id=food)
    assert texts(case_id).index("seluruh kasus") < texts(case_id).index("pangan")
    assert first() == "pangan"


def test_a_step_is_dropped_for_a_reason_and_frees_what_came_after(desk, case_id):
    first = add_step(case_id, StepDraft("A"), desk)
    second = add_step(case_id, StepDraft("B", after_id=first), desk)
    add_step(case_id, StepDraft("C", after_id=second), desk)
    assert refused("step.reason_required", drop_step, second, " ", desk) == "note"
    drop_step(second, "Tidak perlu", desk)
    assert [step.waits_for for step in steps_of(case_id)] == ["", "", "A"]
    drop_step(first, "Tidak perlu", desk)
    assert [step.waits_for for step in steps_of(case_id)] == ["", "", ""]


def test_a_late_step_is_late_only_while_it_is_planned(desk, case_id):
    step_id = add_step(case_id, StepDraft("Kunjungi", due_on=FRIDAY), desk)
    step = steps_of(case_id)[0]
    assert not step.is_late(FRIDAY)
    assert step.is_late(FRIDAY + dt.timedelta(days=1))
    complete_step(step_id, later(desk, 9))
    assert not steps_of(case_id)[0].is_late(later(desk, 9).today())


def test_the_plan_of_a_closed_case_is_left_alone(desk, case_id):
    step_id = add_step(case_id, StepDraft("Kunjungi"), desk)
    for need_id in need_ids(case_id):
        settle_need(need_id, OutcomeDraft(Outcome.MET), desk)
    close_case(case_id, ClosingDraft("Siti", "telepon"), desk)
    for action, arguments in (
        (add_step, (case_id, StepDraft("A"), desk)),
        (change_step, (step_id, StepDraft("A"), desk)),
        (complete_step, (step_id, desk)),
        (drop_step, (step_id, "Pindah", desk)),
        (reopen_step, (step_id, desk)),
    ):
        refused("case.closed", action, *arguments)


def test_a_plan_nobody_could_read_is_not_made(desk, case_id):
    for number in range(MOST_STEPS):
        add_step(case_id, StepDraft(f"Langkah {number}"), desk)
    refused("step.too_many", add_step, case_id, StepDraft("Satu lagi"), desk)


def test_a_long_plan_costs_no_more_queries_than_a_short_one(desk, case_id):
    add_step(case_id, StepDraft("A", need_id=need_ids(case_id)[0]), desk)
    with counted_queries() as few:
        steps_of(case_id)
    for number in range(9):
        add_step(case_id, StepDraft(f"B{number}", need_id=need_ids(case_id)[1]), desk)
    with counted_queries() as many:
        assert len(steps_of(case_id)) == 10
    assert len(many) == len(few)
    assert case(case_id).steps == steps_of(case_id)
