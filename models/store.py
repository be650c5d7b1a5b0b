"""Open and close the one store of this process, and write to it safely."""

import contextlib
import hmac
import secrets
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from peewee import DatabaseError, InterfaceError
from sqlcipher3 import dbapi2 as sqlcipher

from models import migrations
from models.access import keys
from models.access.keys import COST, KeyCost, UnlockedKey
from models.desk import Clock, RandomBytes
from models.errors import StoreError
from models.files import file_error, sweep_temporary, sync_file, sync_folder
from models.lock import StoreLock
from models.storage import anchor
from models.storage.database import FILES_CACHE_KIB, StoreDatabase, check_file, explain
from models.tables import database, files_database

DATA_NAME, FILES_NAME, TMP_NAME = "data.db", "files.db", "tmp"


@dataclass(frozen=True, slots=True)
class Owner:
    """The first user of a new store."""

    username: str
    name: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class OpenedStore:
    """`warnings` are sentence codes: the store is open, but something is not as it was left."""

    folder: Path
    warnings: tuple[str, ...]
    slot: str


@dataclass(slots=True)
class _Open:
    folder: Path
    key: UnlockedKey
    lock: StoreLock


class _Reading(threading.local):
    """Whether this thread is inside `reading()`; from there it must not write."""

    depth = 0


_state: _Open | None = None
_reading = _Reading()
_DRIVER_ERRORS = (DatabaseError, InterfaceError, sqlcipher.DatabaseError)


# --- opening and closing ----------------------------------------------------------------------


@contextmanager
def new_store(
    folder: Path,
    owner: Owner,
    recovery_code: str,
    clock: Clock,
    random_bytes: RandomBytes = secrets.token_bytes,
    cost: KeyCost = COST,
) -> Iterator[UnlockedKey]:
    """Build a store beside its place, open for the block, and move it there whole at the end.

    When anything fails nothing is left. Raises `StoreError`: store.already_there, file.* and
    what `writing` raises.
    """
    del clock  # the rows written in the block carry their own time

    def make_keys(building: Path) -> UnlockedKey:
        return keys.new_key_file(
            building, owner.username, owner.password, recovery_code, random_bytes, cost
        )

    with building_store(folder, make_keys, create=True) as key:
        yield key


@contextmanager
def building_store(
    folder: Path, fill: Callable[[Path], UnlockedKey], *, create: bool
) -> Iterator[UnlockedKey]:
    """`fill` puts keys (and, unless `create`, databases) into `folder.new`; see `new_store`."""
    _require_closed()
    _require_free(folder)
    building = folder.with_name(folder.name + ".new")
    with _explained():
        lock = _prepare(building)
        try:
            key = fill(building)
            _bind(_Open(building, key, lock), create=create)
            _upgrade()
            yield key
            close_store()
            _move(building, folder)
        except BaseException:
            _unbind()
            lock.release()
            shutil.rmtree(building, ignore_errors=True)
            raise


def open_store(folder: Path, key: UnlockedKey, clock: Clock | None = None) -> OpenedStore:
    """Open the store for the calling thread; other threads use `worker_connection`.

    Raises `StoreError`, nothing changed: store.locked_elsewhere, store.missing, store.empty_file,
    store.plaintext_file, store.newer_version, store.damaged, store.wrong_key, store.read_only,
    store.disk_full, store.busy, store.disk_broken. Completes a change of the database key that was
    cut short: afterwards `current_key()` is the valid one.
    """
    if not folder.is_dir():
        raise StoreError("store.missing")
    lock = StoreLock(folder)
    lock.acquire()  # the same store opened twice is told as what it is, another one is a bug
    with _explained():
        try:
            _require_closed()
            warnings = _open(_Open(folder, key, lock), clock or Clock())
        except BaseException:
            if _state is not None and _state.lock is lock:
                _unbind()
            lock.release()
            raise
    return OpenedStore(folder, warnings, key.slot)


def close_store() -> None:
    """Write the last page, the anchor, and let go. Does nothing when no store is open."""
    state = _state
    if state is None:
        return
    try:
        with contextlib.suppress(StoreError, *_DRIVER_ERRORS):  # all is on the disk without it
            checkpoint()
    finally:
        _unbind()
        state.lock.release()


def current_folder() -> Path:
    """The folder of the open store. Raises `StoreError("store.not_open")`."""
    return _opened().folder


def is_open() -> bool:
    """Whether this process has a store open."""
    return _state is not None


def current_key() -> UnlockedKey:
    """The key the open store was opened with, for backups and key slots."""
    return _opened().key


def adopt_key(key: UnlockedKey) -> None:
    """From the next connection on the databases open with `key` (see `models.access.rekey`)."""
    _opened().key = key


def release() -> None:
    """Close this thread's connections, so that another may change the key; then `reconnect`."""
    for one in (database, files_database):
        one.close()


def reconnect() -> None:
    """Connect this thread again, with the key of now. Raises `StoreError` as `writing`."""
    with _explained():
        for one in (database, files_database):
            one.connect(reuse_if_open=True)


def checkpoint() -> None:
    """Fold the write-ahead logs into the databases and move the anchor: idle, at lock, at exit."""
    state = _opened()
    with _explained():
        for one in (database, files_database):
            one.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        head = anchor.head_of(database.obj)
    anchor.write_anchor(state.folder, state.key.database_key, head)


# --- working ----------------------------------------------------------------------------------


@contextmanager
def writing() -> Iterator[None]:
    """All of the block or none of it. Inside another `writing()` it joins: one commit for both.

    Raises `StoreError` when the disk or another program is in the way.
    """
    if _reading.depth:
        message = "writing() inside reading(): the picture would change under the reader"
        raise RuntimeError(message)
    with _explained(), database.atomic():
        yield


@contextmanager
def reading() -> Iterator[None]:
    """Every read of the block sees the same moment, whatever others write meanwhile."""
    if database.in_transaction():
        yield
        return
    with _explained(), database.transaction("DEFERRED"):
        _reading.depth += 1
        try:
            yield
        finally:
            _reading.depth -= 1


@contextmanager
def writing_files() -> Iterator[None]:
    """The same as `writing` for files.db, which commits for itself."""
    with _explained(), files_database.atomic():
        yield


@contextmanager
def worker_connection() -> Iterator[None]:
    """Connections for the calling thread, closed when its work ends."""
    opened = [one for one in (database, files_database) if one.is_closed()]
    try:
        with _explained():
            for one in opened:
                one.connect()
        yield
    finally:
        for one in opened:
            one.close()


# --- inside -----------------------------------------------------------------------------------


def files_key(database_key: bytes) -> bytes:
    """files.db has a key of its own, derived: no key serves two purposes (BSSN 4/2021)."""
    return hmac.digest(database_key, b"simpul files.db 1", "sha256")


def _opened() -> _Open:
    if _state is None:
        raise StoreError("store.not_open")
    return _state


def _open(state: _Open, clock: Clock) -> tuple[str, ...]:
    """From temporary files to the last look, in the order in which trouble is best told."""
    from models.access import rekey  # they read the open store
    from models.storage import integrity, stored_files

    folder, key = state.folder, state.key
    for name in (DATA_NAME, FILES_NAME):
        check_file(folder / name)
    sweep_temporary(folder)
    _empty_folder(folder / TMP_NAME)
    if key.other_keys:
        state.key = rekey.finish_rekey(folder, key)
    try:
        _bind(state)
    except StoreError as error:
        _tell_wrong_key(state, error)
        raise
    _check_versions()
    integrity.check_when_due(clock)
    _upgrade_with_copy()
    warnings = anchor.compare_with_anchor(folder, state.key.database_key, database.obj)
    stored_files.sweep_unreferenced()
    return warnings


def _tell_wrong_key(state: _Open, error: StoreError) -> None:
    """SQLCipher says the same of a wrong key and of a damaged first page; the anchor knows."""
    anchored = (state.folder / anchor.ANCHOR_NAME).exists()
    ours = anchor.read_anchor(state.folder, state.key.database_key) is not None
    if error.code == "store.damaged" and anchored and not ours:
        raise StoreError("store.wrong_key") from error


def _bind(state: _Open, *, create: bool = False) -> None:
    global _state  # noqa: PLW0603  # the one store of a process
    data = StoreDatabase(state.folder / DATA_NAME, lambda: state.key.database_key, create=create)
    files = StoreDatabase(
        state.folder / FILES_NAME,
        lambda: files_key(state.key.database_key),
        create=create,
        cache_kib=FILES_CACHE_KIB,
    )
    database.initialize(data)
    files_database.initialize(files)
    _state = state
    with _explained():
        data.connect()
        files.connect()


def _unbind() -> None:
    global _state  # noqa: PLW0603
    if _state is not None:
        for one in (database, files_database):
            with contextlib.suppress(*_DRIVER_ERRORS):
                one.close()
    _state = None


def _check_versions() -> None:
    """Both, before either is changed."""
    migrations.check_version(database.obj, migrations.STEPS)
    migrations.check_version(files_database.obj, migrations.FILE_STEPS)


def _upgrade() -> None:
    migrations.upgrade(database.obj, migrations.STEPS)
    migrations.upgrade(files_database.obj, migrations.FILE_STEPS)


def _upgrade_with_copy() -> None:
    missing = migrations.check_version(database.obj, migrations.STEPS)
    missing += migrations.check_version(files_database.obj, migrations.FILE_STEPS)
    if not missing:
        return
    from models.storage.backup import copy_before_upgrade  # it reads the open store

    copy_before_upgrade()
    _upgrade()


def _require_closed() -> None:
    if _state is not None:
        message = "a store is already open in this process"
        raise RuntimeError(message)


def _require_free(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise StoreError("store.already_there")


def _prepare(building: Path) -> StoreLock:
    """An empty folder to build in; what a killed first run left there is cleared away."""
    try:
        building.parent.mkdir(parents=True, exist_ok=True)
        building.mkdir(mode=0o700, exist_ok=True)
        lock = StoreLock(building)
        lock.acquire()
        for path in building.iterdir():
            if path.name != "app.lock":
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        (building / TMP_NAME).mkdir(mode=0o700)
    except OSError as error:
        raise file_error(error) from error
    return lock


def _move(building: Path, folder: Path) -> None:
    try:
        for name in (DATA_NAME, FILES_NAME):
            sync_file(building / name)
        sync_folder(building)
        if folder.exists():
            folder.rmdir()
        building.rename(folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise file_error(error) from error


def _empty_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, exist_ok=True)
        for path in folder.iterdir():
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink()


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except _DRIVER_ERRORS as error:
        reason = explain(error)
        if reason is None:
            raise
        raise reason from error
