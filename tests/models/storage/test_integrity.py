"""A damaged page is found when the store opens, not when the letter is wanted."""

import datetime as dt

import pytest

from models import history
from models.codes import Action, LetterKind, LetterState, Sex
from models.desk import Clock
from models.errors import StoreError
from models.form_drafts import save_draft
from models.person.draft import PersonDraft
from models.person.people import register_person
from models.search import search_people_ids
from models.storage import integrity
from models.storage.integrity import check_store
from models.storage.stored_files import store_file
from models.store import close_store, open_store, writing
from models.tables import Letter, Person, database

PAGE = 4096
MONDAY = dt.datetime(2026, 3, 16, 1, tzinfo=dt.UTC)
SITI = PersonDraft(
    name="Siti Contoh",
    nik="3510045708909001",
    sex=Sex.FEMALE,
    birth_date=dt.date(1990, 8, 17),
)


def on(day):
    return Clock(lambda: MONDAY + dt.timedelta(days=day))


def spoil(path, page):
    data = bytearray(path.read_bytes())
    data[page * PAGE + 100] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("page", [1, 5, 20, -1])
def test_one_bit_in_any_page_of_the_data_is_found_at_the_next_opening(store, page):
    close_store()
    open_store(store.folder, store.key, on(0))
    close_store()
    data = store.folder / "data.db"
    spoil(data, page % (data.stat().st_size // PAGE))
    with pytest.raises(StoreError, match="store.damaged"):
        open_store(store.folder, store.key, on(1))


@pytest.mark.parametrize("name", ["data.db", "files.db"])
def test_a_large_database_and_the_files_are_read_once_a_week(store, desk, clock, monkeypatch, name):
    """Pages that opening itself has no reason to read: a long draft, the inside of a letter."""
    sha256 = store_file(b"x" * 40_000, "application/pdf", clock)
    with writing():
        draft = {"kind": LetterKind.OFFICIAL, "state": LetterState.DRAFT}
        history.create(Letter, desk, sha256=sha256, **draft)
        save_draft("case", {"text": "x" * 40_000}, desk)
    monkeypatch.setattr(integrity, "SMALL", 0)
    close_store()
    open_store(store.folder, store.key, on(7))
    close_store()
    spoil(store.folder / name, (store.folder / name).stat().st_size // PAGE - 3)
    open_store(store.folder, store.key, on(13))
    close_store()
    with pytest.raises(StoreError, match="store.damaged"):
        open_store(store.folder, store.key, on(14))


def test_a_search_that_finds_the_wrong_people_is_mended_by_the_check(store, desk):
    siti = register_person(SITI, desk)
    database.execute_sql("DROP TRIGGER person_search_after_update")
    Person.update(name="Lain Sekali").where(Person.id == siti).execute()
    assert search_people_ids("lain") == []
    assert check_store().ok
    assert search_people_ids("lain") == [siti]


def test_the_whole_check_walks_pages_rows_and_history(store, desk):
    with writing():
        history.note_event(desk, Action.READ, "person")
    report = check_store()
    assert (report.ok, report.length) == (True, history.head()[0])
    database.execute_sql("DROP TRIGGER history_no_update")
    database.execute_sql("UPDATE history SET account = 'x' WHERE number = 2")
    assert check_store().broken_at == 2


def test_a_row_that_points_nowhere_is_damage(store, desk):
    database.execute_sql("PRAGMA foreign_keys = 0")
    database.execute_sql(
        "INSERT INTO history_value (history_id, salt, content) VALUES (99999, x'00', '{}')"
    )
    with pytest.raises(StoreError, match="store.damaged"):
        check_store()
