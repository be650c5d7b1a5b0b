"""The letter as it would be issued now, drawn anew off the main thread while options change."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.errors import error_sentence, show_error
from desktop.look.palette import Tone
from desktop.widgets.notice import Notice
from desktop.widgets.pdf_view import PdfView
from desktop.widgets.text import heading
from desktop.window.workplace import Workplace
from models.errors import RuleError
from models.letter.letters import Preview, preview
from models.letter.words import LetterOptions
from reports.letters import render_letter

PAUSE_MS = 300


class LetterPreview(QWidget):
    """`changed` is sent when `shown` is another page, or None because a rule is broken.

    `refused` carries the `RuleError`, so that the form can say it beside its field. Of a letter
    (`one_page`) it is said when it takes more.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(
        self, workplace: Workplace, parent: QWidget | None = None, *, one_page: bool = True
    ) -> None:
        super().__init__(parent)
        self._workplace, self._one_page = workplace, one_page
        self._asked: Callable[[], Preview] | None = None
        self._round = 0
        self.shown: Preview | None = None
        self.pending = False
        """Whether a page is being drawn that is not shown yet."""
        self.number, self.notice, self.view = heading("", 2), Notice(), PdfView()
        self.number.setWordWrap(True)  # else a long number makes the dialog wider than the screen
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget, stretch in ((self.number, 0), (self.notice, 0), (self.view, 1)):
            column.addWidget(widget, stretch)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._draw)

    def wait(self, words: str) -> None:
        """Show no letter, and say in `words` what it waits for."""
        self.stop()
        self._asked, self.shown = None, None
        self.number.clear()
        self.view.show_pdf(b"")
        self.notice.show_notice(words, Tone.INFO, closable=False)
        self.changed.emit()

    def ask(self, referral_id: int, options: LetterOptions) -> None:
        """Show this letter soon; what is shown now is no longer the one to issue."""
        desk = self._workplace.desk
        self.ask_for(lambda: preview(referral_id, options, render_letter, desk))

    def ask_for(self, draw: Callable[[], Preview]) -> None:
        """The same for any numbered paper, drawn by `draw` off the main thread."""
        self._asked, self.shown = draw, None
        self._round += 1
        self.pending = True
        self._pause.start()
        self.changed.emit()

    def stop(self) -> None:
        """Nothing is to be shown any more, whatever is still being drawn."""
        self._round += 1
        self.pending = False
        self._pause.stop()

    def _draw(self) -> None:
        if self._asked is None or self._workplace.jobs.stopped:
            return
        draw, this = self._asked, self._round
        self._workplace.jobs.start(
            self,
            lambda _report: draw(),
            lambda made: self._show(made, this),
            lambda error: self._refuse(error, this),
        )

    def _show(self, made: Preview, this: int) -> None:
        if this != self._round:
            return  # the clerk has changed something since
        self.shown, self.pending = made, False
        self._say_length(made.pages)
        self.number.setText(self.tr("Nomor berikutnya: {number}").format(number=made.number_text))
        self.view.show_pdf(made.pdf)
        self.changed.emit()

    def _say_length(self, pages: int) -> None:
        """A letter that needs more than one page is shown all the same, but not unnoticed."""
        if pages == 1 or not self._one_page:
            self.notice.hide()
            return
        words = self.tr(
            "Surat ini {pages} halaman. Agar satu halaman, ringkas uraian kasus, permintaan "
            "khusus, atau daftar lampiran."
        ).format(pages=pages)
        self.notice.show_notice(words, Tone.INFO, closable=False)

    def _refuse(self, error: Exception, this: int) -> None:
        if this != self._round:
            return
        self.pending = False
        if not isinstance(error, RuleError):
            show_error(self, error)
            return
        self.notice.show_notice(error_sentence(error), Tone.WARNING)
        self.refused.emit(error)
        self.changed.emit()
