"""A case's clock: days off do not count, days of pause neither, and no deadline comes nearer."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.calendar import add_day_off, add_working_days
from models.case.tracking.work_days import DAY, CaseDays, Pause, WorkDays

MONDAY = dt.date(2026, 3, 2)
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
COUNTS = st.integers(0, 60)


@st.composite
def pauses(draw):
    """Pauses as the office makes them: with an end, some of them ended early or late."""
    start = draw(DAYS)
    until = start + dt.timedelta(days=draw(st.integers(1, 92)))
    resumed = draw(st.none() | st.integers(0, 120))
    again = None if resumed is None else start + dt.timedelta(days=resumed)
    return Pause(start, until, "Warga di luar kota", again)


PAUSES = st.lists(pauses(), max_size=3)


@pytest.fixture
def days(store):
    return WorkDays()


def test_working_days_are_those_of_the_office_calendar(days):
    for count in (0, 1, 5, 14, 60):
        end = days.after(MONDAY, count)
        assert end == add_working_days(MONDAY, count)
        assert days.between(MONDAY, end) == count


def test_a_day_off_of_the_office_is_no_working_day(desk):
    add_day_off(dt.date(2026, 3, 3), "Hari Jadi Desa", desk)
    days = WorkDays()
    assert not days.works(dt.date(2026, 3, 3))
    assert days.after(MONDAY, 1) == days.before(dt.date(2026, 3, 5)) == dt.date(2026, 3, 4)


def test_a_deadline_never_falls_on_a_day_off_or_of_pause(days):
    @settings(deadline=None)
    @given(DAYS, st.integers(1, 60), PAUSES)
    def whatever_was_paused(start, count, paused):
        case = CaseDays(days, paused)
        due = case.after(start, count)
        assert days.works(due)
        assert not any(pause.holds(due) for pause in paused)
        assert case.between(start, due) == count

    whatever_was_paused()


def test_a_pause_never_brings_a_deadline_nearer(days):
    @settings(deadline=None)
    @given(DAYS, COUNTS, PAUSES, pauses())
    def whatever_else_was_paused(start, count, paused, one_more):
        before, after = CaseDays(days, paused), CaseDays(days, [*paused, one_more])
        due = days.after(start, count)
        assert after.after(start, count) >= before.after(start, count) >= due
        assert after.extended(start, due) >= before.extended(start, due) >= due

    whatever_else_was_paused()


def test_a_deadline_that_was_set_moves_on_as_if_it_were_counted_anew(days):
    @settings(deadline=None)
    @given(DAYS, st.integers(1, 60), PAUSES)
    def whenever(start, count, paused):
        case = CaseDays(days, paused)
        assert case.extended(start, days.after(start, count)) == case.after(start, count)

    whenever()


def test_a_pause_holds_until_before_its_end_or_until_the_case_goes_on():
    until = MONDAY + 9 * DAY
    pause = Pause(MONDAY, until, "Menunggu KK")
    assert pause.holds(MONDAY) and pause.holds(until - DAY) and not pause.holds(until)
    assert pause.is_open()
    early = Pause(MONDAY, until, "Menunggu KK", MONDAY + 2 * DAY)
    assert early.holds(MONDAY + DAY) and not early.holds(MONDAY + 2 * DAY)
    late = Pause(MONDAY, until, "Menunggu KK", until + 5 * DAY)
    assert (late.ends_on, late.is_open()) == (until, False)
    same_day = Pause(MONDAY, until, "Menunggu KK", MONDAY)
    assert not same_day.holds(MONDAY)
