"""An older database put back is noticed, though every page of it is genuine."""

import shutil

import pytest

from models import history
from models.codes import Action
from models.sentences import template
from models.storage import anchor
from models.store import checkpoint, close_store, open_store, writing

DATABASE = ("data.db", "files.db")


def work(desk, times=1):
    with writing():
        for _ in range(times):
            history.note_event(desk, Action.READ, "person")


@pytest.fixture
def yesterday(store, tmp_path):
    """The database as it was before today's work."""
    close_store()
    kept = tmp_path / "yesterday"
    kept.mkdir()
    for name in DATABASE:
        shutil.copy(store.folder / name, kept)
    open_store(store.folder, store.key)
    return kept


def put_back(store, yesterday):
    close_store()
    for name in DATABASE:
        shutil.copy(yesterday / name, store.folder)


def test_ordinary_days_warn_of_nothing(store, desk):
    for _ in range(3):
        work(desk)
        close_store()
        assert open_store(store.folder, store.key).warnings == ()


def test_an_older_database_is_told(store, yesterday, desk):
    work(desk, 3)
    put_back(store, yesterday)
    assert open_store(store.folder, store.key).warnings == ("store.rolled_back",)


def test_work_that_went_on_from_an_older_database_is_told(store, yesterday, desk):
    work(desk, 3)
    put_back(store, yesterday)
    kept = (store.folder / "anchor").read_bytes()
    open_store(store.folder, store.key)
    work(desk, 7)
    close_store()
    (store.folder / "anchor").write_bytes(kept)
    assert open_store(store.folder, store.key).warnings == ("store.forked",)


def test_the_end_of_the_write_ahead_log_cut_off_is_told(store, desk, tmp_path):
    """SQLCipher drops what follows a damaged page of the log without a word (300 of 300)."""
    work(desk)
    checkpoint()
    work(desk, 20)
    log = (store.folder / "data.db-wal").read_bytes()
    data = (store.folder / "data.db").read_bytes()
    assert log
    close_store()  # the anchor now stands behind all the work
    (store.folder / "data.db").write_bytes(data)
    spoiled = bytearray(log)
    spoiled[len(log) // 2] ^= 1
    (store.folder / "data.db-wal").write_bytes(spoiled)
    assert open_store(store.folder, store.key).warnings == ("store.rolled_back",)


@pytest.mark.parametrize(
    "content",
    [None, b"", b"{}", b"[" * 5000, b'{"format":1,"number":1,"hash":"00","mac":"00"}', b"\xff"],
)
def test_a_lost_or_forged_anchor_is_told(store, content):
    close_store()
    path = store.folder / "anchor"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    assert open_store(store.folder, store.key).warnings == ("store.anchor_missing",)
    close_store()
    assert open_store(store.folder, store.key).warnings == ()


def test_an_anchor_cannot_be_moved_back_without_the_key(store, desk):
    work(desk, 3)
    close_store()
    path = store.folder / "anchor"
    number = str(anchor.read_anchor(store.folder, store.key.database_key)[0]).encode()
    path.write_bytes(path.read_bytes().replace(b": " + number + b"}", b": 1}"))
    assert anchor.read_anchor(store.folder, store.key.database_key) is None
    assert anchor.read_anchor(store.folder, bytes(32)) is None


def test_every_warning_has_a_sentence():
    for code in ("store.rolled_back", "store.forked", "store.anchor_missing"):
        assert "Data" in template(code)
