"""A copy holds one moment, and a damaged copy is never taken for a good one."""

from contextlib import closing

import pytest
from peewee import DatabaseError

from models import history
from models.codes import Action
from models.errors import StoreError
from models.progress import silent
from models.storage.database import ONE_FILE, StoreDatabase
from models.storage.store_copy import census, check_copy, copy_database
from models.store import writing
from models.tables import Setting, database


@pytest.fixture
def copied(store, tmp_path):
    target = tmp_path / "copy.db"
    expected, head = copy_database(database.obj, target)
    return target, expected, head


def beside(path):
    return database.obj.beside(path)


def test_the_copy_holds_what_the_store_holds_in_one_file(store, copied, tmp_path):
    target, expected, head = copied
    assert head == history.head()
    assert expected.rows["account"] == 1
    assert check_copy(beside(target), expected) == expected
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["copy.db"]
    with closing(beside(target)) as copy:
        copy.connect()
        assert copy.pragma("journal_mode") == "delete"


def test_progress_counts_up_to_all_pages(store, tmp_path):
    steps = []
    copy_database(
        database.obj, tmp_path / "copy.db", lambda done, total: steps.append((done, total))
    )
    assert steps[-1][0] == steps[-1][1] > 0
    assert silent(1, 2) is None


def test_another_number_of_rows_is_no_copy(store, copied, desk):
    target, expected, _ = copied
    with closing(beside(target)) as copy:
        copy.connect()
        copy.execute_sql("INSERT INTO setting (name, value) VALUES ('x', '1')")
    with pytest.raises(StoreError, match="backup.failed_check"):
        check_copy(beside(target), expected)
    check_copy(beside(target))


@pytest.mark.parametrize("place", [0, 100, 5000, -1])
def test_one_wrong_byte_is_found(store, copied, place):
    target, expected, _ = copied
    data = bytearray(target.read_bytes())
    data[place] ^= 1
    target.write_bytes(data)
    with pytest.raises((StoreError, DatabaseError)):
        check_copy(beside(target), expected)


def test_a_reference_to_nothing_is_found(store, copied):
    target, _, _ = copied
    with closing(beside(target)) as copy:
        copy.connect()
        copy.execute_sql("PRAGMA foreign_keys = 0")
        copy.execute_sql("INSERT INTO batch_file (batch_id, sha256) VALUES (9, 'x')")
    with pytest.raises(StoreError, match="backup.failed_check"):
        check_copy(beside(target))


def test_the_copy_is_of_one_moment(store, desk, tmp_path):
    """What is written between two steps of the copy is in the next one."""
    before = census(database.obj)

    def write_meanwhile(_done, _total):
        if Setting.get_or_none(Setting.name == "meanwhile") is None:
            with closing(StoreDatabase(database.obj.path, lambda: store.key.database_key)) as other:
                other.connect()
                other.execute_sql("INSERT INTO setting (name, value) VALUES ('meanwhile', '1')")

    expected, _ = copy_database(database.obj, tmp_path / "copy.db", write_meanwhile)
    assert expected == before == check_copy(beside(tmp_path / "copy.db"), before)
    with writing():
        history.note_event(desk, Action.EXPORT, "backup")
    assert census(database.obj).rows["setting"] == before.rows["setting"] + 1


def test_a_copy_made_with_another_key_does_not_open(store, copied):
    target, _, _ = copied
    copy = StoreDatabase(target, lambda: bytes(32), mode=ONE_FILE)
    with pytest.raises(DatabaseError, match="not a database"):
        copy.connect()
