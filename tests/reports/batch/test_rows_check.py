"""Rows are read as they stand, in pieces or at once, and what they refer to must be there."""

import pytest

from models.batch.tables import AGENCIES, CASES, PERSONS, BatchTable
from models.errors import FileRefused
from reports.batch import rows_check
from reports.batch.control_totals import ControlTotals
from reports.batch.rows_check import RowsCheck

ID = "019cf428-45f0-7af9-a43f-{:012x}"


def people(count: int, name: str = "Siti") -> bytes:
    heading = ",".join(column.name for column in PERSONS.columns)
    rows = [f"{ID.format(number)},active,,{name},2,,1990,,,,," for number in range(count)]
    return "".join(f"{row}\r\n" for row in (heading, *rows)).encode()


def empty(table: BatchTable) -> bytes:
    return (",".join(column.name for column in table.columns) + "\r\n").encode()


def checked(*tables: tuple[BatchTable, bytes]) -> tuple[RowsCheck, ControlTotals]:
    check, totals = RowsCheck(), ControlTotals()
    for table, data in tables:
        check.check(table, data, totals)
    return check, totals


def refused(*tables: tuple[BatchTable, bytes]) -> str:
    with pytest.raises(FileRefused) as error:
        checked(*tables)
    return error.value.code


@pytest.mark.parametrize("piece", [1, 3, 5000])
def test_rows_are_counted_whatever_the_size_of_a_piece(monkeypatch, piece):
    monkeypatch.setattr(rows_check, "CHUNK", piece)
    check, totals = checked((PERSONS, people(7)))
    assert check.counts == {"persons": 7}
    assert totals.values["persons"] == 7
    assert refused((PERSONS, people(7) + people(1).splitlines(keepends=True)[1])) == "batch.bad_key"
    assert refused((PERSONS, people(7) + b"short,row\r\n")) == "batch.bad_csv"


def test_an_empty_table_still_has_its_heading():
    assert checked((AGENCIES, empty(AGENCIES)))[0].counts == {"agencies": 0}
    assert refused((AGENCIES, b"")) == "batch.bad_csv"


def test_a_reference_is_looked_for_in_its_table():
    case = f"{ID.format(99)},active,K-1,{ID.format(0)},2026-03-16,open,\r\n".encode()
    tables = [(PERSONS, people(1)), (CASES, empty(CASES) + case)]
    check, totals = checked(*tables)
    check.check_links([PERSONS, CASES])
    assert (totals.values["cases_open"], totals.values["cases_closed"]) == (1, 0)
    lonely, _ = checked((PERSONS, empty(PERSONS)), tables[1])
    with pytest.raises(FileRefused, match=r"batch\.bad_link"):
        lonely.check_links([PERSONS, CASES])


def test_texts_of_any_language_and_length_up_to_the_limit_are_taken():
    assert checked((PERSONS, people(1, "ꦱꦶꦠꦶ Contoh, S.Pd.".replace(",", ""))))
    assert checked((PERSONS, people(1, "N" * 120)))
    assert refused((PERSONS, people(1, "N" * 121))) == "batch.bad_cell"
    assert refused((PERSONS, people(1).replace(b"Siti", b"\xff"))) == "batch.bad_csv"
