"""One outgoing letter beside the list: the stored page, and what may be done with it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.dialogs.told_first import noted_words
from desktop.errors import error_sentence, show_error, shown, told
from desktop.letters.approval.unnumbered_bar import UnnumberedBar
from desktop.letters.delivery_dialog import DeliveryDialog
from desktop.letters.letter_about import about_words
from desktop.letters.letter_printing import print_letter, save_letter
from desktop.letters.numbers.hand_written_dialog import HandWrittenDialog
from desktop.letters.numbers.number_dialogs import VoidDialog
from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.notice import Notice
from desktop.widgets.pdf_view import BESIDE_A_LIST, PdfView
from desktop.widgets.scroll import fill_scrolling
from desktop.widgets.text import heading, hint
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.case.restricted import is_told_before_opening
from models.codes import LetterState
from models.errors import RuleError
from models.letter.letters import LetterView, letter, letter_pdf
from models.letter.numbering.voiding import check_voiding


class LetterPanel(QWidget):
    """What is printed are the bytes that were stored when the number was given."""

    def __init__(
        self,
        workplace: Workplace,
        ways: Ways,
        print_chosen: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.letter: LetterView | None = None
        self._opened: int | None = None
        """The letter whose page is shown; a look at a restricted one has to be asked for."""
        self.number, self.about = heading("", 2), hint()
        self.notice, self.view = Notice(), PdfView(height=BESIDE_A_LIST)
        self.unnumbered = UnnumberedBar(workplace, ways)
        self.print_button = primary_button(self.tr("Cetak (Ctrl+P)"), print_chosen, "printer")
        self.save_button = plain_button(self.tr("Simpan PDF"), self.save, "download")
        self.void_button = plain_button(self.tr("Batalkan surat"), self.void, "circle-x")
        self.written_button = plain_button(
            self.tr("Catat surat bernomor ini"), self.hand_written, "pencil"
        )
        self.case_button = plain_button(
            self.tr("Buka kasus"), lambda: ways.to_case(self._case()), "clipboard-list"
        )
        self.deliver_button = plain_button(self.tr("Catat pengiriman"), self.deliver, "send")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.number, self.about, self.notice, self.unnumbered):
            column.addWidget(widget)
        for pair in (
            (self.print_button, self.save_button),
            (self.deliver_button, self.case_button),
            (self.written_button, self.void_button),
        ):
            row = QHBoxLayout()
            for button in pair:
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        column.addWidget(self.view, 1)
        column.addStretch()  # without a page the words stay at the top
        fill_scrolling(self, inner)
        self.show_letter(None)

    def show_letter(self, letter_id: int | None) -> None:
        self.letter = None if letter_id is None else letter(letter_id)
        found = self.letter
        self.setVisible(found is not None)
        if found is None or found.id != self._opened:
            self._opened = None
        if found is None:
            return
        kept = self.tr("Nomor {n}").format(n=found.mark) if found.mark else ""
        self.number.setText(found.number_text or kept or self.tr("Belum bernomor"))
        self.unnumbered.show_letter(found.id if found.number is None else None)
        self.about.setText(about_words(self, found))
        self._show_page(found)
        self.void_button.setVisible(found.state in (LetterState.ISSUED, LetterState.RESERVED))
        self.written_button.setVisible(found.state is LetterState.RESERVED)
        self.deliver_button.setVisible(found.state is LetterState.ISSUED)
        self.case_button.setVisible(found.case_id is not None)

    def take_keyboard(self) -> None:
        """To the first thing that may be done with the letter."""
        if self.unnumbered.letter is not None:
            self.unnumbered.take_keyboard()
        else:
            self.print_button.setFocus()

    def open_page(self) -> None:
        """The page of a restricted case's letter, after what it means was read."""
        if self.letter is not None:
            self._opened = self.letter.id
            self.view.show_pdf(b"")
            self._show_page(self.letter)
            self.print_button.setFocus()

    def print(self) -> None:
        if self.letter is not None and self.view.pdf():
            with shown(self):
                print_letter(self._workplace, self.letter.id, self)

    def save(self) -> None:
        if self.letter is not None:
            with shown(self):
                save_letter(self._workplace, self.letter.id, self.view.pdf(), self)

    def void(self) -> None:
        if self.letter is not None:
            with shown(self):
                left = check_voiding(self.letter.id, self._workplace.desk)
                VoidDialog(self._workplace, self.letter, left, self.window()).open()

    def deliver(self) -> None:
        """When and how it left, and who received it."""
        if self.letter is not None:
            with shown(self):
                DeliveryDialog(self._workplace, self.letter, self.window()).open()

    def hand_written(self) -> None:
        if self.letter is not None:
            HandWrittenDialog(self._workplace, self.window(), self.letter).open()

    def _show_page(self, found: LetterView) -> None:
        """The stored bytes; a number without a page, or a damaged file, is said in words."""
        self.notice.hide()
        if found.number is None:
            self._show_pdf(found, b"")
            return
        if found.id != self._opened and self._is_told_first(found):
            words = f"{self.tr('Surat ini dari kasus terbatas.')} {noted_words()}"
            self.notice.show_notice(
                words, Tone.WARNING, self.tr("&Lihat surat"), self.open_page, closable=False
            )
            self._show_pdf(found, b"")
            return
        pdf = self.view.pdf() if found.id == self._opened else b""
        if not pdf:  # reading the list anew is no further look
            with told(self._no_page):
                pdf = letter_pdf(found.id, self._workplace.desk)
        self._opened = found.id
        if found.state is LetterState.VOID:
            words = self.tr("Surat ini dibatalkan: {reason}").format(reason=found.void_reason)
            self.notice.show_notice(words, Tone.BAD, closable=False)
        self._show_pdf(found, pdf)

    def _is_told_first(self, found: LetterView) -> bool:
        about = found.case_id
        return about is not None and is_told_before_opening(about, self._workplace.desk)

    def _show_pdf(self, found: LetterView, pdf: bytes) -> None:
        self.view.show_pdf(pdf)
        self.view.setVisible(bool(pdf))
        self.print_button.setVisible(bool(pdf) and found.state is LetterState.ISSUED)
        self.save_button.setVisible(bool(pdf))

    def _no_page(self, error: Exception) -> None:
        if isinstance(error, RuleError):
            self.notice.show_notice(error_sentence(error), Tone.INFO, closable=False)
        else:
            show_error(self, error)

    def _case(self) -> int:
        return (self.letter.case_id or 0) if self.letter is not None else 0
