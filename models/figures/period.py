"""The month, quarter or year a report is about."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from models.indonesian_words import MONTHS, long_date
from models.translation import QT_TRANSLATE_NOOP

ROMAN = ("I", "II", "III", "IV")
MOST_OFFERED = 60
"""Periods a list offers: five years of months."""
DAY = dt.timedelta(days=1)


class PeriodKind(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


MONTHS_OF = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.YEAR: 12}
KIND_WORDS = {
    PeriodKind.MONTH: QT_TRANSLATE_NOOP("figures", "Bulan"),
    PeriodKind.QUARTER: QT_TRANSLATE_NOOP("figures", "Triwulan"),
    PeriodKind.YEAR: QT_TRANSLATE_NOOP("figures", "Tahun"),
}


@dataclass(frozen=True, slots=True)
class Period:
    """A period of the calendar. `number` counts those of its kind within the year, from 1."""

    kind: PeriodKind
    year: int
    number: int = 1

    @property
    def start(self) -> dt.date:
        """Its first day."""
        return dt.date(self.year, (self.number - 1) * MONTHS_OF[self.kind] + 1, 1)

    @property
    def end(self) -> dt.date:
        """Its last day."""
        return self.next().start - DAY

    @property
    def title(self) -> str:
        """`Februari 2026`, `Triwulan I 2026` or `Tahun 2026`."""
        if self.kind is PeriodKind.MONTH:
            return f"{MONTHS[self.number - 1]} {self.year}"
        if self.kind is PeriodKind.QUARTER:
            return f"Triwulan {ROMAN[self.number - 1]} {self.year}"
        return f"Tahun {self.year}"

    @property
    def code(self) -> str:
        """The same for the name of a file: `2026-02`, `2026-triwulan-1` or `2026`."""
        if self.kind is PeriodKind.MONTH:
            return f"{self.year}-{self.number:02}"
        return f"{self.year}-triwulan-{self.number}" if self.is_quarter else str(self.year)

    @property
    def is_quarter(self) -> bool:
        return self.kind is PeriodKind.QUARTER

    def until(self, today: dt.date) -> dt.date:
        """The last day that can be counted: the end, or today while the period still runs."""
        return max(self.start, min(self.end, today))

    def days(self, today: dt.date) -> str:
        """`1 Februari 2026 sampai 28 Februari 2026`."""
        return f"{long_date(self.start)} sampai {long_date(self.until(today))}"

    def next(self) -> "Period":
        """The period after it."""
        last = 12 // MONTHS_OF[self.kind]
        if self.number < last:
            return Period(self.kind, self.year, self.number + 1)
        return Period(self.kind, self.year + 1)

    def before(self) -> "Period":
        """The period before it."""
        if self.number > 1:
            return Period(self.kind, self.year, self.number - 1)
        return Period(self.kind, self.year - 1, 12 // MONTHS_OF[self.kind])


def period_of(kind: PeriodKind, day: dt.date) -> Period:
    """The period in which a day lies."""
    return Period(kind, day.year, (day.month - 1) // MONTHS_OF[kind] + 1)


def last_period(kind: PeriodKind, today: dt.date) -> Period:
    """The last one that is over: what a report is about unless something else is asked."""
    return period_of(kind, today).before()


def offered_periods(kind: PeriodKind, first: dt.date, today: dt.date) -> tuple[Period, ...]:
    """From the period of today back to that of `first`, at least the last that is over."""
    found = [period_of(kind, today), last_period(kind, today)]
    while found[-1].start > first and len(found) < MOST_OFFERED:
        found.append(found[-1].before())
    return tuple(found)
