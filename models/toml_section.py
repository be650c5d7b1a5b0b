"""Reads one table of a TOML resource strictly: every key is known, present and of its kind."""

from collections.abc import Iterator
from typing import TypeVar

from models.errors import FileRefused
from models.text import clean_text

T = TypeVar("T")


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
        return clean_text(self._take(key, str, default), limit)

    def integer(self, key: str, default: int | None = None) -> int:
        return self._take(key, int, default)

    def flag(self, key: str, *, default: bool = False) -> bool:
        return self._take(key, bool, default)

    def number(self, key: str) -> float | None:
        """An optional number."""
        value = self._left.pop(key, None)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
            raise self.error("form.wrong_kind", key)
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

    def keys(self) -> tuple[str, ...]:
        return tuple(self._left)
