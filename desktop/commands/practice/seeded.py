"""Chance and time of a practice office, both from one number. Never used for real residents.

The same seed gives the same ids, keys, names and hours, so that a practice office can be built
again byte for byte. A seed that is a date (20260316) sets the practice office's last day; the rest
end on `USUAL_DAY`.
"""

import datetime as dt
import hashlib
import random

from models.desk import WIB, Clock

USUAL_DAY = dt.date(2026, 3, 16)
OPENING = dt.time(8, 0, tzinfo=WIB)
YEARS = range(2021, 2100)
TICK = dt.timedelta(seconds=7)
DONE = dt.time(8, 30)
"""When the last day's work is surely done, its batch too: a few minutes after `OPENING`."""


class SeededBytes:
    """A counter hashed with SHA-256: as many bytes as asked for, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._key = hashlib.sha256(f"simpul-practice-1 {seed}".encode()).digest()
        self._counter = 0

    def __call__(self, length: int) -> bytes:
        found = b""
        while len(found) < length:
            found += hashlib.sha256(self._key + self._counter.to_bytes(8, "big")).digest()
            self._counter += 1
        return found[:length]

    def random(self) -> random.Random:
        """A generator for choices among invented people and answers."""
        return random.Random(self(32))  # noqa: S311 (a practice office keeps no secret)


class SeededTime:
    """A clock that moves a little each time it is read, and to the next morning when told."""

    def __init__(self, day: dt.date) -> None:
        self._now = dt.datetime.combine(day, OPENING)

    def __call__(self) -> dt.datetime:
        self._now += TICK
        return self._now.astimezone(dt.UTC)

    def open_on(self, day: dt.date) -> None:
        """Go on in the morning of `day`, or stay where it is if that is past."""
        self._now = max(self._now, dt.datetime.combine(day, OPENING))

    def clock(self) -> Clock:
        return Clock(self)


def last_day(seed: int) -> dt.date:
    """The last day of the practice office: the seed itself where it is a date of this century."""
    try:
        day = dt.date(seed // 10_000, seed // 100 % 100, seed % 100)
    except (ValueError, OverflowError):
        return USUAL_DAY
    return day if day.year in YEARS else USUAL_DAY


def lived_day(clock: Clock) -> dt.date:
    """Today, or yesterday while the practice office's work of today would still be to come."""
    now = clock.now().astimezone(clock.zone)
    return now.date() if now.time() >= DONE else now.date() - dt.timedelta(days=1)


def seed_of(day: dt.date) -> int:
    """The seed whose practice office ends on `day`."""
    return int(day.strftime("%Y%m%d"))
