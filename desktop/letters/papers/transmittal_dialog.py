"""A surat pengantar that lists what is handed over: whom to, which lines, and the page beside."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.letters.numbers.register_fields import RegisterFields
from desktop.letters.papers.lines_editor import LinesEditor
from desktop.letters.papers.numbered_paper_dialog import NumberedPaperDialog
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.errors import RuleError
from models.letter.numbering.keeping import IssuedLetter, Preview, Seen
from models.letter.papers.transmittal import (
    CLASSIFICATION,
    TransmittalDraft,
    first_signer,
    issue_transmittal,
    preview_transmittal,
)
from models.letter.papers.transmittal_lines import Consignment
from models.sentences import sentence
from reports.letters import render_transmittal


class TransmittalForm(RegisterFields):
    def __init__(self, workplace: Workplace, consignment: Consignment) -> None:
        super().__init__(workplace.desk.today)
        self.addressee = QLineEdit(consignment.addressee, maxLength=300)
        self.place = QLineEdit(consignment.addressee_place, maxLength=60)
        for line in (self.addressee, self.place):
            line.setCursorPosition(0)  # a long name is read from its beginning
        self.classification.setText(CLASSIFICATION)
        self.add("addressee", self.tr("&Yth."), self.addressee, required=True)
        self.add("addressee_place", self.tr("&di"), self.place)
        self.add_register_rows()


class TransmittalDialog(NumberedPaperDialog):
    """Raises `RuleError("letter.no_official")` while nobody may sign."""

    def __init__(self, workplace: Workplace, consignment: Consignment, parent: QWidget) -> None:
        first_signer(workplace.desk.today())
        self.fields = TransmittalForm(workplace, consignment)
        self.lines = LinesEditor(consignment.lines)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        if consignment.left_out:
            words = left.tr("Tidak ikut karena belum terbit, batal, atau surat pengantar juga: {n}")
            column.addWidget(hint(words.format(n="; ".join(consignment.left_out))))
        column.addWidget(self.lines)
        column.addWidget(self.fields)
        super().__init__(parent.tr("Surat pengantar kiriman"), workplace, self.fields, left, parent)
        self.lines.edited.connect(self.show_anew)
        (self.lines.list if consignment.lines else self.lines.add_button).setFocus()

    def draft(self) -> TransmittalDraft:
        """As typed. Raises `RuleError("date.unreadable")`."""
        fields = self.fields
        return TransmittalDraft(
            letter_date=fields.day(),
            official_id=fields.official_id(),
            addressee=fields.addressee.text(),
            addressee_place=fields.place.text(),
            lines=self.lines.lines(),
            classification=fields.classification.text(),
            reserved_id=fields.reserved_id(),
        )

    def previewer(self) -> Callable[[], Preview]:
        draft, desk = self.draft(), self._workplace.desk
        return lambda: preview_transmittal(draft, render_transmittal, desk)

    def issuer(self, seen: Seen) -> Callable[[], IssuedLetter]:
        draft, desk = self.draft(), self._workplace.desk
        return lambda: issue_transmittal(draft, render_transmittal, desk, seen)

    def explain(self, error: Exception, form: FormGrid | None = None) -> None:
        """What is wrong in a line is said beside its field, with that line chosen."""
        if isinstance(error, RuleError) and error.field in self.lines.form.names():
            number = error.details.get("number")
            if isinstance(number, int):
                self.lines.list.setCurrentRow(number - 1)
            self.lines.form.show_problem(error.field, sentence(error))
        else:
            super().explain(error, form)
