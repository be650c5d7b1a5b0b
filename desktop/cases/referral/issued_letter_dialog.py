"""A letter that has its number: the stored page, to print, to keep as a file, or to read."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop import preferences
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.dialogs.reader_copies import copies_folder
from desktop.errors import shown
from desktop.letters.letter_printing import file_name, print_letter, save_letter
from desktop.replies.slip_dialog import SlipDialog
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.pdf_view import PdfView
from desktop.widgets.printing import open_pdf
from desktop.widgets.text import heading
from desktop.window.workplace import Workplace
from models.letter.letters import IssuedLetter, letter


class IssuedLetterDialog(OfficeDialog):
    """What is stored is what is shown and what is printed."""

    asks_first = False

    def __init__(
        self,
        workplace: Workplace,
        letter: IssuedLetter,
        parent: QWidget,
        *,
        print_now: bool = False,
    ) -> None:
        super().__init__(parent.tr("Surat terbit"), parent)
        self._workplace, self.letter, self._print_now = workplace, letter, print_now
        words = self.tr("Surat {number} sudah terbit dan tersimpan")
        self.body.addWidget(heading(words.format(number=letter.number_text), 2))
        self.view = PdfView()
        self.view.show_pdf(letter.pdf)
        self.body.addWidget(self.view, 1)
        self.with_slip = QCheckBox(self.tr("Cetak &juga lembar jawaban untuk instansi"))
        self.with_slip.setChecked(preferences.slip_with_letter())
        self.with_slip.clicked.connect(
            lambda chosen: preferences.set_slip_with_letter(chosen=chosen)
        )
        self.body.addWidget(self.with_slip)
        self.slip_button = plain_button(self.tr("Lembar jawaban"), self.slip, "list-checks")
        self.end_with(
            primary_button(self.tr("Cetak (Ctrl+P)"), self.print, "printer"),
            plain_button(self.tr("Simpan PDF"), self.save, "download"),
            plain_button(self.tr("Buka di pembaca PDF"), self.read, "external-link"),
            self.slip_button,
        )
        for each in (self.with_slip, self.slip_button):  # only a referral is answered by slip
            each.setVisible(bool(self._covered()))
        self.cancel_button.setText(self.tr("Selesai"))
        QShortcut(QKeySequence("Ctrl+P"), self, self.print)
        self.resize(760, 680)

    def open(self) -> None:
        """Show the page; `print_now` opens the printer's dialog over it."""
        super().open()
        if self._print_now:
            self.print()

    def print(self) -> None:
        """The stored page, and the slips after it where wanted."""
        with shown(self):
            slips = self.with_slip.isChecked()
            print_letter(self._workplace, self.letter.id, self, with_slips=slips)

    def save(self) -> None:
        with shown(self):
            save_letter(self._workplace, self.letter.id, self.letter.pdf, self)

    def read(self) -> None:
        open_pdf(self, self.letter.pdf, self._name(), copies_folder(self._workplace.folder))

    def slip(self) -> None:
        """The paper on which the agency answers; the letter stays open under it."""
        SlipDialog(self._workplace, self._covered(), self).open()

    def _covered(self) -> tuple[int, ...]:
        return letter(self.letter.id).referral_ids

    def _name(self) -> str:
        return file_name(self.letter.number_text)
