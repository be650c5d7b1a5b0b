"""The letter that enrols this computer's keys at the district, or replaces lost ones."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from desktop.letters.numbers.register_fields import RegisterFields
from desktop.letters.papers.numbered_paper_dialog import NumberedPaperDialog
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.letter.numbering.keeping import IssuedLetter, Preview, Seen
from models.letter.papers.key_letter import (
    LONGEST_REASON,
    KeyLetterDraft,
    issue_key_letter,
    preview_key_letter,
)
from models.letter.papers.transmittal import CLASSIFICATION, first_signer
from reports.letters import render_key_letter


class KeyLetterForm(RegisterFields):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace.desk.today)
        self.replacing = QCheckBox(self.tr("Pengganti kunci yang &hilang atau rusak"))
        self.reason = QLineEdit(maxLength=LONGEST_REASON)
        self.reason.setPlaceholderText(self.tr("misalnya komputer kantor hilang"))
        self.classification.setText(CLASSIFICATION)
        self.add("replacing", self.tr("Jenis"), self.replacing)
        self.add("reason", self.tr("&Alasan"), self.reason, required=True)
        self.add_register_rows()
        self.set_row_visible("reason", visible=False)
        self.replacing.toggled.connect(lambda on: self.set_row_visible("reason", visible=on))


class KeyLetterDialog(NumberedPaperDialog):
    """Raises `RuleError("letter.no_official")` while nobody may sign."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        first_signer(workplace.desk.today())
        self.fields = KeyLetterForm(workplace)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        words = left.tr(
            "Kepala menandatangani dan membubuhi cap. Kabupaten memindai kode gambarnya dan "
            "mencocokkan 30 angkanya, lalu paket dari komputer ini diterima. Paket yang sudah "
            "dikirim sebelumnya tidak hilang."
        )
        column.addWidget(hint(words))
        column.addWidget(self.fields)
        super().__init__(parent.tr("Surat pendaftaran kunci"), workplace, self.fields, left, parent)
        self.fields.replacing.setFocus()

    def draft(self) -> KeyLetterDraft:
        """As typed. Raises `RuleError("date.unreadable")`."""
        fields = self.fields
        replacing = fields.replacing.isChecked()
        return KeyLetterDraft(
            letter_date=fields.day(),
            official_id=fields.official_id(),
            replacing=replacing,
            reason=fields.reason.text() if replacing else "",
            classification=fields.classification.text(),
            reserved_id=fields.reserved_id(),
        )

    def previewer(self) -> Callable[[], Preview]:
        draft, desk = self.draft(), self._workplace.desk
        return lambda: preview_key_letter(draft, render_key_letter, desk)

    def issuer(self, seen: Seen) -> Callable[[], IssuedLetter]:
        draft, desk = self.draft(), self._workplace.desk
        return lambda: issue_key_letter(draft, render_key_letter, desk, seen)
