"""Every change leaves one row that cannot be altered, left out or explained away."""

import dataclasses
import datetime as dt
import hashlib
import json

import pytest
from peewee import IntegrityError

from models import history
from models.codes import Action, Role, Sex
from models.desk import Clock, Desk
from models.errors import RuleError, StoreError
from models.store import writing
from models.tables import (
    Account,
    Erasure,
    Household,
    Installation,
    Person,
    Setting,
    database,
)
from tests.history_lines import newest_lines


@pytest.fixture
def ani(desk):
    with writing():
        return history.create(
            Person,
            desk,
            name="Ani Contoh",
            nik="3510051708909001",
            sex=Sex.FEMALE,
            birth_date=dt.date(1990, 1, 2),
        )


def without_triggers(*statements):
    """What somebody with the key and some skill could do to the tables."""
    names = [
        name
        for (name,) in database.execute_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' "
            "AND tbl_name IN ('history', 'history_value', 'erasure')"
        ).fetchall()
    ]
    database.execute_sql("PRAGMA foreign_keys = 0")
    for name in names:
        database.execute_sql(f"DROP TRIGGER {name}")
    for statement in statements:
        database.execute_sql(statement)


# --- writing ------------------------------------------------------------------------------------


def test_a_new_record_is_told_whole_and_stamped(desk, ani):
    (line,) = history.of_record(ani.uuid)
    assert ani.changed == line.number == history.head()[0]
    assert (line.action, line.subject, line.who) == (Action.CREATE, "person", "Sri Contoh")
    assert line.new["name"] == "Ani Contoh"
    assert line.new["birth_date"] == "1990-01-02"
    assert line.old == {}
    assert not set(line.new) & {"id", "uuid", "changed"}
    assert Person.get_by_id(ani.id).changed == ani.changed


def test_a_change_tells_only_what_differs_from_what_to_what(desk, ani):
    with writing():
        changed = history.change(ani, desk, name="Ani Lestari", sex=Sex.FEMALE, phone="0812")
    assert changed is ani
    line = history.of_record(ani.uuid)[-1]
    assert line.old == {"name": "Ani Contoh", "phone": ""}
    assert line.new == {"name": "Ani Lestari", "phone": "0812"}
    stored = Person.get_by_id(ani.id)
    assert (stored.name, stored.changed) == (ani.name, ani.changed) == ("Ani Lestari", line.number)


def test_nothing_differs_nothing_is_written(desk, ani):
    before = history.head()
    with writing():
        history.change(ani, desk, name="Ani Contoh", birth_date="1990-01-02", household=None)
        history.change(ani, desk)
    assert history.head() == before


def test_a_change_is_measured_against_the_store_not_against_a_stale_copy(desk, ani):
    stale = Person.get_by_id(ani.id)
    with writing():
        history.change(ani, desk, name="Ani Lestari")
        history.change(stale, desk, name="Ani Contoh")
    assert history.of_record(ani.uuid)[-1].old == {"name": "Ani Lestari"}
    assert Person.get_by_id(ani.id).name == "Ani Contoh"


def test_a_reference_may_be_named_by_record_field_or_column(desk, ani):
    with writing():
        house = history.create(Household, desk, kk="3510051708909001")
        history.change(ani, desk, household=house)
        history.change(ani, desk, household_id=house.id)
        history.change(ani, desk, household=house.id)
    (_, line) = history.of_record(ani.uuid)
    assert line.new == {"household_id": house.id}
    assert ani.household_id == Person.get_by_id(ani.id).household_id == house.id


def test_a_record_that_is_gone_cannot_be_changed(desk, ani):
    with writing():
        database.execute_sql("DELETE FROM person")
        with pytest.raises(RuleError, match="record.not_found"):
            history.change(ani, desk, name="x")


def test_history_is_only_written_inside_a_transaction(desk):
    with pytest.raises(RuntimeError):
        history.note_event(desk, Action.PRINT, "letter")


def test_a_refused_record_leaves_no_row(desk):
    before = history.head()
    with pytest.raises(IntegrityError), writing():
        history.create(Person, desk, name=" ", sex=Sex.MALE, birth_date=dt.date(1990, 1, 2))
    assert history.head() == before


def test_keys_and_pictures_stand_in_history_only_by_their_hash(desk):
    with writing():
        row = Installation.get()
        history.change(row, desk, signing_seed=b"\7" * 32, age_identity="AGE-SECRET-KEY-1X")
    text = database.execute_sql(
        "SELECT content FROM history_value ORDER BY id DESC LIMIT 1"
    ).fetchone()[0]
    assert "AGE-SECRET-KEY" not in text
    told = {"sha256": hashlib.sha256(b"\7" * 32).hexdigest(), "bytes": 32}
    assert json.loads(text)["new"]["signing_seed"] == told
    assert Installation.get().signing_seed == b"\7" * 32


def test_a_table_that_does_not_travel_has_history_too(desk):
    with writing():
        row = history.create(Setting, desk, name="x", value="1")
        history.change(row, desk, value="2")
    newest = newest_lines(limit=1)[0]
    assert (newest.subject, newest.old, newest.new) == ("setting", {"value": "1"}, {"value": "2"})


def test_reading_and_printing_are_noted(desk, ani):
    with writing():
        number = history.note_event(desk, Action.PRINT, "person", ani.uuid, copies=2)
    line = history.of_record(ani.uuid)[-1]
    assert (line.number, line.action, line.new) == (number, Action.PRINT, {"copies": 2})


# --- imports --------------------------------------------------------------------------------------


def people(count, **more):
    return [
        {"name": f"Warga {n}", "nik": f"351005170890{n:04}", "sex": "1", "birth_date": "1990-01-02"}
        | more
        for n in range(count)
    ]


def test_an_import_is_one_row_for_all(desk):
    before = history.head()[0]
    with writing():
        count = history.import_records({Person: people(300)}, desk, "residents", file="a" * 64)
    assert count == 300
    assert history.head()[0] == before + 1
    assert newest_lines(limit=1)[0].new == {"file": "a" * 64}
    rows = list(Person.select())
    assert {row.changed for row in rows} == {before + 1}
    assert {row.record_state for row in rows} == {"active"}
    assert len({row.uuid for row in rows}) == 300
    assert rows[0].birth_date == dt.date(1990, 1, 2)


def test_an_import_of_one_column_and_of_nothing(desk):
    before = history.head()
    with writing():
        assert history.import_records({Household: []}, desk, "households") == 0
        assert history.head() == before
        assert history.import_records({Household: [{"kk": "3510051708909001"}]}, desk, "x") == 1
    assert Household.get().address == ""


def test_a_refused_row_refuses_the_whole_import(desk):
    before = history.head()
    with pytest.raises(IntegrityError), writing():
        history.import_records({Person: people(5) + people(1)}, desk, "residents")
    assert (Person.select().count(), history.head()) == (0, before)


# --- the clock --------------------------------------------------------------------------------


def test_a_wrong_clock_is_marked_and_stops_nobody(desk):
    times = iter(
        [
            dt.datetime(2026, 3, 17, tzinfo=dt.UTC),
            dt.datetime(2026, 3, 16, 23, tzinfo=dt.UTC),  # set back
            dt.datetime(1970, 1, 1, tzinfo=dt.UTC),  # dead battery
            dt.datetime(2026, 3, 17, tzinfo=dt.UTC),
            dt.datetime(2026, 3, 17, 7, tzinfo=dt.timezone(dt.timedelta(hours=7))),
        ]
    )
    clerk = Desk(desk.account_uuid, desk.name, Role.CLERK, Clock(lambda: next(times)))
    with writing():
        for _ in range(5):
            history.note_event(clerk, Action.READ, "person")
    assert [line.clock_ok for line in reversed(newest_lines(limit=5))] == [
        True,
        False,
        False,
        True,
        True,
    ]
    assert history.verify().ok


# --- the chain --------------------------------------------------------------------------------


def test_the_chain_holds_after_ordinary_work(desk, ani):
    with writing():
        history.change(ani, desk, name="Ani Lestari")
    report = history.verify()
    assert (report.ok, report.length, report.blanked) == (True, history.head()[0], 0)


COPIED_ROW = """INSERT INTO history
SELECT id + 1000, number + 1000, at, clock_ok, account, action, subject, subject_uuid, digest,
       previous, hash FROM history WHERE number = 1"""


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE history SET at = '2026-01-01'",
        "UPDATE history SET hash = hash",
        "DELETE FROM history WHERE number = 1",
        "DELETE FROM history_value WHERE id = 1",
        "UPDATE history_value SET content = '{}'",
        "UPDATE history_value SET salt = NULL, content = NULL, erasure_id = NULL",
        "UPDATE history_value SET salt = NULL, content = NULL, erasure_id = 1",
        "INSERT OR REPLACE INTO history SELECT * FROM history WHERE number = 1",
        "REPLACE INTO history_value SELECT * FROM history_value WHERE id = 1",
        COPIED_ROW,
    ],
)
def test_the_store_itself_refuses_to_alter_history(desk, ani, statement):
    before = list(database.execute_sql("SELECT * FROM history_value").fetchall())
    with pytest.raises(IntegrityError), writing():
        database.execute_sql(statement)
    assert list(database.execute_sql("SELECT * FROM history_value").fetchall()) == before
    assert history.verify().ok


TAMPERING = {
    "who": "UPDATE history SET account = 'somebody else' WHERE number = 3",
    "when": "UPDATE history SET at = '2026-03-16T01:00:00.000+00:00' WHERE number = 3",
    "clock": "UPDATE history SET clock_ok = 1 - clock_ok WHERE number = 3",
    "what": "UPDATE history SET action = 'read' WHERE number = 3",
    "about whom": "UPDATE history SET subject_uuid = 'x' WHERE number = 3",
    "values": "UPDATE history_value SET content = '{}' WHERE history_id = 3",
    "salt": "UPDATE history_value SET salt = x'00' WHERE history_id = 3",
    "digest": "UPDATE history SET digest = zeroblob(32) WHERE number = 3",
    "hash": "UPDATE history SET hash = zeroblob(32) WHERE number = 3",
    "link": "UPDATE history SET previous = zeroblob(32) WHERE number = 3",
    "left out": "DELETE FROM history WHERE number = 3",
    "values lost": "DELETE FROM history_value WHERE history_id = 3",
    "moved up": "UPDATE history SET number = number + 1000 WHERE number = 3",
}


@pytest.mark.parametrize("trick", TAMPERING)
def test_the_walk_finds_what_was_done_behind_the_triggers(desk, ani, trick):
    without_triggers(TAMPERING[trick])
    report = history.verify()
    assert (report.ok, report.broken_at) == (False, 3)


def test_values_blanked_without_an_erasure_are_found(desk, ani):
    without_triggers(
        "PRAGMA ignore_check_constraints = 1",
        "UPDATE history_value SET salt = NULL, content = NULL WHERE history_id = 3",
    )
    assert history.verify().broken_at == 3


# --- erasure ----------------------------------------------------------------------------------


def test_an_approved_erasure_blanks_the_values_of_one_record_and_tells_so(desk, ani):
    with writing():
        budi = history.create(
            Person,
            desk,
            name="Budi Contoh",
            nik="3510051708909002",
            sex=Sex.MALE,
            birth_date=dt.date(1980, 1, 2),
        )
        history.change(ani, desk, name="Ani Rahasia")
    length = history.verify().length
    assert history.blank(ani.uuid, "Permintaan tertulis", "Kepala Desa", desk) == 2
    report = history.verify()
    assert (report.ok, report.length, report.blanked) == (True, length + 1, 2)
    assert [(line.old, line.new) for line in history.of_record(ani.uuid)] == [(None, None)] * 2
    assert history.of_record(budi.uuid)[0].new["name"] == "Budi Contoh"
    erasure = Erasure.get()
    (told,) = history.of_record(erasure.uuid)
    assert (told.action, told.who) == (Action.ERASE, "Sri Contoh")
    assert told.new["reason"] == "Permintaan tertulis"
    text = str(database.execute_sql("SELECT * FROM history_value").fetchall())
    assert "Ani Contoh" not in text
    assert "Ani Rahasia" not in text


def test_an_erasure_does_not_hide_a_broken_chain(desk, ani):
    without_triggers("UPDATE history SET account = 'x' WHERE number = 2")
    with pytest.raises(StoreError, match="history.broken") as refused:
        history.blank(ani.uuid, "alasan", "Kepala Desa", desk)
    assert refused.value.details == {"number": 2}
    assert Erasure.select().count() == 0
    assert history.of_record(ani.uuid)[0].new["name"] == "Ani Contoh"


def test_one_records_erasure_blanks_no_others_values(desk, ani):
    history.blank(ani.uuid, "alasan", "Kepala Desa", desk)
    account = Account.get()
    with pytest.raises(IntegrityError, match="only be blanked"), writing():
        database.execute_sql(
            "UPDATE history_value SET salt = NULL, content = NULL, erasure_id = ? "
            "WHERE history_id IN (SELECT id FROM history WHERE subject_uuid = ?)",
            (Erasure.get().id, account.uuid),
        )
    for statement in ("DELETE FROM erasure", "UPDATE erasure SET reason = 'x'"):
        with pytest.raises(IntegrityError, match="never"), writing():
            database.execute_sql(statement)


def test_an_erasure_pinned_on_the_wrong_record_is_found(desk, ani):
    history.blank(ani.uuid, "alasan", "Kepala Desa", desk)
    without_triggers(
        "UPDATE history_value SET salt = NULL, content = NULL, erasure_id = 1 WHERE history_id = 2"
    )
    assert history.verify().broken_at == 2


# --- reading ----------------------------------------------------------------------------------


def test_an_auditor_sees_and_changes_nothing(store, desk):
    auditor = dataclasses.replace(desk, role=Role.AUDITOR)
    before = history.head()[0]
    with pytest.raises(RuleError, match=r"account\.read_only"), writing():
        history.create(Household, auditor, kk="3510050101259001")
    assert history.head()[0] == before
    with writing():
        history.note_event(auditor, Action.READ, "case")
    assert history.head()[0] == before + 1
