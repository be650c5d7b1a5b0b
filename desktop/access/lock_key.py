"""Ctrl+L asks for the lock from wherever the keyboard is: a page, a dialog, an open list."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

LOCK = "Ctrl+L"


def add_lock_key(window: QWidget, lock: Callable[[], object]) -> None:
    """Call `lock` at Ctrl+L while `window` is on screen, also while a dialog lies over it."""

    def press() -> None:
        if window.isVisible():
            lock()

    owner = QObject(window)  # no widget: a widget's keys are dead below a modal dialog
    key = QShortcut(QKeySequence(LOCK), owner, press)
    key.activatedAmbiguously.connect(press)  # a window waiting behind the lock has the same key
    key.setContext(Qt.ShortcutContext.ApplicationShortcut)
    key.setAutoRepeat(False)
