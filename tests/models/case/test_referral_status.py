"""The table of statuses: what it allows, and that everything else is refused."""

import itertools

import pytest

from models.case.referral_status import GROUPS, MOVES, OPEN, WITH_AGENCY, Asks, allowed, find_move
from models.codes import Party, ReferralGroup, ReferralStatus
from models.errors import RuleError
from models.labels import label
from models.sentences import sentence

ALL = list(itertools.product(ReferralStatus, ReferralStatus, Party))
LEGAL = {(move.start, move.end, move.by) for move in MOVES}
ILLEGAL = [move for move in ALL if move not in LEGAL]
UNHAPPY = {
    ReferralStatus.REJECTED,
    ReferralStatus.ON_HOLD,
    ReferralStatus.FAILED,
    ReferralStatus.CANCELLED,
}


@pytest.mark.parametrize(("start", "end", "by"), ILLEGAL, ids=str)
def test_what_the_table_does_not_name_is_refused_in_the_clerks_words(start, end, by):
    with pytest.raises(RuleError) as caught:
        find_move(start, end, by)
    words = sentence(caught.value)
    assert label(start) in words
    assert label(end) in words
    assert ("instansi menjadi" in words) == (by == Party.AGENCY)


@pytest.mark.parametrize("move", MOVES, ids=lambda move: f"{move.start}-{move.end}-{move.by}")
def test_every_named_move_is_found_again(move):
    assert find_move(move.start, move.end, move.by) is move


def test_no_move_is_named_twice():
    assert len(LEGAL) == len(MOVES)


@pytest.mark.parametrize("move", MOVES, ids=lambda move: f"{move.start}-{move.end}-{move.by}")
def test_an_unhappy_answer_brings_its_reason(move):
    assert (move.asks == Asks.REASON) == (move.end in UNHAPPY)


def test_the_office_says_itself_that_help_has_come_only_with_evidence():
    own = [move for move in MOVES if move.end == ReferralStatus.COMPLETED]
    assert {move.asks for move in own if move.by == Party.OFFICE} == {Asks.EVIDENCE}
    assert {move.asks for move in own if move.by == Party.AGENCY} == {Asks.NOTHING}


def test_nobody_but_the_office_sends_or_takes_back():
    for move in MOVES:
        if move.end in (ReferralStatus.REQUESTED, ReferralStatus.ENTERED_IN_ERROR):
            assert move.by == Party.OFFICE


def test_an_ended_referral_can_only_be_taken_back_as_a_slip_of_the_pen():
    for status in set(ReferralStatus) - set(OPEN):
        ways = [move.end for party in Party for move in allowed(status, party)]
        wanted = [] if status == ReferralStatus.ENTERED_IN_ERROR else ["entered-in-error"]
        assert ways == wanted


def test_every_open_referral_can_still_come_to_an_end():
    ended = set(ReferralStatus) - set(OPEN)
    for status in OPEN:
        assert {move.end for move in allowed(status, Party.OFFICE)} & ended


def test_ten_statuses_make_six_words():
    assert set(GROUPS) == set(ReferralStatus)
    assert set(GROUPS.values()) == set(ReferralGroup)
    assert set(WITH_AGENCY) == set(OPEN) - {ReferralStatus.DRAFT}
