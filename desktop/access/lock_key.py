"""Ctrl+L asks for the lock from wherever the keyboard is: a page, a dialog, an open list."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

LOCK = "Ctrl+L"


class LockKey(QObject):
    """Call `lock` at Ctrl+L while `window` is on screen, also while a dialog lies over it.

    A window that waits unseen behind the lock gives the key up: of two owners, Qt would ask one
    and the other by turns, and every second press would do nothing.
    """

    def __init__(self, window: QWidget, lock: Callable[[], object]) -> None:
        super().__init__(window)  # no widget: a widget's keys are dead below a modal dialog
        self._key = QShortcut(QKeySequence(LOCK), self, lock)
        self._key.setContext(Qt.ShortcutContext.ApplicationShortcut)
        self._key.setAutoRepeat(False)
        self._key.setEnabled(window.isVisible())
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The key goes with the window; minimised it is on screen all the same."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide) and not event.spontaneous():
            self._key.setEnabled(event.type() == QEvent.Type.Show)
        return super().eventFilter(watched, event)
