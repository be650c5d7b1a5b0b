"""What must always hold is refused by the tables themselves, whoever writes."""

import datetime as dt
import itertools
import random
from contextlib import contextmanager, suppress

import pytest
from peewee import IntegrityError

from models import history, tables
from models.access.keys import TEST_COST, new_recovery_code
from models.codes import Role
from models.desk import Clock, Desk
from models.store import Owner, close_store, new_store, writing
from models.tables import TABLES, History, HistoryValue, columns, database
from tests.models import invented_records as invented

DAY = invented.DAY
START = dt.datetime(2026, 3, 16, 1, tzinfo=dt.UTC)


class UndoneError(Exception):
    """Ends a transaction that was only a trial."""


@contextmanager
def trial():
    """What the block writes is accepted, and then taken back."""
    with suppress(UndoneError), writing():
        yield
        raise UndoneError


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """At one store for all trials, each of which is a transaction that is not kept."""
    seconds = itertools.count()
    clock = Clock(lambda: START + dt.timedelta(seconds=next(seconds)))
    chance = random.Random(1).randbytes
    owner = Owner("sri", "Sri", "sungai kelapa petani lumbung")
    folder = tmp_path_factory.mktemp("tables") / "office"
    with new_store(folder, owner, new_recovery_code(chance), clock, chance, TEST_COST):
        desk = Desk("founding", "Sri Contoh", Role.RESPONSIBLE, clock, chance)
        with writing():
            invented.record_all(desk)
        yield desk
        close_store()


def test_every_table_is_tried_here():
    assert set(invented.RECORDS) | {History, HistoryValue} == set(TABLES)


def test_one_of_each_is_accepted(desk):
    for table in invented.RECORDS:
        assert table.select().count() == 1, table
    assert history.verify().ok


CASE_CLOSED = {"state": "closed"}
REFUSED = [
    ("office", {"id": 2}),
    ("office", {"region_code": "3510042009"}),
    ("office", {"regency_term": "Provinsi"}),
    ("office", {"village": "  "}),
    ("office", {"postal_code": "6848"}),
    ("office", {"postal_code": "6848a"}),
    ("office", {"logo": b"x" * ((1 << 20) + 1)}),
    ("office", {"margin_left": 4}),
    ("office", {"paper_size": "Letter"}),
    ("office", {"utc_offset": 0}),
    ("office", {"practice": 2}),
    ("office", {"ink_saving": 2}),
    ("office", {"offset_x": -101}),
    ("office", {"offset_y": 101}),
    ("official", {"staff_number_kind": "NRP"}),
    ("official", {"valid_until": DAY - dt.timedelta(days=1)}),
    ("official", {"signing_form": "atas nama"}),
    ("account", {"username": "Sri"}),
    ("account", {"username": "s"}),
    ("account", {"role": "admin"}),
    ("installation", {"code": "K3F9"}),
    ("installation", {"signing_seed": bytes(31)}),
    ("installation", {"id": 2}),
    ("household", {"kk": "351005170890900"}),
    ("household", {"rt": "0001"}),
    ("person", {"name": ""}),
    ("person", {"name": "x" * 121}),
    ("person", {"nik": "351005170890900a"}),
    ("person", {"nik": None}),
    ("person", {"no_nik_reason": "unknown"}),
    ("person", {"nik": None, "no_nik_reason": "lupa"}),
    ("person", {"birth_date": None}),
    ("person", {"birth_date": "17-08-1990"}),
    ("person", {"birth_date": "1990-02-30"}),
    ("person", {"estimated_birth_year": 1889}),
    ("person", {"sex": "3"}),
    ("person", {"living_status": "5"}),
    ("person", {"household": 99}),
    ("person", {"nik": "3510051708909003", "uuid": "0191d6a0-0000-4000-8000-000000000000"}),
    ("person", {"nik": "3510051708909003", "record_state": "deleted"}),
    ("person_identifier", {"system": "sim"}),
    ("person_identifier", {"value": "1"}),
    ("agency", {"government": None}),
    ("agency", {"reply_days": 0}),
    ("case", {"year": 2019}),
    ("case", {"sequence": 0}),
    ("case", {"channel": "walk-in"}),
    ("case", {"summary": "x" * 10_001}),
    ("case", CASE_CLOSED),
    ("case", {"closed_on": DAY}),
    ("case", {**CASE_CLOSED, "closed_on": DAY - dt.timedelta(days=1)}),
    ("case", {"person": 99}),
    ("case_episode", {"closed_on": DAY}),
    ("need", {"kind": "house", "answers": "{"}),
    ("need", {"kind": "house", "answers": '"' + "x" * 60_000 + '"'}),
    ("need", {"kind": "house", "score": -1}),
    ("need", {"kind": "house", "level": "urgent"}),
    ("need", {"kind": "house", "outcome": "met"}),
    ("need", {"kind": "house", "outcome": "unmet", "outcome_on": DAY}),
    ("need", {"kind": "house", "override_level": "low"}),
    ("need", {"kind": "house", "override_level": "low", "override_reason": " "}),
    ("referral", {"status": "sent"}),
    ("referral", {"status": "rejected"}),
    ("referral", {"requested_on": None}),
    ("referral", {"delivery": "lost"}),
    ("letter", {"number": None}),
    ("letter", {"state": "draft"}),
    ("letter", {"number": 0}),
    ("letter", {"number": 2, "year": None}),
    ("letter", {"number": 2, "year": 2025}),
    ("letter", {"number": 2, "letter_date": None}),
    ("letter", {"number": 2, "number_text": ""}),
    ("letter", {"number": 2, "state": "void"}),
    ("letter", {"number": 2, "insertion": "-a"}),
    ("letter", {"number": 2, "sha256": "AB" * 32}),
    ("letter", {"number": 2, "words": "not json"}),
    ("note", {"text": " "}),
    ("note", {"text": "x" * 10_001}),
    ("sharing", {"kind": "consent"}),
    ("sharing", {"withdrawn_on": DAY - dt.timedelta(days=1)}),
    ("sharing", {"purpose": "marketing"}),
    ("attachment", {"sha256": "x"}),
    ("batch", {"sequence": 2, "cutoff_from": 10}),
    ("batch", {"sequence": 2, "size": 0}),
    ("batch", {"sequence": 2, "counts": "x"}),
    ("district_trust", {"version": 0}),
    ("district_trust", {"version": 2, "document": "x"}),
    ("form_draft", {"form": "need", "content": "x"}),
    ("erasure", {"reason": ""}),
]


def named(name):
    return next(table for table in invented.RECORDS if table._meta.table_name == name)


UNIQUE = {
    "account": {"username": "budi", "slot": "budi", "public_key": "age1budi"},
    "agency": {"code": "other"},
    "person": {"nik": "3510051708909009"},
    "case": {"sequence": 2, "number": "2026/0002"},
    "batch": {"sequence": 2, "uuid": "other", "signed_hash": "cd" * 32},
    "installation": {},
}


def make_room(name):
    """There is only one office, and it has only one installation."""
    if name in {"office", "installation"}:
        database.execute_sql(f'DELETE FROM "{name}"')


@pytest.mark.parametrize("name", sorted({name for name, _ in REFUSED}))
def test_the_same_record_with_nothing_wrong_is_accepted(desk, name):
    table = named(name)
    other = {"need": {"kind": "house"}, "letter": {"number": 2}, "form_draft": {"form": "need"}}
    other["district_trust"] = {"version": 2}
    more = {**UNIQUE.get(name, {}), **other.get(name, {})}
    with trial():
        make_room(name)
        history.create(table, desk, **{**invented.RECORDS[table], **more})


@pytest.mark.parametrize(("name", "wrong"), REFUSED, ids=lambda value: str(value)[:60])
def test_the_table_refuses(desk, name, wrong):
    table = named(name)
    other = {key: value for key, value in UNIQUE.get(name, {}).items() if key not in wrong}
    values = {**invented.RECORDS[table], **other, **wrong}
    with trial():
        make_room(name)
        with pytest.raises(IntegrityError, match="constraint failed"):
            history.create(table, desk, **values)


TWICE = [
    ("account", {"slot": "b", "public_key": "b"}),
    ("account", {"username": "bb", "public_key": "b"}),
    ("account", {"username": "bb", "slot": "b"}),
    ("holiday", {}),
    ("person", {}),
    ("agency", {}),
    ("case", {"number": "2026/0002"}),
    ("case", {"sequence": 2}),
    ("need", {}),
    ("letter", {}),
    ("letter_referral", {}),
    ("batch", {"uuid": "b", "signed_hash": "cd" * 32}),
    ("batch_file", {}),
    ("district_trust", {}),
    ("form_draft", {}),
    ("setting", {}),
]


@pytest.mark.parametrize(("name", "other"), TWICE, ids=str)
def test_nothing_that_counts_exists_twice(desk, name, other):
    table = named(name)
    with pytest.raises(IntegrityError, match="UNIQUE"), writing():
        history.create(table, desk, **{**invented.RECORDS[table], **other})


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM person",
        "DELETE FROM household",
        'DELETE FROM "case"',
        "DELETE FROM need",
        "DELETE FROM agency",
        "DELETE FROM letter",
        "DELETE FROM note",
        "UPDATE note SET text = 'x'",
        "UPDATE letter SET number = 2",
        "UPDATE letter SET year = 2027, letter_date = '2027-01-01'",
        "INSERT OR REPLACE INTO letter SELECT * FROM letter",
        "INSERT OR REPLACE INTO note SELECT * FROM note",
    ],
)
def test_what_others_point_to_or_what_was_issued_does_not_go_away(desk, statement):
    with pytest.raises(IntegrityError), writing():
        database.execute_sql(statement)


def test_a_letter_can_be_voided_and_its_number_stays(desk):
    with trial():
        history.change(tables.Letter.get(), desk, state="void", void_reason="Salah alamat")
        assert tables.Letter.get().number == 1


def test_a_row_tells_its_values_by_column(desk):
    assert columns(tables.LetterReferral.get())["letter"] == 1
