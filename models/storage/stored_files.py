"""The encrypted, append-only file store: letters, batches and attachments under their own hash."""

import hashlib

from peewee import Model

from models.desk import Clock
from models.errors import StoreError
from models.store import writing_files
from models.tables import TABLES, Orphan, StoredFile, database, files_database


def store_file(content: bytes, media_type: str, clock: Clock) -> str:
    """Commit the bytes and return their SHA-256 as hex; the same bytes are stored once.

    It commits at once, before the record that names it: a file without a record is swept when the
    store opens, a record without its file cannot come to be.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    with writing_files():
        StoredFile.insert(
            sha256=sha256,
            media_type=media_type,
            content=content,
            stored_at=clock.now().isoformat(timespec="seconds"),
        ).on_conflict_ignore().execute()
    return sha256


def read_file(sha256: str) -> bytes:
    """The bytes stored under a hash. Raises `StoreError`: file.lost or file.damaged."""
    row = StoredFile.select(StoredFile.content).where(StoredFile.sha256 == sha256).tuples().first()
    if row is None:
        raise StoreError("file.lost")
    content = bytes(row[0])
    if hashlib.sha256(content).hexdigest() != sha256:
        raise StoreError("file.damaged")
    return content


def sweep_unreferenced() -> int:
    """Remove files no record names (a letter that was never issued). Only when the store opens."""
    rows = files_database.execute_sql("SELECT sha256 FROM stored_file").fetchall()
    stored = {sha256 for (sha256,) in rows}
    for table in TABLES if stored else ():
        stored -= _named_by(table)
    if not stored:  # every morning: no empty commit to wait for
        return 0
    with writing_files():
        for sha256 in sorted(stored):
            Orphan.insert(sha256=sha256).on_conflict_ignore().execute()
        StoredFile.delete().where(StoredFile.sha256.in_(Orphan.select(Orphan.sha256))).execute()
        Orphan.delete().execute()
    return len(stored)


def _named_by(table: type[Model]) -> set[str]:
    """The hashes in a table's columns `sha256` and `..._sha256`, which always mean a stored file;
    a hash of anything else there keeps none that nobody names.
    """
    found: set[str] = set()
    for name, field in table._meta.fields.items():  # noqa: SLF001
        if name == "sha256" or name.endswith("_sha256"):
            rows = database.execute(table.select(field).where(field.is_null(False))).fetchall()
            found |= {sha256 for (sha256,) in rows}
    return found
