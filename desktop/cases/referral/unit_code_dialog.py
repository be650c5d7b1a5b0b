"""The unit's code that letter numbers need, asked for where a letter waits for it."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.errors import RuleError
from models.office import change_office, draft_from, office


class UnitCodeDialog(OfficeDialog):
    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent.tr("Kode instansi"), parent)
        self._workplace = workplace
        self.form, self.code = FormGrid(), QLineEdit(maxLength=40)
        self.form.add("unit_code", self.tr("&Kode instansi"), self.code, required=True)
        self.body.addWidget(
            hint(self.tr("Pola nomor surat kantor ini memakainya, misalnya 429.504.09."))
        )
        self.body.addWidget(self.form)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(520, 200)
        self.code.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            code = self.code.text().strip()
            if not code:
                raise RuleError("letter.unit_code_missing", field="unit_code")
            change_office(replace(draft_from(office()), unit_code=code), self._workplace.desk)
            self._workplace.changes.office.emit()
            self.accept()
