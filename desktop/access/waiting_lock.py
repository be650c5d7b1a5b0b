"""A lock asked for while a job still works: it comes by itself as soon as the work is done.

Imported before the first paint, so it imports what it needs later later.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from desktop.jobs import Jobs

if TYPE_CHECKING:
    from desktop.window.status_line import StatusLine


class WaitingLock(QObject):
    """True while the lock is to come; the status line says so, and how it is taken back."""

    def __init__(self, jobs: Jobs, lock: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._lock = lock
        self._status: StatusLine | None = None
        jobs.rested.connect(self._come)

    def __bool__(self) -> bool:
        return self._status is not None

    def lock_or_not(self) -> None:
        """The clerk asks for the lock; once more, while it waits, takes it back."""
        if self:
            self.end()
        else:
            self._lock()

    def begin(self, status: "StatusLine") -> None:
        """Lock when the jobs rest. The idle clock asks again and again: once is enough."""
        if self._status is None:
            self._status = status
            status.show_lock_waits(waits=True)

    def end(self) -> None:
        """It is taken back, or it has come."""
        status, self._status = self._status, None
        if status is not None and isValid(status):
            status.show_lock_waits(waits=False)

    def _come(self) -> None:
        if self:
            self.end()
            self._lock()
