"""The code on paper forgives how it is typed and catches what is typed wrong."""

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.access.recovery import ALPHABET, grouped, new_recovery_code, read_recovery_code
from models.errors import RuleError

CODES = st.binary(min_size=16, max_size=16).map(lambda data: new_recovery_code(lambda _: data))


def test_a_code_is_seven_groups_of_four():
    groups = new_recovery_code(secrets.token_bytes).split("-")
    assert [len(group) for group in groups] == [4] * 7
    assert set("".join(groups)) <= set(ALPHABET)


def test_all_125_bits_are_used():
    assert new_recovery_code(bytes).startswith("0000-0000-0000-0000-0000-0000-0")
    assert new_recovery_code(lambda _: b"\xff" * 16).startswith("ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-Z")
    flipped = {
        new_recovery_code(lambda _, bit=bit: (1 << bit).to_bytes(16, "big")) for bit in range(128)
    }
    assert len(flipped) == 125 + 1  # the last three of 128 bits are not used


@given(CODES)
def test_case_blanks_dashes_and_lookalikes_do_not_matter(code):
    plain = code.replace("-", "")
    assert read_recovery_code(code) == plain
    assert read_recovery_code(f"  {plain.lower()} ") == plain
    assert read_recovery_code(code.replace("0", "o").replace("1", "l").replace("-", " ")) == plain
    assert grouped(plain) == code


@given(CODES, st.integers(0, 27), st.sampled_from(ALPHABET))
def test_every_single_wrong_character_is_caught(code, place, character):
    plain = code.replace("-", "")
    typed = plain[:place] + character + plain[place + 1 :]
    if typed != plain:
        with pytest.raises(RuleError, match="recovery.mistyped"):
            read_recovery_code(typed)


@given(CODES, st.integers(0, 23))
def test_two_neighbours_changed_over_are_caught(code, place):
    plain = code.replace("-", "")
    typed = plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :]
    if typed != plain:
        with pytest.raises(RuleError, match="recovery.mistyped"):
            read_recovery_code(typed)


@pytest.mark.parametrize("typed", ["", "WHYZ", "U" * 28, "é" * 28, "0" * 29, "\ud800" * 28])
def test_what_was_never_printed_is_no_code(typed):
    with pytest.raises(RuleError, match="recovery.mistyped") as refused:
        read_recovery_code(typed)
    assert refused.value.field == "recovery_code"
