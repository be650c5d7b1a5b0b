"""The shipped forms have what a counter needs, and say what they are for."""

import csv
import re
from collections import defaultdict
from pathlib import Path

import pytest

from models.agency_file import all_sets
from models.codes import UrgencyLevel
from models.errors import RuleError
from models.need.facts import COMPONENTS, FACTS
from models.need.fields import FieldType
from models.need.forms import form_of, load_forms, score


def test_six_needs_are_offered_in_a_fixed_order():
    assert list(load_forms()) == ["school", "health", "house", "food", "civil", "other"]


def test_a_kind_nobody_ships_is_refused():
    with pytest.raises(RuleError, match="unknown_kind"):
        form_of("weather")
    with pytest.raises(RuleError, match="unknown_kind"):
        form_of("food", 99)


@pytest.mark.parametrize("kind", load_forms())
def test_a_shipped_form_has_all_a_counter_needs(kind):
    form = form_of(kind)
    required = [field for field in form.fields if field.required]
    assert 3 <= len(required) <= 4, "a clerk has sixty seconds"
    assert "a.n. {name}" in form.letter.subject
    assert form.letter.ask.startswith("mohon dapat ")
    assert form.letter.ask.endswith(".")
    assert form.letter.lines
    assert any(document.required for document in form.documents)
    assert re.fullmatch(r"\d{3}(\.\d+)+", form.classification)
    assert form.agencies[-1] == "camat" or "camat" in form.agencies
    assert any(route.show_when is None for route in form.routes), "somebody may always help"


@pytest.mark.parametrize("kind", load_forms())
def test_danger_to_life_makes_a_need_critical_whatever_the_points(kind):
    form = form_of(kind)
    signs = [
        {field.name: True} if field.type is FieldType.YES_NO else {field.name: option.code}
        for field in form.fields
        for option in (field.options or (field,))
        if option.emergency
    ]
    assert signs, "every need kind has a sign of danger to life"
    for answers in signs:
        found = score(form, answers)
        assert (found.emergency, found.level) == (True, UrgencyLevel.CRITICAL)


def test_every_fact_a_form_computes_is_used_by_one():
    used = {fact.function for form in load_forms().values() for fact in form.facts}
    assert used == set(FACTS)


def test_a_diagnosis_is_restricted():
    by_name = form_of("health").by_name
    assert by_name["diagnosis"].restricted
    assert by_name["chronic"].restricted


@pytest.mark.parametrize(
    ("kind", "answers", "code"),
    [
        ("school", {"level": "8"}, "400.3.5"),
        ("school", {"level": "11"}, "400.3.3"),
        ("school", {"level": "15"}, "400.3.8"),
        ("health", {"jkn_status": "pbi_nonaktif"}, "400.7.24"),
        ("health", {"jkn_status": "pbi_aktif"}, "400.7.3"),
        ("food", {"causes": ["sebatang_kara", "sakit"]}, "400.9.6"),
        ("house", {}, "600.2.7.6"),
    ],
)
def test_a_letter_is_filed_under_the_code_of_its_answers(kind, answers, code):
    assert form_of(kind).classification_for(answers) == code


def test_an_agency_is_asked_for_what_it_can_do():
    letter = form_of("school").letter
    assert "dokumen kependudukan" in letter.for_functions(["dukcapil"])[1]
    assert letter.for_functions(["pendidikan"]) == (letter.subject, letter.ask)


def test_official_codes_are_digits_as_in_the_questionnaires():
    """BPS Regsosek 2022 and PUPR 2020 number their answers from 1, with 8 for `tidak tahu`."""
    house = form_of("house").by_name
    for name, count in (("floor", 9), ("wall", 7), ("roof", 8), ("water", 11), ("toilet", 6)):
        codes = [option.code for option in house[name].options]
        assert codes == [str(number) for number in range(1, count + 1)]
    assert [o.code for o in form_of("health").by_name["nutrition"].options] == ["1", "2", "3", "8"]


@pytest.mark.parametrize("kind", load_forms())
def test_the_plan_of_a_form_begins_at_once_and_ends_with_a_look_at_the_resident(kind):
    form = form_of(kind)
    days = {step.code: step.days for step in form.plan}
    assert len(form.plan) >= 5
    for step in form.plan:
        assert step.text.endswith(".")
        assert not step.after or days[step.after] <= step.days, "due before what it waits for"
        assert step.function in {"", *form.agencies}
    last = form.plan[-1]
    assert last.owner == "office" and last.after


@pytest.mark.parametrize("kind", load_forms())
def test_every_form_asks_for_photos_and_hints_are_questions(kind):
    form = form_of(kind)
    assert any(document.photo for document in form.documents)
    assert form.hints
    assert all(hint.text.startswith("Periksa ") and hint.text.endswith(".") for hint in form.hints)


@pytest.mark.parametrize("code", ["school", "health", "house", "food", "civil", "other"])
def test_a_hint_names_a_programme_somebody_runs(code):
    known = {entry.code for found in all_sets() for entry in found.programmes}
    assert {hint.programme for hint in form_of(code).hints} <= known


# --- the official lists ---------------------------------------------------------------------------

LISTS = Path(__file__).with_name("form_options.csv")
"""Every list a questionnaire or the research names, with its source; `daftar` is its name."""
USED = {
    "status_bangunan": ["house.building"],
    "bukti_kepemilikan_tanah": ["house.land_proof"],
    "bahan_bakar_masak": ["food.fuel"],
    "jenis_kloset": ["house.toilet_type"],
    "jenjang_pendidikan": ["school.level"],
    "kelas_tertinggi": ["school.last_class"],
    "status_gizi_balita": ["health.nutrition"],
    "kesulitan_fungsi": ["health.function_difficulty", "school.function_difficulty"],
    "perawat_pengasuh": ["health.carer"],
    "penyakit_kronis": ["health.chronic"],
    "status_pekerjaan": ["food.work", "other.work"],
    "jenis_lantai": ["house.floor"],
    "jenis_dinding": ["house.wall"],
    "jenis_atap": ["house.roof"],
    "sumber_air_minum": ["house.water"],
    "jarak_air_ke_tinja": ["house.water_distance"],
    "sumber_penerangan": ["house.lighting"],
    "daya_listrik": ["house.power"],
    "fasilitas_bab": ["house.toilet"],
    "pembuangan_tinja": ["house.sewage"],
    "partisipasi_sekolah": ["school.participation"],
    "jaminan_kesehatan": ["health.insurance"],
    "rtlh_nilai_komponen": [f"house.{part}" for part in COMPONENTS],
    "rtlh_tingkat_kerusakan": ["house.damage"],
    "rtlh_status_tanah": ["house.land"],
    "rtlh_penghasilan_bulan": ["house.income"],
    "ats_kategori": ["school.category"],
    "ats_alasan": ["school.reasons"],
    "kes_status_jkn": ["health.jkn_status"],
    "kes_urgensi": ["health.urgency"],
    "kes_hambatan": ["health.obstacles"],
    "pangan_hambatan": ["food.causes"],
}
PARTS = "rtlh_komponen"
"""The one list whose lines are questions of their own, each answered by rtlh_nilai_komponen."""
OWN_WORDS = {
    # the form of Wonogiri has the words and the shares: the list gives only the shares
    ("rtlh_tingkat_kerusakan", "ringan"): "Ringan (< 25 %)",
    ("rtlh_tingkat_kerusakan", "sedang"): "Sedang (25-50 %)",
    ("rtlh_tingkat_kerusakan", "berat"): "Berat (> 50 %)",
    # no official list: the arrow tells the clerk what to do and would stand in a letter
    ("kes_hambatan", "mobilitas"): "Tidak bisa datang (lumpuh/lansia)",
}


def official_lists():
    lists = defaultdict(dict)
    with LISTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name, code = row["daftar"], row["kode"]
            lists[name][code] = OWN_WORDS.get((name, code), row["label"])
    return lists


def test_every_official_list_stands_in_a_form():
    assert {*USED, PARTS} == set(official_lists())


@pytest.mark.parametrize("name", USED)
def test_an_official_list_has_the_official_codes_and_labels(name):
    for place in USED[name]:
        kind, field = place.split(".")
        options = form_of(kind).by_name[field].options
        assert {option.code: option.label for option in options} == official_lists()[name], place


def test_every_part_of_a_house_is_rated_by_its_official_name():
    rated = [form_of("house").by_name[name].label for name in COMPONENTS]
    parts = [code.replace("_", " ") for code in official_lists()[PARTS]]
    assert [label.casefold().replace("/", " ") for label in rated] == parts
