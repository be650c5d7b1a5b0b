"""Checks the cells of one column at a time: types, codes, patterns and lengths.

A column is checked as a whole with sets and compiled functions, several times faster than cell by
cell; that is what makes a check of every row affordable at every export.
"""

import re
from collections.abc import Callable, Sequence

from models.batch.answers import SEPARATOR
from models.batch.tables import Column, ColumnType
from models.batch.wire_formats import is_day

INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,9})?")
SEVERAL = re.compile(r"\^\(\?:((?:[A-Za-z0-9_|]|\\[.-])+)\)\(")
Cells = Sequence[str]


def checker(column: Column) -> Callable[[Cells], bool]:
    """A function that says whether all cells of a column fit. Empty cells are for `required`."""
    checks: list[Callable[[Cells], bool]] = [_TYPES[column.type]] if column.type in _TYPES else []
    if column.values:
        allowed = frozenset((*column.values, ""))
        checks.append(allowed.issuperset)
    if column.pattern:
        checks.append(_pattern(column.pattern))
    if column.longest:
        longest = column.longest
        checks.append(lambda cells: max(map(len, cells), default=0) <= longest)
    if column.minimum is not None or column.maximum is not None:
        checks.append(_bounds(column))
    if column.required:
        checks.append(all)
    return lambda cells: all(check(cells) for check in checks)


def _all_match(expression: re.Pattern[str]) -> Callable[[Cells], bool]:
    match = expression.fullmatch
    return lambda cells: all(map(match, filter(None, cells)))


def _are_days(cells: Cells) -> bool:
    return all(map(is_day, {*cells} - {""}))


def _pattern(pattern: str) -> Callable[[Cells], bool]:
    """Lists of codes are checked by splitting: no expression a package brings is ever compiled
    but so many digits or letters, and those of our own tables.
    """
    several = SEVERAL.match(pattern)
    if several is None:
        return _all_match(re.compile(pattern.removeprefix("^").removesuffix("$")))
    codes = {re.sub(r"\\(.)", r"\1", code) for code in several[1].split("|")}
    return lambda cells: all(codes.issuperset(cell.split(SEPARATOR)) for cell in {*cells} - {""})


def _bounds(column: Column) -> Callable[[Cells], bool]:
    low = float("-inf") if column.minimum is None else column.minimum
    high = float("inf") if column.maximum is None else column.maximum
    return lambda cells: all(low <= float(cell) <= high for cell in {*cells} - {""})


_TYPES: dict[ColumnType, Callable[[Cells], bool]] = {
    ColumnType.INTEGER: _all_match(INTEGER),
    ColumnType.NUMBER: _all_match(NUMBER),
    ColumnType.BOOLEAN: frozenset(("0", "1", "")).issuperset,
    ColumnType.DATE: _are_days,
}
