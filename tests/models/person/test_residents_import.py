"""A village's resident file comes in whole, and every row that does not is told why."""

import datetime as dt
import json
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import history
from models.codes import Action, LivingStatus, NoNikReason, Sex
from models.errors import Cancelled, RuleError
from models.person.draft import PersonDraft
from models.person.people import (
    correct_person,
    people_count,
    people_ids,
    person,
    register_person,
)
from models.person.practice_people import invented_residents
from models.person.resident_cells import ImportRow, check_row, read_date
from models.person.residents_import import ImportFile, check_rows, import_residents
from models.person.residents_stored import identity
from models.person.rows import people_rows
from models.search import search_people_ids
from models.sentences import template
from tests.history_lines import newest_lines
from tests.resident_plans import plan_of

TODAY = dt.date(2026, 3, 16)
KK = "3510040101159001"
CELLS = {
    "alamat": "Jl. Melati 2",
    "dusun": "KRAJAN",
    "rw": "2",
    "rt": "",
    "nama": "BUDI CONTOH",
    "no_kk": KK,
    "nik": "3510041708909001",
    "sex": "1",
    "tempatlahir": "BANYUWANGI",
    "tanggallahir": "17-08-1990",
    "agama_id": "1",
    "pekerjaan_id": "9",
    "kk_level": "1",
    "nama_ibu": "SITI",
    "status_dasar": "1",
}


def row(number: int = 2, numbers: frozenset[str] = frozenset(), **cells: str) -> ImportRow:
    values = {name: text for name, text in {**CELLS, **cells}.items() if text}
    return ImportRow(number, values, numbers)


def person_of_nik(nik: str) -> int:
    (number,) = search_people_ids(nik)
    return number


def many(count: int) -> list[ImportRow]:
    return [
        row(n + 2, nik=f"351004{1 + n % 28:02}0890{9001 + n // 28}", nama=f"WARGA {n}",
            tanggallahir=f"{1 + n % 28:02}-08-1990")
        for n in range(count)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "field", "value"),
    [
        ({"sex": "L"}, "sex", Sex.MALE),
        ({"sex": "Laki - laki"}, "sex", Sex.MALE),
        ({"sex": "PEREMPUAN"}, "sex", Sex.FEMALE),
        ({"sex": "2"}, "sex", Sex.FEMALE),
        ({"tanggallahir": "17/08/1990"}, "birth_date", dt.date(1990, 8, 17)),
        ({"tanggallahir": "17/8/1990"}, "birth_date", dt.date(1990, 8, 17)),
        ({"tanggallahir": "1990-08-17"}, "birth_date", dt.date(1990, 8, 17)),
        ({"tanggallahir": "'17-08-1990"}, "birth_date", dt.date(1990, 8, 17)),
        ({"agama_id": "ISLAM"}, "religion", "ISLAM"),
        ({"agama_id": "1"}, "religion", "ISLAM"),
        ({"agama_id": "Katolik"}, "religion", "KATHOLIK"),
        ({"pekerjaan_id": "09"}, "occupation", "PETANI/PEKEBUN"),
        ({"pekerjaan_id": "Petani / Pekebun"}, "occupation", "PETANI/PEKEBUN"),
        ({"pekerjaan_id": "Penderes kelapa"}, "occupation", "Penderes kelapa"),
        ({"kk_level": "KEPALA KELUARGA"}, "relationship", "1"),
        ({"kk_level": "istri"}, "relationship", "3"),
        ({"status_dasar": "MATI"}, "living_status", LivingStatus.DEAD),
        ({"status_dasar": "6"}, "living_status", LivingStatus.AWAY),
        ({"status_dasar": ""}, "living_status", LivingStatus.ALIVE),
        ({"nik": "'3510041708909001"}, "nik", "3510041708909001"),
        ({"nik": "35.1004.170890.9001"}, "nik", "3510041708909001"),
        ({"nik": "0"}, "no_nik_reason", NoNikReason.UNKNOWN),
        ({"nik": "-"}, "no_nik_reason", NoNikReason.UNKNOWN),
        ({"nik": ""}, "no_nik_reason", NoNikReason.UNKNOWN),
        ({"rt": "1"}, "rt", "001"),
        ({"rt": ""}, "rt", ""),
        ({"rt": "-"}, "rt", ""),
        ({"no_kk": "0"}, "kk", ""),
    ],
)
def test_cells_are_read_as_villages_write_them(cells, field, value):
    assert getattr(check_row(row(**cells), TODAY).draft, field) == value


@pytest.mark.parametrize(
    ("cells", "numbers", "column", "code"),
    [
        ({"nik": "3510041708909000"}, {"nik"}, "nik", "import.nik_broken"),
        ({"nik": "3510041708909001"}, {"nik"}, "nik", "import.nik_broken"),
        ({"nik": "3,51E+15"}, set(), "nik", "import.nik_broken"),
        ({"nik": "3.51004170890E+15"}, set(), "nik", "import.nik_broken"),
        ({"no_kk": "3.51E+15"}, set(), "no_kk", "import.kk_broken"),
        ({"no_kk": "3510040101159000"}, {"no_kk"}, "no_kk", "import.kk_broken"),
        ({"nik": "12345"}, set(), "nik", "nik.length"),
        ({"nik": "3510041708900000"}, set(), "nik", "nik.serial"),
        ({"nama": ""}, set(), "nama", "person.name_missing"),
        ({"sex": ""}, set(), "sex", "person.sex_missing"),
        ({"sex": "X"}, set(), "sex", "import.sex_unknown"),
        ({"tanggallahir": ""}, set(), "tanggallahir", "person.birth_missing"),
        ({"tanggallahir": "31-02-1990"}, set(), "tanggallahir", "import.date_unknown"),
        ({"tanggallahir": "08/17/1990"}, set(), "tanggallahir", "import.date_unknown"),
        ({"tanggallahir": "17-08-90"}, set(), "tanggallahir", "import.date_unknown"),
        ({"tanggallahir": "17-08-2090"}, set(), "tanggallahir", "person.birth_in_future"),
        ({"no_kk": "123"}, set(), "no_kk", "person.kk_length"),
        ({"rt": "tiga"}, set(), "rt", "person.rt_rw"),
        ({"status_dasar": "8"}, set(), "status_dasar", "import.living_unknown"),
        ({"nama": "x" * 200}, set(), "nama", "text.too_long"),
    ],
)
def test_a_wrong_cell_is_named_by_row_column_and_reason(cells, numbers, column, code):
    plan = check_rows([row(57, frozenset(numbers), **cells)], TODAY)
    (remark,) = plan.remarks
    assert (remark.row, remark.column, remark.code, remark.severity) == (
        57,
        column,
        code,
        "refused",
    )
    assert remark.sentence
    assert "{" not in remark.sentence
    assert (plan.ready, plan.refused) == ((), 1)


@pytest.mark.parametrize(
    ("cells", "column", "code"),
    [
        ({"tanggallahir": "18-08-1990"}, "nik", "nik.birth_differs"),
        ({"sex": "2"}, "nik", "nik.sex_differs"),
        ({"nik": "3510047208909001"}, "nik", "nik.odd_date"),
        ({"pekerjaan_id": "99"}, "pekerjaan_id", "import.code_unknown"),
        ({"agama_id": "12"}, "agama_id", "import.code_unknown"),
        ({"kk_level": "tetangga"}, "kk_level", "import.code_unknown"),
    ],
)
def test_what_is_unusual_comes_in_and_is_reported(desk, cells, column, code):
    report = import_residents(check_rows([row(**cells)], TODAY), desk)
    assert (report.created, report.refused) == (1, 0)
    assert [(r.column, r.code, r.severity) for r in report.remarks] == [(column, code, "warned")]


def test_one_bad_row_in_a_thousand_leaves_999_in(desk):
    rows = many(1000)
    rows[499] = replace(rows[499], values={**rows[499].values, "nik": "123"})
    report = import_residents(check_rows(rows, TODAY), desk)
    assert (report.read, report.created, report.unchanged, report.refused) == (1000, 999, 0, 1)
    assert [(r.row, r.column, r.code) for r in report.remarks] == [(501, "nik", "nik.length")]
    assert people_count() == 999


def test_the_same_file_twice_changes_nothing_the_second_time(desk):
    rows = [*many(30), row(40, nik="", nama="TANPA NIK"), row(41, nik="0", nama="JUGA TANPA")]
    first = import_residents(check_rows(rows, TODAY), desk)
    before, listed = history.head(), people_rows(people_ids())
    second = import_residents(check_rows(rows, TODAY), desk)
    assert (first.created, first.unchanged) == (32, 0)
    assert (second.created, second.unchanged, second.refused) == (0, 32, 0)
    assert (history.head(), people_rows(people_ids())) == (before, listed)


def test_an_import_is_one_row_of_history_with_the_file_and_the_counts(desk):
    before = history.head()[0]
    plan = check_rows(ImportFile(tuple(many(20)), "warga.xlsx", "ab" * 32), TODAY)
    import_residents(plan, desk)
    (line,) = newest_lines(limit=history.head()[0] - before)
    assert (line.action, line.subject) == (Action.IMPORT, "residents")
    assert line.new == {"sha256": "ab" * 32, "read": 20, "created": 20, "households": 1}
    assert history.verify().ok
    assert KK not in json.dumps(line.new)


@pytest.mark.parametrize("stop_at", [0, 500])
def test_a_cancelled_import_leaves_nothing_behind(desk, stop_at):
    before = history.head()

    def stop(done: int, total: int) -> None:
        if done >= stop_at:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_residents(check_rows(many(900), TODAY), desk, stop)
    assert (people_count(), history.head()) == (0, before)
    assert import_residents(check_rows(many(900), TODAY), desk).created == 900


def test_the_same_nik_twice_in_a_file_takes_the_first_and_names_it(desk):
    report = import_residents(check_rows([row(2), row(9, nama="ORANG LAIN")], TODAY), desk)
    assert (report.created, report.refused) == (1, 1)
    (remark,) = report.remarks
    assert (remark.row, remark.code) == (9, "import.nik_twice")
    assert "baris 2" in remark.sentence
    assert people_rows(people_ids())[0].name == "BUDI CONTOH"


def test_two_people_without_nik_are_two_people(desk):
    rows = [row(2, nik="0"), row(3, nik="0", nama="ADIK CONTOH"), row(4, nik="")]
    report = import_residents(check_rows(rows, TODAY), desk)
    assert (report.created, report.refused) == (2, 1)
    assert [(r.row, r.code) for r in report.remarks] == [(4, "import.person_twice")]


def test_nobody_is_overwritten_and_the_difference_is_named(desk):
    import_residents(check_rows([row()], TODAY), desk)
    report = import_residents(check_rows([row(pekerjaan_id="11", rw="5")], TODAY), desk)
    assert (report.created, report.unchanged, report.refused) == (0, 0, 1)
    (remark,) = report.remarks
    assert remark.code == "import.stored_differs"
    assert "pekerjaan_id" in remark.sentence
    assert "rw" in remark.sentence
    stored = person(person_of_nik(CELLS["nik"]))
    assert (stored.occupation, stored.rw) == ("PETANI/PEKEBUN", "002")


def test_an_empty_cell_does_not_differ_from_what_is_recorded(desk):
    import_residents(check_rows([row(status_dasar="2")], TODAY), desk)
    sparse = row(
        alamat="", dusun="", rw="", agama_id="", pekerjaan_id="", nama_ibu="", status_dasar=""
    )
    report = import_residents(check_rows([sparse], TODAY), desk)
    assert (report.unchanged, report.refused) == (1, 0)


def test_a_corrected_resident_is_not_put_back_by_the_old_file(desk):
    import_residents(check_rows([row()], TODAY), desk)
    number = person_of_nik(CELLS["nik"])
    correct_person(number, replace(person(number), phone="081234567890"), desk)
    assert import_residents(check_rows([row()], TODAY), desk).unchanged == 1
    assert person(number).phone == "+6281234567890"


def test_a_newly_issued_nik_beside_a_resident_without_one_is_pointed_out(desk):
    import_residents(check_rows([row(nik="0")], TODAY), desk)
    report = import_residents(check_rows([row()], TODAY), desk)
    assert report.created == 1
    assert [(r.code, r.severity) for r in report.remarks] == [("import.like_stored", "warned")]


def test_families_share_a_household_and_a_present_address_is_the_persons_own(desk):
    rows = [
        row(2),
        row(3, nik="3510045708909002", nama="ISTRI CONTOH", sex="2", dusun=""),
        row(4, nik="3510041708909003", nama="ANAK CONTOH", alamat_sekarang="Barak kebun"),
    ]
    import_residents(check_rows(rows, TODAY), desk)
    budi, istri, anak = (person(person_of_nik(r.values["nik"])) for r in rows)
    assert budi.household_id == istri.household_id == anak.household_id
    assert istri.address_line == "Jl. Melati 2, Dusun KRAJAN, RW 002"
    assert anak.address_line == "Barak kebun"
    assert import_residents(check_rows(rows, TODAY), desk).unchanged == 3


def test_a_recorded_household_takes_in_imported_members(desk):
    owner = register_person(check_row(row(), TODAY).draft, desk)
    import_residents(
        check_rows([row(3, nik="3510045708909002", sex="2", nama="ISTRI CONTOH")], TODAY), desk
    )
    istri = person(person_of_nik("3510045708909002"))
    assert istri.household_id == person(owner).household_id


def test_who_died_or_moved_stays_in_the_register_with_that_status(desk):
    rows = [row(2, status_dasar="2"), row(3, nik="3510041708909002", status_dasar="PINDAH")]
    import_residents(check_rows(rows, TODAY), desk)
    statuses = {person(person_of_nik(r.values["nik"])).living_status for r in rows}
    assert statuses == {LivingStatus.DEAD, LivingStatus.MOVED}


def test_imported_residents_are_found_at_once(desk):
    import_residents(check_rows([row()], TODAY), desk)
    assert search_people_ids("budi con") == [person_of_nik(CELLS["nik"])]


@pytest.mark.parametrize(
    ("text", "decile"),
    [("3", 3), ("Desil 10", 10), ("2.0", 2), ("belum ada", None), ("11", None), ("miskin", None)],
)
def test_the_decile_comes_from_a_column_a_village_added(desk, text, decile):
    plan = check_rows([row(desil=text, tanggal_cek_desil="01-02-2026")], TODAY)
    import_residents(plan, desk)
    found = person(people_rows(people_ids())[0].id)
    assert (found.dtsen_decile, found.dtsen_checked_on) == (decile, dt.date(2026, 2, 1))
    unknown = [remark.column for remark in plan.remarks]
    assert unknown == (["desil"] if decile is None and text != "belum ada" else [])


def test_a_day_of_the_decile_that_is_none_keeps_nobody_out():
    plan = check_rows([row(desil="3", tanggal_cek_desil="kemarin")], TODAY)
    assert [each.draft.dtsen_checked_on for each in plan.ready] == [None]
    assert [remark.column for remark in plan.remarks] == ["tanggal_cek_desil"]


def test_an_empty_file_is_no_import(desk):
    before = history.head()
    report = import_residents(check_rows([], TODAY), desk)
    assert (report.read, report.created) == (0, 0)
    assert history.head() == before


def test_columns_that_are_not_kept_are_said_once(desk):
    file = ImportFile((row(),), ignored=("Catatan",), not_kept=("suku", "lat"), heading_row=3)
    report = import_residents(check_rows(file, TODAY), desk)
    assert [(r.row, r.code) for r in report.remarks] == [
        (3, "import.columns_ignored"),
        (3, "import.columns_not_kept"),
    ]
    assert "suku, lat" in report.remarks[1].sentence


def test_invented_residents_come_in_the_same_way(desk):
    drafts = invented_residents(200, "35.10.04.2009", random.Random(1), TODAY)
    report = import_residents(plan_of(drafts, TODAY), desk)
    assert (report.created, report.remarks) == (200, ())
    assert import_residents(plan_of(drafts, TODAY), desk).created == 0
    with pytest.raises(RuleError):
        plan_of([PersonDraft()], TODAY)


def test_people_without_nik_are_told_apart_by_name_birth_sex_and_card():
    one = check_row(row(nik=""), TODAY).draft
    assert identity(one) == identity(replace(one, name="budi contoh", occupation="x"))
    for change in ({"name": "LAIN"}, {"kk": ""}, {"sex": Sex.FEMALE}):
        assert identity(one) != identity(replace(one, **change))


@given(st.dictionaries(st.sampled_from(sorted(CELLS)), st.text(max_size=40)))
def test_any_cells_are_a_resident_or_a_remark(cells):
    plan = check_rows([ImportRow(7, cells)], TODAY)
    assert len(plan.ready) + plan.refused == 1
    assert all(template(remark.code) and remark.row == 7 for remark in plan.remarks)


@given(
    st.dates(dt.date(1890, 1, 1), TODAY),
    st.sampled_from(["%d-%m-%Y", "%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y"]),
)
def test_every_date_is_read_back_from_every_form(day, form):
    assert read_date(day.strftime(form)) == day
