"""The urgency of a need explains itself, line by line."""

import datetime as dt
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings

from models.codes import UrgencyLevel
from models.need.answers import clean_answers
from models.need.facts import (
    FACTS,
    failing_aspects,
    hungry_days,
    light_share,
    m2_per_person,
    unfit_components,
    vulnerable_members,
)
from models.need.fields import PointRange, Thresholds
from models.need.forms import form_of, load_forms
from models.need.score import higher, level_of, score
from tests.need_samples import answered


@settings(deadline=None)
@given(answered())
def test_the_total_is_the_sum_of_its_lines_and_the_level_follows(pair):
    form, answers = pair
    found = score(form, clean_answers(form, answers))
    assert found.total == sum(line.points for line in found.lines)
    assert all(line.points or line.emergency for line in found.lines)
    assert all(line.label and line.answer for line in found.lines)
    wanted = UrgencyLevel.CRITICAL if found.emergency else level_of(found.total, form.thresholds)
    assert found.level == wanted


@settings(deadline=None)
@given(answered())
def test_a_question_that_is_not_asked_scores_nothing(pair):
    form, answers = pair
    assert score(form, answers).total == score(form, clean_answers(form, answers)).total


def test_no_answer_is_the_lowest_level():
    for kind in load_forms():
        found = score(form_of(kind), {})
        assert (found.total, found.level, found.lines) == (0, UrgencyLevel.LOW, ())


def test_an_old_man_alone_without_food_today_is_critical():
    answers = {"urgency": "hari_ini", "meals_yesterday": 0, "causes": ["sebatang_kara"]}
    found = score(form_of("food"), answers)
    assert [(line.field, line.points) for line in found.lines] == [
        ("urgency", 6),
        ("meals_yesterday", 5),
        ("causes", 3),
    ]
    assert (found.total, found.level, found.emergency) == (14, UrgencyLevel.CRITICAL, False)


def test_danger_to_life_is_critical_and_says_so():
    found = score(form_of("food"), {"in_danger": True})
    assert (found.total, found.level, found.emergency) == (0, UrgencyLevel.CRITICAL, True)
    assert found.lines[0].emergency


@pytest.mark.parametrize(("area", "points"), [(28.7, 3), (28.8, 0)])
def test_below_7_2_square_metres_a_person_is_too_little(area, points):
    found = score(form_of("house"), {"floor_area": area, "occupants": 4})
    assert sum(line.points for line in found.lines if line.field == "space") == points


@pytest.mark.parametrize(
    ("total", "level"), [(1, "low"), (2, "medium"), (3, "medium"), (4, "high"), (6, "critical")]
)
def test_thresholds_are_the_first_points_of_a_level(total, level):
    assert level_of(total, Thresholds(2, 4, 6)) == level


def test_the_most_urgent_need_speaks_for_the_case():
    assert higher([UrgencyLevel.MEDIUM, UrgencyLevel.CRITICAL, UrgencyLevel.LOW]) == "critical"
    assert higher([]) == "low"


def test_an_open_range_has_no_end():
    assert PointRange(None, 3, 1).holds(-100)
    assert PointRange(3, None, 1).holds(1e9)
    assert not PointRange(3, 5, 1).holds(5.1)


def test_facts_count_what_is_answered():
    assert m2_per_person({"floor_area": 36, "occupants": 5}, {}) == 7.2
    assert m2_per_person({"floor_area": 36}, {}) is None
    assert m2_per_person({"floor_area": 36, "occupants": 0}, {}) is None
    assert unfit_components({"foundation": "5", "ceiling": "4", "sloof": "1"}, {}) == 2
    assert vulnerable_members({"elders": 1, "toddlers": 2, "disabled_members": 1}, {}) == 4
    assert light_share({"light_area": 1.8, "floor_area": 36}, {}) == 5
    assert hungry_days({"short_days": 3, "meals_yesterday": 2}, {}) == 3
    assert hungry_days({"meals_yesterday": 0}, {}) == 1, "no meal yesterday is a day without food"


@pytest.mark.parametrize("name", sorted(FACTS))
def test_a_fact_without_answers_is_unknown(name):
    assert FACTS[name].value({}, LIMITS, dt.date(2026, 3, 9)) is None


LIMITS = {"min_m2_per_person": 7.2, "min_light_share": 10, "min_air_share": 5}


@pytest.mark.parametrize(
    ("answers", "aspects"),
    [
        ({"damage": "berat"}, ("ketahanan struktur",)),
        ({"damage": "ringan", "columns": "2"}, ()),
        ({"roof_frame": "5"}, ("ketahanan struktur",)),
        ({"floor_area": 28.7, "occupants": 4}, ("kecukupan luas",)),
        ({"floor_area": 28.8, "occupants": 4}, ()),
        ({"toilet": "1", "toilet_type": "1", "sewage": "1"}, ()),
        ({"toilet": "6"}, ("sanitasi",)),
        ({"toilet": "1", "sewage": "3"}, ("sanitasi",)),
        ({"water": "5", "water_distance": "2"}, ()),
        ({"water": "5", "water_distance": "1"}, ("air bersih",)),
        ({"water": "9"}, ("air bersih",)),
        ({"windows": "4"}, ("pencahayaan/penghawaan",)),
        ({"floor_area": 40, "light_area": 3.9}, ("pencahayaan/penghawaan",)),
        ({"floor_area": 40, "light_area": 4, "air_area": 2}, ()),
        ({"water": "9", "damage": "berat"}, ("ketahanan struktur", "air bersih")),
    ],
)
def test_each_of_the_five_aspects_of_a_house_fails_by_its_own_answers(answers, aspects):
    assert failing_aspects(answers, LIMITS) == aspects


def test_an_aspect_is_held_against_the_limit_it_is_given():
    answers = {"floor_area": 32, "occupants": 4}
    assert failing_aspects(answers, LIMITS) == ()
    assert failing_aspects(answers, {**LIMITS, "min_m2_per_person": 9}) == ("kecukupan luas",)


def test_points_go_by_the_form_s_own_limits_whatever_the_office_set():
    """The same answers to the same version are as urgent in every village."""
    each_fails = (PointRange(1, None, 2),)
    facts = tuple(
        replace(fact, points=each_fails) if fact.words else fact for fact in form_of("house").facts
    )
    form = replace(form_of("house"), facts=facts)
    stricter = replace(form, limits=tuple(replace(each, own_value=20) for each in form.limits))
    answers = {"floor_area": 32, "occupants": 4, "light_area": 4}
    assert score(stricter, answers) == score(form, answers)
    assert score(form, {**answers, "occupants": 5}).total == 5, "too small: 3, one aspect fails: 2"
    assert score(form, answers).scale == form.version


@settings(deadline=None)
@given(answered())
def test_a_stored_need_scores_the_same_when_it_is_counted_again(pair):
    form, answers = pair
    cleaned = clean_answers(form, answers)
    stored = json.loads(json.dumps(cleaned))
    again = score(form_of(form.kind, form.version), stored)
    assert again == score(form, cleaned)
