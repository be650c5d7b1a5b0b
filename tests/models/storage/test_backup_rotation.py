"""A year of daily backups shrinks to a handful that reach back a year."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from models.storage.backup_rotation import DAYS, MONTHS, WEEKS, kept

WALL = None  # the wall clock of the office, which is all a folder's name tells
EVENING = dt.datetime(2026, 3, 16, 17, tzinfo=WALL)


def ago(time):
    return EVENING - time


def test_a_year_of_evenings():
    evenings = [EVENING - dt.timedelta(days=day) for day in range(400)]
    stay = kept(evenings)
    days = sorted(((EVENING - at).days for at in stay), reverse=True)
    assert days[-7:] == [6, 5, 4, 3, 2, 1, 0]
    # Mondays' weeks end on Sunday: the newest of each of four weeks, and of each of twelve months.
    assert {1, 8, 15} < set(days)
    months = {(at.year, at.month) for at in stay}
    assert len(months) == MONTHS
    assert len(stay) <= DAYS + WEEKS + MONTHS


def test_several_backups_of_one_day_keep_only_the_last():
    times = [EVENING - dt.timedelta(hours=hour) for hour in range(9)]
    assert kept(times) == {EVENING}


def test_an_office_that_backs_up_rarely_loses_nothing():
    times = [EVENING - dt.timedelta(days=40 * number) for number in range(10)]
    assert kept(times) == set(times)


@given(st.lists(st.timedeltas(dt.timedelta(), dt.timedelta(days=3000)).map(ago), min_size=1))
def test_the_newest_always_stays_and_keeping_twice_drops_nothing_more(times):
    stay = kept(times)
    assert max(times) in stay
    assert kept(stay) == stay
    assert len(stay) <= DAYS + WEEKS + MONTHS
