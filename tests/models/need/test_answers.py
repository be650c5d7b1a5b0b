"""Answers are checked against their form, cleaned, and read like a letter."""

import datetime as dt
import json
import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import RuleError
from models.indonesian_words import long_date, rupiah, short_number
from models.need.answers import (
    answer_lines,
    answer_text,
    check_answers,
    clean_answers,
    fact_lines,
    missing_labels,
    visible_fields,
)
from models.need.facts import COMPONENTS, STRUCTURE, VULNERABLE
from models.need.fields import Condition, Field, FieldType
from models.need.forms import form_of, load_forms, score
from models.need.hints import About, programme_hints
from models.sentences import SENTENCES
from tests.need_samples import answered

TODAY = dt.date(2026, 3, 16)


def check(kind, **answers):
    return [(problem.field, problem.code) for problem in check_answers(form_of(kind), answers)]


@settings(deadline=None)
@given(answered(good=False))
def test_whatever_comes_in_is_cleaned_or_refused_with_a_sentence(pair):
    form, answers = pair
    problems = check_answers(form, answers)
    assert {problem.code for problem in problems} <= set(SENTENCES)
    if problems:
        with pytest.raises(RuleError) as caught:
            clean_answers(form, answers)
        assert caught.value.field == problems[0].field
    else:
        json.dumps(clean_answers(form, answers), allow_nan=False)


@settings(deadline=None)
@given(answered())
def test_right_answers_are_kept_and_cleaning_them_again_changes_nothing(pair):
    form, answers = pair
    assert check_answers(form, answers) == []
    cleaned = clean_answers(form, answers)
    assert clean_answers(form, cleaned) == cleaned
    assert list(cleaned) == [field.name for field in form.fields if field.name in cleaned]


@settings(deadline=None)
@given(answered())
def test_an_answer_to_a_question_that_is_not_asked_is_not_stored(pair):
    form, answers = pair
    cleaned = clean_answers(form, answers)
    asked = {field.name for field in visible_fields(form, cleaned)}
    assert set(cleaned) <= asked


@settings(deadline=None)
@given(answered())
def test_every_stored_answer_can_be_read(pair):
    form, answers = pair
    cleaned = clean_answers(form, answers)
    lines = {line.name: line.text for line in answer_lines(form, cleaned)}
    assert set(cleaned) <= set(lines)
    assert all(lines.values())


@settings(deadline=None)
@given(answered())
def test_what_is_missing_is_what_a_complete_check_complains_of(pair):
    form, answers = pair
    cleaned = clean_answers(form, answers)
    complaints = check_answers(form, cleaned, complete=True)
    labels = tuple(form.by_name[problem.field].label for problem in complaints)
    assert labels == missing_labels(form, cleaned)


@pytest.mark.parametrize(
    ("kind", "answers", "code"),
    [
        ("food", {"colour": "red"}, "answer.unknown_field"),
        ("food", {"household_size": "4"}, "answer.not_a_number"),
        ("food", {"household_size": True}, "answer.not_a_number"),
        ("food", {"household_size": math.nan}, "answer.out_of_range"),
        ("food", {"household_size": 0}, "answer.out_of_range"),
        ("food", {"household_size": 2.5}, "answer.not_whole"),
        ("food", {"urgency": "besok"}, "answer.not_an_option"),
        ("food", {"causes": "phk"}, "answer.not_an_option"),
        ("food", {"causes": ["phk", "cuaca"]}, "answer.not_an_option"),
        ("food", {"can_cook": "ya"}, "answer.not_yes_no"),
        ("school", {"nisn": "123456789"}, "answer.digits"),
        ("school", {"nisn": "١٢٣٤٥٦٧٨٩٠"}, "answer.digits"),
        ("school", {"school_name": 7}, "answer.not_text"),
        ("school", {"npsn": "123456789"}, "answer.characters"),
        ("school", {"npsn": "1234567"}, "answer.characters"),
        ("school", {"npsn": "1234 678"}, "answer.characters"),
        ("school", {"arrears": -1}, "answer.out_of_range"),
        ("house", {"latitude": -91.0}, "answer.out_of_range"),
    ],
)
def test_a_wrong_answer_is_named(kind, answers, code):
    assert check(kind, **answers) == [(next(iter(answers)), code)]


def test_a_hidden_question_is_neither_asked_nor_required_nor_kept():
    form = form_of("school")
    answers = {"participation": "2", "category": "DO", "stopped_on": "2025-06-01"}
    assert "category" not in {field.name for field in visible_fields(form, answers)}
    assert clean_answers(form, answers) == {"participation": "2"}


def test_a_question_is_hidden_when_the_one_it_hangs_on_is_hidden():
    form = form_of("health")
    answers = {"jkn_status": "tidak_ada", "jkn_number": "0001234567890", "jkn_arrears": 5}
    assert clean_answers(form, answers) == {"jkn_status": "tidak_ada"}


def test_a_chain_of_questions_falls_with_its_first_link():
    def link(name, on=None):
        condition = Condition(on, (True,)) if on else None
        return Field(name, name.title(), FieldType.YES_NO, show_when=condition)

    chain = (link("ill"), link("treated", "ill"), link("paid", "treated"))
    form = replace(
        form_of("health"), fields=chain, facts=(), by_name={one.name: one for one in chain}
    )
    answers = {"ill": False, "treated": True, "paid": True}
    assert [field.name for field in visible_fields(form, answers)] == ["ill"]
    assert clean_answers(form, answers) == {"ill": False}
    assert len(visible_fields(form, {**answers, "ill": True})) == 3


def test_several_codes_are_kept_once_and_in_the_order_of_the_form():
    cleaned = clean_answers(form_of("food"), {"causes": ["phk", "sakit", "phk"]})
    assert cleaned == {"causes": ["sakit", "phk"]}


def test_invisible_characters_do_not_reach_the_store():
    cleaned = clean_answers(form_of("health"), {"complaint": " Demam\u200b  tinggi\x00 "})
    assert cleaned == {"complaint": "Demam tinggi"}


def test_a_fact_is_shown_against_the_office_s_own_limit():
    form = form_of("house")
    wider = replace(form, limits=tuple(replace(each, own_value=9.0) for each in form.limits))
    answers = {"floor_area": 32.0, "occupants": 4}
    told = {line.name: line.text for line in answer_lines(wider, answers)}
    assert told["failing"] == "kecukupan luas"
    assert "failing" not in {line.name for line in answer_lines(form, answers)}


WELL_BUILT = (
    dict.fromkeys((*STRUCTURE, "windows", "ventilation", "toilet", "toilet_type", "sewage"), "1")
    | {"damage": "ringan", "dangerous": False, "floor_area": 32.0, "occupants": 4}
    | {"light_area": 4.0, "air_area": 2.0, "water": "5", "water_distance": "2"}
)


def said(kind, answers):
    """The facts as the letter and page say them, and the form beside its questions."""
    lines = {line.name: line.text for line in answer_lines(form_of(kind), answers)}
    beside = {line.name: line.text for line in fact_lines(form_of(kind), answers)}
    assert {name: lines[name] for name in beside} == beside
    return beside


@pytest.mark.parametrize("open_one", [None, *WELL_BUILT])
def test_that_no_aspect_fails_is_said_only_when_all_were_looked_at(open_one):
    answers = {name: value for name, value in WELL_BUILT.items() if name != open_one}
    if open_one == "water":
        del answers["water_distance"]  # it is not asked then
    assert said("house", answers).get("failing") == ("tidak ada" if open_one is None else None)


def test_a_question_that_is_not_asked_keeps_no_fact_back_and_do_not_know_does():
    answers = {name: value for name, value in WELL_BUILT.items() if name != "water_distance"}
    assert said("house", answers | {"water": "3"})["failing"] == "tidak ada"
    assert "failing" not in said("house", WELL_BUILT | {"water_distance": "3"})
    few = {"damage": "sedang", "land": "shm", "floor_area": 40.0, "occupants": 4}
    assert set(said("house", few)) == {"space"}


@pytest.mark.parametrize(
    ("kind", "answers", "name", "text"),
    [
        ("house", {"sloof": "1"}, "unfit", None),
        ("house", {"sloof": "5", "ceiling": "4"}, "unfit", "sedikitnya 2 dari 11"),
        ("house", dict.fromkeys(COMPONENTS, "1"), "unfit", "0 dari 11"),
        ("food", {"elders": 0}, "vulnerable", None),
        ("food", {"elders": 2, "toddlers": 0}, "vulnerable", "sedikitnya 2 jiwa"),
        ("food", dict.fromkeys(VULNERABLE, 0), "vulnerable", "0 jiwa"),
        ("food", {"meals_yesterday": 2}, "hungry_days", None),
        ("food", {"meals_yesterday": 0}, "hungry_days", "sedikitnya 1 hari"),
        ("food", {"short_days": 0}, "hungry_days", "0 hari"),
    ],
)
def test_a_count_is_not_said_to_be_whole_while_questions_are_open(kind, answers, name, text):
    assert said(kind, answers).get(name) == text


def test_the_points_of_a_count_are_told_with_the_same_words():
    (line,) = score(form_of("food"), {"elders": 2}).lines
    assert (line.field, line.answer, line.points) == ("vulnerable", "sedikitnya 2 jiwa", 1)


@pytest.mark.parametrize(
    ("field", "answer", "text"),
    [
        (Field("a", "A", FieldType.MONEY), 1250000, "Rp1.250.000"),
        (Field("a", "A", FieldType.DATE), "2026-11-04", "4 November 2026"),
        (Field("a", "A", FieldType.DATE), "4-11-202", "4-11-202"),
        (Field("a", "A", FieldType.YES_NO), False, "Tidak"),
        (Field("a", "A", FieldType.NUMBER, unit="m²", decimals=1), 7.5, "7,5 m²"),
        (Field("a", "A", FieldType.NUMBER, decimals=1), 1200.0, "1.200"),
        (load_forms()["food"].by_name["causes"], ["phk", "lain"], "PHK/gagal panen; Lainnya"),
    ],
)
def test_an_answer_reads_as_on_paper(field, answer, text):
    assert answer_text(field, answer) == text


def test_numbers_and_dates_are_written_the_indonesian_way():
    assert short_number(1234567) == "1.234.567"
    assert short_number(-8.123456, 6) == "-8,123456"
    assert short_number(100) == "100"
    assert rupiah(0) == "Rp0"
    assert long_date(dt.date(2026, 1, 1)) == "1 Januari 2026"


@settings(deadline=None)
@given(st.sampled_from(list(load_forms())), st.text(max_size=12), st.booleans())
def test_whatever_is_half_typed_in_every_question_is_reckoned_with_and_never_breaks(
    kind, text, asked
):
    form = form_of(kind)
    answers = {field.name: text for field in form.fields}
    if asked:  # those that hang on an answer too
        answers |= {f.name: f.options[0].code for f in form.fields if f.options}
    answer_lines(form, answers, TODAY)
    fact_lines(form, answers, TODAY)
    missing_labels(form, answers)
    programme_hints(form, answers, About(age=12), ())
    score(form, answers)
    found = check_answers(form, answers, TODAY)
    assert all(SENTENCES[each.code].format(**each.details) for each in found)


DATES = [(form.kind, f.name) for form in load_forms().values() for f in form.fields
         if f.type is FieldType.DATE]  # fmt: skip


@pytest.mark.parametrize(("kind", "name"), DATES)
@pytest.mark.parametrize("text", ["3", "32-13-2026", "20260305", "2026-W10-1"])
def test_what_is_no_date_yet_is_no_answer_and_is_named(kind, name, text):
    form = form_of(kind)
    answers = {name: text} | ({"participation": "3"} if kind == "school" else {})
    without = {each: value for each, value in answers.items() if each != name}
    assert score(form, answers) == score(form, without)
    assert fact_lines(form, answers, TODAY) == fact_lines(form, without, TODAY)
    assert (name, "answer.not_a_date") in check(kind, **answers)


def test_a_question_about_the_past_takes_no_day_ahead():
    form = form_of("school")
    answers = {"participation": "3", "stopped_on": "2026-03-17"}
    (problem,) = check_answers(form, answers, TODAY)
    assert (problem.field, problem.code) == ("stopped_on", "date.in_future")
    assert check_answers(form, {**answers, "stopped_on": "2026-03-16"}, TODAY) == []
    assert check_answers(form_of("civil"), {"needed_by": "2026-07-01"}, TODAY) == []


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("2025/2026", "2025/2026"), ("2025 - 2026", "2025/2026"), ("2025", "2025")],
)
def test_a_school_year_is_kept_in_one_way(typed, kept):
    answers = {"participation": "2", "last_year": typed}
    assert clean_answers(form_of("school"), answers)["last_year"] == kept


@pytest.mark.parametrize("typed", ["tahun lalu", "2025/2027", "25/26", "2025/"])
def test_what_is_no_school_year_is_named(typed):
    found = check("school", participation="2", last_year=typed)
    assert found == [("last_year", "answer.school_year")]


def test_a_number_is_not_rounded_behind_the_clerk_s_back():
    assert check("house", floor_area=7.123456) == [("floor_area", "answer.decimals")]
    assert check("school", arrears=2_500_000.5) == [("arrears", "answer.not_whole")]
