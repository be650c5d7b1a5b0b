"""Every store ever written still opens, and ends up exactly like a new one."""

from contextlib import closing
from pathlib import Path

import pytest
from peewee import IntegrityError, SqliteDatabase
from playhouse.schema_diff import diff_models

from models import migrations, store
from models.errors import StoreError
from models.migrations import FILE_STEPS, STEPS, store_version, upgrade
from models.storage.chain import walk
from models.storage.database import StoreDatabase
from models.store import close_store, open_store
from models.tables import FILE_TABLES, TABLES, Account, database

STORES = Path(__file__).parent.parent / "stores"
KEY = bytes(range(32))

MIGRATED = [(STEPS, TABLES), (FILE_STEPS, FILE_TABLES)]


@pytest.fixture
def empty(tmp_path):
    database = StoreDatabase(tmp_path / "empty.db", lambda: KEY, create=True)
    database.connect()
    yield database
    database.close()


def schema(database, tables):
    """Columns, constraints and indexes, whatever order the steps added them in."""
    found = {}
    for table in sorted(table._meta.table_name for table in tables):
        sql = database.execute_sql(
            "SELECT sql FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()[0]
        info = database.execute_sql(
            f'SELECT name, type, "notnull", pk, dflt_value FROM pragma_table_info("{table}")'
        )
        keys = database.execute_sql(
            f'SELECT "from", "table", "to", on_delete FROM pragma_foreign_key_list("{table}")'
        )
        found[table] = (
            sorted(map(str, info)),
            sorted(map(str, keys)),
            sorted((i.columns, i.unique) for i in database.get_indexes(table)),
            sql.upper().count("CHECK"),
            sql.upper().count("COLLATE"),
        )
    return found


@pytest.mark.parametrize(("steps", "tables"), MIGRATED, ids=["data", "files"])
def test_history_ends_where_the_models_are(empty, steps, tables):
    upgrade(empty, steps)
    with empty.bind_ctx(tables):
        assert not diff_models(empty, tables)
    with closing(SqliteDatabase(":memory:")) as fresh, fresh.bind_ctx(tables):
        fresh.create_tables(tables)
        assert schema(empty, tables) == schema(fresh, tables)


def names_and_versions(database):
    rows = database.execute_sql(
        "SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY 1, 2"
    ).fetchall()
    return rows, store_version(database)


@pytest.mark.parametrize("dump", sorted(STORES.glob("v*.sql")), ids=lambda path: path.stem)
def test_old_stores_upgrade_and_keep_their_rows(empty, tmp_path, dump):
    text = dump.read_text("utf-8")
    empty.connection().executescript("PRAGMA foreign_keys = 0;" + text)
    inserted = text.count("\nINSERT INTO")
    upgrade(empty, STEPS)
    rows = sum(
        empty.execute_sql(f'SELECT count(*) FROM "{table._meta.table_name}"').fetchone()[0]
        for table in TABLES
    )
    assert rows >= inserted > len(TABLES)
    assert empty.execute_sql("SELECT name FROM person").fetchall() == [("Ani 'Lestari' Contoh",)]
    assert empty.execute_sql("PRAGMA foreign_key_check").fetchall() == []
    report = walk(empty)
    assert (report.ok, report.blanked) == (True, 3)
    with closing(StoreDatabase(tmp_path / "new.db", lambda: KEY, create=True)) as new:
        new.connect()
        upgrade(new, STEPS)
        assert names_and_versions(empty) == names_and_versions(new)


def test_the_one_plan_of_a_case_becomes_its_first_step(empty):
    text = (STORES / "v1.sql").read_text("utf-8")
    empty.connection().executescript("PRAGMA foreign_keys = 0;" + text)
    empty.execute_sql("""UPDATE "case" SET next_step = 'Jenguk', next_step_on = '2026-03-20'""")
    upgrade(empty, STEPS)
    found = empty.execute_sql(
        "SELECT step.case_id, step.text, step.due_on, step.state, step.owner, "
        'step.changed = c.changed FROM plan_step AS step JOIN "case" AS c ON c.id = step.case_id'
    ).fetchall()
    assert found == [(1, "Jenguk", "2026-03-20", "planned", "office", 1)]


def test_an_office_keeps_its_paper_and_may_now_have_another(empty):
    text = (STORES / "v2.sql").read_text("utf-8")
    empty.connection().executescript("PRAGMA foreign_keys = 0;" + text)
    empty.execute_sql("UPDATE office SET paper_size = 'F4'")
    upgrade(empty, STEPS)
    found = empty.execute_sql("SELECT paper_size, ink_saving, offset_x, offset_y FROM office")
    assert found.fetchall() == [("F4", 0, 0, 0)]
    empty.execute_sql("UPDATE office SET paper_size = 'Legal', offset_x = -100")
    with pytest.raises(IntegrityError):
        empty.execute_sql("UPDATE office SET paper_size = 'Letter'")


def test_letters_and_signers_keep_what_they_had_and_may_have_more(empty):
    text = (STORES / "v3.sql").read_text("utf-8")
    empty.connection().executescript("PRAGMA foreign_keys = 0;" + text)
    empty.execute_sql(f"UPDATE official SET nip = '{'1' * 18}'")
    empty.execute_sql("UPDATE letter SET kind = 'introduction'")
    upgrade(empty, STEPS)
    found = empty.execute_sql("SELECT staff_number_kind, staff_number FROM official")
    assert found.fetchall() == [("NIP", "1" * 18)]
    assert empty.execute_sql("SELECT kind FROM letter").fetchall() == [("introduction",)]
    empty.execute_sql("UPDATE letter SET kind = 'transmittal'")
    with pytest.raises(IntegrityError):
        empty.execute_sql("UPDATE letter SET kind = 'notice'")


def test_there_is_a_dump_of_every_version_and_a_release_forgets_none():
    versions = {int(path.stem.removeprefix("v")) for path in STORES.glob("v*.sql")}
    assert versions == set(range(1, len(STEPS) + 1))


def test_a_failed_step_changes_nothing(empty):
    def broken(_migrator, database):
        database.execute_sql("CREATE TABLE half (x)")
        raise RuntimeError

    upgrade(empty, STEPS)
    before = names_and_versions(empty)
    with pytest.raises(RuntimeError):
        upgrade(empty, (*STEPS, broken))
    assert names_and_versions(empty) == before
    assert empty.pragma("foreign_keys") == 1


def test_a_step_that_leaves_rows_pointing_nowhere_is_taken_back(empty):
    def careless(_migrator, database):
        database.execute_sql("INSERT INTO batch_file (batch_id, sha256) VALUES (7, 'x')")

    upgrade(empty, STEPS)
    with pytest.raises(StoreError, match="store.damaged"):
        upgrade(empty, (*STEPS, careless))
    assert empty.execute_sql("SELECT count(*) FROM batch_file").fetchone() == (0,)
    assert store_version(empty) == len(STEPS)


def test_a_store_from_a_newer_program_is_refused_and_untouched(empty):
    upgrade(empty, STEPS)
    empty.execute_sql("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="store.newer_version") as refused:
        upgrade(empty, STEPS)
    assert refused.value.details == {"store": 99, "program": len(STEPS)}


def test_every_step_is_listed():
    files = sorted(path.stem for path in Path(migrations.__file__).parent.glob("m[0-9]*.py"))
    listed = [step.__module__.rpartition(".")[2] for step in STEPS]
    assert listed == files
    assert {step.__module__.rpartition(".")[2] for step in FILE_STEPS} <= set(files)


def test_an_older_store_is_copied_before_it_is_upgraded(closed_store, monkeypatch):
    def next_step(_migrator, database):
        database.execute_sql("ALTER TABLE setting ADD COLUMN note TEXT")

    monkeypatch.setattr(migrations, "STEPS", (*STEPS, next_step))
    open_store(closed_store.folder, closed_store.key)
    assert store_version(database.obj) == len(STEPS) + 1
    assert Account.get().username == "sri"
    close_store()
    copy = closed_store.folder / f"before-upgrade-{len(STEPS)}"
    assert {path.name for path in copy.iterdir()} == {
        "data.db",
        "files.db",
        "keys.json",
        "keys.json.1",
    }
    monkeypatch.undo()
    assert open_store(copy, closed_store.key).warnings == ("store.anchor_missing",)
    assert store_version(store.database.obj) == len(STEPS)
    close_store()


def test_a_failed_upgrade_leaves_the_store_as_it_was(closed_store, monkeypatch):
    def broken(_migrator, database):
        database.execute_sql("DROP TABLE form_draft")
        raise RuntimeError

    monkeypatch.setattr(migrations, "STEPS", (*STEPS, broken))
    with pytest.raises(RuntimeError):
        open_store(closed_store.folder, closed_store.key)
    monkeypatch.undo()
    assert open_store(closed_store.folder, closed_store.key).warnings == ()
    assert store_version(database.obj) == len(STEPS)
    close_store()
