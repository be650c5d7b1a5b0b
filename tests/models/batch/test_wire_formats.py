"""Codes, keys and days have one spelling on the wire."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.batch.wire_formats import (
    decode,
    encode,
    is_day,
    is_moment,
    is_public_key,
    is_recipient,
    is_region,
    is_sha256,
    is_text,
    is_uuid,
    moment,
)


@given(st.binary(min_size=32, max_size=32))
def test_a_key_is_read_back_from_its_one_spelling(key):
    text = encode(key)
    assert decode(text, 32) == key
    assert is_public_key(text)


@given(st.text(max_size=50))
def test_no_second_text_stands_for_the_same_key(text):
    key = decode(text, 32)
    assert key is None or encode(key) == text


def test_loose_bits_at_the_end_of_a_key_are_refused():
    text = encode(bytes(32))
    assert text.endswith("A=")
    assert decode(text[:-2] + "B=", 32) is None  # base64 itself would take it


@pytest.mark.parametrize(
    ("check", "good", "bad"),
    [
        (is_region, "35.10.04.2009", ["3510042009", "35.10.04.200", "35.10.04.2009\n", 35]),
        (is_day, "2024-02-29", ["2026-02-29", "20260228", "2026-2-28", "", None]),
        (
            is_moment,
            "2026-03-16T01:00:00Z",
            ["2026-03-16T25:00:00Z", "2026-03-16", "٢026-03-16T01:00:00Z"],
        ),
        (is_sha256, "0f" * 32, ["0F" * 32, "0f" * 31, 0]),
        (is_recipient, "age1" + "q" * 58, ["age1", "AGE1" + "Q" * 58]),
        (is_uuid, "019cf428-45f0-7af9-a43f-c9014056e35d", ["019cf428-45f0-4af9-a43f-c9014056e35d"]),
        (is_text, "Dinas Sosial", ["", "a\nb", "a\u202eb", "x" * 201]),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_only_the_agreed_spelling_is_taken(check, good, bad):
    assert check(good)
    assert not any(map(check, bad))


def test_a_moment_is_told_in_utc():
    wib = dt.timezone(dt.timedelta(hours=7))
    assert moment(dt.datetime(2026, 3, 16, 8, 0, 5, 900, tzinfo=wib)) == "2026-03-16T01:00:05Z"
