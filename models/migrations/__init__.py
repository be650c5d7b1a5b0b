"""The store's own history: step N brings a store from version N-1 to version N, never back.

Steps are listed here, since a search for files finds nothing in a frozen bundle. A step never
imports `models.tables`: tables move on, history does not.

A step may still be changed until its version has gone to an office, which whoever publishes a
release decides and notes here: versions 2, 3 and 4 have not gone out. From then on it is frozen,
for a store that has taken it never takes it again, and what is missing becomes a further step.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from peewee import SqliteDatabase

from models.errors import StoreError
from models.migrations import (
    m0001_first_tables,
    m0002_followed_until_solved,
    m0003_paper_of_the_office,
    m0004_letters_in_and_out,
)

if TYPE_CHECKING:
    from playhouse.migrate import SchemaMigrator

Step = Callable[["SchemaMigrator", SqliteDatabase], None]

STEPS: tuple[Step, ...] = (
    m0001_first_tables.upgrade,
    m0002_followed_until_solved.upgrade,
    m0003_paper_of_the_office.upgrade,
    m0004_letters_in_and_out.upgrade,
)
FILE_STEPS: tuple[Step, ...] = (m0001_first_tables.upgrade_files,)


def store_version(database: SqliteDatabase) -> int:
    """How many steps a database has taken (`PRAGMA user_version`)."""
    return int(database.execute_sql("PRAGMA user_version").fetchone()[0])


def check_version(database: SqliteDatabase, steps: tuple[Step, ...]) -> int:
    """The steps still missing. Raises `StoreError("store.newer_version")` for a later program's."""
    version = store_version(database)
    if version > len(steps):
        raise StoreError("store.newer_version", store=version, program=len(steps))
    return len(steps) - version


def upgrade(database: SqliteDatabase, steps: tuple[Step, ...] = STEPS) -> None:
    """Run the missing steps, each whole or not at all, and check the references after each.

    Raises `StoreError`: store.newer_version, or store.damaged where a step found rows that point
    nowhere.
    """
    missing = check_version(database, steps)
    if not missing:
        return
    from playhouse.migrate import SchemaMigrator

    migrator = SchemaMigrator.from_database(database)
    for number in range(len(steps) - missing + 1, len(steps) + 1):
        with migrator.migration_context():  # a transaction with foreign keys off
            steps[number - 1](migrator, database)
            if database.execute_sql("PRAGMA foreign_key_check").fetchall():
                raise StoreError("store.damaged")
            database.execute_sql(f"PRAGMA user_version = {number}")
