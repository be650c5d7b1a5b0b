"""Who received a letter and when is on record, and the paper of its referrals moves with it."""

import datetime as dt

import pytest

from models.case.attachment.files import PDF, FileContent
from models.case.referrals import referral
from models.codes import Delivery, DeliveryMethod, LetterState
from models.errors import RuleError
from models.letter.delivery import (
    Delivered,
    deliver_referral,
    delivery_of,
    open_proof,
    set_delivered,
    take_back_delivery,
)
from models.letter.letters import void_letter
from models.letter.printing.prints import mark_printed
from models.letter.rows import letter
from models.storage.stored_files import sweep_unreferenced
from models.tables import Case
from tests.case_samples import drafted, later, opened, with_letter

DAY = dt.date(2026, 3, 16)
BY_HAND, BY_RESIDENT = DeliveryMethod.BY_HAND, DeliveryMethod.BY_RESIDENT
SCAN = FileContent(b"%PDF-1.7 signed receipt", PDF)


@pytest.fixture
def sent(desk):
    """A referral with its letter."""
    referral_id = drafted(desk, opened(desk))
    return referral_id, with_letter(referral_id, desk)


WHERE = (
    (Delivered(DAY, BY_HAND), Delivery.SENT),
    (Delivered(DAY, DeliveryMethod.POST), Delivery.SENT),
    (Delivered(DAY, BY_HAND, "Bambang, staf Dinsos"), Delivery.RECEIPT_SIGNED),
    (Delivered(DAY, BY_RESIDENT, "Siti Contoh"), Delivery.HANDED_TO_RESIDENT),
    (Delivered(DAY, BY_RESIDENT, scan=SCAN), Delivery.RECEIPT_SIGNED),
)


def test_the_paper_of_the_referral_is_where_the_letter_is(desk, sent):
    referral_id, letter_id = sent
    for delivered, where in WHERE:
        set_delivered(letter_id, delivered, desk)
        assert referral(referral_id).delivery is where
        view, said = delivery_of(letter_id), delivered
        assert (view.on, view.method, view.received_by) == (DAY, said.method, said.received_by)


def test_a_delivery_is_corrected_and_its_proof_kept_until_it_is_taken_back(desk, sent):
    referral_id, letter_id = sent
    mark_printed(letter_id, desk)
    set_delivered(letter_id, Delivered(DAY, BY_HAND, "Bambang", scan=SCAN), desk)
    set_delivered(letter_id, Delivered(DAY, BY_HAND, "Bambang Contoh"), desk)
    assert open_proof(letter_id, desk) == SCAN.content
    assert sweep_unreferenced() == 0
    take_back_delivery(letter_id, desk)
    assert delivery_of(letter_id).on is None
    assert referral(referral_id).delivery is Delivery.PRINTED
    for act, code in ((take_back_delivery, "delivery.none"), (open_proof, "delivery.no_proof")):
        with pytest.raises(RuleError, match=code):
            act(letter_id, desk)


WRONG = (
    (Delivered(None, BY_HAND), "delivery.day_required", "on"),
    (Delivered(DAY, None), "delivery.method_required", "method"),
    (Delivered(DAY + dt.timedelta(days=1), BY_HAND), "date.in_future", "on"),
    (Delivered(DAY - dt.timedelta(days=1), BY_HAND), "delivery.before_letter", "on"),
)


def test_what_cannot_be_is_said_beside_its_field(desk, sent):
    for delivered, code, field in WRONG:
        with pytest.raises(RuleError) as refused:
            set_delivered(sent[1], delivered, desk)
        assert (refused.value.code, refused.value.field) == (code, field)


def test_a_void_letter_goes_nowhere(desk, sent):
    void_letter(sent[1], "Salah alamat", desk)
    assert letter(sent[1]).state is LetterState.VOID
    with pytest.raises(RuleError, match=r"delivery\.not_issued"):
        set_delivered(sent[1], Delivered(DAY, BY_HAND), desk)


def test_who_took_a_restricted_letter_along_is_told_with_the_case_only(desk):
    restricted = with_letter(drafted(desk, opened(desk, restricted=True)), desk)
    for method, secret in ((BY_HAND, False), (BY_RESIDENT, True)):
        set_delivered(restricted, Delivered(DAY, method, "Siti Contoh"), desk)
        assert delivery_of(restricted).secret is secret


def test_taking_back_a_word_leaves_what_another_letter_of_the_referral_did(desk, sent):
    referral_id, first = sent
    second = with_letter(referral_id, desk)
    for letter_id in (first, second):
        set_delivered(letter_id, Delivered(DAY, BY_HAND), desk)
    take_back_delivery(first, desk)
    assert referral(referral_id).delivery is Delivery.SENT, "the second letter has gone"
    void_letter(second, "Salah alamat", desk)
    with pytest.raises(RuleError, match=r"delivery\.not_issued"):
        take_back_delivery(second, desk)


def test_after_the_case_is_closed_the_letter_alone_tells(desk, sent):
    referral_id, letter_id = sent
    Case.update(state="closed", closed_on=DAY).execute()
    set_delivered(letter_id, Delivered(DAY, BY_HAND, "Bambang"), desk)
    assert delivery_of(letter_id).received_by == "Bambang"
    assert referral(referral_id).delivery is Delivery.NONE


def test_a_word_about_the_paper_alone_dates_the_letter_too(desk, sent):
    referral_id, letter_id = sent
    tomorrow = later(desk, 1)
    deliver_referral(referral_id, Delivery.HANDED_TO_RESIDENT, tomorrow, DAY)
    view = delivery_of(letter_id)
    assert (view.on, view.method) == (DAY, BY_RESIDENT)
    deliver_referral(referral_id, Delivery.RECEIPT_SIGNED, tomorrow)
    assert delivery_of(letter_id) == view, "what is recorded stays"
    deliver_referral(referral_id, Delivery.NONE, tomorrow)
    assert delivery_of(letter_id).on is None
    deliver_referral(referral_id, Delivery.SENT, tomorrow, DAY - dt.timedelta(days=1))
    assert delivery_of(letter_id).on is None, "no letter leaves before its own date"
    with pytest.raises(RuleError, match=r"date\.in_future"):
        deliver_referral(referral_id, Delivery.SENT, desk, DAY + dt.timedelta(days=1))
