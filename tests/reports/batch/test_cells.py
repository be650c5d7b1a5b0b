"""A column is refused for one wrong cell, whichever rule it breaks."""

import pytest

from models.batch.answers import several_of
from models.batch.tables import NIK, Column, ColumnType
from reports.batch.cells import checker

_, INTEGER, NUMBER, BOOLEAN, DATE = ColumnType


CASES = {
    "text": (Column("a", "A"), ["", "apa saja"], []),
    "required": (Column("a", "A", required=True), ["x"], [""]),
    "length": (Column("a", "A", longest=3), ["", "abc"], ["abcd"]),
    "codes": (Column("a", "A", values=("1", "2")), ["1", "2", ""], ["3", "1 ", "١"]),
    "pattern": (
        Column("a", "A", pattern=NIK),
        ["3510044708909001", ""],
        ["351004470890900", "3510044708909001\n", "٣510044708909001"],
    ),
    "integer": (
        Column("a", "A", type=INTEGER),
        ["0", "12", "-3", ""],
        ["1.0", "01", "+1", " 1", "1e3", "٣", "9" * 16],
    ),
    "bounds": (
        Column("a", "A", type=INTEGER, minimum=1, maximum=9),
        ["1", "9", ""],
        ["0", "10", "-1"],
    ),
    "number": (
        Column("a", "A", type=NUMBER),
        ["0", "1.50", "-3.25", ""],
        ["nan", "inf", "1,5", "1e5", ".5", "1."],
    ),
    "boolean": (Column("a", "A", type=BOOLEAN), ["0", "1", ""], ["true", "2"]),
    "date": (
        Column("a", "A", type=DATE),
        ["2024-02-29", ""],
        ["2026-02-29", "20240229", "2024-W01-1", "2024-2-9", "x"],
    ),
    "several codes": (
        Column("a", "A", pattern=several_of(("a.b", "c-d"))),
        ["a.b", "a.b;c-d", ""],
        ["axb", "a.b;", ";", "a.b,c-d"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_column_takes_its_cells_and_no_other(name):
    column, good, bad = CASES[name]
    fits = checker(column)
    assert fits(good)
    assert fits([])
    for cell in bad:
        assert not fits([*good, cell]), cell
