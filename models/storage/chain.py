"""The hash chain under the history: how a row is hashed, and the walk that finds a break."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from peewee import DatabaseProxy, SqliteDatabase

from models.access.key_file import canonical

EMPTY_HASH = bytes(32)
"""What stands before the first row."""

_PAGE = 2000


@dataclass(frozen=True, slots=True)
class ChainReport:
    """`broken_at` is the number of the first row that does not hold; `blanked` lost its values."""

    ok: bool
    length: int
    broken_at: int | None = None
    blanked: int = 0


def digest_of(salt: bytes, content: str) -> bytes:
    """SHA-256 over salt and values: without the salt, blanked values cannot be guessed back."""
    return hashlib.sha256(salt + content.encode()).digest()


def hash_of(row: tuple[Any, ...], digest: bytes, previous: bytes) -> bytes:
    """SHA-256 over (number, at, clock_ok, account, action, subject, subject_uuid) and the links."""
    return hashlib.sha256(canonical([*row, digest.hex(), previous.hex()])).digest()


def walk(database: SqliteDatabase | DatabaseProxy) -> ChainReport:
    """Every row from the first: its number, its link, its hash and, where present, its values."""
    length, previous, blanked = 0, EMPTY_HASH, 0
    for row, digest, before, found, salt, content, erased in _rows(database):
        expected = row[0] == length + 1 and before == previous
        valid = expected and hash_of(row, digest, before) == found
        if content is None:
            valid = valid and bool(erased)
            blanked += 1
        else:
            valid = valid and digest_of(salt, content) == digest
        if not valid:
            return ChainReport(False, length, length + 1, blanked)
        length, previous = length + 1, found
    return ChainReport(True, length, None, blanked)


def _rows(database: SqliteDatabase | DatabaseProxy) -> Iterator[tuple[Any, ...]]:
    """By pages of numbers, so that a long history needs little memory."""
    last = 0
    while True:
        page = database.execute_sql(
            "SELECT h.number, h.at, h.clock_ok, h.account, h.action, h.subject, h.subject_uuid, "
            "h.digest, h.previous, h.hash, v.salt, v.content, "
            "(SELECT count(*) FROM erasure AS e JOIN history AS told ON told.subject_uuid = e.uuid "
            "WHERE told.action = 'erase' AND e.id = v.erasure_id "
            "AND e.subject_uuid = h.subject_uuid) "
            "FROM history AS h LEFT JOIN history_value AS v ON v.history_id = h.id "
            "WHERE h.number > ? ORDER BY h.number LIMIT ?",
            (last, _PAGE),
        ).fetchall()
        if not page:
            return
        for values in page:
            yield (tuple(values[:7]), *values[7:])
        last = page[-1][0]
