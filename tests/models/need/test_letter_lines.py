"""A letter tells few facts, short and alike: what an agency needs, not the clerk's whole form."""

import datetime as dt

import pytest

from models.need.forms import form_of, load_forms
from models.need.letter_lines import letter_lines, lowered


def told(kind, answers, *, health=False, on=None):
    lines = letter_lines(form_of(kind), answers, health=health, on=on)
    return {line.label: line.text for line in lines}


def test_a_diagnosis_stands_only_in_a_letter_to_a_health_agency():
    answers = {"complaint": "Batuk", "diagnosis": "TBC paru"}
    to_clinic = told("health", answers, health=True)
    assert to_clinic == {"Keluhan": "Batuk", "Diagnosis": "TBC paru"}
    assert told("health", answers) == {"Keluhan": "Batuk"}


def test_what_belongs_together_stands_in_one_line_in_the_order_of_the_letter():
    answers = {"toilet": "1", "water": "5", "damage": "berat", "occupants": 5, "floor_area": 24.0}
    answers |= {"floor": "6", "wall": "1", "roof": "4", "aided_before": False}
    assert list(told("house", answers).items()) == [
        ("Kerusakan", "Berat (> 50 %)"),
        ("Luas, penghuni", "24 m², 5 jiwa"),
        ("Tidak terpenuhi", "Ketahanan struktur, kecukupan luas"),
        ("Lantai, dinding, atap", "Semen/bata merah, tembok, asbes"),
        ("Air minum, jamban", "Sumur terlindung; ada, sendiri"),
        ("Pernah dibantu", "Tidak"),
    ]


def test_answers_that_tell_nothing_are_left_out():
    answers = {"papers": ["ktp", "lain"], "papers_other": "Surat nikah.", "group": "biasa"}
    assert told("civil", answers) == {"Dokumen": "KTP elektronik, Surat nikah"}
    assert told("health", {"can_come": True, "home_visit": False}) == {}
    assert told("health", {"can_come": False}) == {"Dapat ke faskes": "Tidak"}


def test_what_was_typed_keeps_its_letters_for_it_may_be_a_name():
    answers = {"aid_now": ["pkh", "lain"], "aid_other": "Baznas"}
    assert "PKH, Baznas" in told("food", answers).values()


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("Susu atau popok bayi", "susu atau popok bayi"),
        ("Sembako/BPNT", "sembako/BPNT"),
        ("Lahan perkebunan/negara/Perhutani", "lahan perkebunan/negara/Perhutani"),
        ("Rantang Kasih", "Rantang Kasih"),
        ("Kartu Keluarga", "Kartu Keluarga"),
        ("KTP elektronik", "KTP elektronik"),
        ("PKH", "PKH"),
        ("8 (tamat & lulus)", "8 (tamat & lulus)"),
    ],
)
def test_a_word_in_a_line_is_written_small_unless_it_is_a_name(text, within):
    assert lowered(text) == within


@pytest.mark.parametrize(
    ("stopped", "on", "text"),
    [
        ("2025-01-10", dt.date(2026, 3, 9), "10 Januari 2025, 13 bulan"),
        ("2025-01-10", dt.date(2026, 3, 10), "10 Januari 2025, 14 bulan"),
        ("2026-03-09", dt.date(2026, 3, 9), "9 Maret 2026, 0 bulan"),
        ("2026-03-10", dt.date(2026, 3, 9), "10 Maret 2026"),
        ("2026-03-10", None, "10 Maret 2026"),
    ],
)
def test_the_time_out_of_school_is_counted_up_to_the_day_of_the_letter(stopped, on, text):
    answers = {"participation": "3", "stopped_on": stopped}
    assert told("school", answers, on=on)["Berhenti sejak"] == text


@pytest.mark.parametrize("kind", load_forms())
def test_every_label_is_short_and_no_question_is_told_twice(kind):
    form = form_of(kind)
    names = [name for line in form.letter.lines for name in line.names]
    assert len(names) == len(set(names))
    assert all(line.label for line in form.letter.lines)
