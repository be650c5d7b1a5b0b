"""What peewee's own SQLCipher class lets through, ours refuses (the canary and the guards)."""

import logging
import os
import stat
from contextlib import closing

import pytest
from peewee import Context, DatabaseError, OperationalError, fn
from playhouse.sqlcipher_ext import SqlCipherDatabase
from sqlcipher3 import dbapi2 as sqlcipher

from models.errors import StoreError
from models.storage.database import ONE_FILE, StoreDatabase, check_file, explain, sqlite_name
from models.tables import Account, Batch, Case, Person, database

KEY = bytes(range(32))


def opened(path, key=KEY, **options):
    database = StoreDatabase(path, lambda: key, **options)
    database.connect()
    return database


@pytest.fixture
def path(tmp_path):
    """A closed database with one row."""
    path = tmp_path / "data.db"
    with closing(opened(path, create=True)) as database:
        database.execute_sql("CREATE TABLE person (name TEXT)")
        database.execute_sql("INSERT INTO person VALUES ('Siti Rahasia')")
    return path


def test_the_stock_class_still_needs_our_guards(tmp_path):
    """When this fails peewee has changed: look again at what our class repairs."""
    with closing(SqlCipherDatabase(str(tmp_path / "a.db"), passphrase="")) as stock:
        stock.execute_sql("CREATE TABLE person (name TEXT)")
        assert (tmp_path / "a.db").read_bytes().startswith(b"SQLite format 3")
    with closing(SqlCipherDatabase(str(tmp_path / "b.db"), passphrase="x", timeout=1)) as stock:
        assert stock.execute_sql("PRAGMA busy_timeout").fetchone()[0] == 5000
        assert stock.connect_params["passphrase"] == "x"


@pytest.mark.parametrize("key", [b"", b"x" * 31, b"x" * 33, "x" * 32, bytearray(32), None])
def test_only_32_bytes_are_a_key(tmp_path, key):
    for create in (True, False):
        with pytest.raises(StoreError, match="store.wrong_key"):
            opened(tmp_path / "data.db", key, create=create)
    assert not list(tmp_path.iterdir())


def test_every_pragma_is_the_decided_one(path):
    decided = {
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "temp_store": 2,
        "cache_size": -64000,
        "synchronous": 2,
        "journal_mode": "wal",
        "wal_autocheckpoint": 200,
        "journal_size_limit": 1 << 20,
        "busy_timeout": 10_000,
        "cipher_page_size": "4096",
        "cipher_use_hmac": "1",
    }
    with closing(opened(path)) as database:
        found = {name: database.pragma(name) for name in decided}
    assert found == decided


def test_a_read_then_write_transaction_takes_its_lock_at_once(path):
    with closing(opened(path)) as first, closing(opened(path)) as second:
        second.execute_sql("PRAGMA busy_timeout = 1")
        with first.atomic(), pytest.raises(OperationalError, match="locked"):
            second.begin()


def test_the_file_holds_nothing_readable_and_is_private(path):
    data = path.read_bytes()
    assert b"Rahasia" not in data
    assert b"person" not in data
    assert KEY not in data
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_key_is_no_attribute_and_no_log_line(path, caplog):
    caplog.set_level(logging.DEBUG)
    with closing(opened(path)) as database:
        database.execute_sql("SELECT * FROM person WHERE name = ?", ("3510051708909001",))
    assert KEY.hex() not in repr(vars(database))
    assert KEY.hex() not in caplog.text
    assert logging.getLogger("peewee").getEffectiveLevel() >= logging.WARNING


@pytest.mark.parametrize("call", ["set_passphrase", "rekey"])
def test_peewees_text_keys_are_not_offered(path, call):
    with closing(opened(path)) as database, pytest.raises(NotImplementedError):
        getattr(database, call)("x")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "store.missing"),
        (b"", "store.empty_file"),
        (b"SQLite format 3\0" + bytes(4080), "store.plaintext_file"),
        (bytes(4095), "store.damaged"),
    ],
)
def test_a_file_that_cannot_be_ours_is_named_before_sqlite_sees_it(tmp_path, content, code):
    path = tmp_path / "data.db"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(StoreError, match=code):
        opened(path)
    with pytest.raises(StoreError, match=code):
        check_file(path)
    assert (path.read_bytes() if path.exists() else None) == content
    assert [p.name for p in tmp_path.iterdir()] == ([] if content is None else ["data.db"])


def test_creating_never_takes_over_a_file_that_is_there(tmp_path):
    path = tmp_path / "data.db"
    path.write_bytes(b"")
    with pytest.raises(StoreError, match="store.empty_file"):
        opened(path, create=True)


def test_an_odd_size_is_a_hot_journals_business(path):
    with path.open("ab") as file:
        file.write(b"half a page")
    path.with_name("data.db-journal").write_bytes(b"")
    check_file(path)


def test_a_wrong_key_is_explained(path):
    before = path.read_bytes()
    with pytest.raises(DatabaseError) as refused:
        opened(path, b"\1" * 32)
    assert explain(refused.value).code == "store.damaged"  # the store tells which of the two
    assert sqlite_name(refused.value) == "SQLITE_NOTADB"
    assert path.read_bytes() == before


def fill(database):
    with database.atomic():
        for _ in range(100):
            database.execute_sql("INSERT INTO person VALUES (?)", ("x" * 3000,))


def test_a_full_disk_is_found_behind_the_failed_rollback(path):
    with closing(opened(path)) as database:
        database.execute_sql("PRAGMA max_page_count = 3")
        with pytest.raises(OperationalError) as failed:
            fill(database)
        assert explain(failed.value).code == "store.disk_full"
        assert database.execute_sql("SELECT count(*) FROM person").fetchone() == (1,)


def test_a_bug_stays_a_bug():
    assert explain(sqlcipher.OperationalError("no such table: x")) is None
    assert explain(KeyError("x")) is None
    assert sqlite_name(KeyError("x")) == ""


def test_a_database_beside_it_has_the_same_key_and_is_one_file(path, tmp_path):
    with (
        closing(opened(path)) as database,
        closing(database.beside(tmp_path / "copy.db", create=True)) as copy,
    ):
        copy.connect()
        assert copy.pragma("journal_mode") == "delete"
        database.connection().backup(copy.connection())
    with closing(opened(tmp_path / "copy.db", mode=ONE_FILE)) as copy:
        assert copy.execute_sql("SELECT name FROM person").fetchall() == [("Siti Rahasia",)]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["copy.db", "data.db"]


@pytest.mark.parametrize(
    "query",
    [
        Person.select().where(Person.name == "Siti", Person.id.in_([1, 2])).limit(1),
        Case.select(Case, Person.name).join(Person).order_by(Person.name.desc()),
        Person.select().where(Person.id.in_(Case.select(Case.person).where(Case.id > 3))),
        Person.select().where(fn.EXISTS(Case.select(1).where(Case.person == Person.id))),
        Batch.select(Batch, (other := Batch.alias()).id).join(other, on=Batch.id == other.id),
        Case.select(Case.person, fn.COUNT(Case.id).alias("n")).group_by(Case.person),
        Account.insert(uuid="u", name="n"),
        Account.update(name=Account.username).where(Account.id == 4),
        Account.delete().where(Account.name.is_null()),
    ],
)
def test_our_shorter_way_words_a_query_as_peewee_does(query, store):
    peewees = Context(**database.get_context_options())
    assert database.get_sql_context().sql(query).query() == peewees.sql(query).query()
