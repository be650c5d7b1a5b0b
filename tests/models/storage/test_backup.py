"""A backup is whole, checked and opened by the paper alone, or it is not there."""

import datetime as dt
import os
import shutil
from contextlib import closing

import pytest

from models import history
from models.access import keys
from models.codes import Action
from models.desk import Clock
from models.errors import Cancelled, StoreError
from models.storage import backup
from models.storage.anchor import read_anchor
from models.storage.backup import backups, last_backup, make_backup
from models.storage.database import ONE_FILE, StoreDatabase
from models.storage.stored_files import store_file
from models.store import files_key, writing
from models.tables import StoredFile, files_database

START = dt.datetime(2026, 3, 16, 1, tzinfo=dt.UTC)


def at(**later):
    return Clock(lambda: START + dt.timedelta(**later))


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def opened(path, key):
    database = StoreDatabase(path, lambda: key, mode=ONE_FILE)
    database.connect()
    return closing(database)


def shared_files(stick):
    (path,) = stick.glob("*-files-*.db")
    return path


def test_a_backup_holds_all_records_and_only_the_paper_opens_it(store, desk, stick):
    with writing():
        history.note_event(desk, Action.PRINT, "letter")
    made = make_backup(stick, at())
    assert made.name.startswith("simpul-35.10.04.2009-")
    assert made.name.endswith("-2026-03-16_080000")
    assert names(made) == ["BACA-SAYA.txt", "anchor", "data.db", "keys.json"]
    with pytest.raises(StoreError, match="key.wrong_password"):
        keys.unlock(made, store.username, store.password)
    key = keys.unlock_with_recovery(made, store.recovery_code).database_key
    with opened(made / "data.db", key) as copy:
        number = copy.execute_sql("SELECT max(number) FROM history").fetchone()[0]
    assert (number, history.head()[1]) == read_anchor(made, key) == history.head()
    assert shared_files(stick).name in (made / "BACA-SAYA.txt").read_text("utf-8")


def test_the_last_backup_is_remembered(store, stick):
    assert last_backup() is None
    make_backup(stick, at(hours=2))
    assert last_backup() == START + dt.timedelta(hours=2)


def test_the_second_backup_copies_only_the_files_that_are_new(store, stick, clock):
    store_file(b"one" * 30_000, "application/pdf", clock)
    make_backup(stick, at())
    path = shared_files(stick)
    before = path.read_bytes()
    store_file(b"two" * 30_000, "application/pdf", clock)
    make_backup(stick, at(hours=1))
    with opened(path, files_key(store.key.database_key)) as copy:
        kept = [bytes(row[0])[:3] for row in copy.execute_sql("SELECT content FROM stored_file")]
    assert sorted(kept) == [b"one", b"two"]
    assert path.read_bytes()[:16] == before[:16]  # the same file went on, no new one was made


@pytest.mark.parametrize("damage", [lambda data: data[:-4096], lambda data: os.urandom(len(data))])
def test_a_damaged_copy_of_the_files_is_made_anew(store, stick, clock, damage):
    store_file(b"one" * 30_000, "application/pdf", clock)
    make_backup(stick, at())
    path = shared_files(stick)
    path.write_bytes(damage(path.read_bytes()))
    make_backup(stick, at(hours=1))
    with opened(path, files_key(store.key.database_key)) as copy:
        assert copy.execute_sql("SELECT count(*) FROM stored_file").fetchone() == (1,)


def test_a_damaged_file_in_the_store_is_not_spread_to_a_good_copy(store, stick, clock):
    store_file(b"one" * 30_000, "application/pdf", clock)
    make_backup(stick, at())
    store_file(b"two" * 30_000, "application/pdf", clock)
    files_database.execute_sql("DROP TRIGGER stored_file_no_update")
    StoredFile.update(content=b"?").where(StoredFile.id == 2).execute()
    store_file(b"three" * 30_000, "application/pdf", clock)
    with pytest.raises(StoreError, match="backup.files_incomplete"):
        make_backup(stick, at(hours=1))
    with opened(shared_files(stick), files_key(store.key.database_key)) as copy:
        kept = [bytes(row[0])[:3] for row in copy.execute_sql("SELECT content FROM stored_file")]
    assert sorted(kept) == [b"one", b"thr"]
    assert backups(stick)[0].name.endswith("_090000")  # the records are safe in any case


def test_rotation_lets_old_ones_go_and_never_the_newest(store, stick):
    for day in range(0, 40, 4):
        make_backup(stick, at(days=day))
    days = [path.name[-12:-7] for path in backups(stick)]
    assert days == ["04-21", "04-17", "04-13", "04-09", "04-05", "04-01", "03-28"]
    assert last_backup() == START + dt.timedelta(days=36)


def test_other_peoples_files_on_the_stick_are_left_alone(store, stick, monkeypatch):
    monkeypatch.setattr(backup, "kept", lambda times: {max(times)})
    (stick / "foto").mkdir()
    (stick / "foto" / "a.jpg").write_bytes(b"x")
    first = make_backup(stick, at())
    (first / "catatan.txt").write_bytes(b"x")
    second = make_backup(stick, at(days=1))
    make_backup(stick, at(days=2))
    assert not second.exists()
    assert (first / "catatan.txt").exists()
    assert (first / "data.db").exists()
    assert (stick / "foto" / "a.jpg").exists()


def test_two_backups_in_one_second_do_not_meet(store, stick):
    assert make_backup(stick, at()) != make_backup(stick, at())


def test_a_stick_that_was_pulled_is_said_so(store, tmp_path):
    with pytest.raises(StoreError, match="backup.no_place"):
        make_backup(tmp_path / "stick", at())
    assert last_backup() is None


@pytest.mark.parametrize(
    "step", ["copy_database", "_write_companions", "check_copy", "sync_folder"]
)
def test_a_backup_that_fails_leaves_the_last_one_and_nothing_half(store, stick, monkeypatch, step):
    make_backup(stick, at())
    before = names(stick)

    def fail(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, step, fail)
    with pytest.raises(StoreError, match="file.disk_full"):
        make_backup(stick, at(days=1))
    monkeypatch.undo()
    assert names(stick) == before
    assert last_backup() == START
    make_backup(stick, at(days=1))


@pytest.mark.parametrize("when", ["while copying", "while moving"])
def test_a_stick_that_keeps_something_else_gives_no_backup(store, stick, monkeypatch, when):
    """One byte changes on the way to the stick, before or after the copy gets its name."""
    step = "copy_database" if when == "while copying" else "sync_folder"
    really = getattr(backup, step)

    def spoil(*args):
        result = really(*args)
        pattern = "*/data.db" if when == "while moving" else ".*/data.db"
        for path in stick.glob(pattern):
            data = bytearray(path.read_bytes())
            data[-100] ^= 1
            path.write_bytes(data)
        return result

    monkeypatch.setattr(backup, step, spoil)
    with pytest.raises(StoreError, match="backup.failed_check"):
        make_backup(stick, at())
    monkeypatch.undo()
    assert [path for path in stick.iterdir() if path.is_dir()] == []
    assert last_backup() is None
    make_backup(stick, at())


def test_a_stopped_backup_leaves_nothing_half(store, stick):
    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        make_backup(stick, at(), stop)
    assert backups(stick) == []
    assert not list(stick.glob(".*"))


def test_what_a_killed_backup_left_is_swept(store, stick):
    made = make_backup(stick, at())
    left = stick / f".{made.name[:-2]}59.tmp"
    shutil.copytree(made, left)
    make_backup(stick, at(hours=1))
    assert not left.exists()


def test_no_name_password_or_key_can_be_read_on_the_stick(store, stick):
    make_backup(stick, at())
    secrets = (b"Sri Contoh", b"Kalipait", store.password.encode(), store.key.database_key)
    found = [
        (path.name, secret)
        for path in stick.rglob("*")
        if path.is_file()
        for secret in secrets
        if secret in path.read_bytes()
    ]
    assert found == []
