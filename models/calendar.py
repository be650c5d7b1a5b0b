"""Working days of the office: Monday to Friday without national holidays and its own days off.

National holidays are known for some years only (`models.indonesia.holidays`). In any other year
just the office's own list counts, and `incomplete_years` names the years to complete.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from models import history, indonesia
from models.codes import RecordState
from models.desk import Desk
from models.errors import RuleError
from models.store import writing
from models.tables import Holiday
from models.text import clean_text

DAY = dt.timedelta(days=1)
SATURDAY = 5
NOVEMBER = 11
DECREED = 10
"""Own days off from which an office has evidently listed a year's decree: it names about 25."""


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day the office is closed. `own` days come from the office's list and can be withdrawn."""

    day: dt.date
    name: str
    own: bool


def add_working_days(start: dt.date, days: int) -> dt.date:
    """The working day that comes `days` working days after `start` (before it, if negative)."""
    step = DAY if days >= 0 else -DAY
    date, left, off = start, abs(days), _DaysOff()
    while left:
        date += step
        left -= off.is_working(date)
    return date


def calendar_is_complete(year: int) -> bool:
    """Whether the national holidays of `year` are known, or the office has listed them itself.

    One feast of the village is no list of the year's holidays: `DECREED` days are.
    """
    return indonesia.holidays(year) is not None or len(_own_days(year)) >= DECREED


def incomplete_years(today: dt.date) -> tuple[int, ...]:
    """Which years still miss their holidays: this one and, from November, the next.

    The joint decree for a year is issued in the autumn before it.
    """
    years = (today.year, today.year + 1) if today.month >= NOVEMBER else (today.year,)
    return tuple(year for year in years if not calendar_is_complete(year))


def days_off(year: int) -> list[DayOff]:
    """National and own days off of a year, by date."""
    national = indonesia.holidays(year) or {}
    own = _own_days(year)
    days = [DayOff(day, name, own=False) for day, name in national.items() if day not in own]
    return sorted([*days, *(DayOff(day, name, own=True) for day, name in own.items())], key=_day)


def add_day_off(day: dt.date, name: str, desk: Desk) -> None:
    """Put a day on the office's own list. Raises `RuleError("holiday.name_missing")`."""
    name = clean_text(name, 120)
    if not name:
        raise RuleError("holiday.name_missing", field="name")
    with writing():
        row = Holiday.get_or_none(Holiday.day == day)
        if row is None:
            history.create(Holiday, desk, day=day, name=name)
        else:
            history.change(row, desk, name=name, record_state=RecordState.ACTIVE)


def withdraw_day_off(day: dt.date, desk: Desk) -> None:
    """Take a day off the office's own list again. Raises `RuleError("record.not_found")`."""
    with writing():
        row = Holiday.get_or_none(Holiday.day == day)
        if row is None:
            raise RuleError("record.not_found")
        history.change(row, desk, record_state=RecordState.WITHDRAWN)


class _DaysOff:
    """Days off as they are asked for, each year read once."""

    def __init__(self) -> None:
        self._years: dict[int, set[dt.date]] = {}

    def is_working(self, day: dt.date) -> bool:
        if day.year not in self._years:
            self._years[day.year] = {off.day for off in days_off(day.year)}
        return day.weekday() < SATURDAY and day not in self._years[day.year]


def _own_days(year: int) -> dict[dt.date, str]:
    rows: Any = (
        Holiday.select(Holiday.day, Holiday.name)
        .where(
            Holiday.day.between(dt.date(year, 1, 1), dt.date(year, 12, 31)),
            Holiday.record_state == RecordState.ACTIVE,
        )
        .tuples()
    )
    return dict(rows)


def _day(off: DayOff) -> dt.date:
    return off.day
