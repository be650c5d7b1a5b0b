"""Targets 10 and 11: a batch against dumping and zipping the same rows, and frictionless."""

import statistics
import zipfile
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.commands.practice.papers import make_batches
from models.access.accounts import sign_in
from models.batch.trust_list import TrustList, read_trust
from models.store import close_store, open_store
from reports.batch.encryption import decrypt, read_identities
from reports.batch.practice_district import FOLDER, IDENTITY, TRUST
from reports.batch.verify import verify_batch
from tests.benchmarks import dump
from tests.benchmarks.access import key_of
from tests.benchmarks.big_store import office_of
from tests.benchmarks.measure import Result, child, fewer, in_turn, seconds

CASES, ROUNDS = 10_000, 7


def measure(*, quick: bool) -> list[Result]:
    rounds = fewer(ROUNDS, quick=quick)
    with office_of(CASES, CASES) as store, TemporaryDirectory(prefix="simpul-benchmark-") as name:
        work = Path(name)
        signed, trust = _first_batch(store, work)
        return [*_exporting(store, work, rounds), *_verifying(signed, trust, work, rounds)]


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


def _exporting(store: Path, work: Path, rounds: int) -> list[Result]:
    plain, ready = work / "plain.db", work / dump.READY
    queries = dump.plain_copy(store, plain)
    tables = dump.ready_copy(plain, queries)
    found: list[dict[str, float]] = []
    ours, theirs, at_best = in_turn(
        lambda: seconds(lambda: found.append(child("tests.benchmarks.batch_export", str(store)))),
        lambda: seconds(lambda: dump.dump(plain, queries)),
        lambda: seconds(lambda: dump.dump(ready, tables)),
        rounds=rounds,
    )
    inside, peak = (statistics.median(each[name] for each in found) for name in ("inside", "peak"))
    by = "by Python: no sqlite3, sha256sum, zip here" if dump.missing_tools() else "sqlite3 and zip"
    return [
        Result(
            "10",
            f"{CASES:,} cases to a signed zip, against dump and zip",
            ours / theirs,
            2.0,
            detail=f"{ours:.2f} s ({inside:.2f} s in a running program) and {theirs:.2f} s ({by}), "
            f"{dump.count_rows(plain, queries):,} rows",
        ),
        Result(
            "10",
            "the same, against rows laid ready in tables",
            ours / at_best,
            2.0,
            detail=f"{at_best:.2f} s: the rival neither chooses, joins nor reads JSON",
        ),
        Result("10", "peak memory of that", peak, 100, "MiB"),
    ]


def _verifying(signed: bytes, trust: TrustList, work: Path, rounds: int) -> list[Result]:
    from frictionless import Package

    folder = work / "package"
    with zipfile.ZipFile(BytesIO(signed)) as archive:
        for member in archive.namelist():
            target = folder / member
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.read(member))

    def frictionless() -> None:
        validated = Package(str(folder / "datapackage.json")).validate()
        if not validated.valid:
            raise ValueError(validated.flatten(["type", "note"]))

    ours, theirs = in_turn(
        lambda: seconds(lambda: verify_batch(signed, trust)),
        lambda: seconds(frictionless),
        rounds=rounds,
    )
    return [
        Result(
            "11",
            f"verify a batch of {CASES:,} cases, against frictionless",
            theirs / ours,
            4,
            at_least=True,
            detail=f"{ours:.2f} and {theirs:.2f} s",
        )
    ]
