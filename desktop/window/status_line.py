"""The line at the foot: office, who works, last backup, and what the district has not got yet."""

import datetime as dt

from PySide6.QtWidgets import QStatusBar, QWidget

from desktop.widgets.text import plain_label
from desktop.widgets.tone import set_shade
from desktop.window.workplace import Workplace
from models.batch.batches import Pending, pending
from models.office import office
from models.storage.backup import last_backup

BACKUP_DAYS = 7
"""Older than this the line warns: a copy that old no longer saves a week's work."""


class StatusLine(QStatusBar):
    """Reads the backup at once and counts what is unsent off the main thread."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.setObjectName("statusLine")
        self.setSizeGripEnabled(False)
        self.office, self.user = plain_label(), plain_label()
        self.backup, self.unsent = plain_label(), plain_label()
        self.lock_waits = plain_label(
            self.tr("Layar dikunci begitu pekerjaan ini selesai. Batal: Ctrl+L lagi.")
        )
        set_shade(self.lock_waits, "warning")
        for label in (self.office, self.user, self.backup, self.unsent, self.lock_waits):
            label.setContentsMargins(8, 0, 8, 0)
            self.addPermanentWidget(label)
        self.show_lock_waits(waits=False)
        self.refresh()

    def show_lock_waits(self, *, waits: bool) -> None:
        """Say it in the place of what can wait: the line is full on a small screen."""
        self.lock_waits.setVisible(waits)
        self.backup.setVisible(not waits)
        self.unsent.setVisible(not waits)

    def refresh(self) -> None:
        self.office.setText(office().title)
        self.user.setText(self._workplace.desk.name)
        self._show_backup(last_backup())
        self._workplace.jobs.start(
            self, lambda _report: pending(), self._show_unsent, lambda _error: None
        )

    def _show_backup(self, made: dt.datetime | None) -> None:
        clock = self._workplace.desk.clock
        if made is None:
            words = self.tr("Belum ada cadangan")
        else:
            day = made.astimezone(clock.zone)
            words = self.tr("Cadangan terakhir: {day}").format(day=f"{day:%d-%m-%Y %H.%M}")
        old = made is None or (clock.now() - made).days >= BACKUP_DAYS
        self.backup.setText(words)
        set_shade(self.backup, "bad" if old else "")

    def _show_unsent(self, waiting: Pending) -> None:
        self.unsent.setText(
            self.tr("Belum dikirim: {count} kasus").format(count=waiting.cases)
            if waiting.cases
            else self.tr("Tidak ada kasus yang menunggu dikirim")
        )
