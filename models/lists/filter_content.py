"""A filter as text that can be kept for years, and read back only when every word is understood."""

import dataclasses
import datetime as dt
import json
import types
import typing
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from models.case import pages
from models.case.filters import LONGEST_OPEN, CaseFilter
from models.codes import SavedList
from models.errors import RuleError
from models.letter import filters as letter_filters
from models.letter.filters import LetterFilter
from models.lists.order import Order
from models.person import filters as person_filters
from models.person.filters import OLDEST, PersonFilter

VERSION = 1
LONGEST = 200
"""Letters of a word in a filter; a search takes no more."""
Filter = CaseFilter | LetterFilter | PersonFilter

FILTERS: dict[SavedList, type[Filter]] = {
    SavedList.CASES: CaseFilter,
    SavedList.LETTERS: LetterFilter,
    SavedList.PEOPLE: PersonFilter,
}
ORDERS: dict[SavedList, tuple[str, ...]] = {
    SavedList.CASES: pages.ORDERS,
    SavedList.LETTERS: letter_filters.ORDERS,
    SavedList.PEOPLE: person_filters.ORDERS,
}
MOST = {"open_days": LONGEST_OPEN}
"""The highest number a field takes; the others are ages."""
OF_THE_MOMENT = {"person_id", "year"}
"""What belongs to the page that is open, not to a filter with a name."""


def list_of(wanted: Filter) -> SavedList:
    """The list a filter narrows."""
    return next(name for name, kind in FILTERS.items() if isinstance(wanted, kind))


def kept(wanted: Filter) -> Filter:
    """The filter as it comes back later, without what belongs to the moment."""
    empty = type(wanted)()
    gone = {
        field.name: getattr(empty, field.name)
        for field in dataclasses.fields(wanted)
        if field.name in OF_THE_MOMENT
    }
    return dataclasses.replace(wanted, **gone)


def to_content(wanted: Filter, order: Order) -> str:
    """The filter and its order as JSON; what is empty is left out."""
    wanted = kept(wanted)
    empty = type(wanted)()
    chosen = {
        field.name: _plain(getattr(wanted, field.name))
        for field in dataclasses.fields(wanted)
        if getattr(wanted, field.name) != getattr(empty, field.name)
    }
    content: dict[str, Any] = {"version": VERSION, "filter": chosen}
    if order.key:
        content["order"] = {"key": order.key, "descending": order.descending}
    return json.dumps(content, ensure_ascii=False, sort_keys=True)


def from_content(list_name: SavedList, content: str, name: str) -> tuple[Filter, Order]:
    """The filter and its order as they were kept.

    Raises `RuleError("filter.not_understood")` for a later program's filter and for any field or
    value this one does not know: half a filter would show cases nobody asked for.
    """
    try:
        found = json.loads(content)
        if not isinstance(found, dict) or found.pop("version", None) != VERSION:
            raise ValueError  # noqa: TRY301  every way of not understanding ends in one sentence
        wanted = _filter(FILTERS[list_name], found.pop("filter"))
        order = _order(list_name, found.pop("order", {}))
        if found:
            raise ValueError  # noqa: TRY301
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise RuleError("filter.not_understood", name=name) from error
    return wanted, order


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value


def _filter(kind: type[Filter], chosen: Mapping[str, object]) -> Filter:
    types_of = typing.get_type_hints(kind)
    values = {
        name: _value(types_of[name], value, MOST.get(name, OLDEST))
        for name, value in chosen.items()
    }
    if OF_THE_MOMENT & set(values):
        raise ValueError
    return kind(**values)


def _order(list_name: SavedList, chosen: Mapping[str, object]) -> Order:
    if not chosen:
        return Order()
    key, descending = str(chosen["key"]), chosen["descending"]
    if key not in ORDERS[list_name] or not isinstance(descending, bool) or len(chosen) != 2:  # noqa: PLR2004
        raise ValueError
    return Order(key, descending)


def _value(kind: Any, value: object, most: int) -> Any:
    """The value of a field; `ValueError` where it is not what the field holds."""
    if isinstance(kind, types.UnionType):
        kind = next(each for each in typing.get_args(kind) if each is not types.NoneType)
    if kind is dt.date and isinstance(value, str):
        return dt.date.fromisoformat(value)
    if issubclass(kind, StrEnum) and isinstance(value, str):
        return kind(value)
    if type(value) is not kind:  # True is an int as well
        raise ValueError
    if isinstance(value, str) and len(value) > LONGEST:
        raise ValueError
    if isinstance(value, int) and not 0 <= value <= most:
        raise ValueError
    return value
