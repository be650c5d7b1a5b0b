"""What a letter starts with in this office: its tembusan, the camat's block, how long it holds."""

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QSpinBox

from desktop.widgets.form_grid import FormGrid
from models.office import OfficeDraft

COPIES_HEIGHT = 70
CAMAT = {"camat_name": 120, "camat_rank": 120, "camat_nip": 24}
MOST_MONTHS = 12


class UsualLetter(QObject):
    """A group of rows of the office's form; a clerk changes all of it on the single letter."""

    def __init__(self, form: FormGrid) -> None:
        super().__init__(form)
        self.copies = QPlainTextEdit()
        self.copies.setTabChangesFocus(True)
        self.copies.setFixedHeight(COPIES_HEIGHT)
        self.camat_signs = QCheckBox(self.tr("Surat baru memakai “Mengetahui Camat”"))
        self.lines = {name: QLineEdit(maxLength=limit) for name, limit in CAMAT.items()}
        self.months = QSpinBox()
        self.months.setRange(0, MOST_MONTHS)
        self.months.setSuffix(self.tr(" bulan"))
        self.months.setSpecialValueText(self.tr("tidak disebut"))
        form.add_heading(self.tr("Isi awal surat"))
        form.add(
            "copies",
            self.tr("Tembusan"),
            self.copies,
            help_text=self.tr("Satu baris satu tembusan. Kosongkan untuk Camat dan Arsip."),
        )
        form.add("camat_signs", self.tr("Camat"), self.camat_signs)
        form.add("camat_name", self.tr("Nama camat"), self.lines["camat_name"])
        form.add("camat_rank", self.tr("Pangkat camat"), self.lines["camat_rank"])
        form.add("camat_nip", self.tr("NIP camat"), self.lines["camat_nip"])
        form.add("valid_months", self.tr("Masa berlaku surat pengantar"), self.months)

    def values(self) -> dict[str, Any]:
        """As typed, by the names of the draft's fields."""
        return {
            "copies": self.copies.toPlainText(),
            "camat_signs": self.camat_signs.isChecked(),
            "valid_months": self.months.value(),
            **{name: line.text() for name, line in self.lines.items()},
        }

    def show_draft(self, draft: OfficeDraft) -> None:
        self.copies.setPlainText(draft.copies)
        self.camat_signs.setChecked(draft.camat_signs)
        self.months.setValue(draft.valid_months)
        for name, line in self.lines.items():
            line.setText(getattr(draft, name))
