"""Chance and time of a practice office follow from its seed alone."""

import datetime as dt

import pytest

from desktop.commands.arguments import LARGEST_SEED
from desktop.commands.practice.seeded import (
    USUAL_DAY,
    SeededBytes,
    SeededTime,
    last_day,
    lived_day,
    seed_of,
)
from models.desk import WIB, Clock


@pytest.mark.parametrize("seed", [0, 7, 20261301, 20260230, 19991231, 21000101, LARGEST_SEED])
def test_a_seed_that_is_no_date_of_our_time_ends_on_the_usual_day(seed):
    assert last_day(seed) == USUAL_DAY


@pytest.mark.parametrize("day", [dt.date(2026, 11, 24), dt.date(2027, 1, 4), dt.date(2028, 2, 29)])
def test_a_seed_that_is_a_date_ends_on_it(day):
    assert last_day(seed_of(day)) == day


@pytest.mark.parametrize(("hour", "day"), [(2, 23), (8, 23), (9, 24), (23, 24)])
def test_a_practice_office_of_the_night_ends_with_yesterday_s_work(hour, day):
    now = dt.datetime(2026, 11, 24, hour, tzinfo=WIB)
    assert lived_day(Clock(lambda: now.astimezone(dt.UTC))) == dt.date(2026, 11, day)


def test_the_same_seed_gives_the_same_bytes_however_they_are_asked_for():
    whole, parts = SeededBytes(7), SeededBytes(7)
    assert whole(64) == parts(32) + parts(32)
    assert SeededBytes(8)(64) != SeededBytes(7)(64)
    assert len({SeededBytes(7)(16), whole(16), whole(16)}) == 3


def test_the_clock_goes_on_and_never_back():
    time = SeededTime(USUAL_DAY)
    first, second = time(), time()
    assert first < second
    time.open_on(USUAL_DAY + dt.timedelta(days=1))
    morning = time()
    assert time.clock().today() == USUAL_DAY + dt.timedelta(days=1)
    time.open_on(USUAL_DAY)
    assert time() > morning
