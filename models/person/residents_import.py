"""Take a village's resident file into the register: all good rows or, when stopped, none.

Nobody is overwritten: a resident who is here already is left as recorded, and a row that says
something else about him is refused by name, so that the clerk decides.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models import history, search
from models.desk import Desk
from models.errors import RuleError
from models.person.resident_cells import CheckedRow, ImportRow, check_row
from models.person.resident_columns import FIELDS
from models.person.residents_stored import Stored, identity
from models.progress import Progress, silent
from models.sentences import sentence
from models.store import writing
from models.tables import Household, Person, database

__all__ = ["ImportRow"]

WARNED, REFUSED = "warned", "refused"
STEP = 500
"""Rows between two reports of progress."""


@dataclass(frozen=True, slots=True)
class ImportFile:
    """What a file holds: its rows, headings that mean nothing to us, and columns not kept."""

    rows: tuple[ImportRow, ...]
    name: str = ""
    sha256: str = ""
    heading_row: int = 1
    ignored: tuple[str, ...] = ()
    not_kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowRemark:
    """What the clerk should know of one cell. `row` counts as the sheet does, from 1."""

    row: int
    column: str
    severity: str
    code: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """A file checked on its own: what can be recorded, and what was remarked so far."""

    read: int
    ready: tuple[CheckedRow, ...]
    remarks: tuple[RowRemark, ...]
    sha256: str = ""

    @property
    def refused(self) -> int:
        return self.read - len(self.ready)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of every row: `created + unchanged + refused == read`."""

    read: int
    created: int
    unchanged: int
    refused: int
    remarks: tuple[RowRemark, ...]


def check_rows(
    file: ImportFile | Sequence[ImportRow], today: dt.date, progress: Progress = silent
) -> ImportPlan:
    """Check every row without touching the store; the first of two same people in it counts."""
    if not isinstance(file, ImportFile):
        file = ImportFile(tuple(file))
    remarks = list(_file_remarks(file))
    ready: list[CheckedRow] = []
    seen: dict[object, int] = {}
    for done, row in enumerate(file.rows):
        if done % STEP == 0:
            progress(done, len(file.rows))
        try:
            checked = check_row(row, today)
            _refuse_twice(checked, seen)
        except RuleError as error:
            remarks.append(_remark(row.number, FIELDS.get(error.field, ""), REFUSED, error))
            continue
        remarks += [_remark(row.number, column, WARNED, e) for column, e in checked.warnings]
        ready.append(checked)
    progress(len(file.rows), len(file.rows))
    return ImportPlan(len(file.rows), tuple(ready), tuple(remarks), file.sha256)


def import_residents(plan: ImportPlan, desk: Desk, progress: Progress = silent) -> ImportReport:
    """Record what is new in one transaction, under one row of history.

    `progress` may raise `Cancelled`: nothing is recorded then. Rows whose resident is here with
    the same data count as unchanged; with other data they are refused (`import.stored_differs`).
    """
    remarks = list(plan.remarks)
    fresh: list[CheckedRow] = []
    unchanged = 0
    with writing():
        stored = Stored(plan.ready)
        for row in plan.ready:
            same = stored.who_is(row)
            if same is None:
                fresh.append(row)
                remarks += _like_stored(row, stored)
            elif differing := stored.differing(row, same):
                remarks.append(_differs(row, differing))
            else:
                unchanged += 1
        _record(fresh, stored, plan, desk, progress)
    refused = plan.read - len(fresh) - unchanged
    remarks.sort(key=lambda remark: (remark.row, remark.severity))
    return ImportReport(plan.read, len(fresh), unchanged, refused, tuple(remarks))


def _record(
    fresh: list[CheckedRow], stored: Stored, plan: ImportPlan, desk: Desk, progress: Progress
) -> None:
    if not fresh:
        return
    (last_household,) = database.execute_sql(
        "SELECT coalesce(max(id), 0) FROM household"
    ).fetchone()
    households = stored.new_households(fresh, int(last_household))
    people = []
    for done, row in enumerate(fresh):
        if done % STEP == 0:
            progress(done, len(fresh))
        people.append(stored.person_values(row))
    last_person = search.pause()
    history.import_records(
        {Household: households, Person: people},
        desk,
        "residents",
        sha256=plan.sha256,
        read=plan.read,
        created=len(people),
        households=len(households),
    )
    search.index_from(last_person)
    progress(len(fresh), len(fresh))


def _refuse_twice(row: CheckedRow, seen: dict[object, int]) -> None:
    key: object = row.draft.nik or identity(row.draft)
    first = seen.setdefault(key, row.number)
    if first != row.number:
        code = "import.nik_twice" if row.draft.nik else "import.person_twice"
        raise RuleError(code, field="nik" if row.draft.nik else "name", first=first)


def _like_stored(row: CheckedRow, stored: Stored) -> list[RowRemark]:
    """A stored resident without NIK may be the same person: both stay, the clerk is told."""
    if not stored.has_nameless_like(row):
        return []
    return [_remark(row.number, "nama", WARNED, RuleError("import.like_stored"))]


def _differs(row: CheckedRow, fields: list[str]) -> RowRemark:
    columns = [FIELDS[field] for field in fields]
    error = RuleError("import.stored_differs", columns=", ".join(columns))
    return _remark(row.number, columns[0], REFUSED, error)


def _file_remarks(file: ImportFile) -> Iterable[RowRemark]:
    for code, names in (
        ("import.columns_ignored", file.ignored),
        ("import.columns_not_kept", file.not_kept),
    ):
        if names:
            error = RuleError(code, columns=", ".join(names))
            yield _remark(file.heading_row, "", WARNED, error)


def _remark(row: int, column: str, severity: str, error: RuleError) -> RowRemark:
    return RowRemark(row, column, severity, error.code, sentence(error))
