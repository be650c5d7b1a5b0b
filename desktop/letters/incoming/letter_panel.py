"""One incoming letter beside the list: its scan, and the referrals it answers."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.dialogs.told_first import noted_words
from desktop.errors import shown
from desktop.letters.incoming.answered import AnsweredReferrals
from desktop.letters.incoming.letter_dialog import IncomingDialog, WithdrawDialog
from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button
from desktop.widgets.notice import Notice
from desktop.widgets.pdf_view import BESIDE_A_LIST, PdfView
from desktop.widgets.printing import print_pdf
from desktop.widgets.scroll import fill_scrolling
from desktop.widgets.text import heading, hint
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.case.restricted import told_before_opening
from models.codes import PrintState
from models.incoming.letters import note_reading, note_scan_print, open_scan
from models.incoming.rows import IncomingView, case_ids_of, incoming_letter


class IncomingPanel(QWidget):
    """What lists keep back is shown only after the clerk asked for it, which is noted."""

    def __init__(self, workplace: Workplace, ways: Ways, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.letter: IncomingView | None = None
        self._opened: int | None = None
        """The letter that is read; of one that is kept back this has to be asked for."""
        self.number, self.about = heading("", 2), hint()
        self.notice, self.view = Notice(), PdfView(height=BESIDE_A_LIST)
        self.answered = AnsweredReferrals(workplace, ways)
        self.change = plain_button(self.tr("Ubah"), self.correct, "pencil")
        self.print_button = plain_button(self.tr("Cetak (Ctrl+P)"), self.print, "printer")
        self.withdraw = plain_button(self.tr("Tarik surat"), self.strike_out, "circle-x")
        self._lay_out()
        self.show_letter(None)

    def show_letter(self, incoming_id: int | None) -> None:
        found = None if incoming_id is None else incoming_letter(incoming_id)
        self.letter = found
        self.setVisible(found is not None)
        if found is None or found.id != self._opened:
            self._opened = None
        if found is None:
            return
        self.number.setText(self.tr("Agenda masuk {number}").format(number=found.mark))
        self.answered.show_letter(found)
        for button in (self.change, self.withdraw):
            button.setVisible(not found.withdrawn)
        self._show_page(found)

    def open_page(self) -> None:
        """What is kept back, after what it means was read."""
        if self.letter is not None:
            with shown(self):
                if not self.letter.has_scan:
                    note_reading(self.letter.id, self._workplace.desk)
                self._opened = self.letter.id
                self.view.show_pdf(b"")
                self._show_page(self.letter)
                self.change.setFocus()

    def correct(self) -> None:
        if self.letter is not None:
            IncomingDialog(self._workplace, self.window(), self.letter).open()

    def strike_out(self) -> None:
        if self.letter is not None:
            WithdrawDialog(self._workplace, self.letter, self.window()).open()

    def print(self) -> None:
        letter = self.letter
        if letter is None or not self.view.pdf():
            return

        def noted(state: PrintState) -> None:
            note_scan_print(letter.id, state, self._workplace.desk)

        name = f"surat-masuk-{letter.year}-{letter.sequence}"
        print_pdf(self, self.view.pdf(), name, noted, jobs=self._workplace.jobs)

    def _show_page(self, found: IncomingView) -> None:
        """The scan, unless the clerk has to ask for it first."""
        self.notice.hide()
        held = found.id != self._opened and self._is_held(found)
        pdf = b""
        if held:
            words = self.tr("Isi surat ini tidak ditampilkan tanpa diminta.")
            self.notice.show_notice(
                f"{words} {noted_words()}",
                Tone.WARNING,
                self.tr("&Lihat surat"),
                self.open_page,
                closable=False,
            )
        else:
            pdf = self.view.pdf() if found.id == self._opened else b""
            if not pdf and found.has_scan:
                with shown(self):
                    pdf = self._scan(found)
            elif found.kept_back and found.id != self._opened:
                with shown(self):  # its words alone are read
                    note_reading(found.id, self._workplace.desk)
            self._opened = found.id
        if found.withdrawn:
            words = self.tr("Surat ini ditarik: {reason}").format(reason=found.withdrawn_reason)
            self.notice.show_notice(words, Tone.BAD, closable=False)
        self.change.setEnabled(not held)
        self.about.setText(self._facts(found, held=held))
        self.view.show_pdf(pdf)
        self.view.setVisible(bool(pdf))
        self.print_button.setVisible(bool(pdf))

    def _scan(self, found: IncomingView) -> bytes:
        from reports.scans import printable

        return printable(open_scan(found.id, self._workplace.desk), found.media_type)

    def _is_held(self, found: IncomingView) -> bool:
        """Whether a look is told and noted: Rahasia, or of somebody else's restricted case."""
        if found.secret:
            return True
        return bool(told_before_opening(case_ids_of([found.id]), self._workplace.desk))

    def _facts(self, found: IncomingView, *, held: bool) -> str:
        dated = f"{found.letter_date:%d-%m-%Y}" if found.letter_date else ""
        parts = [
            self.tr("diterima {day}").format(day=f"{found.received_on:%d-%m-%Y}"),
            found.sender,
            self.tr("nomor {number}").format(number=found.number) if found.number else "",
            self.tr("tanggal {day}").format(day=dated) if dated else "",
            found.summary if held else found.whole_summary,
            "" if held else found.remarks,
            "" if found.has_scan else self.tr("belum ada hasil pindai"),
        ]
        return " · ".join(part for part in parts if part)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.change, self.print_button, self.withdraw):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.number, self.about, self.notice):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self.answered)
        column.addWidget(self.view, 1)
        column.addStretch()  # without a scan the words stay at the top
        fill_scrolling(self, inner)
