"""The trust list is believed only as its root signed it, to the last byte."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.batch.strict_json import dump, parse
from models.batch.trust_list import Revoked, Signer, TrustList, read_trust, sign_trust, write_trust
from models.batch.wire_formats import encode
from models.errors import FileRefused

ROOT = bytes(range(32))
KEY = encode(bytes(range(1, 33)))
LIST = sign_trust(
    TrustList(
        version=7,
        valid_until=dt.date(2027, 1, 1),
        practice=False,
        district="Dinas Sosial Kabupaten Banyuwangi",
        region="35.10",
        root_key="",
        operational="age1" + "q" * 58,
        reserve="age1" + "p" * 58,
        signers=(
            Signer(KEY, "35.10.04.2009", "ab12", dt.date(2026, 3, 1)),
            Signer(
                encode(bytes(32)), "35.10.04.2001", "zz99", dt.date(2026, 3, 1), dt.date(2026, 6, 1)
            ),
        ),
        revoked=(Revoked(encode(bytes(32)), 1, 14),),
    ),
    ROOT,
)
FILE = write_trust(LIST)


def refused(data: bytes) -> str:
    with pytest.raises(FileRefused) as error:
        read_trust(data)
    return error.value.code


def test_a_list_survives_its_file():
    assert read_trust(FILE) == LIST
    assert LIST.signer(KEY) == LIST.signers[0]
    assert LIST.signer(encode(b"x" * 32)) is None
    assert LIST.revocation(LIST.signers[1].public_key) == LIST.revoked[0]


def test_batches_go_to_the_operational_and_the_reserve_key_in_fixed_order():
    assert LIST.recipients == ("age1" + "p" * 58, "age1" + "q" * 58)


@pytest.mark.parametrize(
    "change",
    [
        {"version": 8},
        {"practice": True},
        {"valid_until": "2099-01-01"},
        {"signers": []},
        {"revoked": []},
        {"root_key": encode(b"\x05" * 32)},
    ],
    ids=str,
)
def test_a_changed_word_breaks_the_signature(change):
    assert refused(dump({**parse(FILE, 10_000), **change})) == "trust.bad_signature"


def test_somebody_elses_root_may_sign_its_own_list_only():
    forged = sign_trust(LIST, b"\x09" * 32)
    assert read_trust(write_trust(forged)).root_key != LIST.root_key
    stolen = dataclasses.replace(forged, root_key=LIST.root_key)
    assert refused(write_trust(stolen)) == "trust.bad_signature"


@pytest.mark.parametrize(
    "change",
    [
        {"more": 1},
        {"version": 0},
        {"version": "7"},
        {"version": True},
        {"practice": 1},
        {"valid_until": "2026-02-30"},
        {"district": {"name": "x", "region": "3510"}},
        {"recipients": {"operational": "age1" + "q" * 58}},
        {"signers": [{}]},
        {"signers": [{**parse(FILE, 10_000)["signers"][0], "region": "35.10"}]},
        {"signers": parse(FILE, 10_000)["signers"][:1] * 2},
        {"revoked": {}},
        {"format": "simpul-trust-2"},
        {"signature": "x"},
    ],
    ids=str,
)
def test_another_shape_is_no_trust_list(change):
    assert refused(dump({**parse(FILE, 10_000), **change})) == "trust.not_a_list"


def test_a_list_with_a_key_missing_is_no_trust_list():
    for name in parse(FILE, 10_000):
        value = {key: each for key, each in parse(FILE, 10_000).items() if key != name}
        assert refused(dump(value)) == "trust.not_a_list"


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(FILE) - 1), st.integers(1, 255))
def test_no_changed_byte_is_believed(place, bits):
    data = bytearray(FILE)
    data[place] ^= bits
    assert refused(bytes(data)) in {"trust.not_a_list", "trust.bad_signature"}


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_but_a_refusal(data):
    assert refused(data) == "trust.not_a_list"


@settings(max_examples=200)
@given(
    st.dictionaries(
        st.sampled_from(list(parse(FILE, 10_000))),
        st.integers() | st.text() | st.none() | st.lists(st.integers()),
        min_size=1,
    )
)
def test_no_value_raises_anything_but_a_refusal(change):
    value = {**parse(FILE, 10_000), **change}
    if value != parse(FILE, 10_000):
        try:
            data = dump(value)
        except UnicodeEncodeError:
            return
        assert refused(data) in {"trust.not_a_list", "trust.bad_signature"}
