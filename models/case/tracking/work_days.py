"""Working days as the deadlines of a case count them: days off and days of pause do not count."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from models.calendar import days_off

DAY = dt.timedelta(days=1)
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Pause:
    """Days on which the office waits for the resident, from `from_on` until before `until_on`.

    `until_on` is always known: on that day the clock runs again by itself and the resident is
    asked. `resumed_on` is the day the clerk took the case up again, None before that.
    """

    from_on: dt.date
    until_on: dt.date
    reason: str = ""
    resumed_on: dt.date | None = None

    @property
    def ends_on(self) -> dt.date:
        """The first day that counts again."""
        return min(self.until_on, self.resumed_on or self.until_on)

    def holds(self, day: dt.date) -> bool:
        """Whether the clock stands still on `day`."""
        return self.from_on <= day < self.ends_on

    def is_open(self) -> bool:
        """Whether the resident is still to be asked, also when the day for it has passed."""
        return self.resumed_on is None


class WorkDays:
    """Adds working days, reading the days off of each year once: for whole lists of cases."""

    def __init__(self) -> None:
        self._off: dict[int, frozenset[dt.date]] = {}
        self._known: dict[tuple[dt.date, int], dt.date] = {}
        self._spans: dict[tuple[dt.date, dt.date], int] = {}

    def after(self, start: dt.date, days: int) -> dt.date:
        """The working day that comes `days` working days after `start`; 0 is the day itself."""
        wanted = (start, days)
        if wanted not in self._known:
            self._known[wanted] = self._walk(start, days)
        return self._known[wanted]

    def works(self, day: dt.date) -> bool:
        """Whether the office is open on `day`."""
        if day.year not in self._off:
            self._off[day.year] = frozenset(off.day for off in days_off(day.year))
        return day.weekday() < SATURDAY and day not in self._off[day.year]

    def between(self, start: dt.date, end: dt.date) -> int:
        """How many working days lie after `start` up to and including `end`; 0 when none do."""
        wanted = (start, end)
        if wanted not in self._spans:
            span = range(1, (end - start).days + 1)
            self._spans[wanted] = sum(self.works(start + DAY * step) for step in span)
        return self._spans[wanted]

    def before(self, day: dt.date) -> dt.date:
        """The last working day before `day`."""
        day -= DAY
        while not self.works(day):
            day -= DAY
        return day

    def _walk(self, start: dt.date, days: int) -> dt.date:
        day = start
        while days:
            day += DAY
            days -= self.works(day)
        return day


class CaseDays:
    """The working days of one case: those of the office less those of its pauses."""

    def __init__(self, work_days: WorkDays, pauses: Sequence[Pause] = ()) -> None:
        self._days = work_days
        self._pauses = tuple(pause for pause in pauses if pause.ends_on > pause.from_on)

    def after(self, start: dt.date, days: int) -> dt.date:
        """The counted day that comes `days` counted days after `start`; 0 is the day itself."""
        if not self._pauses:
            return self._days.after(start, days)
        day = start
        while days:
            day += DAY
            days -= self.counts(day)
        return day

    def extended(self, start: dt.date, due: dt.date) -> dt.date:
        """A deadline set on `start`, moved on by the working days paused since then."""
        if not self._pauses:
            return due
        span = range(1, (due - start).days + 1)
        return self.after(due, sum(self._paused(start + DAY * step) for step in span))

    def between(self, start: dt.date, end: dt.date) -> int:
        """How many counted days lie after `start` up to and including `end`."""
        if not self._pauses:
            return self._days.between(start, end)
        return sum(self.counts(start + DAY * step) for step in range(1, (end - start).days + 1))

    def counts(self, day: dt.date) -> bool:
        """Whether `day` brings a deadline nearer."""
        return self._days.works(day) and not any(pause.holds(day) for pause in self._pauses)

    def _paused(self, day: dt.date) -> bool:
        return self._days.works(day) and any(pause.holds(day) for pause in self._pauses)
