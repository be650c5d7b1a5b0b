"""Bring a backup back to life on a new computer, with the recovery code on paper alone."""

import secrets
from contextlib import closing
from pathlib import Path

from peewee import DatabaseError

from models import history, migrations, store
from models.access import keys
from models.access.keys import COST, KeyCost, UnlockedKey
from models.access.passwords import check_password
from models.codes import Action, Role
from models.desk import Clock, Desk, RandomBytes
from models.errors import RuleError, StoreError
from models.progress import Progress, silent
from models.storage import anchor
from models.storage.backup import key_mark
from models.storage.database import ONE_FILE, StoreDatabase
from models.storage.store_copy import check_copy, copy_database
from models.store import building_store, writing
from models.tables import Account, Installation

RESTORER = "restore"
"""The account named in the history rows of a restore: nobody has signed in yet."""


def restore_backup(
    backup: Path,
    recovery_code: str,
    folder: Path,
    owner: store.Owner,
    clock: Clock,
    random_bytes: RandomBytes = secrets.token_bytes,
    cost: KeyCost = COST,
    progress: Progress = silent,
    *,
    without_files: bool = False,
) -> UnlockedKey:
    """Check a backup, build a store from it in `folder` (empty or new) and close it again.

    `owner` is an account of the backup that gets a new password; the others get theirs from it.
    Batches begin a new epoch, so that the district notices the gap. Raises `StoreError`:
    backup.not_a_backup, backup.damaged, backup.files_missing, key.wrong_recovery,
    store.already_there, file.*; `RuleError`: recovery.mistyped, password.*, account.unknown.
    """
    check_password(owner.password, near=(owner.name, owner.username))
    if not (backup / store.DATA_NAME).is_file() or not (backup / keys.KEY_NAMES[0]).is_file():
        raise StoreError("backup.not_a_backup")
    paper = keys.unlock_with_recovery(backup, recovery_code)
    files = None if without_files else _files_beside(backup, paper)

    def unpack(building: Path) -> UnlockedKey:
        data = _database(backup / store.DATA_NAME, paper.database_key)
        head = _copy(data, building / store.DATA_NAME, progress)
        if anchor.read_anchor(backup, paper.database_key) != head:
            raise StoreError("backup.damaged")
        if files is not None:
            files_key = store.files_key(paper.database_key)
            _copy(_database(files, files_key), building / store.FILES_NAME, silent)
        else:
            _empty_files(building / store.FILES_NAME, paper.database_key)
        keys.adopt(backup, building)
        return keys.renew_slot(building, paper, owner.username, owner.password, random_bytes, cost)

    with building_store(folder, unpack, create=False) as key, writing():
        _record_restore(key, Desk(RESTORER, owner.name, Role.RESPONSIBLE, clock, random_bytes))
    return key


def _record_restore(key: UnlockedKey, desk: Desk) -> None:
    account = Account.get_or_none(Account.username == key.slot)
    if account is None:
        raise RuleError("restore.account_unknown", field="username")
    history.change(account, desk, slot=key.slot, public_key=key.public_key)
    installation = Installation.get_or_none()
    if installation is not None:
        history.change(installation, desk, epoch=installation.epoch + 1)
    history.note_event(desk, Action.IMPORT, "backup")


def _files_beside(backup: Path, key: UnlockedKey) -> Path:
    found = list(backup.parent.glob(f"simpul*-files-{key_mark(key.database_key)}.db"))
    if not found:
        raise StoreError("backup.files_missing")
    return found[0]


def _copy(source: StoreDatabase, target: Path, progress: Progress) -> tuple[int, str]:
    """Check every page, then copy; where the copy's history ends."""
    try:
        expected = check_copy(source)
        with closing(source):
            source.connect()
            _, head = copy_database(source, target, progress)
    except (StoreError, DatabaseError) as error:
        raise StoreError("backup.damaged") from error
    check_copy(source.beside(target), expected)
    return head


def _empty_files(path: Path, database_key: bytes) -> None:
    key = store.files_key(database_key)
    with closing(StoreDatabase(path, lambda: key, create=True, mode=ONE_FILE)) as files:
        files.connect()
        migrations.upgrade(files, migrations.FILE_STEPS)


def _database(path: Path, key: bytes) -> StoreDatabase:
    return StoreDatabase(path, lambda: key, mode=ONE_FILE)
