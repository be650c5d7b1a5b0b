"""Two people who compare 30 digits compare the same thing."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from models.batch.district_digits import digits, key_digits, same_digits
from models.batch.wire_formats import encode


def test_the_digits_are_the_first_hundred_bits():
    assert digits(bytes(32)) == "00000 00000 00000 00000 00000 00000"
    assert digits(bytes(12) + b"\x1f" + bytes(19)) == "00000 00000 00000 00000 00000 00001"
    first_13_bytes = (12345 << 4).to_bytes(13, "big")
    assert digits(first_13_bytes + bytes(19)) == "00000 00000 00000 00000 00000 12345"


def test_a_key_has_the_digits_of_its_hash():
    key = bytes(range(32))
    assert key_digits(encode(key)) == digits(hashlib.sha256(key).digest())


@given(st.binary(min_size=32, max_size=32))
def test_there_are_always_six_groups_of_five(digest):
    groups = digits(digest).split(" ")
    assert [len(group) for group in groups] == [5] * 6
    assert all(group.isdigit() for group in groups)


def test_typed_digits_may_be_parted_in_any_way_but_not_differ():
    shown = digits(hashlib.sha256(b"district").digest())
    assert same_digits(shown.replace(" ", ""), shown)
    assert same_digits(shown.replace(" ", "-"), shown)
    assert not same_digits(shown[:-1], shown)
    assert not same_digits("", shown)
