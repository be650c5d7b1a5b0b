"""A form proposes a small plan that fits the answers; the clerk takes all of it or some."""

import datetime as dt
from dataclasses import replace

import pytest

from models.agencies import agencies, set_agency_active
from models.calendar import add_working_days
from models.case.cases import (
    CaseDraft,
    ClosingDraft,
    NeedDraft,
    OutcomeDraft,
    case,
    close_case,
    open_case,
    reopen_case,
    settle_need,
)
from models.case.plan.proposal import open_proposals, propose_plan, record_plan
from models.case.plan.steps import StepDraft, add_step, complete_step, drop_step, steps_of
from models.codes import Outcome, StepOwner
from models.errors import RuleError
from models.need.forms import load_forms
from tests.case_samples import FOOD, HEALTH, agency_of, later, need_ids, opened, resident


@pytest.fixture
def case_id(desk):
    return opened(desk, "food")


def proposed(case_id, desk, need=0):
    view = case(case_id)
    return propose_plan(view, view.needs[need].id, desk.today())


def codes(steps):
    return [step.code for step in steps]


def after_texts(case_id):
    by_id = {step.id: step for step in steps_of(case_id)}
    return {
        step.code: by_id[step.after_id].code if step.after_id else "" for step in by_id.values()
    }


def test_the_plan_for_food_says_who_until_when_and_after_which(desk, case_id):
    visit, check, propose, receive, make_sure = proposed(case_id, desk)
    assert codes([visit, check]) == ["kunjungi", "periksa_dtsen"]
    assert (visit.owner, visit.visit, visit.agency) == (StepOwner.OFFICE, True, None)
    assert visit.due_on == add_working_days(desk.today(), 2)
    assert (propose.after_code, receive.after_code) == ("periksa_dtsen", "usulkan")
    assert (receive.owner, receive.agency) == (StepOwner.AGENCY, agency_of("DINSOSPPKB"))
    assert make_sure.due_on == add_working_days(desk.today(), 35)


def test_what_the_answers_rule_out_is_not_proposed_and_holds_up_nothing(desk):
    drafts = {
        "off": {**HEALTH, "jkn_status": "pbi_nonaktif"},
        "unknown": {**HEALTH, "jkn_status": "tidak_tahu"},
    }
    plans = {
        name: proposed(
            open_case(CaseDraft(resident(desk), (NeedDraft("health", draft),)), desk), desk
        )
        for name, draft in drafts.items()
    }
    last_before = {name: plan[-1].after_code for name, plan in plans.items()}
    assert last_before == {"off": "aktifkan", "unknown": "periksa_jkn"}
    assert "aktifkan" not in codes(plans["unknown"])


def test_danger_today_is_the_first_step_of_today(desk):
    food = NeedDraft("food", {**FOOD, "urgency": "hari_ini"})
    first = proposed(open_case(CaseDraft(resident(desk), (food,)), desk), desk)[0]
    assert (first.code, first.due_on) == ("antar", desk.today())


def test_a_plan_is_recorded_with_its_dependencies(desk, case_id):
    view = case(case_id)
    steps = propose_plan(view, view.needs[0].id, desk.today())
    ids = record_plan(view, steps[::-1], desk)
    made = {step.id: step for step in steps_of(case_id)}
    assert [made[step_id].code for step_id in ids] == codes(steps)[::-1]
    assert after_texts(case_id) == {step.code: step.after_code for step in steps}
    assert [made[step_id].due_on for step_id in ids] == [step.due_on for step in steps[::-1]]
    assert proposed(case_id, desk) == ()


def test_some_steps_are_taken_changed_and_keep_their_order(desk, case_id):
    view = case(case_id)
    steps = {step.code: step for step in propose_plan(view, view.needs[0].id, desk.today())}
    changed = replace(steps["terima"], text="Terima PKH", due_on=dt.date(2026, 6, 1))
    record_plan(view, (steps["periksa_dtsen"], changed), desk)
    assert after_texts(case_id) == {"periksa_dtsen": "", "terima": "periksa_dtsen"}
    assert steps_of(case_id)[1].text == "Terima PKH"
    rest = proposed(case_id, desk)
    assert codes(rest) == ["kunjungi", "usulkan", "pastikan"]
    by_code = {step.code: step for step in rest}
    there = {step.code: step for step in steps_of(case_id)}
    assert by_code["usulkan"].after_id == there["periksa_dtsen"].id
    assert by_code["pastikan"].after_id == there["terima"].id
    assert by_code["pastikan"].due_on == dt.date(2026, 6, 1), "not before the one it comes after"


def test_a_step_comes_after_one_that_is_planned_though_the_one_between_was_left_out(desk):
    case_id = opened(desk, "house")
    for code in ("berkas", "verifikasi", "selesai"):
        view = case(case_id)
        steps = {step.code: step for step in propose_plan(view, view.needs[0].id, desk.today())}
        record_plan(view, (steps[code],), desk)
    assert after_texts(case_id) == {
        "berkas": "",
        "verifikasi": "berkas",
        "selesai": "verifikasi",
    }


def test_a_plan_may_wait_for_a_step_of_another_need(desk):
    case_id = opened(desk, "food", "health")
    view = case(case_id)
    nik = add_step(case_id, StepDraft("NIK terbit", need_id=view.needs[1].id), desk)
    steps = propose_plan(view, view.needs[0].id, desk.today())
    first = next(step for step in steps if step.code == "periksa_dtsen")
    record_plan(view, (replace(first, after_id=nik),), desk)
    assert next(s for s in steps_of(case_id) if s.code == "periksa_dtsen").waits_for == "NIK terbit"


def test_a_plan_that_cannot_be_recorded_whole_is_not_recorded(desk, case_id):
    view = case(case_id)
    steps = propose_plan(view, view.needs[0].id, desk.today())
    with pytest.raises(RuleError, match=r"step\.text_required"):
        record_plan(view, (steps[0], replace(steps[1], text=" ")), desk)
    assert steps_of(case_id) == ()


def test_a_plan_made_late_is_not_late_on_its_first_day(desk, case_id):
    in_may = later(desk, 60)
    assert min(step.due_on for step in proposed(case_id, in_may)) > in_may.today()


def test_another_agency_of_the_kind_takes_the_place_of_one_that_is_gone(desk, case_id):
    set_agency_active(agency_of("DINSOSPPKB").id, desk, active=False)
    receive = next(step for step in proposed(case_id, desk) if step.code == "terima")
    fitting = [found for found in agencies() if "sosial" in found.functions]
    assert receive.agency == (fitting[0] if fitting else None)


def test_every_form_proposes_steps_that_can_be_recorded(desk):
    kinds = tuple(load_forms())
    view = case(open_case(CaseDraft(resident(desk), tuple(map(NeedDraft, kinds))), desk))
    steps = open_proposals(view, desk.today())
    record_plan(view, steps, desk)
    planned = case(view.id).steps
    assert {step.need_id for step in planned} == {need.id for need in view.needs}
    assert len(planned) == len(steps)


def test_after_a_reopening_the_plan_is_proposed_anew_without_what_is_done(desk, case_id):
    view = case(case_id)
    ids = record_plan(view, open_proposals(view, desk.today()), desk)
    complete_step(ids[0], desk)
    settle_need(need_ids(case_id)[0], OutcomeDraft(Outcome.MET), desk)
    close_case(case_id, ClosingDraft("Siti", "telepon"), desk)
    reopen_case(case_id, "Bantuan berhenti", desk, tuple(need_ids(case_id)))
    again = open_proposals(case(case_id), desk.today())
    assert codes(again) == [step.code for step in case(case_id).steps if step.ended_with_case]
    record_plan(case(case_id), again[:1], desk)
    assert open_proposals(case(case_id), desk.today()) == ()


def test_only_a_need_without_a_step_and_without_an_outcome_asks_for_a_plan(desk):
    case_id = opened(desk, "food", "school", "health")
    food, school, health = need_ids(case_id)
    step_id = add_step(case_id, StepDraft("Kunjungi", need_id=food), desk)
    drop_step(step_id, "Tidak perlu", desk)
    settle_need(health, OutcomeDraft(Outcome.MET), desk)
    assert {step.need_id for step in open_proposals(case(case_id), desk.today())} == {school}
    for need_id in (food, school):
        settle_need(need_id, OutcomeDraft(Outcome.MET), desk)
    close_case(case_id, ClosingDraft("Siti", "telepon"), desk)
    assert open_proposals(case(case_id), desk.today()) == ()
