"""Whether the store is still whole: every page when it opens, every row when somebody asks."""

import datetime as dt

from models import history, migrations, search
from models.desk import Clock
from models.errors import StoreError
from models.settings import keep_setting, setting
from models.storage.chain import ChainReport
from models.storage.database import StoreDatabase
from models.store import checkpoint
from models.tables import database, files_database

SMALL = 16 << 20  # bytes; reading and checking that much takes about 30 ms
WEEK = dt.timedelta(days=7)
_LAST = "last_check"


def check_when_due(clock: Clock) -> None:
    """Read every page of a small data.db now, of a large one and of files.db once a week.

    Ordinary reading misses one damaged page in six (measured). Raises `StoreError`:
    store.damaged.
    """
    week_is_over = _week_is_over(clock)
    if week_is_over or database.obj.path.stat().st_size <= SMALL:
        _check_pages(database.obj)
    if week_is_over:
        _check_pages(files_database.obj)
        keep_setting(_LAST, clock.now().isoformat(timespec="seconds"))


def check_store() -> ChainReport:
    """Pages, indexes, references and the whole history chain: the settings page's check.

    A search index that does not fit the register is written anew: it holds nothing of its own.
    Raises `StoreError("store.damaged")`; a chain that does not hold is told in the report.
    """
    checkpoint()
    for one in (database.obj, files_database.obj):
        _check_pages(one)
        if (
            one.execute_sql("PRAGMA quick_check").fetchone()[0] != "ok"
            or one.execute_sql("PRAGMA foreign_key_check").fetchall()
        ):
            raise StoreError("store.damaged")
    if not search.index_is_right():
        search.rebuild()
    return history.verify()


def is_up_to_date() -> bool:
    """Whether both databases have taken every step this program knows."""
    return (
        migrations.store_version(database.obj) == len(migrations.STEPS) > 0
        and migrations.store_version(files_database.obj) == len(migrations.FILE_STEPS) > 0
    )


def _check_pages(one: StoreDatabase) -> None:
    # Under a write-ahead log the check reports errors in a healthy file (91 of 1,500 measured).
    one.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    if one.execute_sql("PRAGMA cipher_integrity_check").fetchall():
        raise StoreError("store.damaged")


def _week_is_over(clock: Clock) -> bool:
    last = setting(_LAST)
    return last is None or abs(clock.now() - dt.datetime.fromisoformat(last)) >= WEEK
