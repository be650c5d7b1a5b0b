"""Every row of every table: shape, cells, keys, and the references between the tables."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from itertools import islice

from models.batch.answers import NAME
from models.batch.tables import DOCUMENTS, NEEDS, BatchTable, Column
from models.codes import RecordState
from models.errors import FileRefused
from reports.batch.cells import checker
from reports.batch.control_totals import ControlTotals

CHUNK = 5000  # rows
HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
"""Characters nobody sees. `clean_text` lets none of them in, so none may come out."""

Columns = Mapping[str, Sequence[str]]


class RowsCheck:
    """Checks table after table and remembers what later tables and the header refer to."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}
        self.documents: list[tuple[str, str, int]] = []
        """SHA-256, media type and bytes of every file that came along."""
        self._keys: dict[str, set[str]] = {}
        self._needs: dict[tuple[str, str], set[str]] = {}
        self._links: dict[tuple[str, str], set[str]] = {}

    def check(self, table: BatchTable, data: bytes, totals: ControlTotals) -> None:
        """Raises `FileRefused`: batch.bad_csv, batch.bad_cell, batch.bad_key."""
        checks = [(column, checker(column)) for column in table.columns]
        names = [column.name for column in table.columns]
        keys: set[str] = set()
        count = 0
        for rows in _pieces(table, data):
            cells = dict(zip(names, zip(*rows, strict=True), strict=True))
            for column, fits in checks:
                if not fits(cells[column.name]):
                    raise FileRefused("batch.bad_cell", table=table.name, column=column.name)
            _check_states(table, cells)
            keys.update(cells[table.key])
            count += len(rows)
            self._remember(table, cells)
            totals.add(table.name, cells)
        if len(keys) != count:
            raise FileRefused("batch.bad_key", table=table.name)
        self._keys[table.name], self.counts[table.name] = keys, count

    def check_links(self, tables: Iterable[BatchTable]) -> None:
        """Every reference leads to a row of this batch. Raises `FileRefused("batch.bad_link")`."""
        for table in tables:
            for column, target, _ in table.links:
                found = self._links.get((table.name, column), set())
                if not found - {""} <= self._keys[target]:
                    raise FileRefused("batch.bad_link", table=table.name, column=column)
            answers = NAME.fullmatch(table.name)
            if answers and not self._keys[table.name] <= self._needs.get(
                (answers[1], answers[2]), set()
            ):
                raise FileRefused("batch.bad_link", table=table.name, column=table.key)

    def _remember(self, table: BatchTable, cells: Columns) -> None:
        for column, _, _ in table.links:
            self._links.setdefault((table.name, column), set()).update(cells[column])
        if table is NEEDS:
            for need, kind, version in zip(
                cells["id"], cells["kind"], cells["form_version"], strict=True
            ):
                self._needs.setdefault((kind, version), set()).add(need)
        if table is DOCUMENTS:
            names = ("sha256", "media_type", "bytes", "included")
            for sha256, media_type, size, included in zip(
                *(cells[name] for name in names), strict=True
            ):
                if included == "1":
                    self.documents.append((sha256, media_type, int(size)))


def _pieces(table: BatchTable, data: bytes) -> Iterator[list[list[str]]]:
    """The rows in pieces, each row as wide as the table."""
    names = [column.name for column in table.columns]
    try:
        text = data.decode("utf-8")
        if HIDDEN.search(text):
            raise FileRefused("batch.bad_csv", table=table.name)
        reader = csv.reader(StringIO(text, newline=""), strict=True)
        if next(reader, None) != names:
            raise FileRefused("batch.bad_csv", table=table.name)
        while rows := list(islice(reader, CHUNK)):
            if {*map(len, rows)} != {len(names)}:
                raise FileRefused("batch.bad_csv", table=table.name)
            yield rows
    except (UnicodeDecodeError, csv.Error) as error:
        raise FileRefused("batch.bad_csv", table=table.name) from error


def _check_states(table: BatchTable, cells: Columns) -> None:
    """An active record says all it must; of one that is gone nothing but its state travels."""
    needed = [column for column in table.columns if column.needed]
    if not needed:
        return
    states = cells["record_state"]
    for column in needed:
        if not all(
            cell or state != RecordState.ACTIVE
            for cell, state in zip(cells[column.name], states, strict=True)
        ):
            raise FileRefused("batch.bad_cell", table=table.name, column=column.name)
    if states.count(RecordState.ACTIVE) < len(states):
        _check_gone(table, table.columns[2:], cells)


def _check_gone(table: BatchTable, columns: Sequence[Column], cells: Columns) -> None:
    for column in columns:
        for cell, state in zip(cells[column.name], cells["record_state"], strict=True):
            if cell and state != RecordState.ACTIVE:
                raise FileRefused("batch.bad_cell", table=table.name, column=column.name)
