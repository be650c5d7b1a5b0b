"""A letter written outside the program is entered into the register in one step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.letters.numbers.classification_field import ClassificationField
from desktop.look.palette import Tone
from desktop.widgets.buttons import primary_button
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.window.workplace import Workplace
from models.errors import RuleError
from models.letter.letters import LetterView
from models.letter.numbering.handwritten import HandWritten, record_handwritten, record_outside
from models.letter.numbering.numbers import passed_over


class HandWrittenDialog(OfficeDialog):
    """With `letter`, a number kept before, that number is used; else the next, or the one given.

    `recorded` carries the id of its line in the register.
    """

    recorded = Signal(int)

    def __init__(
        self, workplace: Workplace, parent: QWidget, letter: LetterView | None = None
    ) -> None:
        super().__init__(parent.tr("Catat surat luar"), parent)
        self._workplace, self._letter_id = workplace, letter.id if letter else None
        self.form = FormGrid()
        self.number = QLineEdit(maxLength=10)
        self.number.setPlaceholderText(self.tr("nomor berikutnya"))
        self.letter_date = DateField(workplace.desk.today)
        self.letter_date.setObjectName("letter_date")
        self.letter_date.set_date(workplace.desk.today())
        self.addressee, self.subject = QLineEdit(maxLength=300), QLineEdit(maxLength=300)
        self.signer, self.remarks = QLineEdit(maxLength=120), QLineEdit(maxLength=300)
        self.classification = ClassificationField()
        if letter is not None:
            self.number.setText(letter.mark)
            self.number.setReadOnly(True)
            self.classification.setText(letter.classification)
            self.remarks.setText(letter.remarks)
        self._add_rows()
        self.body.addWidget(self.form)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(620, 440)
        self.form.edited.connect(self._tell_what_is_passed_over)
        self.addressee.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            letter_date = self.letter_date.date()
            if letter_date is None:
                raise RuleError("date.unreadable", field="letter_date")
            desk, given = self._workplace.desk, self.number.text()
            written = HandWritten(
                letter_date,
                addressee=self.addressee.text(),
                subject=self.subject.text(),
                classification=self.classification.text(),
                signer=self.signer.text(),
                remarks=self.remarks.text(),
                number="" if self._letter_id else given,
            )
            if self._letter_id is None:
                done = record_outside(written, desk)
            else:
                done = record_handwritten(self._letter_id, written, desk)
            self._workplace.changes.letters.emit()
            self.accept()
            self.recorded.emit(done.id)

    def _add_rows(self) -> None:
        self.form.add(
            "number",
            self.tr("&Nomor urut"),
            self.number,
            help_text=self.tr("contoh: 45, sisipan 45a atau 45.1; kosongkan untuk yang berikutnya"),
        )
        self.form.add("letter_date", self.tr("&Tanggal surat"), self.letter_date, required=True)
        self.form.add("addressee", self.tr("&Kepada"), self.addressee, required=True)
        self.form.add("subject", self.tr("&Hal"), self.subject, required=True)
        self.form.add("classification", self.tr("K&lasifikasi"), self.classification)
        self.form.add("signer", self.tr("&Penanda tangan"), self.signer)
        self.form.add("remarks", self.tr("K&eterangan"), self.remarks)

    def _tell_what_is_passed_over(self) -> None:
        """A number far ahead is often a slip of the finger: what it leaves out is said."""
        day = self.letter_date.date()
        if self._letter_id is not None or day is None:
            return
        with self.explained(self.form):
            left_out = passed_over(day, self.classification.text().strip(), self.number.text())
            if left_out is not None:
                words = self.tr(
                    "Nomor {first} sampai {last} belum dipakai dan akan dilewati; surat "
                    "berikutnya bernomor di belakang nomor ini."
                )
                self.form.show_problem(
                    "number", words.format(first=left_out[0], last=left_out[1]), Tone.WARNING
                )
            elif self.form.problem("number"):
                self.form.say("number", "")
