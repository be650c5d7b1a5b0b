"""The practice office's weeks: what happens on which day, lived through in order."""

import datetime as dt
import heapq
from collections.abc import Callable

from desktop.commands.practice.seeded import SeededTime

Happening = Callable[[dt.date], object]


class Diary:
    """Entries may add later entries; those after the last day never happen."""

    def __init__(self, time: SeededTime) -> None:
        self._time = time
        self._entries: list[tuple[dt.date, int, Happening]] = []
        self._written = 0

    def on(self, day: dt.date, happening: Happening) -> None:
        """Note what happens on `day`, after what was noted for that day before."""
        self._written += 1
        heapq.heappush(self._entries, (day, self._written, happening))

    def live_until(self, last: dt.date) -> None:
        """Let everything happen up to and including `last`."""
        while self._entries and self._entries[0][0] <= last:
            day, _, happening = heapq.heappop(self._entries)
            self._time.open_on(day)
            happening(day)
        self._time.open_on(last)
