"""A code that was typed wrongly never leads to another resident."""

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.case.referrals import referral
from models.case.reply.codes import (
    END,
    FIRST,
    check_digit,
    codes_from,
    fresh_code,
    give_code,
    is_code,
    read_code,
    referral_of_code,
    shown_code,
    tells_swaps,
)
from models.errors import RuleError
from models.store import writing
from models.tables import Referral
from tests.case_samples import drafted, opened, requested

NUMBERS = st.integers(FIRST, END - 1).map(str)
CODES = NUMBERS.map(lambda number: number + check_digit(number)).filter(tells_swaps)


def test_the_check_digit_is_that_of_the_standard():
    assert check_digit("0794") == "5"  # the example of ISO 7064 for MOD 11,10


@given(CODES, st.integers(0, 7), st.integers(1, 9))
def test_any_single_wrong_digit_is_told(code, place, by):
    wrong = str((int(code[place]) + by) % 10)
    assert not is_code(code[:place] + wrong + code[place + 1 :])


@given(CODES, st.integers(0, 6))
def test_any_two_neighbours_that_changed_places_are_told(code, place):
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert swapped == code or not is_code(swapped)


@given(CODES, st.sampled_from(["{}{}", "{}-{}", " {} {} ", "{}\u2013{}\n", "{}.{}", "{}\u00a0{}"]))
def test_blanks_and_dashes_between_the_digits_do_not_count(code, shape):
    assert read_code(shape.format(code[:4], code[4:])) == code


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_in_words(text):
    try:
        assert is_code(read_code(text))
    except RuleError as error:
        assert error.field == "code" and error.code in {"reply.code_shape", "reply.code_mistyped"}


@pytest.mark.parametrize("text", ["", "1234", "123456789", "1234-567x", "١٢٣٤٥٦٧٨", "²²²²²²²²"])
def test_what_has_not_eight_digits_is_refused_as_such(text):
    with pytest.raises(RuleError, match="reply.code_shape"):
        read_code(text)


def test_a_code_stands_in_two_halves():
    assert shown_code("12345678") == "1234-5678" and shown_code("") == ""


def test_a_referral_gets_its_code_when_it_goes_out(desk):
    case_id = opened(desk)
    draft = drafted(desk, case_id)
    assert referral(draft).reply_code == ""
    sent = requested(desk, opened(desk))
    code = referral(sent).reply_code
    assert is_code(code) and tells_swaps(code) and code[0] != "0"
    assert referral_of_code(shown_code(code)) == sent


def test_an_older_referral_gets_a_code_when_one_is_wanted_and_keeps_it(desk):
    sent = requested(desk, opened(desk))
    Referral.update(reply_code=None).where(Referral.id == sent).execute()
    code = give_code(sent, desk)
    assert give_code(sent, desk) == code == referral(sent).reply_code
    with pytest.raises(RuleError, match="record.not_found"):
        give_code(999, desk)


def test_a_code_nobody_was_given_leads_nowhere(desk):
    code = referral(requested(desk, opened(desk))).reply_code
    other = str(int(code[:7]) % 9_000_000 + 1_000_001)
    with pytest.raises(RuleError, match="reply.code_unknown"):
        referral_of_code(other + check_digit(other))


def test_two_referrals_never_share_a_code_whatever_the_dice_say(desk):
    from dataclasses import replace

    stuck = replace(desk, random_bytes=lambda count: b"\xff" * count)
    first = requested(stuck, opened(desk))
    with writing():
        assert fresh_code(stuck) != referral(first).reply_code


@given(st.integers(0, 2**32 - 1))
def test_a_code_that_tells_swaps_is_never_far(start):
    """Where the whole neighbourhood of a number hides a swap, it is left at once."""
    assert any(tells_swaps(code) for code in islice(codes_from(start), 40))


def test_the_same_dice_give_the_same_code(desk):
    from dataclasses import replace

    dice = replace(desk, random_bytes=lambda count: b"\x01" * count)
    assert fresh_code(dice) == fresh_code(dice)
