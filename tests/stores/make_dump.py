"""Writes `v<version>.sql`: a store of the present version in plain SQL, invented people only.

Run once for each released version (`python tests/stores/make_dump.py`) and never change the file
afterwards: it stands for the stores in the villages.
"""

import datetime as dt
import itertools
import random
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from models import history
from models.access.keys import TEST_COST, new_recovery_code
from models.codes import Action, Role
from models.desk import Clock, Desk
from models.files import atomic_write
from models.migrations import STEPS
from models.store import Owner, new_store, writing
from models.tables import TABLES, Person, database
from tests.models.invented_records import record_all

START = dt.datetime(2026, 3, 16, 1, tzinfo=dt.UTC)


def literal(value: Any) -> str:
    if isinstance(value, bytes):
        return f"x'{value.hex()}'"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return "NULL" if value is None else str(value)


def schema() -> list[str]:
    """Everything but the inner tables of the search indexes, which make themselves."""
    rows = database.execute_sql(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
    ).fetchall()
    virtual = tuple(f"{name}_" for name, sql in rows if sql.startswith("CREATE VIRTUAL"))
    return [f"{sql};" for name, sql in rows if not (virtual and name.startswith(virtual))]


def rows() -> list[str]:
    lines = []
    for table in TABLES:
        name = table._meta.table_name
        found = database.execute_sql(f'SELECT * FROM "{name}" ORDER BY id').fetchall()
        lines += [f'INSERT INTO "{name}" VALUES ({", ".join(map(literal, row))});' for row in found]
    return lines


def dump() -> str:
    seconds = itertools.count()
    clock = Clock(lambda: START + dt.timedelta(seconds=next(seconds)))
    chance = random.Random(1).randbytes
    desk = Desk("founding", "Sri Contoh", Role.RESPONSIBLE, clock, chance)
    owner = Owner("sri", "Sri Contoh", "sungai kelapa petani lumbung")
    with (
        tempfile.TemporaryDirectory() as place,
        new_store(
            Path(place) / "office", owner, new_recovery_code(chance), clock, chance, TEST_COST
        ),
    ):
        with writing():
            record_all(desk)
            history.change(Person.get(), desk, name="Ani 'Lestari' Contoh")
            history.note_event(desk, Action.READ, "person", Person.get().uuid)
        history.blank(Person.get().uuid, "Permintaan tertulis", "Kepala Desa", desk)
        lines = [f"PRAGMA user_version = {len(STEPS)};", *schema(), *rows()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    atomic_write(Path(__file__).with_name(f"v{len(STEPS)}.sql"), dump().encode())
