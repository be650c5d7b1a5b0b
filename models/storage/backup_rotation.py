"""Which backups stay: 7 days, 4 weeks, 12 months, and always the newest."""

import datetime as dt
from collections.abc import Callable, Iterable

DAYS, WEEKS, MONTHS = 7, 4, 12

_RULES: tuple[tuple[int, Callable[[dt.datetime], tuple[int, ...]]], ...] = (
    (DAYS, lambda at: (at.year, at.month, at.day)),
    (WEEKS, lambda at: tuple(at.isocalendar()[:2])),
    (MONTHS, lambda at: (at.year, at.month)),
)


def kept(times: Iterable[dt.datetime]) -> set[dt.datetime]:
    """The newest of each of the last 7 days, 4 weeks and 12 months that have a backup at all."""
    newest_first = sorted(times, reverse=True)
    result: set[dt.datetime] = set()
    for limit, period in _RULES:
        periods: dict[tuple[int, ...], dt.datetime] = {}
        for at in newest_first:
            periods.setdefault(period(at), at)
        result.update(list(periods.values())[:limit])
    return result
