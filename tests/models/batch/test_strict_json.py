"""A signed document has one spelling, and every other one is refused before it is used."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.batch.strict_json import (
    dump,
    dump_compact,
    has_exactly,
    is_flag,
    is_list_of,
    is_whole,
    parse,
)

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_what_is_written_is_read_back(value):
    try:
        written = dump(value)
    except UnicodeEncodeError:  # a lone surrogate has no UTF-8
        return
    assert parse(written, 1 << 20) == value


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b'{"a":1}',  # other spacing
        b'{\n"a": 1,\n"a": 1\n}\n',  # a key twice
        b'{\n"b": 1,\n"a": 1\n}\n',  # other order
        b"1.5\n",
        b"1e2\n",
        b"NaN\n",
        b"Infinity\n",
        b'"\\u0041"\n',
        b"\xff\n",
        b"\xef\xbb\xbf1\n",
        b"[" * 200_000,
        b'{"a":' * 100_000,
    ],
    ids=lambda data: repr(data[:20]),
)
def test_another_spelling_is_refused(data):
    with pytest.raises(ValueError):  # noqa: PT011  # whatever it says
        parse(data, 1 << 22)


@given(st.binary(max_size=60))
def test_no_bytes_raise_anything_but_a_value_error(data):
    try:
        value = parse(data, 50)
    except ValueError:
        return
    assert dump(value) == data


def test_more_than_the_limit_is_not_even_read():
    with pytest.raises(ValueError, match="too long"):
        parse(dump("x" * 100), 100)


def test_the_compact_spelling_has_no_blank_and_only_ascii():
    assert dump_compact({"b": [1], "a": "é"}) == b'{"a":"\\u00e9","b":[1]}'


def test_a_shape_wants_its_keys_and_no_other():
    shape = {"number": is_whole(1, 9), "flags": is_list_of(is_flag, 2)}
    assert has_exactly({"number": 1, "flags": [True]}, shape)
    for wrong in (
        {"number": 1},
        {"number": 1, "flags": [], "more": 0},
        {"number": True, "flags": []},
        {"number": 10, "flags": []},
        {"number": 1, "flags": [1]},
        {"number": 1, "flags": [True] * 3},
        [],
    ):
        assert not has_exactly(wrong, shape)
