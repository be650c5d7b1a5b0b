"""Whatever is typed comes back from its line of CSV as it was typed."""

import csv
import io
import sqlite3

from hypothesis import example, given
from hypothesis import strategies as st

from models.batch.lines import line
from models.batch.tables import BatchTable, Column, ColumnType

TABLE = BatchTable(
    "words",
    "Kata",
    (
        Column("code", "Kode", "?1", values=("a", "b")),
        Column("text", "Teks", "?2"),
        Column("number", "Angka", "?3", ColumnType.INTEGER),
        Column("more", "Lagi", "?4"),
    ),
)
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\r\n"))


@given(st.sampled_from(["a", "b", None]), TEXTS, st.integers(-99, 99) | st.none(), TEXTS)
@example("a", 'dia bilang "ya", lalu\npergi', 7, ",")
@example("a", "*[,]*", None, "=1+1")
@example("a", "", None, "\r")
def test_a_line_is_what_the_csv_module_writes(code, text, number, more):
    database = sqlite3.connect(":memory:")
    values = (code, text, number, more)
    (found,) = database.execute(f"SELECT {line(TABLE)}", values).fetchone()
    database.close()
    assert next(csv.reader(io.StringIO(found, newline=""), strict=True)) == [
        "" if value is None else str(value) for value in values
    ]
    target = io.StringIO(newline="")
    csv.writer(target, lineterminator="\r\n").writerow(values)
    assert target.getvalue() == f"{found}\r\n"
