"""The program itself: from nothing to its unlock box, and from the password to the first page.

It starts as every morning, without arguments, on the store in the usual place. With that store's
folder it goes on, the key derived beforehand, and prints the milliseconds from the key to the
painted main window.
"""

import os
import sys
import time
from pathlib import Path
from typing import Any

from desktop.__main__ import main

READ_AHEAD = 3000  # milliseconds a clerk needs at least to type a password
GIVE_UP = 20_000  # milliseconds


def _loop(act: Any) -> None:
    """Run Qt's loop, having given the window on screen to `act` first."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    run = QApplication.exec

    def exec_() -> int:
        (window,) = (each for each in QApplication.topLevelWidgets() if each.isVisible())
        act(window)
        QTimer.singleShot(GIVE_UP, lambda: os._exit(3))
        return run()

    QApplication.exec = staticmethod(exec_)  # type: ignore[method-assign]  # to look in


def _once_painted(window: Any, then: Any) -> Any:
    """Call `then` after the first paint of `window` and all in it."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, then)
            return False

    watch = Watch(window)
    window.installEventFilter(watch)
    return watch


def to_the_unlock_box(window: Any) -> None:
    _once_painted(window, lambda: os._exit(0))


def to_the_first_page(window: Any) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from tests.benchmarks.access import key_of

    key = key_of(Path(sys.argv[1]))

    def unlock() -> None:
        start = time.perf_counter()

        def done() -> None:
            print(f'{{"ms": {(time.perf_counter() - start) * 1000}}}', flush=True)
            os._exit(0)

        window.open_with(key)
        (page,) = (each for each in QApplication.topLevelWidgets() if each.isVisible())
        _once_painted(page, done)

    QTimer.singleShot(READ_AHEAD, unlock)


if __name__ == "__main__":
    _loop(to_the_first_page if sys.argv[1:] else to_the_unlock_box)
    sys.exit(main([]))
