"""Typing that is not saved yet, kept in the store every ten seconds and at the lock."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from desktop.window.changes import Changes
from models.desk import Desk

KEEP_EVERY_MS = 10_000
Content = dict[str, Any]


class FormKeeper(QObject):
    """`content` gives what is typed as plain data, or None when there is nothing to keep."""

    def __init__(
        self,
        form: str,
        content: Callable[[], Content | None],
        desk: Desk,
        changes: Changes,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._form, self._content, self._desk = form, content, desk
        self._clock = QTimer(self, singleShot=True, interval=KEEP_EVERY_MS)
        self._clock.timeout.connect(self.keep)
        changes.locking.connect(self._keep_now)

    def turn_to(self, form: str) -> None:
        """From now on it is the typing of another form."""
        self._clock.stop()
        self._form = form

    def touch(self) -> None:
        """The clerk typed: keep it within ten seconds."""
        if not self._clock.isActive():
            self._clock.start()

    def keep(self) -> None:
        """Keep what is typed now; behind the lock, what there was is kept already."""
        from models.form_drafts import save_draft
        from models.store import is_open

        content = self._content() if is_open() else None
        if content is not None:
            save_draft(self._form, content, self._desk)

    def keep_older(self, content: Content) -> None:
        """Keep this and not what is typed now: the clerk has not said yet what becomes of it."""
        from models.form_drafts import save_draft

        self._clock.stop()
        save_draft(self._form, content, self._desk)

    def kept(self) -> Content | None:
        """What was left behind last time, for "Lanjutkan isian tadi?"."""
        from models.form_drafts import load_draft

        return load_draft(self._form, self._desk)

    def drop(self) -> None:
        """Saved as a record, or thrown away on purpose."""
        from models.form_drafts import drop_draft

        self._clock.stop()
        drop_draft(self._form, self._desk)

    def _keep_now(self) -> None:
        if self._clock.isActive():
            self._clock.stop()
            self.keep()
