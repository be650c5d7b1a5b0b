"""Python's search for garbage happens in the window's thread only, never beside it.

Left alone, Python looks for unreachable cycles in whichever thread has just made an object: a job
would take apart what belongs to the window while Qt is using it, and the program would crash.
"""

import gc

from PySide6.QtCore import QObject, QTimer

PERIOD = 2000
"""Milliseconds between two looks; the first comes when the first box has long been painted."""


class Collector(QObject):
    """Takes the search over from Python for as long as the application lives."""

    def __init__(self, app: QObject) -> None:
        super().__init__(app)
        gc.disable()
        timer = QTimer(self, interval=PERIOD)
        timer.timeout.connect(collect_due)
        timer.start()


def collect_due() -> None:
    """Collect the oldest generation that has passed Python's own threshold, if any has."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if thresholds[generation] and counts[generation] > thresholds[generation]:
            gc.collect(generation)
            return
