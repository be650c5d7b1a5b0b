"""Dates as clerks write them: read in any of their ways, written as dd-mm-yyyy and in words."""

import datetime as dt
import re

from models.indonesian_words import MONTHS, long_date

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
FULL_YEAR = 4
YEARS_AHEAD = 10
"""A year of two digits lies at most so far ahead; beyond, the last century is meant."""

_SHORT = {month[:3].lower(): number for number, month in enumerate(MONTHS, start=1)}
_SHORT |= {"agt": 8, "ags": 8, "agu": 8, "peb": 2, "nop": 11}
_PARTS = re.compile(r"(\d{1,2})[\s./-]+(\d{1,2}|[a-z]+)[\s./-]+(\d{4}|\d{2})")
_DIGITS = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")


def read_date(text: str, today: dt.date, *, past_only: bool = False) -> dt.date | None:
    """The date in `05-03-2026`, `05032026`, `5/3/26` or `5 mar 2026`; None when it is none.

    With `past_only` a year of two digits is never ahead of today: births are read so.
    """
    wanted = text.strip().lower().rstrip(".")
    match = _PARTS.fullmatch(wanted) or _DIGITS.fullmatch(wanted)
    if match is None:
        return None
    day, month, year = match.groups()
    number = int(month) if month.isdigit() else _SHORT.get(month[:3], 0)
    try:
        return dt.date(_whole_year(year, today, past_only=past_only), number, int(day))
    except ValueError:
        return None


def _whole_year(year: str, today: dt.date, *, past_only: bool) -> int:
    if len(year) == FULL_YEAR:
        return int(year)
    latest = today.year + (0 if past_only else YEARS_AHEAD)
    whole = today.year // 100 * 100 + int(year)
    return whole if whole <= latest else whole - 100


def short_date(date: dt.date) -> str:
    """`05-03-2026`, as it stands in fields and lists."""
    return date.strftime("%d-%m-%Y")


def full_date(date: dt.date) -> str:
    """`Kamis, 5 Maret 2026`."""
    return f"{DAYS[date.weekday()]}, {long_date(date)}"


def age_in_years(birth: dt.date, today: dt.date) -> int:
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))
