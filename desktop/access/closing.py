"""The end of the day: the store is copied to the backup place before the program is gone."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.errors import error_sentence
from desktop.jobs import Jobs
from desktop.look.appearance import dress_window
from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.notice import Notice
from desktop.widgets.text import plain_label
from models.errors import AppError
from models.progress import Progress


class ClosingBox(QWidget):
    """`finished_closing` when the program may end: the copy is made, or the clerk goes without."""

    finished_closing = Signal()

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs, self._ended = jobs, False
        self.setWindowTitle(self.tr("Menutup Simpul"))
        self.setMinimumWidth(440)
        self._words = plain_label(self.tr("Membuat cadangan data sebelum menutup…"), wrap=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._notice = Notice()
        self._again = primary_button(self.tr("&Coba lagi"), self.begin)
        self._leave = plain_button(self.tr("&Tutup tanpa cadangan"), self._end)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self._again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        for each in (self._words, self._bar, self._notice):
            layout.addWidget(each)
        layout.addLayout(buttons)
        dress_window(self)

    def begin(self) -> None:
        """Make the copy; without a backup place there is nothing to wait for."""
        from models.office import office

        place = office().backup_place
        if not place:
            self._end()
            return
        self._show_waiting(waiting=True)
        self._jobs.start(
            self, lambda progress: _back_up(Path(place), progress), self._done, self._failed
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self._end()

    def _end(self) -> None:
        """Said once: quitting the program closes this box again."""
        if not self._ended:
            self._ended = True
            self.finished_closing.emit()

    def _show_waiting(self, *, waiting: bool) -> None:
        self._bar.setVisible(waiting)
        self._words.setVisible(waiting)
        self._notice.setVisible(not waiting)
        for button in (self._again, self._leave):
            button.setVisible(not waiting)

    def _done(self, _path: Path) -> None:
        self._end()

    def _failed(self, error: Exception) -> None:
        self._show_waiting(waiting=False)
        if isinstance(error, AppError):
            self._notice.show_notice(error_sentence(error), Tone.BAD, closable=False)
        else:
            words = self.tr("Cadangan belum jadi karena kesalahan program. Data Anda tetap aman.")
            self._notice.show_notice(words, Tone.BAD, closable=False)


def _back_up(place: Path, progress: Progress) -> Path:
    from models.desk import Clock
    from models.storage.backup import make_backup

    progress(0, 1)
    return make_backup(place, Clock())
