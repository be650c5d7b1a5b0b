"""Reads one table of a TOML resource strictly: every key is known, present and of its kind."""

import math
import re
from collections.abc import Iterator
from typing import TypeVar

from models.errors import FileRefused, RuleError
from models.text import clean_text

T = TypeVar("T")
CODE = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
MOST = 10**12
"""No number of a form is larger: each fits the store and the batch."""


class FormError(FileRefused):
    """A form that does not hold together; `file`, `where` and `key` name the place."""


class Section:
    """A table being read. What `finish` still finds is a key nobody knows."""

    def __init__(self, values: dict[str, object], file: str, where: str) -> None:
        self._left = dict(values)
        self.file = file
        self.where = where

    def error(self, code: str, key: str = "", **details: str | int) -> FormError:
        return FormError(code, file=self.file, where=self.where, key=key, **details)

    def finish(self) -> None:
        for key in self._left:
            raise self.error("form.unknown_key", key)

    def _take(self, key: str, kind: type[T], default: T | None) -> T:
        value = self._left.pop(key, default)
        if value is None:
            raise self.error("form.missing_key", key)
        right = isinstance(value, kind)
        if not right or (isinstance(value, bool) and kind is not bool):
            raise self.error("form.wrong_kind", key)
        return value  # type: ignore[return-value]

    def text(self, key: str, default: str | None = None, limit: int = 500) -> str:
        """One line; a key that must be there must also say something."""
        try:
            text = clean_text(self._take(key, str, default), limit)
        except RuleError as error:
            raise self.error("form.text_too_long", key, limit=limit) from error
        if not text and default is None:
            raise self.error("form.missing_key", key)
        return text

    def code(self, key: str) -> str:
        """A word that is stored and travels: lower-case letters, digits, `_` and `-`."""
        code = self.text(key, limit=40)
        if CODE.fullmatch(code) is None:
            raise self.error("form.bad_name", code)
        return code

    def integer(
        self, key: str, default: int | None = None, *, low: int = 0, high: int = MOST
    ) -> int:
        value = self._take(key, int, default)
        if not low <= value <= high:
            raise self.error("form.out_of_range", key, low=low, high=high)
        return value

    def integers(self, key: str, *, high: int = MOST) -> tuple[int, ...]:
        """A list of whole numbers from 0 to `high`, empty when it is not given."""
        values = self._take(key, list, [])
        if not all(type(value) is int for value in values):
            raise self.error("form.wrong_kind", key)
        if not all(0 <= value <= high for value in values):
            raise self.error("form.out_of_range", key, low=0, high=high)
        return tuple(values)

    def flag(self, key: str, *, default: bool = False) -> bool:
        return self._take(key, bool, default)

    def number(self, key: str) -> float | None:
        """An optional number."""
        value = self._left.pop(key, None)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.error("form.wrong_kind", key)
        if not (math.isfinite(value) and -MOST <= value <= MOST):
            raise self.error("form.out_of_range", key, low=-MOST, high=MOST)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        values = self._take(key, list, [])
        if not all(isinstance(value, str) for value in values):
            raise self.error("form.wrong_kind", key)
        return tuple(values)

    def values(self, key: str) -> tuple[str | bool, ...]:
        """The codes of a condition, or true and false of a yes_no field."""
        values = self._take(key, list, None)
        if not values or not all(isinstance(value, str | bool) for value in values):
            raise self.error("form.wrong_kind", key)
        return tuple(values)

    def table(self, key: str) -> "Section | None":
        """An optional table."""
        value = self._left.pop(key, None)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise self.error("form.wrong_kind", key)
        return Section(value, self.file, f"{self.where}.{key}" if self.where else key)

    def tables(self, key: str) -> "Iterator[Section]":
        """Optional repeated tables, named by their own `name` or `code` where they have one."""
        for number, value in enumerate(self._take(key, list, []), 1):
            if not isinstance(value, dict):
                raise self.error("form.wrong_kind", key)
            own = value.get("name") or value.get("code") or number
            yield Section(value, self.file, f"{self.where}.{own}" if self.where else f"{key}.{own}")

    def holds_text(self, key: str) -> bool:
        return isinstance(self._left.get(key), str)

    def holds_list(self, key: str) -> bool:
        return isinstance(self._left.get(key), list)

    def keys(self) -> tuple[str, ...]:
        return tuple(self._left)
