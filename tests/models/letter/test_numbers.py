"""Which number comes next, and numbers kept without a letter."""

import datetime as dt
from dataclasses import replace

import pytest

from models.codes import LetterState, NumberSeries
from models.errors import RuleError
from models.letter.numbers import Reservation, next_number, reserve_numbers, series_of
from models.office import change_office, draft_from, office
from models.tables import Letter

DAY = dt.date(2026, 3, 16)


def set_office(desk, **changes):
    change_office(replace(draft_from(office()), **changes), desk)


def test_the_first_year_continues_the_paper_register_and_the_next_begins_at_one(desk):
    set_office(desk, first_number=46)
    assert next_number(2026, "") == 46
    reserve_numbers(Reservation(DAY), desk)
    assert next_number(2026, "") == 47
    assert next_number(2027, "") == 1


def test_a_block_is_kept_in_order(desk):
    ids = reserve_numbers(Reservation(DAY, count=5, remarks="Musyawarah"), desk)
    rows = Letter.select().where(Letter.id.in_(ids)).order_by(Letter.id)
    assert [row.number for row in rows] == [1, 2, 3, 4, 5]
    assert {row.state for row in rows} == {LetterState.RESERVED}
    assert {row.remarks for row in rows} == {"Musyawarah"}


@pytest.mark.parametrize("count", [0, -1, 201])
def test_nobody_keeps_no_number_or_half_a_year_of_them(desk, count):
    with pytest.raises(RuleError, match=r"letter\.reserve_count"):
        reserve_numbers(Reservation(DAY, count=count), desk)


def test_a_late_letter_is_inserted_behind_a_given_number(desk):
    reserve_numbers(Reservation(DAY, count=3), desk)
    (late,) = reserve_numbers(Reservation(DAY, number=2, insertion="a"), desk)
    row = Letter.get_by_id(late)
    assert (row.number, row.insertion) == (2, "a")
    assert next_number(2026, "") == 4
    with pytest.raises(RuleError, match=r"letter\.number_taken"):
        reserve_numbers(Reservation(DAY, number=2, insertion="A"), desk)


@pytest.mark.parametrize(
    ("number", "insertion", "code"),
    [
        (9, "a", "letter.insertion_later"),
        (None, "a", "letter.insertion_later"),
        (0, "a", "letter.insertion_later"),
        (1, "", "letter.insertion_form"),
        (1, "abc", "letter.insertion_form"),
        (1, "1", "letter.insertion_form"),
    ],
)
def test_an_insertion_that_stands_nowhere_is_refused(desk, number, insertion, code):
    reserve_numbers(Reservation(DAY), desk)
    with pytest.raises(RuleError, match=code):
        reserve_numbers(Reservation(DAY, number=number, insertion=insertion), desk)


def test_each_classification_may_have_its_own_running_number(desk):
    set_office(desk, number_series=NumberSeries.PER_CLASSIFICATION)
    reserve_numbers(Reservation(DAY, count=2, classification="400.9"), desk)
    assert series_of(office(), "400.9") == "400.9"
    assert next_number(2026, "400.9") == 3
    assert next_number(2026, "600.2") == 1
