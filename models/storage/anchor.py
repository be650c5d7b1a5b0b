"""The anchor: outside the database, how far its history had come when it was last closed.

SQLCipher notices a changed page but not yesterday's whole file put back; the anchor does.
"""

import hmac
import json
from pathlib import Path

from peewee import DatabaseProxy, SqliteDatabase

from models.access.key_file import canonical
from models.errors import StoreError
from models.files import atomic_write, read_at_most

ANCHOR_NAME = "anchor"
_LIMIT = 4096  # bytes
_FORMAT = 1
NOTHING = (0, "0" * 64)
"""Number and hash before the first history row."""


def head_of(database: SqliteDatabase | DatabaseProxy) -> tuple[int, str]:
    """Number and hex hash of the last history row, or `NOTHING`."""
    row = database.execute_sql(
        "SELECT number, hash FROM history ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return NOTHING if row is None else (int(row[0]), bytes(row[1]).hex())


def write_anchor(folder: Path, database_key: bytes, head: tuple[int, str]) -> None:
    """Remember outside the database how far its history has come."""
    fields = {"format": _FORMAT, "number": head[0], "hash": head[1]}
    data = {**fields, "mac": _mac(database_key, fields)}
    atomic_write(folder / ANCHOR_NAME, json.dumps(data, sort_keys=True).encode() + b"\n")


def read_anchor(folder: Path, database_key: bytes) -> tuple[int, str] | None:
    """The remembered number and hash; None when the file is lost, decayed or not this store's."""
    try:
        fields = json.loads(read_at_most(folder / ANCHOR_NAME, _LIMIT))
        mac = fields.pop("mac")
        if hmac.compare_digest(mac, _mac(database_key, fields)) and fields["format"] == _FORMAT:
            return int(fields["number"]), str(fields["hash"])
    except (OSError, StoreError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    return None


def compare_with_anchor(
    folder: Path, database_key: bytes, database: SqliteDatabase
) -> tuple[str, ...]:
    """Warnings of a store that was just opened, as sentence codes.

    `store.anchor_missing`, `store.rolled_back` (an older database was put back, or the end of its
    history is gone) or `store.forked` (an older one was put back and work went on from there).
    """
    anchor = read_anchor(folder, database_key)
    if anchor is None:
        return ("store.anchor_missing",)
    number, expected = anchor
    if number == 0:
        return ()
    row = database.execute_sql("SELECT hash FROM history WHERE number = ?", (number,)).fetchone()
    if row is None:
        return ("store.rolled_back",)
    return () if bytes(row[0]).hex() == expected else ("store.forked",)


def _mac(database_key: bytes, fields: dict[str, object]) -> str:
    mac_key = hmac.digest(database_key, b"simpul anchor 1", "sha256")
    return hmac.digest(mac_key, canonical(fields), "sha256").hex()
