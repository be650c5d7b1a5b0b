"""The walk itself: what it hashes, and that a long history needs little memory."""

import hashlib

from models.codes import Action
from models.history import note_event
from models.storage import chain
from models.storage.chain import EMPTY_HASH, ChainReport, digest_of, hash_of, walk
from models.store import writing
from models.tables import database

ROW = (1, "2026-03-16T01:00:00.000+00:00", 1, "uuid", "create", "person", "x")


def test_an_outsider_can_recompute_a_hash_from_this_description():
    """SHA-256 of the canonical JSON of the seven facts, the digest and the previous hash."""
    digest = hashlib.sha256(b"salt" + b'{"new":{"name":"Ani"}}').digest()
    assert digest_of(b"salt", '{"new":{"name":"Ani"}}') == digest
    written = (
        '[1,"2026-03-16T01:00:00.000+00:00",1,"uuid","create","person","x","'
        f'{digest.hex()}","{"00" * 32}"]'
    )
    assert hash_of(ROW, digest, EMPTY_HASH) == hashlib.sha256(written.encode()).digest()


def test_no_two_different_rows_hash_alike():
    digest = bytes(32)
    shifted = (*ROW[:5], "perso", "nx")
    rows = [ROW, shifted, (2, *ROW[1:]), (*ROW[:2], 0, *ROW[3:])]
    assert len({hash_of(row, digest, EMPTY_HASH) for row in rows}) == len(rows)
    assert hash_of(ROW, digest, b"\1" * 32) != hash_of(ROW, digest, EMPTY_HASH)


def test_the_walk_goes_on_over_its_pages(desk, monkeypatch):
    with writing():
        for _ in range(20):
            note_event(desk, Action.READ, "person")
    whole = walk(database)
    monkeypatch.setattr(chain, "_PAGE", 7)
    assert walk(database) == whole
    assert whole == ChainReport(True, whole.length, None, 0)
