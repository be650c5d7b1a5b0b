"""Targets 10 and 11: a batch against dumping and zipping the same rows, and frictionless."""

import csv
import shutil
import sqlite3
import statistics
import subprocess
import sys
import zipfile
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.commands.practice.papers import make_batches
from models.access.accounts import sign_in
from models.batch.trust_list import TrustList, read_trust
from models.store import close_store, open_store
from reports.batch.encryption import decrypt, read_identities
from reports.batch.practice_district import FOLDER, IDENTITY, TRUST
from reports.batch.verify import verify_batch
from tests.benchmarks.access import key_of
from tests.benchmarks.big_store import office_of
from tests.benchmarks.measure import Result, child, in_turn, seconds

CASES, ROUNDS = 10_000, 5
TOOLS = ("sqlite3", "sha256sum", "zip")


def measure() -> list[Result]:
    with office_of(CASES, CASES) as store, TemporaryDirectory() as name:
        work = Path(name)
        signed, trust = _first_batch(store, work)
        return [*_exporting(store, signed, work), *_verifying(signed, trust, work)]


def _first_batch(store: Path, work: Path) -> tuple[bytes, TrustList]:
    """Enrol with a practice district and take the signed zip out of the first batch."""
    key = key_of(store)
    open_store(store, key)
    try:
        (work / "batches").mkdir()
        batches, _ = make_batches(work, work / "batches", sign_in(key))
    finally:
        close_store()
    identities = read_identities((work / FOLDER / IDENTITY).read_text("ascii"))
    trust = read_trust((work / FOLDER / TRUST).read_bytes())
    return decrypt(batches[0].read_bytes(), identities), trust


def _exporting(store: Path, signed: bytes, work: Path) -> list[Result]:
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        print(f"     (target 10 needs {', '.join(missing)})", file=sys.stderr)
        return []
    plain = work / "plain.db"
    rows = _plain_copy(signed, plain)
    found: list[dict[str, float]] = []

    def ours() -> float:
        return seconds(lambda: found.append(child("tests.benchmarks.batch_export", str(store))))

    mine, theirs = in_turn(ours, lambda: seconds(lambda: _dump(plain, work)), ROUNDS)
    inside = statistics.median(each["inside"] for each in found)
    return [
        Result(
            "10",
            f"{CASES:,} cases to a signed zip, against dump and zip",
            mine / theirs,
            2.0,
            detail=f"{mine:.2f} and {theirs:.2f} s, {rows:,} rows, whole processes; "
            f"{inside:.2f} s in a program that runs",
        ),
        Result("10", "peak memory of that", max(each["peak"] for each in found), 100, "MiB"),
    ]


def _plain_copy(signed: bytes, plain: Path) -> int:
    """The rows of the batch in a SQLite file that is not encrypted; how many there are."""
    file = plain.with_suffix(".zip")
    file.write_bytes(signed)
    count = 0
    database = sqlite3.connect(plain)
    with zipfile.ZipFile(file) as archive:
        for member in filter(lambda name: name.endswith(".csv"), archive.namelist()):
            with archive.open(member) as raw:
                heading, *rows = csv.reader(TextIOWrapper(raw, "utf-8", newline=""))
            table = member.removesuffix(".csv")
            columns = ", ".join(f'"{column}" TEXT' for column in heading)
            database.execute(f'CREATE TABLE "{table}" ({columns})')
            blanks = ", ".join("?" * len(heading))
            database.executemany(f'INSERT INTO "{table}" VALUES ({blanks})', rows)
            count += len(rows)
    database.commit()
    database.close()
    return count


def _dump(plain: Path, work: Path) -> None:
    """What a careful administrator would type: CSV, checksums, zip."""
    folder = work / "dump"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    tables = _lines(["sqlite3", str(plain), "SELECT name FROM sqlite_master"])
    script = ".mode csv\n.headers on\n" + "".join(
        f'.output {table}.csv\nSELECT * FROM "{table}";\n' for table in tables
    )
    subprocess.run(["sqlite3", str(plain)], input=script.encode(), cwd=folder, check=True)
    files = [f"{table}.csv" for table in tables]
    _lines(["sha256sum", *files], folder)
    _lines(["zip", "-q", "-6", "dump.zip", *files], folder)


def _lines(command: list[str], folder: Path | None = None) -> list[str]:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def _verifying(signed: bytes, trust: TrustList, work: Path) -> list[Result]:
    from frictionless import Package

    folder = work / "package"
    (work / "signed.zip").write_bytes(signed)
    with zipfile.ZipFile(work / "signed.zip") as archive:
        for member in archive.namelist():
            target = folder / member
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.read(member))

    def frictionless() -> None:
        validated = Package(str(folder / "datapackage.json")).validate()
        if not validated.valid:
            raise ValueError(validated.flatten(["type", "note"]))

    mine, theirs = in_turn(
        lambda: seconds(lambda: verify_batch(signed, trust)),
        lambda: seconds(frictionless),
        ROUNDS,
    )
    return [
        Result(
            "11",
            f"verify a batch of {CASES:,} cases, against frictionless",
            theirs / mine,
            4,
            at_least=True,
            detail=f"{mine:.2f} and {theirs:.2f} s",
        )
    ]
