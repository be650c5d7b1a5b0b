"""The comment at the end vouches for every byte before it, or the file is not read at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nacl.signing import SigningKey

from models.batch.wire_formats import encode
from models.errors import FileRefused
from reports.batch.signature import LENGTH, check_signature, sign

SEED = bytes(range(32))
BODY = b"PK any bytes, the length field of the comment included"
SIGNED = BODY + sign(BODY, SEED)


def refused(data):
    with pytest.raises(FileRefused) as error:
        check_signature(data)
    return error.value.code


def test_the_comment_is_printable_and_always_as_long():
    comment = sign(BODY, SEED)
    key = encode(bytes(SigningKey(SEED).verify_key))
    assert len(comment) == LENGTH == 142
    assert comment.decode("ascii").split(" ")[:2] == ["simpul-1", key]
    assert comment == sign(BODY, SEED)
    assert check_signature(SIGNED).public_key == key
    assert bytes(check_signature(SIGNED).body) == BODY


@settings(max_examples=500, deadline=None)
@given(st.integers(0, len(SIGNED) - 1), st.integers(1, 255))
def test_no_byte_may_change(place, bits):
    data = bytearray(SIGNED)
    data[place] ^= bits
    assert refused(bytes(data)) in {"batch.bad_signature", "batch.not_a_batch"}


@given(st.binary(max_size=400))
def test_no_bytes_raise_anything_but_a_refusal(data):
    assert refused(data) == "batch.not_a_batch"


@given(st.binary(max_size=40))
def test_nothing_may_follow_or_go_before(extra):
    if extra:
        assert refused(SIGNED + extra) in {"batch.bad_signature", "batch.not_a_batch"}
        assert refused(extra + SIGNED) == "batch.bad_signature"


def test_a_signature_for_another_purpose_does_not_fit():
    key = SigningKey(SEED)
    bare = key.sign(BODY).signature
    comment = f"simpul-1 {encode(bytes(key.verify_key))} {encode(bare)}".encode()
    assert refused(BODY + comment) == "batch.bad_signature"


def test_a_second_spelling_of_the_same_signature_is_refused():
    assert SIGNED.endswith(b"==")
    letter = SIGNED[-3:-2]
    twin = bytes([letter[0] + 1])  # the same bytes for a careless base64 reader
    assert refused(SIGNED[:-3] + twin + b"==") == "batch.not_a_batch"
