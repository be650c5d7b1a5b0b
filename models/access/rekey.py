"""A new database key, in two phases: after a user left, or paper or computer got lost.

Both keys stand in keys.json while the databases change over, so that a power cut at any moment
leaves a store that opens; `finish_rekey` then does the rest.
"""

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from peewee import DatabaseError

from models import store
from models.access import keys
from models.access.keys import UnlockedKey
from models.desk import RandomBytes
from models.errors import StoreError
from models.storage import anchor
from models.storage.database import StoreDatabase, explain
from models.tables import database, files_database

ROOM = 2.2
"""Times the size of the databases that must be free: every page is written twice (measured)."""

_Derive = Callable[[bytes], bytes]


def rekey_store(random_bytes: RandomBytes) -> UnlockedKey:
    """Encrypt the open store anew; every slot opens the new key, no password changes.

    Older backups keep their key and their paper. No other thread may work meanwhile. Raises
    `StoreError`: store.disk_full (nothing was begun, or nothing was changed) or
    store.rekey_failed; the next opening then finishes what was begun.
    """
    folder, key = store.current_folder(), store.current_key()
    _require_room(folder)
    new_key = random_bytes(keys.KEY_SIZE)
    store.checkpoint()
    keys.reseal(folder, key, (key.database_key, new_key))
    try:
        for one, derive in ((database.obj, _data_key), (files_database.obj, store.files_key)):
            _encrypt_anew(one, derive(new_key))
    except StoreError:  # which database has changed over is found by trying: `finish_rekey`
        store.adopt_key(replace(key, other_keys=(new_key,)))
        raise
    return _settle(folder, key, new_key, anchor.head_of(database))


def finish_rekey(folder: Path, key: UnlockedKey) -> UnlockedKey:
    """Complete what a power cut interrupted, before the store is opened."""
    (new_key,) = key.other_keys
    head = anchor.read_anchor(folder, key.database_key)
    for name, derive in ((store.DATA_NAME, _data_key), (store.FILES_NAME, store.files_key)):
        _change_over(folder / name, derive(key.database_key), derive(new_key))
    return _settle(folder, key, new_key, head)


def _settle(
    folder: Path, key: UnlockedKey, new_key: bytes, head: tuple[int, str] | None
) -> UnlockedKey:
    if head is not None:
        anchor.write_anchor(folder, new_key, head)
    keys.reseal(folder, key, (new_key,))
    settled = replace(key, database_key=new_key, other_keys=())
    if store.is_open():
        store.adopt_key(settled)
    return settled


def _change_over(path: Path, old_key: bytes, new_key: bytes) -> None:
    try:
        with closing(StoreDatabase(path, lambda: new_key)) as one:
            one.connect()
    except DatabaseError:
        with closing(StoreDatabase(path, lambda: old_key)) as one:
            one.connect()
            _encrypt_anew(one, new_key)


def _encrypt_anew(one: StoreDatabase, new_key: bytes) -> None:
    try:
        one.encrypt_anew(new_key)
    except DatabaseError as error:
        raise explain(error) or StoreError("store.rekey_failed") from error


def _require_room(folder: Path) -> None:
    size = sum((folder / name).stat().st_size for name in (store.DATA_NAME, store.FILES_NAME))
    if shutil.disk_usage(folder).free < ROOM * size:
        raise StoreError("store.disk_full")


def _data_key(database_key: bytes) -> bytes:
    return database_key
