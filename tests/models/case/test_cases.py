"""A case is numbered once, closes only when nobody is forgotten, and keeps every episode."""

import datetime as dt
import threading

import pytest

from models import history
from models.agencies import set_agency_active
from models.case.cases import (
    CaseDetails,
    CaseDraft,
    ClosingDraft,
    NeedDraft,
    OutcomeDraft,
    add_need,
    answer_need,
    case,
    correct_case,
    open_case,
    reopen_need,
    set_lead_agency,
    settle_need,
)
from models.codes import (
    CaseState,
    NeedState,
    Outcome,
    OutcomeReason,
    UrgencyLevel,
)
from models.errors import RuleError
from models.store import worker_connection
from models.tables import Case, Need
from tests.case_samples import (
    FOOD,
    agency_of,
    need_ids,
    needs,
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
    person_id, before = resident(desk), history.head()[0]
    bad = NeedDraft("school", {"level": "kelas tiga"})
    refused("answer.not_an_option", open_case, CaseDraft(person_id, (*needs("food"), bad)), desk)
    assert Case.select().count() == Need.select().count() == 0
    assert history.head()[0] == before


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


# --- corrected -------------------------------------------------------------------------------


def test_one_agency_leads_and_may_be_changed(desk):
    case_id = opened(desk, "food", "school")
    lead = agency_of("DINSOSPPKB")
    set_lead_agency(case_id, lead.id, desk)
    assert case(case_id).lead_agency == lead
    set_agency_active(lead.id, desk, active=False)
    set_lead_agency(case_id, lead.id, desk)  # what leads already may go on
    other = agency_of("BPBD")
    set_agency_active(other.id, desk, active=False)
    refused("agency.inactive", set_lead_agency, case_id, other.id, desk)
    refused("record.not_found", set_lead_agency, case_id, 4711, desk)
    set_lead_agency(case_id, None, desk)
    assert case(case_id).lead_agency is None


def test_details_can_be_corrected(desk):
    case_id = opened(desk)
    correct_case(case_id, CaseDetails(place="Kebun Sukamade", restricted=True), desk)
    view = case(case_id)
    assert (view.place, view.restricted) == ("Kebun Sukamade", True)
