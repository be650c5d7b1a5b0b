"""The order of a list: by which column and which way, and how its next page begins."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from peewee import Tuple


@dataclass(frozen=True, slots=True)
class Order:
    """`key` names a column of the list; empty is the list's own order."""

    key: str = ""
    descending: bool = False


def ordering(keys: Sequence[Any], order: Order) -> list[Any]:
    """What a query is ordered by; the last key is unique, so that no page repeats a row."""
    return [key.desc() if order.descending else key.asc() for key in keys]


def after_condition(keys: Sequence[Any], last: Sequence[Any] | None, order: Order) -> Any:
    """True for the rows after the one whose keys are `last` (keyset paging)."""
    if last is None:
        return keys[-1].is_null()  # the row is gone: the list is read anew at once
    here, there = Tuple(*keys), Tuple(*last)
    return here < there if order.descending else here > there
