"""The office may go by other thresholds than the form; points stay those of the form version."""

import dataclasses

import pytest

from models.codes import Role
from models.errors import RuleError
from models.need.answers import answer_lines
from models.need.form_limits import form_limits, set_form_limits
from models.need.forms import form_of, score
from models.store import close_store, open_store
from tests.conftest import ticking
from tests.history_lines import newest_lines

NAME = "min_m2_per_person"
ANSWERS = {"floor_area": 32.0, "occupants": 4}


def failing():
    told = {line.name: line.text for line in answer_lines(form_of("house"), ANSWERS)}
    return told.get("failing")


def own_value():
    return next(each.limit.in_use for each in form_limits() if each.limit.name == NAME)


def test_the_limits_of_the_house_form_are_listed_with_their_unit(store):
    assert [each.limit.name for each in form_limits()] == [
        "min_m2_per_person",
        "min_light_share",
        "min_air_share",
    ]
    first = form_limits()[0]
    assert (first.form, first.limit.value, first.limit.unit) == ("Rumah", 7.2, "m²")


def test_a_limit_of_the_office_changes_what_is_shown_and_not_the_points(desk):
    before = score(form_of("house"), ANSWERS)
    assert failing() is None
    set_form_limits({NAME: 9}, desk)
    assert failing() == "kecukupan luas"
    assert form_of("house", 1).limits_in_use[NAME] == 9
    assert score(form_of("house"), ANSWERS) == before
    set_form_limits({NAME: None}, desk)
    assert failing() is None


def test_the_change_is_in_the_history_and_holds_after_a_restart(store, desk):
    set_form_limits({NAME: 8}, desk)
    set_form_limits({NAME: 9}, desk)
    assert [line.new["value"] for line in newest_lines(limit=2)] == [9, 8]
    close_store()
    assert form_of("house").limits_in_use[NAME] == 7.2, "no store, no limit of its own"
    open_store(store.folder, store.key, ticking())
    assert own_value() == 9


@pytest.mark.parametrize("value", [2.9, 20.1, -1.0, float("nan"), float("inf")])
def test_a_limit_beyond_its_bounds_is_refused_beside_its_field(desk, value):
    with pytest.raises(RuleError, match="form.limit_range") as caught:
        set_form_limits({NAME: value}, desk)
    assert caught.value.field == NAME
    assert own_value() == 7.2


def test_of_several_limits_all_are_set_or_none(desk):
    with pytest.raises(RuleError, match="form.limit_range") as caught:
        set_form_limits({NAME: 9, "min_light_share": 90}, desk)
    assert caught.value.field == "min_light_share"
    assert own_value() == 7.2
    set_form_limits({NAME: 9, "min_light_share": 12, "min_air_share": None}, desk)
    assert [each.limit.in_use for each in form_limits()] == [9, 12, 5]


def test_a_limit_nobody_has_is_refused(desk):
    with pytest.raises(RuleError, match="record.not_found"):
        set_form_limits({"min_windows": 3}, desk)


def test_an_auditor_changes_no_limit(desk):
    with pytest.raises(RuleError):
        set_form_limits({NAME: 9}, dataclasses.replace(desk, role=Role.AUDITOR))
    assert own_value() == 7.2
