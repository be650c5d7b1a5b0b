"""A case is numbered once, closes only when nobody is forgotten, and keeps every episode."""

import datetime as dt
import threading

import pytest

from models import history
from models.case.cases import (
    CaseDetails,
    CaseDraft,
    ClosingDraft,
    NeedDraft,
    OutcomeDraft,
    add_need,
    answer_need,
    case,
    close_case,
    correct_case,
    open_case,
    plan_step,
    reopen_case,
    reopen_need,
    settle_need,
)
from models.case.notes import NoteDraft, add_note
from models.case.referrals import Move, move_referral
from models.codes import (
    CaseState,
    Confirmer,
    LivingStatus,
    NeedState,
    NoteKind,
    Outcome,
    OutcomeReason,
    Party,
    ReasonCode,
    ReferralStatus,
    UrgencyLevel,
)
from models.errors import RuleError
from models.store import worker_connection
from models.tables import Case, CaseEpisode, Need
from tests.case_samples import (
    FOOD,
    drafted,
    later,
    need_ids,
    needs,
    on,
    opened,
    resident,
)

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


# --- opening ----------------------------------------------------------------------------------


def test_a_case_is_opened_with_its_needs_and_the_line_that_was_read(desk):
    view = case(opened(desk, "food", "school", summary="Ibu tiga anak\nsuami di luar negeri"))
    assert view.number == "KASUS-2026-0001"
    assert [need.kind for need in view.needs] == ["food", "school"]
    assert view.needs[0].answers["household_size"] == 4
    assert view.summary == "Ibu tiga anak\nsuami di luar negeri"
    assert [sharing.given_by for sharing in view.sharings] == ["Siti Contoh"]
    assert (view.state, view.may_go_to_district) == (CaseState.OPEN, True)


def test_numbers_run_by_year_of_opening(desk):
    numbers = [case(opened(desk)).number for _ in range(2)]
    last_year = case(opened(desk, opened_on=dt.date(2025, 12, 30))).number
    assert numbers == ["KASUS-2026-0001", "KASUS-2026-0002"]
    assert last_year == "KASUS-2025-0001"


def test_clerks_at_several_desks_never_get_the_same_number(desk):
    people = [resident(desk, f"Warga Contoh {number}") for number in range(8)]
    start, failures = threading.Barrier(len(people)), []

    def at_a_desk(person_id):
        try:
            with worker_connection():
                start.wait()
                open_case(CaseDraft(person_id, needs("food")), desk)
        except Exception as error:  # noqa: BLE001  # a thread's failure is shown by the test
            failures.append(error)

    threads = [threading.Thread(target=at_a_desk, args=(person_id,)) for person_id in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    numbers = sorted(row.number for row in Case.select())
    assert numbers == [f"KASUS-2026-{number:04}" for number in range(1, 9)]
    assert history.verify().ok


def test_a_case_whose_second_need_is_wrong_is_not_half_recorded(desk):
    person_id, before = resident(desk), history.last_number()
    bad = NeedDraft("school", {"level": "kelas tiga"})
    refused("answer.not_an_option", open_case, CaseDraft(person_id, (*needs("food"), bad)), desk)
    assert Case.select().count() == Need.select().count() == 0
    assert history.last_number() == before


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"needs": ()}, "case.without_need"),
        ({"opened_on": dt.date(2026, 3, 17)}, "date.in_future"),
        ({"opened_on": dt.date(2019, 3, 17)}, "case.year"),
        ({"needs": (NeedDraft("weather"),)}, "need.unknown_kind"),
        ({"needs": needs("food", "food")}, "need.twice"),
        ({"place": "x" * 201}, "text.too_long"),
    ],
)
def test_what_cannot_be_a_case_is_refused(desk, changes, code):
    values = {"needs": needs("food"), **changes}
    refused(code, open_case, CaseDraft(resident(desk), **values), desk)
    assert Case.select().count() == 0


def test_a_case_for_nobody_is_refused(desk):
    refused("record.not_found", open_case, CaseDraft(4711, needs("food")), desk)


# --- needs ------------------------------------------------------------------------------------


def test_a_need_is_added_once(desk):
    case_id = opened(desk)
    add_need(case_id, needs("school")[0], desk)
    refused("need.twice", add_need, case_id, needs("school")[0], desk)
    assert [need.kind for need in case(case_id).needs] == ["food", "school"]


def test_answers_can_be_completed_and_the_score_follows(desk):
    case_id = open_case(CaseDraft(resident(desk), (NeedDraft("food"),)), desk)
    assert len(case(case_id).needs[0].missing) == 4
    answer_need(need_ids(case_id)[0], NeedDraft("food", {**FOOD, "urgency": "hari_ini"}), desk)
    need = case(case_id).needs[0]
    assert need.missing == ()
    assert need.score.total == Need.get().score == 8
    assert need.level == UrgencyLevel.HIGH


def test_a_clerk_may_overrule_the_urgency_and_says_why(desk):
    draft = NeedDraft("food", FOOD, override_level=UrgencyLevel.CRITICAL)
    refused("need.override_reason", open_case, CaseDraft(resident(desk), (draft,)), desk)
    because = NeedDraft("food", FOOD, UrgencyLevel.CRITICAL, "Bayi tujuh bulan")
    need = case(open_case(CaseDraft(resident(desk), (because,)), desk)).needs[0]
    assert (need.level, need.override_reason) == (UrgencyLevel.CRITICAL, "Bayi tujuh bulan")
    assert need.score.level == UrgencyLevel.LOW


def test_the_computed_level_chosen_again_is_no_override(desk):
    draft = NeedDraft("food", FOOD, override_level=UrgencyLevel.LOW)
    need = case(open_case(CaseDraft(resident(desk), (draft,)), desk)).needs[0]
    assert need.override_level is None


def test_an_unhappy_outcome_needs_its_reason(desk):
    need_id = need_ids(opened(desk))[0]
    refused("need.reason_required", settle_need, need_id, OutcomeDraft(Outcome.UNMET), desk)
    moved = OutcomeDraft(Outcome.UNMET, OutcomeReason.MOVED, "Pindah ke Jember")
    settle_need(need_id, moved, desk)
    assert Need.get().outcome_reason == OutcomeReason.MOVED


def test_an_outcome_is_dated_between_the_opening_and_today(desk):
    need_id = need_ids(opened(desk))[0]
    early = OutcomeDraft(Outcome.MET, on=dt.date(2026, 3, 15))
    refused("need.outcome_date", settle_need, need_id, early, desk)
    tomorrow = OutcomeDraft(Outcome.MET, on=dt.date(2026, 3, 17))
    refused("date.in_future", settle_need, need_id, tomorrow, desk)


def test_a_settled_need_is_not_changed_but_can_be_opened_again(desk):
    case_id = opened(desk)
    need_id = need_ids(case_id)[0]
    settle_need(need_id, OutcomeDraft(Outcome.UNMET, OutcomeReason.DECLINED), desk)
    refused("need.settled", answer_need, need_id, needs("food")[0], desk)
    reopen_need(need_id, desk)
    need = case(case_id).needs[0]
    assert (need.outcome, need.outcome_reason, need.state) == (None, None, NeedState.NEW)


# --- closing ----------------------------------------------------------------------------------


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
    before = history.last_number()
    for action, arguments in (
        (close_case, (case_id, DONE, desk)),
        (add_need, (case_id, needs("school")[0], desk)),
        (settle_need, (need_id, MET, desk)),
        (reopen_need, (need_id, desk)),
        (answer_need, (need_id, needs("food")[0], desk)),
        (plan_step, (case_id, "Kunjungi", None, desk)),
        (correct_case, (case_id, CaseDetails(), desk)),
    ):
        refused("case.closed", action, *arguments)
    assert history.last_number() == before


def test_reopening_keeps_what_came_before(desk):
    case_id = opened(desk, "food", "school")
    settle_all(case_id, desk)
    close_case(case_id, DONE, desk)
    refused("case.reopen_reason", reopen_case, case_id, " ", desk)
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


def test_details_can_be_corrected(desk):
    case_id = opened(desk)
    correct_case(case_id, CaseDetails(place="Kebun Sukamade", restricted=True), desk)
    view = case(case_id)
    assert (view.place, view.restricted) == ("Kebun Sukamade", True)
