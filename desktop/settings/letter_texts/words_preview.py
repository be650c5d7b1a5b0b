"""The page as the words on the screen would print it, drawn anew off the main thread."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.errors import error_sentence, show_error
from desktop.look.palette import Tone
from desktop.settings.letter_texts.trial_papers import Drawn, Trial, can_be_shown, draw
from desktop.widgets.notice import Notice
from desktop.widgets.pdf_view import PdfView
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.errors import AppError
from models.letter.texts.text_file import Sections, TextFile, cleaned

PAUSE_MS = 300


class WordsPreview(QWidget):
    """About the newest case of the office, or about the longest names there are."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._asked: tuple[TextFile, Sections] | None = None
        self._round = 0
        self.pending = False
        self.longest = QCheckBox(self.tr("Nama dan isian ter&panjang"))
        self.about, self.notice, self.view = hint(), Notice(), PdfView()
        self.longest.clicked.connect(lambda _on: self._again())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget, stretch in (
            (self.longest, 0),
            (self.about, 0),
            (self.notice, 0),
            (self.view, 1),
        ):
            column.addWidget(widget, stretch)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._draw)

    def ask(self, file: TextFile, sections: Sections) -> None:
        """Show the paper in these words soon."""
        self._asked = (file, cleaned(file, sections))
        self._again()

    def wait(self, words: str) -> None:
        """The page stays as it was; `words` say what it waits for."""
        self._round += 1
        self.pending = False
        self._pause.stop()
        self.notice.show_notice(words, Tone.INFO, closable=False)

    def _again(self) -> None:
        self._round += 1
        self.pending = True
        self._pause.start()

    def _draw(self) -> None:
        if self._asked is None or self._workplace.jobs.stopped:
            return
        (file, sections), this = self._asked, self._round
        if not can_be_shown(file.part):
            self.view.show_pdf(b"")
            self.about.clear()
            self.wait(self.tr("Lihat halamannya di tempat kertas ini dicetak."))
            return
        trial = Trial.WORST if self.longest.isChecked() else Trial.REAL
        desk = self._workplace.desk
        self._workplace.jobs.start(
            self,
            lambda _report: draw(file.part, sections, trial, desk),
            lambda drawn: self._show(drawn, trial, this),
            lambda error: self._refuse(error, this),
        )

    def _show(self, drawn: Drawn, trial: Trial, this: int) -> None:
        if this != self._round:
            return  # something was typed since
        self.pending = False
        self.notice.hide()
        words = self.tr("Contoh rekaan; belum ada rujukan di kantor ini.")
        if trial is Trial.WORST:
            words = self.tr("Rekaan: nama, alamat, dan uraian sepanjang yang diterima program.")
        elif drawn.case_number:
            words = self.tr("Dengan data {number}. Nomor surat hanya contoh.")
        self.about.setText(words.format(number=drawn.case_number))
        self.view.show_pdf(drawn.pdf)

    def _refuse(self, error: Exception, this: int) -> None:
        if this != self._round:
            return
        self.pending = False
        if isinstance(error, AppError):
            self.notice.show_notice(error_sentence(error), Tone.WARNING, closable=False)
        else:
            show_error(self, error)
