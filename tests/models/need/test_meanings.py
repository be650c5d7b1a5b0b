"""A name that means something is asked as it is meant, and an answer that is none says nothing."""

import datetime as dt

import pytest
from hypothesis import given

from models.need.fields import Field, FieldType
from models.need.meanings import MEANINGS, day_of, decile_of, fits_meaning
from tests.need_samples import ANYTHING

NUMBER = FieldType.NUMBER


@pytest.mark.parametrize(
    ("field", "fits"),
    [
        (Field("welfare_decile", "D", NUMBER, minimum=1, maximum=10), True),
        (Field("welfare_decile", "D", NUMBER, minimum=1, maximum=4), True),
        (Field("welfare_decile", "D", NUMBER, minimum=0, maximum=10), False),
        (Field("welfare_decile", "D", NUMBER, minimum=1), False),
        (Field("welfare_source", "S", FieldType.TEXT), True),
        (Field("latitude", "L", NUMBER, minimum=-11.5, maximum=6.5, decimals=6), True),
        (Field("latitude", "L", NUMBER, minimum=-11.5, maximum=6.5, decimals=3), False),
        (Field("latitude", "L", NUMBER, maximum=6.5, decimals=6), False),
        (Field("altitude", "A", NUMBER), True),
    ],
)
def test_a_question_fits_its_name_or_has_another(field, fits):
    assert fits_meaning(field) is fits


@given(ANYTHING)
def test_whatever_was_answered_is_a_decile_and_a_day_or_neither(told):
    answers = dict.fromkeys(MEANINGS, told)
    assert decile_of(answers) in (None, *range(1, 11))
    assert day_of(answers) is None or isinstance(told, str)


@pytest.mark.parametrize(("told", "decile"), [(1, 1), (10.0, 10), (2.7, None), (0, None)])
def test_a_decile_is_a_whole_number_from_1_to_10(told, decile):
    assert decile_of({"welfare_decile": told}) == decile


@pytest.mark.parametrize(
    ("told", "day"), [("2026-03-02", dt.date(2026, 3, 2)), ("tahun lalu", None), (3, None)]
)
def test_a_day_is_a_date_of_the_calendar(told, day):
    assert day_of({"welfare_checked_on": told}) == day
