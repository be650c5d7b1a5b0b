"""A letter that left the office inside a batch lies on no desk any more."""

import pytest

from models.batch import batches
from models.batch.deliveries import note_in_batch
from models.case.cases import case
from models.case.next_steps import NextStepCode
from models.case.referrals import Move, move_referral, referral, set_delivery
from models.case.timeline import timeline
from models.codes import Delivery, LetterState, Party, ReferralStatus
from models.letter.letters import letter, void_letter
from models.store import writing
from models.tables import Batch, Letter, LetterReferral
from tests.batch_office import make, sent_case, trusted_district


@pytest.fixture
def district(desk, tmp_path, random_bytes):
    return trusted_district(tmp_path, random_bytes, desk)


def sent(row, folder, desk):
    batches.write_batch(row.id, folder, desk)
    batches.mark_sent(row.id, desk.today(), "flashdisk", desk)


def letter_of(referral_id):
    return LetterReferral.get(LetterReferral.referral == referral_id).letter_id


def test_a_letter_goes_with_the_batch_only_when_the_batch_goes(desk, district, tmp_path):
    waiting, carried = sent_case(desk), sent_case(desk, "Budi Contoh", 9002)
    set_delivery(carried, Delivery.HANDED_TO_RESIDENT, desk)
    void = sent_case(desk, "Ani Contoh", 9003)
    row = make(desk)
    later = sent_case(desk, "Tono Contoh", 9004)
    void_letter(letter_of(void), "Salah alamat", desk)
    batches.write_batch(row.id, tmp_path, desk)
    assert referral(waiting).delivery is Delivery.NONE, "the stick lies in the office still"
    batches.mark_sent(row.id, desk.today(), "flashdisk", desk)
    found = [referral(each).delivery for each in (waiting, carried, void, later)]
    assert found == [Delivery.IN_BATCH, Delivery.HANDED_TO_RESIDENT, Delivery.NONE, Delivery.NONE]
    view = case(referral(waiting).case_id, desk)
    assert view.next_step.code == NextStepCode.AWAIT
    newest = timeline(view.id, desk)[0]
    assert (newest.title, newest.text) == (
        f"Surat ke {view.referrals[0].agency.short_name}",
        "Dalam paket kabupaten",
    )
    assert letter(letter_of(waiting)).deliveries == (Delivery.IN_BATCH,)


def test_what_an_agency_has_answered_already_had_reached_it_before_the_batch(
    desk, district, tmp_path
):
    waiting, answered = sent_case(desk), sent_case(desk, "Budi Contoh", 9002)
    row = make(desk)
    move_referral(answered, Move(ReferralStatus.ACCEPTED, Party.AGENCY), desk)
    sent(row, tmp_path, desk)
    assert [referral(each).delivery for each in (waiting, answered)] == [
        Delivery.IN_BATCH,
        Delivery.NONE,
    ]


def test_a_second_word_of_sending_changes_no_referral_again(desk, district, tmp_path):
    waiting = sent_case(desk)
    row = make(desk)
    sent(row, tmp_path, desk)
    set_delivery(waiting, Delivery.RECEIPT_SIGNED, desk)
    batches.mark_sent(row.id, desk.today(), "diantar lagi", desk)
    assert referral(waiting).delivery is Delivery.RECEIPT_SIGNED
    with writing():
        assert note_in_batch(Batch.get_by_id(row.id), desk) == 0
    assert Letter.get_by_id(letter_of(waiting)).state == LetterState.ISSUED
