"""Verified backups of the open store, on another disk or a stick, kept in rotation.

A backup is a folder with data.db, an anchor and a key file that only the recovery code on paper
opens. The files (letters, batches, photos) are append-only: all backups share one copy beside
them, to which each adds what is new.
"""

import contextlib
import datetime as dt
import hashlib
import hmac
import re
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from peewee import DatabaseError, InterfaceError

from models import migrations, store
from models.access import keys
from models.desk import Clock
from models.errors import StoreError
from models.files import atomic_write, file_error, sync_file, sync_folder
from models.progress import Progress, silent
from models.settings import keep_setting, setting
from models.storage import anchor
from models.storage.backup_rotation import kept
from models.storage.database import StoreDatabase, sqlite_name
from models.storage.store_copy import check_copy, copy_database
from models.tables import Installation, Office, database, files_database

README = """\
CADANGAN SIMPUL

Folder ini berisi salinan terenkripsi data kantor. Hanya kode pemulihan pada lembar kertas yang
dapat membukanya; kata sandi pengguna tidak disimpan di sini.

Untuk memulihkan: buka Simpul di komputer yang baru, pilih "Pulihkan dari cadangan", lalu tunjuk
folder ini. Berkas {files} di luar folder ini ikut diperlukan; jangan dihapus.
"""

_GET_FILE = "SELECT sha256, media_type, content, stored_at FROM stored_file WHERE sha256 = ?"
_ADD_FILE = "INSERT INTO stored_file (sha256, media_type, content, stored_at) VALUES (?, ?, ?, ?)"
_LAST = "last_backup"
_STAMP = "%Y-%m-%d_%H%M%S"
_REASONS = {
    "SQLITE_FULL": "file.disk_full",
    "SQLITE_READONLY": "file.not_writable",
    "SQLITE_CANTOPEN": "file.not_writable",
    "SQLITE_PERM": "file.not_writable",
    "SQLITE_IOERR": "file.write_failed",
    "SQLITE_CORRUPT": "backup.failed_check",
    "SQLITE_NOTADB": "backup.failed_check",
}


def make_backup(target_folder: Path, clock: Clock, progress: Progress = silent) -> Path:
    """Copy, check, move into place, open again and count; then drop what rotation lets go.

    Returns the folder of the new backup. Raises `StoreError`: backup.no_place, backup.failed_check,
    file.disk_full, file.not_writable, file.write_failed; no older backup is touched then. Where a
    stored file cannot be read the backup is made without it: backup.files_incomplete.
    """
    if not target_folder.is_dir():
        raise StoreError("backup.no_place")
    made_at = clock.now()
    name = _free_name(target_folder, made_at.astimezone(clock.zone))
    building = target_folder / f".{name}.tmp"
    with _explained():
        _sweep(target_folder)
        try:
            building.mkdir(mode=0o700)
            expected, head = copy_database(database.obj, building / store.DATA_NAME, progress)
            complete = _add_new_files(target_folder)  # after the records that name them
            _write_companions(building, head)
            check_copy(database.obj.beside(building / store.DATA_NAME), expected)
            sync_folder(building)
            finished = building.rename(target_folder / name)
            sync_folder(target_folder)
            check_copy(database.obj.beside(finished / store.DATA_NAME), expected)
        except BaseException:
            for unfinished in (building, target_folder / name):
                shutil.rmtree(unfinished, ignore_errors=True)
            raise
    keep_setting(_LAST, {"at": made_at.isoformat(timespec="seconds"), "place": str(target_folder)})
    with _explained():
        _rotate(target_folder)
    if not complete:
        raise StoreError("backup.files_incomplete")
    return finished


def last_backup() -> dt.datetime | None:
    """When the last verified backup was made, in UTC."""
    value = setting(_LAST)
    return None if value is None else dt.datetime.fromisoformat(value["at"]).astimezone(dt.UTC)


def backups(target_folder: Path) -> list[Path]:
    """This office's finished backups in a folder, newest first."""
    pattern = re.compile(re.escape(_prefix()) + r"-(\d{4}-\d\d-\d\d_\d{6})(-\d+)?")
    found = [path for path in target_folder.iterdir() if pattern.fullmatch(path.name)]
    return sorted((path for path in found if path.is_dir()), reverse=True)


def copy_before_upgrade() -> Path:
    """Keep the store as the older program left it, beside the data, before it is migrated."""
    folder = store.current_folder() / f"before-upgrade-{database.obj.user_version}"
    if folder.is_dir():
        return folder
    building = folder.with_name(f".{folder.name}.tmp")
    with _explained():
        shutil.rmtree(building, ignore_errors=True)
        building.mkdir(mode=0o700)
        for one, name in ((database, store.DATA_NAME), (files_database, store.FILES_NAME)):
            expected, _ = copy_database(one.obj, building / name)
            check_copy(one.obj.beside(building / name), expected)
        keys.adopt(store.current_folder(), building)
        building.rename(folder)
        sync_folder(folder.parent)
    return folder


# --- inside -----------------------------------------------------------------------------------


def files_name() -> str:
    """The shared copy of files.db is named after its key: a new key begins a new copy."""
    return f"{_prefix()}-files-{key_mark(store.current_key().database_key)}.db"


def key_mark(database_key: bytes) -> str:
    """Eight characters that tell one database key from another, and nothing about it."""
    return hmac.digest(database_key, b"simpul backup name 1", "sha256").hex()[:8]


def _prefix() -> str:
    """Which office and which computer, so that two of them can share a stick."""
    office, installation = Office.get_or_none(), Installation.get_or_none()
    parts = (getattr(office, "region_code", None), getattr(installation, "code", None))
    return "-".join(("simpul", *(part for part in parts if part)))


def _free_name(target: Path, at: dt.datetime) -> str:
    stamp = f"{_prefix()}-{at.strftime(_STAMP)}"
    names = (stamp, *(f"{stamp}-{count}" for count in range(2, 100)))
    return next(name for name in names if not (target / name).exists())


def _write_companions(building: Path, head: tuple[int, str]) -> None:
    key = store.current_key().database_key
    atomic_write(building / keys.KEY_NAMES[0], keys.recovery_only(store.current_folder(), key))
    anchor.write_anchor(building, key, head)
    atomic_write(building / "BACA-SAYA.txt", README.format(files=files_name()).encode())


def _add_new_files(target: Path) -> bool:
    """Bring the shared copy of files.db up to date; a damaged one is made anew. All copied?"""
    path = target / files_name()
    try:
        complete = _append_to(files_database.obj.beside(path))
        check_copy(files_database.obj.beside(path))
    except (StoreError, DatabaseError):
        building = target / f".{path.name}.tmp"
        building.unlink(missing_ok=True)
        complete = _append_to(files_database.obj.beside(building, create=True))
        check_copy(files_database.obj.beside(building))
        building.replace(path)
        sync_folder(target)
    return complete


def _append_to(copy: StoreDatabase) -> bool:
    """Add what the copy does not have, and nothing that is not what its hash says."""
    complete = True
    with closing(copy):
        copy.connect()
        migrations.upgrade(copy, migrations.FILE_STEPS)
        have = {row[0] for row in copy.execute_sql("SELECT sha256 FROM stored_file").fetchall()}
        with copy.atomic():
            for sha256 in _stored():
                row = None if sha256 in have else _sound_row(sha256)
                if row is not None:
                    copy.execute_sql(_ADD_FILE, row)
                elif sha256 not in have:
                    complete = False
    sync_file(copy.path)
    return complete


def _stored() -> list[str]:
    rows = files_database.execute_sql("SELECT sha256 FROM stored_file ORDER BY id").fetchall()
    return [row[0] for row in rows]


def _sound_row(sha256: str) -> tuple[str, str, bytes, str] | None:
    """A stored file as it was stored, or None where the disk gives something else."""
    try:
        row = files_database.execute_sql(_GET_FILE, (sha256,)).fetchone()
    except DatabaseError:
        return None
    return row if hashlib.sha256(row[2]).hexdigest() == sha256 else None


def _rotate(target: Path) -> None:
    found = {_made_at(path): path for path in reversed(backups(target))}
    stays = kept(found)
    for at, path in found.items():
        if at not in stays:
            _remove(path)
    _remove_unused_files(target)


def _made_at(path: Path) -> dt.datetime:
    stamp = path.name.removeprefix(_prefix() + "-")[: len("2026-03-16_080000")]
    return dt.datetime.strptime(stamp, _STAMP)  # noqa: DTZ007  # the office's own wall clock


def _remove(path: Path) -> None:
    """Only what a backup holds: a folder with somebody's other files in it stays."""
    ours = {store.DATA_NAME, *keys.KEY_NAMES, anchor.ANCHOR_NAME, "BACA-SAYA.txt"}
    if {inside.name for inside in path.iterdir()} <= ours:
        # Under another name first: a backup that bears its name is whole, whenever the plug goes.
        shutil.rmtree(path.rename(path.with_name(f".{path.name}.tmp")))


def _remove_unused_files(target: Path) -> None:
    """The shared copy of an earlier key goes when no backup's readme names it any more."""
    named = {(path / "BACA-SAYA.txt").read_text("utf-8") for path in backups(target)}
    for path in target.glob(f"{_prefix()}-files-????????.db"):
        if not any(path.name in text for text in named):
            path.unlink()


def _sweep(target: Path) -> None:
    for path in target.glob(f".{_prefix()}-*.tmp*"):
        with contextlib.suppress(OSError):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise file_error(error) from error
    except (DatabaseError, InterfaceError) as error:
        name = sqlite_name(error)
        code = next((code for start, code in _REASONS.items() if name.startswith(start)), None)
        if code is None:
            raise
        raise StoreError(code) from error
