"""The letter as it would be issued now, drawn anew off the main thread while options change."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.errors import error_sentence, show_error
from desktop.look.palette import Tone
from desktop.widgets.notice import Notice
from desktop.widgets.pdf_view import PdfView
from desktop.widgets.text import heading, hint
from desktop.window.workplace import Workplace
from models.errors import RuleError
from models.letter.approval.waiting import needs_approval
from models.letter.document import LetterDocument
from models.letter.letters import Preview, preview
from models.letter.words import LetterOptions
from reports.letters import render_letter
from reports.letters.fitting import Fallback
from reports.letters.length import Length, length_of

PAUSE_MS = 300


class LetterPreview(QWidget):
    """`changed` is sent when `shown` is another page, or None because a rule is broken.

    `refused` carries the `RuleError`, so that the form can say it beside its field. Of a letter
    it is said when it takes more than one page.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._asked: Callable[[], Preview] | None = None
        self._round = 0
        self._given_later = False
        self.shown: Preview | None = None
        self.pending = False
        """Whether a page is being drawn that is not shown yet."""
        self.number, self.notice, self.view = heading("", 2), Notice(), PdfView()
        self.number.setWordWrap(True)  # else a long number makes the dialog wider than the screen
        self.closer = hint()
        self.closer.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.number, self.closer, self.notice):
            column.addWidget(widget)
        column.addWidget(self.view, 1)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._draw)

    def wait(self, words: str) -> None:
        """Show no letter, and say in `words` what it waits for."""
        self.stop()
        self._asked, self.shown = None, None
        self.number.clear()
        self.closer.hide()
        self.view.show_pdf(b"")
        self.notice.show_notice(words, Tone.INFO, closable=False)
        self.changed.emit()

    def ask(self, referral_id: int, options: LetterOptions) -> None:
        """Show this letter soon; what is shown now is no longer the one to issue."""
        desk = self._workplace.desk
        self._given_later = needs_approval(desk)
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
            lambda _report: _measured(draw()),
            lambda drawn: self._show(*drawn, this),
            lambda error: self._refuse(error, this),
        )

    def _show(self, made: Preview, length: Length | None, this: int) -> None:
        if this != self._round:
            return  # the clerk has changed something since
        self.shown, self.pending = made, False
        self._say_length(length)
        words = self.tr("Nomor berikutnya: {number}")
        if self._given_later:
            words = self.tr("Nomor bila disetujui sekarang: {number}")
        self.number.setText(words.format(number=made.number_text))
        self.view.show_pdf(made.pdf)
        self.changed.emit()

    def _say_length(self, length: Length | None) -> None:
        """A letter that needs more than one page is shown all the same, but not unnoticed; one that
        was set closer for its page says how.
        """
        closer = length.given if length is not None else ()
        given = [word for each, word in _given_words().items() if each in closer]
        self.closer.setText(
            self.tr("Agar satu halaman: {given}.").format(given=", ".join(given)) if given else ""
        )
        self.closer.setVisible(bool(given))
        if length is None or length.pages == 1:
            self.notice.hide()
            return
        words = self.tr(
            "Surat ini {pages} halaman; halaman 2 mulai dari “{continued}”. Agar satu halaman, "
            "ringkas uraian kasus, permintaan khusus, atau daftar lampiran."
        ).format(pages=length.pages, continued=length.continued)
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


def _measured(made: Preview) -> tuple[Preview, Length | None]:
    """Only a letter is meant for one page; a list takes as many as it needs."""
    letter = made.document if isinstance(made.document, LetterDocument) else None
    return made, None if letter is None else length_of(letter)


def _given_words() -> dict[Fallback, str]:
    """What a clerk would miss; that lines stand closer shows without words."""
    translate = QCoreApplication.translate
    return {
        Fallback.COPIES_BESIDE: translate("letter_preview", "tembusan di kiri tanda tangan"),
        Fallback.SIGNING_ROOM: translate("letter_preview", "ruang tanda tangan tiga baris"),
        Fallback.EMPTY_LINES: translate("letter_preview", "isian identitas “-” tidak dicetak"),
        Fallback.RUNNING_FACTS: translate("letter_preview", "keadaan ditulis bersambung"),
        Fallback.SMALLER_TYPE: translate("letter_preview", "huruf 11,5"),
    }
