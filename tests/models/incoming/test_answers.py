"""An incoming letter is tied to the referrals it answers, and nobody learns of a case by it."""

import datetime as dt
from dataclasses import replace

import pytest

from models.case.reply.drafts import ReplyDraft
from models.codes import ReferralStatus, ReplyChannel, Role
from models.errors import RuleError
from models.incoming.answers import (
    answered_by,
    link_referral,
    possible_letters,
    possible_referrals,
    record_answer,
    unlink_referral,
)
from models.incoming.letters import IncomingDraft, record_incoming, withdraw_incoming
from models.incoming.rows import case_ids_of, incoming_letter
from tests.case_samples import agency_of, drafted, opened, requested, resident

DRAFT = IncomingDraft(dt.date(2026, 3, 16), sender="Dinas Sosial", summary="Jawaban permohonan")


@pytest.fixture
def letter(desk):
    return record_incoming(DRAFT, desk)


def test_a_letter_is_linked_to_several_referrals_and_a_wrong_link_is_taken_back(desk, letter):
    first, second = (requested(desk, opened(desk)) for _ in range(2))
    for referral in (second, first, second):
        link_referral(letter, referral, desk)
    assert [one.id for one in answered_by(letter, desk)] == [second, first]
    assert incoming_letter(letter).answers == len(case_ids_of([letter])) == 2
    unlink_referral(letter, second, desk)
    assert [one.id for one in answered_by(letter, desk)] == [first]
    link_referral(letter, second, desk)
    assert len(answered_by(letter, desk)) == 2


def test_an_answer_from_the_case_is_tied_to_a_recorded_letter(desk, letter):
    referral = requested(desk, opened(desk))
    theirs = replace(DRAFT, agency_id=agency_of("DINSOSPPKB").id, secret=True)
    newest = [record_incoming(each, desk) for each in (theirs, DRAFT)]
    withdraw_incoming(record_incoming(theirs, desk), "Salah alamat", desk)
    offered = [each.id for each in possible_letters(referral)]
    assert offered == [newest[0], newest[1], letter]
    draft = ReplyDraft(referral, ReferralStatus.ACCEPTED, ReplyChannel.LETTER, desk.today())
    record_answer(draft, letter, desk)
    assert [one.id for one in answered_by(letter, desk)] == [referral]
    assert possible_letters(referral)[0].id == letter


def test_what_was_not_sent_is_answered_by_nothing(desk, letter):
    with pytest.raises(RuleError, match=r"reply\.not_sent"):
        link_referral(letter, drafted(desk, opened(desk)), desk)
    with pytest.raises(RuleError, match=r"record\.not_found"):
        unlink_referral(letter, 99, desk)
    withdraw_incoming(letter, "Salah alamat", desk)
    with pytest.raises(RuleError, match=r"incoming\.withdrawn"):
        link_referral(letter, requested(desk, opened(desk)), desk)


def test_what_waits_is_offered_the_agency_of_the_letter_first(desk):
    theirs = requested(desk, opened(desk, person_id=resident(desk, "Wati Contoh")))
    other = requested(desk, opened(desk), "BPBD")
    social = agency_of("DINSOSPPKB").id
    assert [one.id for one in possible_referrals("", social, desk)] == [theirs, other]
    assert [one.id for one in possible_referrals("", None, desk)] == [other, theirs]
    (found,) = possible_referrals("wati", None, desk)
    assert (found.id, found.person_name, found.waits) == (theirs, "Wati Contoh", True)


def test_a_restricted_case_is_neither_offered_nor_named_to_whoever_is_told_first(desk, letter):
    referral = requested(desk, opened(desk, restricted=True))
    link_referral(letter, referral, desk)
    stranger = replace(desk, account_uuid="somebody-else", role=Role.CLERK)
    (line,) = answered_by(letter, stranger)
    assert (line.person_name, line.need_title, line.told_first) == ("kasus terbatas", "", True)
    assert possible_referrals("", None, stranger) == []
    assert len(possible_referrals("", None, desk)) == 1
