"""Whatever is typed in the search box, the right residents, cases and letters come up."""

import datetime as dt
import random
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from models import search as search_module
from models.codes import NoNikReason, Sex
from models.person.households import HouseholdDraft, correct_household, household_of_kk
from models.person.people import (
    PersonDraft,
    correct_person,
    draft_of,
    people_ids,
    person,
    register_person,
)
from models.person.practice_people import invented_residents
from models.person.residents_import import import_residents
from models.search import (
    index_is_right,
    rebuild,
    search,
    search_case_ids,
    search_people_ids,
)
from models.tables import Person, database
from tests.resident_plans import plan_of

TODAY = dt.date(2026, 3, 16)
KK = "3510040101159001"
SITI = PersonDraft(
    name="Siti Aminah",
    nik="3510045203809001",
    sex=Sex.FEMALE,
    birth_date=dt.date(1980, 3, 12),
    kk=KK,
    address="Jl. Melati 2",
    hamlet="Krajan",
    rt="3",
    rw="2",
)
quick = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def siti(desk):
    register_person(
        PersonDraft(
            name="Bambang Contoh",
            no_nik_reason=NoNikReason.UNKNOWN,
            sex=Sex.MALE,
            estimated_birth_year=1970,
        ),
        desk,
    )
    return register_person(SITI, desk)


@pytest.mark.parametrize(
    "typed",
    [
        "siti", "SITI AMINAH", "aminah siti", "mina", "s", "si", "siti a", "a s", "5203809001",
        "351004", "35.1004.520380.9001", "3510040101159001", "0115", "melati", "krajan rt 003",
        "  siti  ", '"siti"', "siti,", "(aminah)",
    ],
)  # fmt: skip
def test_a_resident_is_found_by_part_of_name_nik_card_or_address(siti, typed):
    assert search_people_ids(typed) == [siti]


@pytest.mark.parametrize(
    "typed", ["sitiaminah", "9999", "it", "melati bambang", "", "   ", "%", "_"]
)
def test_what_does_not_fit_finds_nobody(siti, typed):
    assert search_people_ids(typed) == []


def test_names_that_begin_with_the_text_come_first(desk):
    names = ["Zainal Budi", "Budi Santoso", "Agus Budi", "Abudin"]
    for name in names:
        register_person(replace(SITI, name=name, nik="", kk="", no_nik_reason="unknown"), desk)
    found = [person(number).name for number in search_people_ids("budi")]
    assert found == ["Budi Santoso", "Abudin", "Agus Budi", "Zainal Budi"]


def test_marks_on_letters_are_no_hindrance(desk):
    number = register_person(replace(SITI, name="André Müller"), desk)
    assert search_people_ids("andre mull") == [number]


def test_a_corrected_name_is_found_and_the_old_one_is_not(siti, desk):
    correct_person(siti, replace(SITI, name="Fatimah Contoh"), desk)
    assert search_people_ids("fatimah") == [siti]
    assert search_people_ids("aminah") == []


def test_an_old_nik_still_finds_its_owner(siti, desk):
    correct_person(siti, replace(SITI, nik="3510045203809777"), desk)
    assert search_people_ids("3510045203809001") == [siti]
    assert search_people_ids("809777") == [siti]


def test_who_left_the_register_is_not_found(siti):
    Person.update(record_state="anonymised").where(Person.id == siti).execute()
    assert search_people_ids("siti") == []


def test_more_hits_than_the_cap_are_cut(desk):
    import_residents(plan_of(_people(60), TODAY), desk)
    assert len(search_people_ids("rt", cap=20)) == 20


def test_the_box_shows_birth_and_address_under_the_name(siti):
    (hit,) = search("siti")
    assert (hit.kind, hit.id, hit.title) == ("person", siti, "Siti Aminah")
    assert hit.detail == "12-03-1980, Jl. Melati 2, Dusun Krajan, RT 003 RW 002"


def test_cases_and_letters_are_found_by_their_numbers(siti):
    case = _add_case(siti, "KS/2026/0012")
    letter = _add_letter("400.9.1/012/429.504.09/2026", "Permohonan bantuan", "Kepala Dinas Sosial")
    assert [(hit.kind, hit.id, hit.detail) for hit in search("2026/0012")] == [
        ("case", case, "Siti Aminah")
    ]
    for typed in ("400.9.1/012", "429.504.09", "dinas sosial"):
        assert [(hit.kind, hit.id) for hit in search(typed)] == [("letter", letter)]
    assert search_case_ids("siti") == [case]
    assert search_case_ids("0012") == [case]
    assert search_case_ids("bambang") == []


def test_an_issued_number_replaces_the_draft_in_the_index(siti):
    letter = _add_letter("", "Permohonan", "Camat")
    database.execute_sql("UPDATE letter SET number_text = '012/X/2026' WHERE id = ?", (letter,))
    assert [hit.title for hit in search("012/X")] == ["012/X/2026"]
    assert index_is_right()


@quick
@given(st.text(max_size=60))
@example('"')
@example("siti OR aminah")
@example("name:siti NEAR(a b)")
@example("-siti ^a* {b} ''")
@example("a\x00b\ud800c")
@example("\u202e\u0301\u1ec7 ﷽ ½ ① ٣٣٣")
def test_no_text_raises(siti, typed):
    assert isinstance(search(typed), list)
    assert isinstance(search_case_ids(typed), list)


@pytest.mark.parametrize("typed", ["x" * 1_000_000, "a " * 500_000, "(" * 1_000_000])
def test_a_million_letters_are_no_harm(siti, typed):
    assert len(search(typed)) <= 1


def test_after_an_import_and_a_rebuild_the_index_is_right(desk, siti):
    import_residents(plan_of(_people(300), TODAY), desk)
    assert index_is_right()
    names = {person(number).name for number in people_ids()[:20]}
    assert all(search_people_ids(name) for name in names)
    rebuild()
    assert index_is_right()
    register_person(replace(SITI, name="Sesudah Impor", nik="3510045203809555"), desk)
    assert len(search_people_ids("sesudah")) == 1, "single rows are indexed again"


def test_a_stopped_import_leaves_the_index_as_it_was(desk, siti):
    class Stop(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done >= 500:
            raise Stop

    with pytest.raises(Stop):
        import_residents(plan_of(_people(800), TODAY), desk, stop)
    assert index_is_right()
    assert len(people_ids()) == 2
    register_person(replace(SITI, name="Sesudah", nik="3510045203809555"), desk)
    assert len(search_people_ids("sesudah")) == 1


def test_the_check_notices_an_index_that_is_wrong(siti):
    database.execute_sql("DROP TRIGGER person_search_after_update")
    Person.update(name="Lain Sekali").where(Person.id == siti).execute()
    assert not index_is_right()
    rebuild()
    assert index_is_right()


# --- against a plain filter ---------------------------------------------------------------------

NAMES = st.text(alphabet="abiéIÉ ", min_size=1, max_size=8).filter(str.strip)
SERIALS = st.integers(9001, 9004)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("register"), NAMES, SERIALS, SERIALS),
        st.tuples(st.just("correct"), NAMES, SERIALS, SERIALS),
        st.tuples(st.just("move"), NAMES, SERIALS, SERIALS),
        st.tuples(st.just("import"), NAMES, SERIALS, SERIALS),
        st.tuples(st.just("rebuild"), NAMES, SERIALS, SERIALS),
    ),
    max_size=8,
)
QUERIES = st.text(alphabet="abié093 ", min_size=1, max_size=9)


@quick
@given(steps=STEPS, queries=st.lists(QUERIES, min_size=1, max_size=5))
def test_the_index_finds_what_reading_every_record_finds(desk, steps, queries):
    with database.atomic() as whole:
        for step in steps:
            _take(step, desk)
        for typed in queries:
            expected = {number for number in people_ids() if _fits(number, typed)}
            assert set(search_people_ids(typed)) == expected, typed
        assert index_is_right()
        whole.rollback()


def _take(step: tuple[str, str, int, int], desk) -> None:
    what, name, nik, kk = step
    draft = replace(
        SITI,
        name=name,
        nik=f"351004520380{nik}",
        kk=f"351004010115{kk}",
        address=name,
        sex=Sex.FEMALE,
    )
    ids = people_ids()
    taken = [number for number in ids if person(number).nik == draft.nik]
    if what == "register" and not taken:
        register_person(draft, desk)
    elif what == "correct" and ids and set(taken) <= {ids[-1]}:
        correct_person(ids[-1], draft, desk)
    elif what == "move" and (found := household_of_kk(draft.kk)):
        correct_household(found.id, HouseholdDraft(draft.kk, name, "Krajan", "9", ""), desk)
    elif what == "import":
        import_residents(plan_of([draft], TODAY), desk)
    elif what == "rebuild":
        rebuild()


def _fits(number: int, typed: str) -> bool:
    seen = person(number)
    place = f"{seen.address} {seen.hamlet} RT {seen.rt} RW {seen.rw}"
    former = " ".join(one.value for one in seen.former_numbers)
    columns = [_plain(text) for text in (seen.name, seen.nik, seen.kk, place, former)]
    words = [word for column in columns for word in column.split(" ")]
    return bool(typed.split()) and all(
        any(word in column for column in columns)
        if len(word) >= 3
        else any(one.startswith(word) for one in words)
        for word in _plain(typed).split()
    )


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).lower()


def _people(count: int) -> list[PersonDraft]:
    return invented_residents(count, "35.10.04.2009", random.Random(7), TODAY)


def _add_case(person_id: int, number: str) -> int:
    return database.execute_sql(
        'INSERT INTO "case" (uuid, record_state, changed, year, sequence, number, person_id, '
        "channel, place, reported_by, summary, opened_on, state, restricted) VALUES "
        "('01890000-0000-7000-8000-000000000001', 'active', 1, 2026, 12, ?, ?, 'counter', '', '', "
        "'', '2026-03-16', 'open', 0)",
        (number, person_id),
    ).lastrowid


def _add_letter(number: str, subject: str, addressee: str) -> int:
    return database.execute_sql(
        "INSERT INTO letter (uuid, record_state, changed, kind, state, series, insertion, "
        "number_text, classification, sifat, subject, addressee, signer, words, void_reason, "
        "remarks) VALUES ('01890000-0000-7000-8000-000000000002', 'active', 1, 'official', "
        "'draft', '', '', ?, '', 'Biasa', ?, ?, '', '{}', '', '')",
        (number, subject, addressee),
    ).lastrowid


def test_the_mark_can_not_be_typed():
    assert search_module._words("a\x01\x01b") == ["a", "b"]
    assert draft_of(SITI) == SITI
