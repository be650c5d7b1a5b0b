"""Nobody at the desk: after some minutes without a key or mouse the program asks for the lock."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from desktop import preferences

LOOK_EVERY_MS = 15_000
SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleLock(QObject):
    """Listens at the windows, not at every widget: scrolling must not pay for it.

    `now` is the time of day in seconds, so that a night in standby counts as idle.
    """

    lock_asked = Signal()

    def __init__(self, parent: QObject | None = None, now: Callable[[], float] = time.time) -> None:
        super().__init__(parent)
        self._now, self._last = now, now()
        self._clock = QTimer(self, interval=LOOK_EVERY_MS)
        self._clock.timeout.connect(self.look)

    def start(self) -> None:
        self._last = self._now()
        for window in QGuiApplication.topLevelWindows():
            self._listen(window)
        QGuiApplication.instance().focusWindowChanged.connect(self._listen)  # type: ignore[union-attr]
        self._clock.start()

    def stop(self) -> None:
        if self._clock.isActive():
            self._clock.stop()
            QGuiApplication.instance().focusWindowChanged.disconnect(self._listen)  # type: ignore[union-attr]

    def look(self) -> None:
        """Ask for the lock when the time is up. A clock set back counts as idle too."""
        if abs(self._now() - self._last) >= preferences.idle_minutes() * 60:
            self.lock_asked.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in SIGNS_OF_LIFE:
            self._last = self._now()
        return super().eventFilter(watched, event)

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # a second filter would count every key twice
            window.installEventFilter(self)
