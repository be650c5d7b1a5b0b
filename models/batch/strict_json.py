"""JSON that has exactly one spelling: what is read must be what we ourselves would have written."""

import json
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

Check = Callable[[Any], bool]


def dump(value: Any) -> bytes:
    """Sorted keys, UTF-8, a line for each key of the outermost object, a line end at the end.

    Indented all through it would be written and compared by Python's own encoder, four times slower
    than the one in C.
    """
    if type(value) is not dict:
        return f"{_line(value)}\n".encode()
    lines = [f"{_line(key)}: {_line(value[key])}" for key in sorted(value)]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _line(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, allow_nan=False)


def dump_compact(value: Any) -> bytes:
    """Sorted keys, ASCII, no blanks: what signatures and hashes are made over."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def parse(data: bytes, limit: int) -> Any:
    """Read what `dump` wrote. Raises `ValueError` for anything else, also for double keys,
    fractions, other spacing, deep nesting and more than `limit` bytes.
    """
    if len(data) > limit:
        raise ValueError("too long")
    try:
        value = json.loads(data.decode("utf-8"), parse_float=_refuse, parse_constant=_refuse)
        if dump(value) != data:
            raise ValueError("not as we write it")
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    return value


def has_exactly(value: Any, shape: Mapping[str, Check]) -> bool:
    """Whether `value` is an object with these keys, no other, each passing its check."""
    return (
        type(value) is dict
        and value.keys() == shape.keys()
        and all(check(value[name]) for name, check in shape.items())
    )


def is_whole(low: int, high: int) -> Check:
    """A whole number within bounds. `True` is not 1 here."""
    return lambda value: type(value) is int and low <= value <= high


def is_list_of(check: Check, most: int) -> Check:
    """A list of at most `most` values that all pass."""
    return lambda value: type(value) is list and len(value) <= most and all(map(check, value))


def is_flag(value: Any) -> bool:
    """`true` or `false`, not a number."""
    return type(value) is bool


def _refuse(text: str) -> NoReturn:
    raise ValueError(text)
