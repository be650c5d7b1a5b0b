"""A period of the calendar ends where the next begins, and the last that is over is offered."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.figures.period import (
    MOST_OFFERED,
    Period,
    PeriodKind,
    last_period,
    offered_periods,
    period_of,
)

DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2100, 12, 31))
MONTH, QUARTER, YEAR = PeriodKind


@settings(max_examples=40)
@given(st.sampled_from(PeriodKind), DAYS)
def test_every_day_lies_in_one_period_and_the_next_begins_the_day_after_its_end(kind, day):
    period = period_of(kind, day)
    assert period.start <= day <= period.end
    assert period.next().start == period.end + dt.timedelta(days=1)
    assert period.next().before() == period == period.before().next()
    assert last_period(kind, day).end < day


@pytest.mark.parametrize(
    ("period", "title", "code"),
    [
        (Period(MONTH, 2026, 2), "Februari 2026", "2026-02"),
        (Period(QUARTER, 2026, 4), "Triwulan IV 2026", "2026-triwulan-4"),
        (Period(YEAR, 2026), "Tahun 2026", "2026"),
    ],
)
def test_a_period_is_called_as_offices_call_it(period, title, code):
    assert (period.title, period.code) == (title, code)


def test_a_running_period_is_counted_until_today():
    period = Period(MONTH, 2026, 3)
    assert period.until(dt.date(2026, 3, 16)) == dt.date(2026, 3, 16)
    assert period.until(dt.date(2026, 5, 1)) == dt.date(2026, 3, 31)
    assert period.days(dt.date(2026, 3, 16)) == "1 Maret 2026 sampai 16 Maret 2026"


def test_periods_are_offered_back_to_the_first_case():
    today = dt.date(2026, 3, 16)
    offered = offered_periods(MONTH, dt.date(2025, 12, 31), today)
    assert [each.code for each in offered] == ["2026-03", "2026-02", "2026-01", "2025-12"]
    assert len(offered_periods(YEAR, today, today)) == 2
    assert len(offered_periods(MONTH, dt.date(2000, 1, 1), today)) == MOST_OFFERED
