"""Deadlines are counted in working days of this office."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.calendar import (
    DECREED,
    add_day_off,
    add_working_days,
    calendar_is_complete,
    days_off,
    incomplete_years,
    withdraw_day_off,
)
from models.errors import RuleError

NEAR = st.dates(dt.date(2025, 6, 1), dt.date(2029, 6, 1))
quick = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def test_a_reply_due_over_nyepi_and_lebaran_is_due_after_them(store):
    assert add_working_days(dt.date(2026, 3, 17), 1) == dt.date(2026, 3, 25)
    assert add_working_days(dt.date(2026, 3, 10), 14) == dt.date(2026, 4, 7)


def test_weekends_do_not_count(store):
    friday = dt.date(2026, 7, 10)
    assert add_working_days(friday, 1) == dt.date(2026, 7, 13)
    assert add_working_days(dt.date(2026, 7, 12), -1) == friday


def test_an_office_day_off_is_no_working_day(desk):
    day = dt.date(2026, 7, 15)
    add_day_off(day, "Hari Jadi Desa", desk)
    assert add_working_days(dt.date(2026, 7, 14), 1) == dt.date(2026, 7, 16)
    assert [off.name for off in days_off(2026) if off.own] == ["Hari Jadi Desa"]
    withdraw_day_off(day, desk)
    assert add_working_days(dt.date(2026, 7, 14), 1) == day


def test_a_withdrawn_day_off_can_be_listed_again(desk):
    day = dt.date(2026, 7, 15)
    add_day_off(day, "Hari Jadi", desk)
    withdraw_day_off(day, desk)
    add_day_off(day, "Hari Jadi Desa", desk)
    assert [off.name for off in days_off(2026) if off.own] == ["Hari Jadi Desa"]


def test_a_day_off_needs_a_name_and_one_that_is_not_listed_cannot_be_withdrawn(desk):
    with pytest.raises(RuleError, match=r"holiday\.name_missing"):
        add_day_off(dt.date(2026, 7, 15), "  ", desk)
    with pytest.raises(RuleError, match=r"record\.not_found"):
        withdraw_day_off(dt.date(2026, 7, 15), desk)


def test_a_day_the_office_lists_in_a_year_without_a_decree_counts(desk):
    assert add_working_days(dt.date(2031, 8, 15), 1) == dt.date(2031, 8, 18)
    add_day_off(dt.date(2031, 8, 18), "Cuti bersama", desk)
    assert add_working_days(dt.date(2031, 8, 15), 1) == dt.date(2031, 8, 19)


def test_a_year_without_a_decree_says_so_until_the_office_has_listed_it(desk):
    assert calendar_is_complete(2027)
    assert not calendar_is_complete(2031)
    add_day_off(dt.date(2031, 8, 18), "Hari Jadi Desa", desk)
    assert not calendar_is_complete(2031), "one feast of the village is no calendar of the year"
    for day in range(1, DECREED):
        add_day_off(dt.date(2031, 5, day), "Cuti bersama", desk)
    assert calendar_is_complete(2031)


@pytest.mark.parametrize(
    ("today", "missing"),
    [
        (dt.date(2026, 12, 31), ()),
        (dt.date(2027, 10, 31), ()),
        (dt.date(2027, 11, 1), (2028,)),
        (dt.date(2028, 1, 2), (2028,)),
        (dt.date(2028, 11, 2), (2028, 2029)),
    ],
)
def test_the_office_is_told_in_november_which_year_is_still_missing(store, today, missing):
    assert incomplete_years(today) == missing


@quick
@given(start=NEAR, days=st.integers(0, 300))
def test_counting_forth_passes_over_as_many_working_days(store, start, days):
    off = {day.day for year in range(2025, 2031) for day in days_off(year)}
    end = add_working_days(start, days)
    passed = (start + dt.timedelta(days=n) for n in range(1, (end - start).days + 1))
    assert sum(day.weekday() < 5 and day not in off for day in passed) == days
