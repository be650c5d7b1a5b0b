"""A case ends once nobody is forgotten, as somebody confirmed, and what was before is kept."""

import datetime as dt

import pytest

from models import history
from models.case.cases import (
    CaseDetails,
    ClosingDraft,
    OutcomeDraft,
    add_need,
    answer_need,
    case,
    close_case,
    correct_case,
    reopen_case,
    reopen_need,
    set_lead_agency,
    settle_need,
)
from models.case.closing import recorded_attempts
from models.case.notes import NoteDraft, add_note
from models.case.plan.steps import CLOSED_WITH_CASE, StepDraft, add_step, complete_step, steps_of
from models.case.referrals import Move, move_referral
from models.case.timeline import timeline
from models.codes import (
    CaseState,
    Confirmer,
    LivingStatus,
    NoteKind,
    Outcome,
    OutcomeReason,
    Party,
    ReasonCode,
    ReferralStatus,
    StepState,
)
from models.errors import RuleError
from models.tables import CaseEpisode
from tests.case_samples import drafted, later, need_ids, needs, on, opened, requested, resident

MET = OutcomeDraft(Outcome.MET)
DONE = ClosingDraft("Siti Contoh", "kunjungan rumah")


def refused(code, action, *arguments):
    with pytest.raises(RuleError) as caught:
        action(*arguments)
    assert caught.value.code == code
    return caught.value


def settle_all(case_id, desk, outcome=MET):
    for need_id in need_ids(case_id):
        settle_need(need_id, outcome, desk)


def test_a_case_with_an_unsettled_need_does_not_close_and_names_it(desk):
    case_id = opened(desk, "food", "school")
    settle_need(need_ids(case_id)[0], MET, desk)
    error = refused("case.need_without_outcome", close_case, case_id, DONE, desk)
    assert error.details["needs"] == "Sekolah"
    assert case(case_id).state == CaseState.OPEN


def test_a_case_with_an_open_referral_does_not_close_and_names_the_agency(desk):
    case_id = opened(desk)
    referral_id = drafted(desk, case_id)
    settle_all(case_id, desk)
    error = refused("case.open_referral", close_case, case_id, DONE, desk)
    assert error.details["agencies"] == "Dinsos PPKB"
    cancel = Move(ReferralStatus.CANCELLED, Party.OFFICE, ReasonCode.ALREADY_SERVED)
    move_referral(referral_id, cancel, desk)
    close_case(case_id, DONE, desk)
    assert case(case_id).state == CaseState.CLOSED


@pytest.mark.parametrize("draft", [ClosingDraft("", "kunjungan"), ClosingDraft("Siti", " ")])
def test_somebody_must_have_confirmed_somehow(desk, draft):
    case_id = opened(desk)
    settle_all(case_id, desk)
    refused("case.confirmation", close_case, case_id, draft, desk)


@pytest.mark.parametrize("confirmer", [Confirmer.FAMILY, Confirmer.NEIGHBOURHOOD])
def test_others_confirm_only_after_three_recorded_attempts(desk, confirmer):
    case_id = opened(desk)
    settle_all(case_id, desk)
    by_other = ClosingDraft("Pak RT", "telepon", confirmer=confirmer)
    for number in range(3):
        day = later(desk, number)
        assert recorded_attempts(case_id) == number
        refused("case.confirm_with_resident", close_case, case_id, by_other, day)
        add_note(case_id, NoteDraft("Rumah kosong", NoteKind.VISIT), day)
        add_note(case_id, NoteDraft("Masih kosong", NoteKind.VISIT), day)
    close_case(case_id, by_other, later(desk, 3))
    assert CaseEpisode.get().confirmer == confirmer


def test_family_confirms_for_a_resident_who_died(desk):
    person_id = resident(desk, living_status=LivingStatus.DEAD)
    case_id = opened(desk, person_id=person_id)
    settle_all(case_id, desk, OutcomeDraft(Outcome.UNMET, OutcomeReason.OTHER))
    family = ClosingDraft("Anak almarhumah", "di kantor", confirmer=Confirmer.FAMILY)
    close_case(case_id, family, desk)
    assert case(case_id).episodes[0].confirmed_by == "Anak almarhumah"


def test_a_case_is_not_closed_before_its_last_outcome_or_tomorrow(desk):
    case_id = opened(desk, opened_on=dt.date(2026, 3, 2))
    settle_all(case_id, desk)
    early = ClosingDraft("Siti Contoh", "kunjungan", on=dt.date(2026, 3, 15))
    refused("case.closing_date", close_case, case_id, early, desk)
    tomorrow = ClosingDraft("Siti Contoh", "kunjungan", on=dt.date(2026, 3, 17))
    refused("date.in_future", close_case, case_id, tomorrow, desk)


def test_a_closed_case_is_left_alone(desk):
    case_id = opened(desk)
    settle_all(case_id, desk)
    close_case(case_id, DONE, desk)
    need_id = need_ids(case_id)[0]
    before = history.head()[0]
    for action, arguments in (
        (close_case, (case_id, DONE, desk)),
        (add_need, (case_id, needs("school")[0], desk)),
        (settle_need, (need_id, MET, desk)),
        (reopen_need, (need_id, desk)),
        (answer_need, (need_id, needs("food")[0], desk)),
        (add_step, (case_id, StepDraft("Kunjungi"), desk)),
        (correct_case, (case_id, CaseDetails(), desk)),
        (set_lead_agency, (case_id, None, desk)),
    ):
        refused("case.closed", action, *arguments)
    assert history.head()[0] == before


def test_reopening_keeps_what_came_before(desk):
    case_id = opened(desk, "food", "school")
    settle_all(case_id, desk)
    close_case(case_id, DONE, desk)
    refused("case.reopen_reason", reopen_case, case_id, " ", desk)
    for none_of_it in ((), (999,)):
        error = refused("case.reopen_needs", reopen_case, case_id, "Lagi", desk, none_of_it)
        assert error.field == "need_ids" and case(case_id).state is CaseState.CLOSED
    in_may = on(desk, dt.date(2026, 5, 4))
    reopen_case(case_id, "Bantuan berhenti", in_may, (need_ids(case_id)[0],))
    view = case(case_id, in_may)
    assert (view.state, view.closed_on) == (CaseState.OPEN, None)
    first, second = view.episodes
    assert (first.closed_on, first.confirmed_by) == (desk.today(), "Siti Contoh")
    assert (second.opened_on, second.reopen_reason) == (in_may.today(), "Bantuan berhenti")
    assert [need.outcome for need in view.needs] == [None, Outcome.MET]
    assert view.next_step.due >= in_may.today(), "an old case is not late on the day it reopens"
    refused("case.not_closed", reopen_case, case_id, "Lagi", in_may)


def test_over_open_referrals_a_case_closes_only_with_a_reason_that_is_kept(desk):
    case_id = opened(desk)
    waiting = requested(desk, case_id), drafted(desk, case_id, "KECAMATAN")
    settle_all(case_id, desk)
    error = refused("case.open_referral", close_case, case_id, DONE, desk)
    assert error.field == "open_referrals_reason"
    assert error.details["agencies"] == "Dinsos PPKB, Kecamatan Tegaldlimo"
    moved_away = ClosingDraft(
        "Siti Contoh", "telepon", open_referrals_reason="Sudah dibantu tetangga"
    )
    close_case(case_id, moved_away, desk)
    view = case(case_id)
    assert [one.id for one in view.referrals] == list(waiting)
    for one in view.referrals:
        assert (one.status, one.reason_code) == (ReferralStatus.CANCELLED, ReasonCode.OTHER)
        assert one.reason_text == "Sudah dibantu tetangga"
    assert view.episodes[0].open_referrals_reason == "Sudah dibantu tetangga"
    assert timeline(case_id, desk)[0].text == (
        "Siti Contoh: telepon. rujukan terbuka ditarik: Sudah dibantu tetangga"
    )


def test_a_closing_that_fails_late_withdraws_nothing(desk):
    case_id = opened(desk)
    requested(desk, case_id)
    add_step(case_id, StepDraft("Jenguk"), desk)
    settle_all(case_id, desk)
    before = history.head()[0]
    by_other = ClosingDraft(
        "Pak RT", "telepon", confirmer=Confirmer.FAMILY, open_referrals_reason="Pindah"
    )
    refused("case.confirm_with_resident", close_case, case_id, by_other, desk)
    tomorrow = later(desk, 1)
    answer = Move(ReferralStatus.ACCEPTED, Party.AGENCY)
    move_referral(case(case_id).referrals[0].id, answer, tomorrow)
    early = ClosingDraft("Siti", "telepon", on=desk.today(), open_referrals_reason="Pindah")
    refused("referral.date_order", close_case, case_id, early, tomorrow)
    assert history.head()[0] == before + 1
    assert case(case_id).referrals[0].status == ReferralStatus.ACCEPTED


def test_a_reason_nobody_asked_for_is_not_kept(desk):
    case_id = opened(desk)
    settle_all(case_id, desk)
    close_case(case_id, ClosingDraft("Siti", "telepon", open_referrals_reason="Pindah"), desk)
    assert case(case_id).episodes[0].open_referrals_reason == ""


def test_planned_steps_end_with_the_case_and_done_ones_stay_done(desk):
    case_id = opened(desk)
    done = add_step(case_id, StepDraft("Kunjungi"), desk)
    complete_step(done, desk)
    add_step(case_id, StepDraft("Jenguk lagi", after_id=done), desk)
    settle_all(case_id, desk)
    close_case(case_id, DONE, desk)
    assert [(step.state, step.note) for step in steps_of(case_id)] == [
        (StepState.DONE, ""),
        (StepState.DROPPED, CLOSED_WITH_CASE),
    ]


def test_circumstances_are_kept_with_each_closing_and_repeats_are_counted(desk):
    case_id = opened(desk)
    settle_all(case_id, desk)
    close_case(case_id, ClosingDraft("Siti", "kunjungan", circumstances="Sudah bekerja"), desk)
    assert case(case_id).reopened == 0
    reopen_case(case_id, "Sakit lagi", desk, tuple(need_ids(case_id)))
    settle_all(case_id, desk)
    close_case(case_id, ClosingDraft("Siti", "telepon", circumstances="Sembuh"), desk)
    reopen_case(case_id, "Belum sembuh", desk, tuple(need_ids(case_id)))
    view = case(case_id)
    assert view.reopened == 2
    assert [one.circumstances for one in view.episodes] == ["Sudah bekerja", "Sembuh", ""]
    assert "Siti: kunjungan. Sudah bekerja" in [line.text for line in timeline(case_id, desk)]
