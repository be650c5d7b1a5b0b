"""An encrypted, checked copy of one database of the open store (never a copy of its files)."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.errors import StoreError
from models.files import sync_file
from models.progress import Progress, silent
from models.storage.anchor import head_of
from models.storage.database import StoreDatabase

_PAGES_A_STEP = 500


@dataclass(frozen=True, slots=True)
class Census:
    """What a database holds: its version and the rows of each table."""

    version: int
    rows: dict[str, int]


def census(database: StoreDatabase) -> Census:
    """Count every table. Search indexes count too, by their inner tables."""
    tables = database.execute_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%' "
        "AND name NOT LIKE 'sqlite%' ORDER BY name"
    ).fetchall()
    return Census(
        int(_value(database, "PRAGMA user_version")),
        {name: int(_value(database, f'SELECT count(*) FROM "{name}"')) for (name,) in tables},  # noqa: S608
    )


def copy_database(
    source: StoreDatabase, target: Path, progress: Progress = silent
) -> tuple[Census, tuple[int, str]]:
    """Copy to a new file and return what it must hold and where its history ends.

    The picture is of one moment, whatever is written meanwhile. The copy is one file that opens
    from a read-only stick. What was copied is not yet checked.
    """
    with source.transaction("DEFERRED"):
        expected = census(source)
        head = head_of(source) if "history" in expected.rows else (0, "")
        with closing(source.beside(target, create=True)) as copy:
            copy.connect()
            source.connection().backup(
                copy.connection(),
                pages=_PAGES_A_STEP,
                progress=lambda _status, left, total: progress(total - left, total),
            )
            copy.execute_sql("PRAGMA journal_mode = DELETE").fetchall()
    sync_file(target)
    return expected, head


def check_copy(copy: StoreDatabase, expected: Census | None = None) -> Census:
    """Read every page of a database that nobody has open, over a connection of its own.

    Raises `StoreError("backup.failed_check")` for a damaged page, a broken reference or, where
    `expected` is given, another version or other counts.
    """
    with closing(copy):
        copy.connect()
        sound = (
            not copy.execute_sql("PRAGMA cipher_integrity_check").fetchall()
            and _value(copy, "PRAGMA quick_check") == "ok"
            and not copy.execute_sql("PRAGMA foreign_key_check").fetchall()
        )
        found = census(copy) if sound else None
    if found is None or (expected is not None and found != expected):
        raise StoreError("backup.failed_check")
    return found


def _value(database: StoreDatabase, statement: str) -> Any:
    return database.execute_sql(statement).fetchone()[0]
