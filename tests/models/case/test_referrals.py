"""A referral leaves the office only on a basis, and every answer is kept with its reason."""

import datetime as dt

import pytest

from models import history
from models.agencies import agencies, set_agency_active
from models.calendar import add_working_days
from models.case.cases import CaseDraft, ClosingDraft, NeedDraft, close_case, open_case, settle_need
from models.case.referral_status import MOVES, Asks
from models.case.referrals import (
    Move,
    ReferralDraft,
    draft_referral,
    move_referral,
    referral,
    set_delivery,
)
from models.case.sharing import withdraw_sharing
from models.codes import (
    Delivery,
    Outcome,
    Party,
    ReasonCode,
    ReferralGroup,
    ReferralStatus,
)
from models.errors import RuleError
from models.letter.letters import void_letter
from models.need.needs import OutcomeDraft
from models.tables import Sharing
from tests.case_samples import (
    TOLD,
    agency_of,
    drafted,
    later,
    lettered,
    need_ids,
    opened,
    requested,
    resident,
    with_letter,
)

REASON = ReasonCode.NO_CAPACITY


def refused(code, action, *arguments):
    with pytest.raises(RuleError) as caught:
        action(*arguments)
    assert caught.value.code == code
    return caught.value


def moved(desk, referral_id, to, party=Party.AGENCY, **more):
    move_referral(referral_id, Move(to, party, **more), desk)


def test_a_request_sets_the_day_by_which_the_agency_should_answer(desk):
    monday = desk.today()
    view = referral(requested(desk, opened(desk)))
    assert (view.status, view.group) == (ReferralStatus.REQUESTED, ReferralGroup.WAITING)
    assert view.requested_on == monday
    # Five working days after Monday 16 March 2026, over Nyepi and the days of Idul Fitri.
    assert view.due_on == add_working_days(monday, 5) == dt.date(2026, 3, 30)


def test_a_disaster_agency_is_expected_to_answer_sooner(desk):
    view = referral(requested(desk, opened(desk, "house"), "BPBD"))
    assert view.due_on == add_working_days(desk.today(), 2)


def test_overdue_is_the_day_after_the_last_day_and_only_while_waiting(desk):
    referral_id = requested(desk, opened(desk))
    view = referral(referral_id)
    assert not view.is_overdue(view.due_on)
    assert view.is_overdue(view.due_on + dt.timedelta(days=1))
    moved(desk, referral_id, ReferralStatus.COMPLETED)
    assert not referral(referral_id).is_overdue(dt.date(2030, 1, 1))


def test_an_interim_answer_gives_the_agency_new_days(desk):
    referral_id = requested(desk, opened(desk))
    wednesday = later(desk, 2)
    moved(wednesday, referral_id, ReferralStatus.ACCEPTED)
    view = referral(referral_id)
    assert view.answered_on == wednesday.today()
    assert view.due_on == add_working_days(wednesday.today(), 14)


@pytest.mark.parametrize(
    "move",
    [move for move in MOVES if move.start != ReferralStatus.DRAFT],
    ids=lambda move: f"{move.start}-{move.end}-{move.by}",
)
def test_every_legal_move_is_recorded_once_with_what_it_asks(desk, move):
    referral_id = requested(desk, opened(desk))
    bring_to(desk, referral_id, move.start)
    before = history.head()[0]
    if move.asks != Asks.NOTHING:
        code = f"referral.{move.asks}_required"
        refused(code, moved, desk, referral_id, move.end, move.by)
        assert referral(referral_id).status == move.start
        assert history.head()[0] == before
    moved(desk, referral_id, move.end, move.by, reason_code=REASON, reason_text="Sudah dilihat")
    view = referral(referral_id)
    assert view.status == move.end
    assert view.reason_code == (REASON if move.asks == Asks.REASON else None)
    assert history.head()[0] == before + 1


def bring_to(desk, referral_id, status):
    """The shortest way along the table from `requested`."""
    if status == ReferralStatus.REQUESTED:
        return
    moved(desk, referral_id, status, direct(status), reason_code=REASON, reason_text="Bukti")


def direct(status):
    return next(
        move.by for move in MOVES if move.start == ReferralStatus.REQUESTED and move.end == status
    )


def test_an_illegal_move_changes_nothing_in_the_store(desk):
    referral_id = drafted(desk, opened(desk))
    before = history.head()[0]
    refused("referral.illegal_reply", moved, desk, referral_id, ReferralStatus.ACCEPTED)
    assert referral(referral_id).status == ReferralStatus.DRAFT
    assert history.head()[0] == before


def test_without_the_information_line_nothing_goes_to_a_government_agency(desk):
    case_id = opened(desk, sharing=None)
    referral_id = drafted(desk, case_id)
    error = refused(
        "sharing.information_missing",
        moved,
        desk,
        referral_id,
        ReferralStatus.REQUESTED,
        Party.OFFICE,
    )
    assert error.details["agency"] == "Dinsos PPKB"
    assert referral(referral_id).status == ReferralStatus.DRAFT


def test_a_withdrawn_information_line_stops_the_next_referral(desk):
    case_id = opened(desk)
    withdraw_sharing(Sharing.get().id, desk.today(), desk)
    refused("sharing.information_withdrawn", requested, desk, case_id)


def test_incomplete_answers_are_named_before_anything_leaves(desk):
    draft = CaseDraft(resident(desk), (NeedDraft("food", {}),), sharing=TOLD)
    error = refused("need.incomplete", requested, desk, open_case(draft, desk))
    assert "Jumlah anggota keluarga" in error.details["labels"]


def test_two_open_referrals_of_a_need_to_one_agency_are_one_too_many(desk):
    case_id = opened(desk)
    first = requested(desk, case_id)
    refused("referral.open_already", drafted, desk, case_id)
    moved(desk, first, ReferralStatus.REJECTED, reason_code=REASON)
    assert drafted(desk, case_id) != first


def test_a_need_with_an_outcome_is_not_referred_again(desk):
    case_id = opened(desk)
    settle_need(need_ids(case_id)[0], OutcomeDraft(Outcome.MET), desk)
    refused("need.settled", drafted, desk, case_id)


def test_an_agency_that_is_gone_is_refused(desk):
    case_id = opened(desk)
    set_agency_active(agency_of("BPBD").id, desk, active=False)
    gone = next(view for view in agencies(inactive=True) if not view.active)
    draft = ReferralDraft(need_ids(case_id)[0], gone.id)
    assert refused("agency.inactive", draft_referral, draft, desk).details["agency"] == "BPBD"


def test_a_move_cannot_be_dated_before_the_last_one_or_tomorrow(desk):
    referral_id = requested(desk, opened(desk))
    yesterday = desk.today() - dt.timedelta(days=1)
    tomorrow = desk.today() + dt.timedelta(days=1)
    accept = ReferralStatus.ACCEPTED
    refused("referral.date_order", lambda: moved(desk, referral_id, accept, on=yesterday))
    refused("date.in_future", lambda: moved(desk, referral_id, accept, on=tomorrow))


def test_nothing_moves_in_a_closed_case(desk):
    case_id = opened(desk)
    referral_id = requested(desk, case_id)
    moved(desk, referral_id, ReferralStatus.COMPLETED)
    settle_need(need_ids(case_id)[0], OutcomeDraft(Outcome.MET), desk)
    close_case(case_id, ClosingDraft("Siti Contoh", "kunjungan"), desk)
    wrong = ReferralStatus.ENTERED_IN_ERROR
    refused("case.closed", moved, desk, referral_id, wrong, Party.OFFICE)


def test_in_a_closed_case_no_paper_goes_anywhere(desk):
    case_id = opened(desk)
    referral_id = lettered(desk, case_id)
    settle_need(need_ids(case_id)[0], OutcomeDraft(Outcome.MET), desk)
    moved(desk, referral_id, ReferralStatus.CANCELLED, Party.OFFICE, reason_code=REASON)
    close_case(case_id, ClosingDraft("Siti Contoh", "kunjungan"), desk)
    for delivery in Delivery:
        refused("case.closed", set_delivery, referral_id, delivery, desk)


def test_no_clerk_says_that_a_letter_went_in_a_batch(desk):
    referral_id = lettered(desk, opened(desk))
    refused("referral.by_batch_only", set_delivery, referral_id, Delivery.IN_BATCH, desk)
    assert referral(referral_id).delivery is Delivery.NONE


def test_delivery_is_an_axis_of_its_own(desk):
    referral_id = lettered(desk, opened(desk))
    set_delivery(referral_id, Delivery.HANDED_TO_RESIDENT, desk)
    view = referral(referral_id)
    assert (view.status, view.delivery) == (ReferralStatus.REQUESTED, "handed-to-resident")


def test_what_has_no_letter_cannot_have_been_delivered(desk):
    drafted_id, asked_id = drafted(desk, opened(desk)), requested(desk, opened(desk))
    for referral_id in (drafted_id, asked_id):
        for delivery in set(Delivery) - {Delivery.NONE, Delivery.IN_BATCH}:
            refused("referral.no_letter", set_delivery, referral_id, delivery, desk)
        set_delivery(referral_id, Delivery.NONE, desk)  # a wrong word of old is taken back
    letter = with_letter(asked_id, desk)
    set_delivery(asked_id, Delivery.PRINTED, desk)
    void_letter(letter, "Salah alamat", desk)
    refused("referral.no_letter", set_delivery, asked_id, Delivery.SENT, desk)
