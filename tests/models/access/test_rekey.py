"""A new key for the whole store: nobody's password changes, and no power cut can strand it."""

import secrets
import shutil
from contextlib import closing

import pytest
from peewee import DatabaseError

from models import history
from models.access import keys, rekey
from models.access.keys import TEST_COST
from models.access.rekey import rekey_store
from models.codes import Action
from models.errors import StoreError
from models.storage.backup import make_backup
from models.storage.database import StoreDatabase
from models.storage.stored_files import read_file, store_file
from models.store import close_store, files_key, open_store, writing
from models.tables import Account, Letter

PDF = b"%PDF invented" * 2000


@pytest.fixture
def letter(store, desk, clock):
    sha256 = store_file(PDF, "application/pdf", clock)
    with writing():
        history.create(Letter, desk, kind="official", state="draft", sha256=sha256)
    return sha256


def works(store, letter):
    """Everybody gets in as before and finds everything; the open store goes on too."""
    key = keys.unlock(store.folder, store.username, store.password)
    assert (
        keys.unlock_with_recovery(store.folder, store.recovery_code).database_key
        == key.database_key
    )
    assert key.other_keys == ()
    assert open_store(store.folder, key).warnings == ()
    assert Account.get().username == "sri"
    assert read_file(letter) == PDF
    assert history.verify().ok
    return key


def test_everybody_opens_the_new_key_and_the_old_one_opens_nothing(store, desk, letter):
    new = rekey_store(secrets.token_bytes)
    with writing():
        history.note_event(desk, Action.READ, "person")
    close_store()
    assert works(store, letter) == new
    close_store()
    old = store.key.database_key
    for name, key in (("data.db", old), ("files.db", files_key(old))):
        with pytest.raises(DatabaseError):
            StoreDatabase(store.folder / name, lambda key=key: key).connect()


def test_a_user_who_left_finds_no_way_back_with_his_old_key_file(store, desk, letter):
    """He kept a copy of keys.json from the time when he had a slot."""
    words = "kerbau padi ombak angin"
    keys.add_slot(store.folder, store.key, "budi", words, secrets.token_bytes, TEST_COST)
    kept = (store.folder / "keys.json").read_bytes()
    keys.remove_slot(store.folder, store.key, "budi")
    rekey_store(secrets.token_bytes)
    close_store()
    for name in keys.KEY_NAMES:
        (store.folder / name).write_bytes(kept)
    with pytest.raises(StoreError, match="store.wrong_key"):
        open_store(store.folder, keys.unlock(store.folder, "budi", words))


@pytest.mark.parametrize("done", [0, 1, 2])
def test_a_power_cut_between_any_two_steps_is_finished_at_the_next_opening(
    store, letter, monkeypatch, done
):
    steps, really = [], rekey._encrypt_anew

    def cut(one, key):
        if len(steps) == done:
            raise KeyboardInterrupt
        steps.append(key)
        really(one, key)

    def cut_before_settling(*_args):
        raise KeyboardInterrupt

    monkeypatch.setattr(rekey, "_encrypt_anew", cut)
    monkeypatch.setattr(rekey, "_settle", cut_before_settling)
    with pytest.raises(KeyboardInterrupt):
        rekey_store(secrets.token_bytes)
    monkeypatch.undo()
    crashed = store.folder.parent / "crashed"
    shutil.copytree(store.folder, crashed)
    key = keys.unlock(crashed, store.username, store.password)
    assert len(key.other_keys) == 1
    close_store()
    assert open_store(crashed, key).warnings == ()
    assert read_file(letter) == PDF
    close_store()
    after = keys.unlock(crashed, store.username, store.password)
    assert (after.database_key, after.other_keys) == (key.other_keys[0], ())


def test_without_room_nothing_is_begun(store, letter, monkeypatch):
    before = (store.folder / "keys.json").read_bytes()
    monkeypatch.setattr(rekey, "ROOM", 1e12)
    with pytest.raises(StoreError, match="store.disk_full"):
        rekey_store(secrets.token_bytes)
    assert (store.folder / "keys.json").read_bytes() == before


def test_a_backup_after_it_begins_a_new_copy_of_the_files(store, letter, clock, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    make_backup(stick, clock)
    rekey_store(secrets.token_bytes)
    made = make_backup(stick, clock)
    key = keys.unlock_with_recovery(made, store.recovery_code).database_key
    with closing(StoreDatabase(made / "data.db", lambda: key)) as copy:
        copy.connect()
    # The copy of the older key went with the last backup that named it.
    assert len(list(stick.glob("*-files-*.db"))) == 1
