"""Correct a family card, or move the whole family: one address and number for all its members."""

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.people.place_row import PlaceRow
from desktop.widgets.buttons import primary_button
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import plain_label
from desktop.window.workplace import Workplace
from models.office import office
from models.person.draft import LIMITS
from models.person.households import HouseholdDraft, HouseholdView, correct_household, household


class HouseholdDialog(OfficeDialog):
    def __init__(self, workplace: Workplace, household_id: int, parent: QWidget) -> None:
        super().__init__(parent.tr("Betulkan keluarga"), parent)
        self._workplace = workplace
        self._household = household(household_id)
        self.touched = plain_label(self._touched(self._household), wrap=True)
        self.form = FormGrid()
        self.kk = QLineEdit(maxLength=40)
        self.address = QLineEdit(maxLength=LIMITS["address"])
        self.place = PlaceRow()
        self.form.add("kk", self.tr("N&omor KK"), self.kk, required=True)
        self.form.add("address", self.tr("&Alamat"), self.address)
        self.form.add("hamlet", office().hamlet_term, self.place)
        self._show(self._household)
        self.body.addWidget(self.touched)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(640, 320)
        self.kk.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            correct_household(self._household.id, self._draft(), self._workplace.desk)
            self._workplace.changes.people.emit()
            self.accept()

    def _draft(self) -> HouseholdDraft:
        return HouseholdDraft(
            kk=self.kk.text(),
            address=self.address.text(),
            hamlet=self.place.hamlet.text(),
            rt=self.place.rt.text(),
            rw=self.place.rw.text(),
        )

    def _show(self, family: HouseholdDraft) -> None:
        for line, text in (
            (self.kk, family.kk),
            (self.address, family.address),
            (self.place.hamlet, family.hamlet),
            (self.place.rt, family.rt),
            (self.place.rw, family.rw),
        ):
            line.setText(text)

    def _touched(self, family: HouseholdView) -> str:
        """How many members this changes, and who they are."""
        names = ", ".join(member.name for member in family.members)
        words = self.tr(
            "Yang diubah di sini berlaku untuk {count} anggota keluarga: {names}. "
            "Bila hanya satu orang yang pindah, betulkan data warga itu saja."
        )
        return words.format(count=len(family.members), names=names)
