"""The other side of target 10: what a careful administrator would type to hand over the same rows.

CSV by the `sqlite3` tool out of a copy that is not encrypted, checksums, and a zip. Where the tools
are missing, a Python process does the same with its own modules.
"""

import csv
import hashlib
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from models.batch.content import collect, picked_rows
from models.batch.parts import parts_of
from models.batch.selection import drop_picks, pick_shared
from models.batch.tables import DOCUMENTS, BatchTable
from models.tables import database
from tests.benchmarks.big_store import opened
from tests.benchmarks.measure import run_module

TOOLS = ("sqlite3", "sha256sum", "zip")
READY = "ready.db"
"""The rows as finished tables: nothing is left to join, the strictest rival there is."""


def missing_tools() -> list[str]:
    return [tool for tool in TOOLS if shutil.which(tool) is None]


def plain_copy(store: Path, plain: Path) -> dict[str, str]:
    """Copy a store without encryption; the query of every table of a full batch, by its name.

    The copy holds the list of rows too: choosing them is not the rival's work.
    """
    with opened(store), _picked():
        tables = [table for table in collect().tables if table is not DOCUMENTS]
        database.execute_sql("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
        database.execute_sql("SELECT sqlcipher_export('plain')").fetchall()
        database.execute_sql(
            "CREATE TABLE plain.batch_pick (name TEXT, row INTEGER, PRIMARY KEY (name, row)) "
            "WITHOUT ROWID"
        )
        database.execute_sql("INSERT INTO plain.batch_pick SELECT * FROM temp.batch_pick")
        database.execute_sql("DETACH DATABASE plain")
    return {table.name: _query(table) for table in tables}


def ready_copy(plain: Path, queries: dict[str, str]) -> dict[str, str]:
    """The same rows as tables of their own beside `plain`; the query of each."""
    with closing(sqlite3.connect(plain)) as connection:
        connection.execute("ATTACH DATABASE ? AS ready", (str(plain.with_name(READY)),))
        for name, query in queries.items():
            connection.execute(f'CREATE TABLE ready."{name}" AS {query}')
        connection.commit()
    return {name: f'SELECT * FROM "{name}"' for name in queries}


def count_rows(file: Path, queries: dict[str, str]) -> int:
    with closing(sqlite3.connect(file)) as connection:
        counts = [f"SELECT count(*) FROM ({query})" for query in queries.values()]
        return sum(connection.execute(count).fetchone()[0] for count in counts)


def dump(file: Path, queries: dict[str, str]) -> None:
    """CSV, checksums and zip of the queries, in a folder beside the file."""
    folder = file.with_suffix(".dump")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    if missing_tools():
        run_module(
            "tests.benchmarks.dump", str(file), *(part for q in queries.items() for part in q)
        )
        return
    script = ".mode csv\n.headers on\n" + "".join(
        f".output {name}.csv\n{query};\n" for name, query in queries.items()
    )
    names = [f"{name}.csv" for name in queries]
    _run(["sqlite3", str(file)], folder, script)
    _run(["sha256sum", *names], folder)
    _run(["zip", "-q", "-6", "dump.zip", *names], folder)


@contextmanager
def _picked() -> Iterator[None]:
    try:
        pick_shared()
        parts_of(0, frozenset())
        yield
    finally:
        drop_picks()


def _query(table: BatchTable) -> str:
    columns = ", ".join(f'{column.sql} AS "{column.name}"' for column in table.columns)
    return picked_rows(table, columns)


def _run(command: list[str], folder: Path, script: str = "") -> None:
    subprocess.run(command, cwd=folder, input=script.encode(), capture_output=True, check=True)


def _dump_by_python(file: Path, queries: dict[str, str]) -> None:
    folder = file.with_suffix(".dump")
    connection = sqlite3.connect(file)
    with zipfile.ZipFile(folder / "dump.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, query in queries.items():
            target = folder / f"{name}.csv"
            found = connection.execute(query)
            with target.open("w", encoding="utf-8", newline="") as stream:
                writer = csv.writer(stream)
                writer.writerow(column for column, *_ in found.description)
                writer.writerows(found)
            hashlib.sha256(target.read_bytes()).hexdigest()
            archive.write(target, target.name)


if __name__ == "__main__":
    words = sys.argv[2:]
    _dump_by_python(Path(sys.argv[1]), dict(zip(words[::2], words[1::2], strict=True)))
