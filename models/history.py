"""The one history: every change of a record appends a row to a hash chain in the same transaction.

The chain covers who, when, what and a salted digest of the values; the values lie beside it and
are the only part that may be blanked later, by an approved erasure that is itself a row.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, TypeVar

from peewee import Field, Model

from models.codes import Action, Role
from models.desk import Desk
from models.errors import RuleError, StoreError
from models.identifiers import uuid7
from models.storage import anchor
from models.storage.chain import EMPTY_HASH, ChainReport, digest_of, hash_of, walk
from models.store import reading, writing
from models.tables import Erasure, Table, database

R = TypeVar("R", bound=Table)

RELEASED = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""A clock that shows an earlier time than this program's release is wrong."""

_WRITES = {Action.CREATE, Action.CHANGE, Action.IMPORT, Action.ERASE}
"""What an auditor may not do: refused here, where every change has to pass."""

_STAMPS = {"id", "uuid", "changed"}
_SECRET = {"age_identity", "signing_seed"}


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One row as the audit page shows it. `old` and `new` are None once blanked."""

    number: int
    at: dt.datetime
    clock_ok: bool
    account: str
    who: str
    action: Action
    subject: str
    subject_uuid: str
    old: dict[str, Any] | None
    new: dict[str, Any] | None


# --- writing ----------------------------------------------------------------------------------


def create(table: type[R], desk: Desk, **values: Any) -> R:
    """A new record with its id, stamped with the history row that tells all its values.

    Fields may be named by field or by column (`person` or `person_id`).
    """
    return _create(table, desk, Action.CREATE, values)


def change(row: R, desk: Desk, action: Action = Action.CHANGE, **values: Any) -> R:
    """Change a record and tell from what to what. What is the same already is no change.

    Raises `RuleError("record.not_found")` when the record is gone.
    """
    table = type(row)
    wanted = _by_field(table, values)
    before = _stored(row, wanted)
    changed = {field: value for field, value in wanted.items() if before[field] != value}
    if not changed:
        return row
    content = {
        "old": {field.column_name: _plain(field, before[field]) for field in changed},
        "new": {field.column_name: _plain(field, value) for field, value in changed.items()},
    }
    number = _append(desk, action, _subject(table), str(getattr(row, "uuid", "")), content)
    stamp = table._meta.fields.get("changed")  # noqa: SLF001
    updates = changed if stamp is None else {**changed, stamp: number}
    columns = ", ".join(f'"{field.column_name}" = ?' for field in updates)
    database.execute_sql(
        f'UPDATE "{_subject(table)}" SET {columns} WHERE id = ?',  # noqa: S608
        (*(field.db_value(value) for field, value in updates.items()), row.id),
    )
    for field, value in updates.items():
        setattr(row, _attribute(field), value)
    return row


def _stored(row: Table, wanted: Collection[Field]) -> dict[Field, Any]:
    """The values the store has now, whatever the row was read with."""
    if not wanted:
        return {}
    columns = ", ".join(f'"{field.column_name}"' for field in wanted)
    found = database.execute_sql(
        f'SELECT {columns} FROM "{_subject(type(row))}" WHERE id = ?',  # noqa: S608
        (row.id,),
    ).fetchone()
    if found is None:
        raise RuleError("record.not_found")
    return {field: field.python_value(value) for field, value in zip(wanted, found, strict=True)}


def import_records(
    records: Mapping[type[Table], Sequence[dict[str, Any]]],
    desk: Desk,
    subject: str,
    **details: Any,
) -> int:
    """Import records of several tables, parents first, under one history row. Their count.

    All rows of a table name the same columns; what they leave out takes its default.
    """
    count = sum(len(rows) for rows in records.values())
    if count:
        number = _append(desk, Action.IMPORT, subject, "", {"details": details})
        for table, rows in records.items():
            if rows:
                _insert_many(table, rows, number, desk)
    return count


def _insert_many(
    table: type[Table], rows: Sequence[dict[str, Any]], number: int, desk: Desk
) -> None:
    fields = {name: table._meta.combined[name] for name in rows[0]}  # noqa: SLF001
    added = _defaults(table, set(fields.values()))
    if "changed" in table._meta.fields:  # noqa: SLF001
        added[table._meta.fields["changed"]] = number  # noqa: SLF001
    columns = [f.column_name for f in (*fields.values(), *added)]
    pick, rest = itemgetter(*fields), tuple(added.values())
    plain = (pick(row) if len(fields) > 1 else (pick(row),) for row in rows)
    values: Iterable[tuple[Any, ...]] = (row + rest for row in plain)
    if "uuid" in table._meta.fields and "uuid" not in fields:  # noqa: SLF001
        columns.append("uuid")
        now, random_bytes = desk.clock.now(), desk.random_bytes
        values = ((*row, uuid7(now, random_bytes)) for row in values)
    database.insert_rows(_insertion(table, columns), values)


def _insertion(table: type[Table], columns: Collection[str]) -> str:
    """The statement that puts in a row: worded at once, for peewee takes half of a write for it."""
    names = ", ".join(f'"{column}"' for column in columns)
    blanks = ", ".join("?" * len(columns))
    return f'INSERT INTO "{_subject(table)}" ({names}) VALUES ({blanks})'  # noqa: S608


def note_event(
    desk: Desk, action: Action, subject: str, subject_uuid: str = "", **details: Any
) -> int:
    """What was done without changing a record: read, print, export, sign-in. Its number."""
    return _append(desk, action, subject, subject_uuid, {"details": details} if details else {})


def blank(subject_uuid: str, reason: str, approved_by: str, desk: Desk) -> int:
    """Erase the values of one record from its history, as approved (UU 27/2022 art. 43-45).

    The rows stay, with who, when and what; how many lost their values is returned. The chain is
    walked before and after: `StoreError("history.broken")`, and nothing is erased, if it fails.
    """
    with writing():
        _require_whole()
        erasure = _create(
            Erasure,
            desk,
            Action.ERASE,
            {
                "subject_uuid": subject_uuid,
                "reason": reason,
                "approved_by": approved_by,
                "approved_on": desk.today(),
            },
        )
        blanked = database.execute_sql(
            "UPDATE history_value SET salt = NULL, content = NULL, erasure_id = ? "
            "WHERE content IS NOT NULL AND history_id IN "
            "(SELECT id FROM history WHERE subject_uuid = ?)",
            (erasure.id, subject_uuid),
        ).rowcount
        _require_whole()
    return int(blanked)


# --- reading ----------------------------------------------------------------------------------


def head() -> tuple[int, str]:
    """Number and hex hash of the last row; number 0 and zeros before the first."""
    return anchor.head_of(database)


def verify() -> ChainReport:
    """Walk the whole chain and say where it breaks, if it does."""
    with reading():
        return walk(database)


def of_record(subject_uuid: str) -> list[HistoryLine]:
    """All that happened to one record, oldest first."""
    return _lines("WHERE h.subject_uuid = ? ORDER BY h.number", (subject_uuid,))


def of_records(subject_uuids: Iterable[str]) -> list[HistoryLine]:
    """All that happened to several records, oldest first, in one query."""
    return _lines(
        "WHERE h.subject_uuid IN (SELECT value FROM json_each(?)) ORDER BY h.number",
        (json.dumps(list(subject_uuids)),),
    )


# --- inside -----------------------------------------------------------------------------------


def _create(table: type[R], desk: Desk, action: Action, values: dict[str, Any]) -> R:
    fields = _by_field(table, values)
    fields = {**_defaults(table, set(fields)), **fields}
    known = table._meta.fields  # noqa: SLF001
    if "uuid" in known and known["uuid"] not in fields:
        fields[known["uuid"]] = desk.new_id()
    uuid = str(fields.get(known.get("uuid"), ""))
    told = {f.column_name: _plain(f, value) for f, value in fields.items() if f.name not in _STAMPS}
    number = _append(desk, action, _subject(table), uuid, {"new": told})
    if "changed" in known:
        fields[known["changed"]] = number
    stored = {field.column_name: field.db_value(value) for field, value in fields.items()}
    added = database.execute_sql(_insertion(table, stored), tuple(stored.values()))
    row = table(**{_attribute(field): value for field, value in fields.items()})
    row.id = added.lastrowid
    return row


def _append(
    desk: Desk, action: Action, subject: str, subject_uuid: str, content: dict[str, Any]
) -> int:
    if not database.in_transaction():
        message = "history is written inside writing()"
        raise RuntimeError(message)
    if desk.role == Role.AUDITOR and action in _WRITES:
        raise RuleError("account.read_only")
    last = database.execute_sql(
        "SELECT number, hash, at FROM history ORDER BY number DESC LIMIT 1"
    ).fetchone()
    number, previous, last_at = (
        (1, EMPTY_HASH, "") if last is None else (last[0] + 1, bytes(last[1]), last[2])
    )
    now = desk.clock.now()
    at = now.astimezone(dt.UTC).isoformat(timespec="milliseconds")
    clock_ok = int(now >= RELEASED and at >= last_at)
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    salt = desk.random_bytes(16)
    digest = digest_of(salt, text)
    row = (number, at, clock_ok, desk.account_uuid, str(action), subject, subject_uuid)
    added = database.execute_sql(
        "INSERT INTO history (number, at, clock_ok, account, action, subject, subject_uuid, "
        "digest, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*row, digest, previous, hash_of(row, digest, previous)),
    )
    database.execute_sql(
        "INSERT INTO history_value (history_id, salt, content) VALUES (?, ?, ?)",
        (added.lastrowid, salt, text),
    )
    return int(number)


def _require_whole() -> None:
    report = walk(database)
    if not report.ok:
        raise StoreError("history.broken", number=report.broken_at or 0)


def _subject(table: type[Model]) -> str:
    return str(table._meta.table_name)  # noqa: SLF001


def _by_field(table: type[Model], values: dict[str, Any]) -> dict[Field, Any]:
    """The values by field, in the form they are stored in."""
    found = {table._meta.combined[name]: value for name, value in values.items()}  # noqa: SLF001
    return {field: field.python_value(field.db_value(value)) for field, value in found.items()}


def _defaults(table: type[Model], given: set[Field]) -> dict[Field, Any]:
    defaults = table._meta.defaults  # noqa: SLF001
    return {
        field: value() if callable(value) else value
        for field, value in defaults.items()
        if field not in given
    }


def _attribute(field: Field) -> str:
    return str(getattr(field, "object_id_name", field.name))


def _plain(field: Field, value: Any) -> Any:
    """A value as JSON holds it; bytes and secrets only by their hash."""
    if field.name in _SECRET and isinstance(value, str):
        value = value.encode()
    if isinstance(value, bytes | bytearray | memoryview):
        data = bytes(value)
        return {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
    return value.isoformat() if isinstance(value, dt.date) else value


_LINES = (
    "SELECT h.number, h.at, h.clock_ok, h.account, h.action, h.subject, h.subject_uuid, "
    "v.content FROM history AS h JOIN history_value AS v ON v.history_id = h.id "
)


def _lines(condition: str, values: tuple[Any, ...]) -> list[HistoryLine]:
    rows = database.execute_sql(_LINES + condition, values).fetchall()
    names = dict(database.execute_sql("SELECT uuid, name FROM account").fetchall())
    return [_line(row, names) for row in rows]


def _line(row: tuple[Any, ...], names: dict[str, str]) -> HistoryLine:
    number, at, clock_ok, account, action, subject, subject_uuid, text = row
    content = {} if text is None else json.loads(text)
    return HistoryLine(
        number,
        dt.datetime.fromisoformat(at),
        bool(clock_ok),
        account,
        names.get(account, account),
        Action(action),
        subject,
        subject_uuid,
        None if text is None else content.get("old", {}),
        None if text is None else content.get("new", content.get("details", {})),
    )
