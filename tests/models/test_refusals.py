"""Fourteen ways a store cannot be opened: each has a sentence of its own and changes nothing."""

import os
import shutil
import tempfile
import warnings
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from models.access import keys
from models.errors import AppError
from models.lock import StoreLock
from models.migrations import STEPS
from models.sentences import sentence
from models.store import close_store, open_store
from models.tables import database

PAGE = 4096


def snapshot(folder):
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def enter(office, password=None, code=None):
    """What the unlock window does: the sentence it would show, or that the store opened."""
    try:
        if code is not None:
            key = keys.unlock_with_recovery(office.folder, code)
        else:
            key = keys.unlock(office.folder, office.username, password or office.password)
        open_store(office.folder, key)
    except AppError as error:
        return error.code, sentence(error)
    close_store()
    return "opened", ""


def wrong_password(office):
    return partial(enter, password="salah sama sekali")


def wrong_paper(office):
    return partial(enter, code=keys.new_recovery_code(bytes))


def mistyped_paper(office):
    return partial(enter, code=office.recovery_code[1:] + "0")


def missing_keys(office):
    for name in keys.KEY_NAMES:
        (office.folder / name).unlink()
    return enter


def damaged_keys(office):
    for name in keys.KEY_NAMES:
        data = (office.folder / name).read_bytes()
        (office.folder / name).write_bytes(data.replace(b"a", b"b", 1))
    return enter


def missing_data(office):
    (office.folder / "data.db").unlink()
    return enter


def empty_data(office):
    (office.folder / "data.db").write_bytes(b"")
    return enter


def plaintext_data(office):
    (office.folder / "data.db").unlink()
    with closing(SqliteDatabase(str(office.folder / "data.db"))) as plain:
        plain.execute_sql("CREATE TABLE person (name TEXT)")
    return enter


def keys_of_another_office(office):
    elsewhere = office.folder.parent / "elsewhere"
    elsewhere.mkdir()
    code = keys.new_recovery_code(bytes)
    keys.new_key_file(elsewhere, office.username, office.password, code, os.urandom, keys.TEST_COST)
    for name in keys.KEY_NAMES:
        shutil.copy(elsewhere / name, office.folder / name)
    return enter


def newer_version(office):
    open_store(office.folder, office.key)
    database.execute_sql(f"PRAGMA user_version = {len(STEPS) + 1}")
    close_store()
    return enter


def damaged_page(office):
    spoil(office.folder / "data.db", -PAGE // 2)
    return enter


def spoil(path, place):
    data = bytearray(path.read_bytes())
    data[place] ^= 0x10
    path.write_bytes(data)


REFUSALS = {
    "key.wrong_password": wrong_password,
    "key.wrong_recovery": wrong_paper,
    "recovery.mistyped": mistyped_paper,
    "key.missing": missing_keys,
    "key.damaged": damaged_keys,
    "store.missing": missing_data,
    "store.empty_file": empty_data,
    "store.plaintext_file": plaintext_data,
    "store.wrong_key": keys_of_another_office,
    "store.newer_version": newer_version,
    "store.damaged": damaged_page,
}


@pytest.mark.parametrize("code", REFUSALS)
def test_each_trouble_is_refused_and_no_file_touched(closed_store, code):
    try_to_enter = REFUSALS[code](closed_store)
    before = snapshot(closed_store.folder)
    assert try_to_enter(closed_store)[0] == code
    assert snapshot(closed_store.folder) == before


def test_every_refusal_has_a_sentence_of_its_own(closed_store):
    codes = (*REFUSALS, "store.locked_elsewhere", "store.read_only", "store.disk_full")
    words = [sentence(AppError(code, store=2, program=1)) for code in codes]
    assert len(set(words)) == len(codes)


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[: PAGE * 3],
        lambda data: data[:-100],
        lambda data: bytes(16) + data[16:],
        lambda data: data[:16] + bytes(16) + data[32:],
        lambda data: data[: PAGE * 5] + bytes(PAGE) + data[PAGE * 6 :],
        lambda data: (
            data[:PAGE] + data[PAGE * 2 : PAGE * 3] + data[PAGE : PAGE * 2] + data[PAGE * 3 :]
        ),
        lambda data: data + bytes(PAGE),
        lambda data: os.urandom(len(data)),
    ],
    ids=["cut", "cut odd", "salt", "first page", "zero page", "swapped", "longer", "noise"],
)
@pytest.mark.parametrize("name", ["data.db", "files.db"])
def test_any_other_damage_is_found_at_once(closed_store, name, damage):
    path = closed_store.folder / name
    data = path.read_bytes()
    if len(data) < PAGE * 7:
        data = damage(data) if len(damage(data)) < len(data) else b"\0" * len(data)
    else:
        data = damage(data)
    path.write_bytes(data)
    before = snapshot(closed_store.folder)
    assert enter(closed_store)[0] == "store.damaged"
    assert snapshot(closed_store.folder) == before


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "store.missing"),
        (b"", "store.empty_file"),
        (b"SQLite format 3\0" + bytes(4080), "store.plaintext_file"),
    ],
)
def test_the_files_are_guarded_like_the_data(closed_store, content, code):
    path = closed_store.folder / "files.db"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    before = snapshot(closed_store.folder)
    assert enter(closed_store)[0] == code
    assert snapshot(closed_store.folder) == before


def test_a_store_held_by_another_window_is_refused(closed_store):
    lock = StoreLock(closed_store.folder)
    lock.acquire()
    before = snapshot(closed_store.folder)
    assert enter(closed_store)[0] == "store.locked_elsewhere"
    lock.release()
    assert snapshot(closed_store.folder) == before
    assert enter(closed_store)[0] == "opened"


def as_somebody_else(work):
    """Run `work` in a child without root's rights, whom permission bits bind; its answer."""
    reader, writer = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # fork beside threads: the child exits
        child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(65534)
                os.setuid(65534)
            os.write(writer, work().encode())
        finally:
            os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    with os.fdopen(reader, "rb") as answer:
        return answer.read().decode()


@pytest.mark.skipif(os.name != "posix", reason="permission bits are POSIX")
def test_a_read_only_folder_is_refused(closed_store):
    """In a folder of its own: the test's own folder cannot be entered without root's rights."""
    folder = Path(tempfile.mkdtemp())
    try:
        folder.chmod(0o755)
        office = folder / "office"
        shutil.copytree(closed_store.folder, office)
        for path in (*office.iterdir(), office):
            if os.geteuid() == 0:
                os.chown(path, 65534, 65534)
            path.chmod(0o500 if path.is_dir() else 0o400)
        before = snapshot(office)

        def work():
            try:
                open_store(office, closed_store.key)
            except AppError as error:
                return error.code
            return "opened"

        assert as_somebody_else(work) == "store.read_only"
        assert snapshot(office) == before
    finally:
        for path in folder.rglob("*"):
            path.chmod(0o700)
        shutil.rmtree(folder)
