"""Whether the resident was told what becomes of the data: asked at the intake, never assumed."""

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.cases.need.choice_fields import ChoiceRow
from desktop.cases.need.need_form import Today
from desktop.cases.sharing.sharing_form import information_line
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from models.case.sharing import SharingDraft


class ToldForm(FormGrid):
    """No agency is known yet, so a consent is asked when one is chosen; this is the information
    line alone. Who was told, and when, is asked once somebody was.
    """

    def __init__(self, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.told = ChoiceRow([(True, self.tr("Sudah")), (False, self.tr("Belum"))])
        self.later = hint(
            self.tr("Kasus tetap dapat disimpan. Sebelum dirujuk, penjelasan ini harus dibacakan.")
        )
        self.given_by = QLineEdit(maxLength=120)
        self.relation = QLineEdit(maxLength=60)
        self.relation.setPlaceholderText(self.tr("kosongkan bila warga sendiri"))
        self.given_on = DateField(today)
        self.given_on.setObjectName("given_on")
        self.add_wide(hint(information_line()))
        self.add("told", self.tr("Sudah dibacakan?"), self.told, required=True, beside=self.later)
        self.add("given_by", self.tr("Kepada"), self.given_by, required=True)
        self.add(
            "relation",
            self.tr("Hubungan dengan warga"),
            self.relation,
            help_text=self.tr("Anak di bawah 18 tahun: isi nama dan hubungan orang tua atau wali."),
        )
        self.add("given_on", self.tr("Tanggal"), self.given_on)
        self.edited.connect(self._show_rows)
        self.show_draft(None)

    def draft(self) -> SharingDraft | None:
        """What was told to whom, None while nobody was.

        Raises `RuleError("date.unreadable")` when the date is no date.
        """
        if self.told.value() is not True:
            return None
        return SharingDraft(
            given_by=self.given_by.text(),
            relation=self.relation.text(),
            given_on=self.given_on.date(),
        )

    def show_draft(self, draft: SharingDraft | None, *, later: bool = False) -> None:
        """What was told before; None asks anew, unless it was answered that it is told `later`."""
        shown = draft or SharingDraft(given_on=self._today())
        unsaid = False if later else None
        self.told.set_value(unsaid if draft is None else True)
        self.given_by.setText(shown.given_by)
        self.relation.setText(shown.relation)
        self.given_on.set_date(shown.given_on)
        self._show_rows()

    def check(self) -> bool:
        """True when it is said whether the resident was told; else it is asked for beside it."""
        if self.told.value() is None:
            words = self.tr("Pilih Sudah atau Belum: apakah penjelasan ini dibacakan kepada warga?")
            self.show_problem("told", words)
            return False
        return True

    def _show_rows(self) -> None:
        told = self.told.value()
        self.later.setVisible(told is False)
        for name in ("given_by", "relation", "given_on"):
            self.set_row_visible(name, visible=told is True)
