"""The key file is read as strictly as it is written."""

import hashlib
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.access.key_file import (
    PASSWORD,
    RECOVERY,
    KeyFile,
    Seal,
    Slot,
    canonical,
    mac_of,
    parse_key_file,
    with_macs,
)
from models.errors import StoreError

SLOT = Slot("sri", PASSWORD, 65536, 3, bytes(16), "age1" + "q" * 58, b"wrapped")
PAPER = Slot("recovery", RECOVERY, 65536, 3, bytes(16), "age1" + "p" * 58, b"wrapped")
FILE = with_macs(KeyFile((SLOT, PAPER), (Seal(b"sealed"),)), (bytes(32),))

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["format", "slots", "sealed", "mac", "checksum", "name", "salt"]), inner
        )
    ),
    max_leaves=12,
)


def test_what_was_written_reads_back():
    assert parse_key_file(FILE.to_bytes()) == FILE
    assert FILE.slot("sri", PASSWORD) == SLOT
    assert FILE.slot("sri", RECOVERY) is None


def test_two_seals_of_a_rekeying_cut_short_are_read():
    file = with_macs(KeyFile((SLOT,), (Seal(b"a"), Seal(b"b"))), (bytes(32), b"\1" * 32))
    assert parse_key_file(file.to_bytes()) == file
    assert file.seals[0].mac != file.seals[1].mac


def test_the_mac_covers_slots_and_seals_and_needs_the_key():
    other = [
        KeyFile((SLOT,), FILE.seals),
        KeyFile((PAPER, SLOT), FILE.seals),
        KeyFile((SLOT, PAPER), (Seal(b"other"),)),
    ]
    macs = {mac_of(file, bytes(32)) for file in (FILE, *other)} | {mac_of(FILE, b"\1" * 32)}
    assert len(macs) == 5


def test_the_bound_header_is_the_slot_without_what_it_wraps():
    fields = json.loads(SLOT.header())
    assert "wrapped" not in fields
    assert set(fields) == {
        "alg",
        "kind",
        "memory_kib",
        "name",
        "passes",
        "public_key",
        "salt",
    }


def signed(fields):
    fields = {key: value for key, value in fields.items() if key != "checksum"}
    fields["checksum"] = hashlib.sha256(canonical(fields)).hexdigest()
    return json.dumps(fields).encode()


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"slots": []},
        {"slots": None},
        {"slots": [{}]},
        {"sealed": []},
        {"sealed": ["AA=="] * 3, "mac": ["00" * 32] * 3},
        {"mac": []},
        {"mac": ["00"]},
        {"mac": ["zz" * 32]},
        {"sealed": ["!"]},
        {"sealed": ["QQ==\n"]},
        {"more": 1},
    ],
    ids=str,
)
def test_a_file_of_another_form_is_damaged(change):
    fields = json.loads(FILE.to_bytes())
    with pytest.raises(StoreError, match="key.damaged"):
        parse_key_file(signed({**fields, **change}))
    assert parse_key_file(signed(fields)) == FILE


def test_more_slots_than_an_office_has_people_are_refused():
    many = tuple(replace(SLOT, name=f"u{number}") for number in range(65))
    with pytest.raises(StoreError, match="key.damaged"):
        parse_key_file(KeyFile(many, FILE.seals).to_bytes())
    with pytest.raises(StoreError, match="key.damaged"):
        parse_key_file(KeyFile((SLOT, SLOT), FILE.seals).to_bytes())


@settings(max_examples=200)
@given(JSON)
def test_no_json_at_all_gets_past_with_another_error(value):
    with pytest.raises(StoreError, match="key.damaged"):
        parse_key_file(json.dumps(value).encode())
    if isinstance(value, dict):
        with pytest.raises(StoreError, match="key.damaged"):
            parse_key_file(signed(value))
