"""A line for the case's timeline. Once saved it is never changed."""

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.window.workplace import Workplace
from models.case.notes import NoteDraft, add_note
from models.codes import NoteKind


class NoteDialog(OfficeDialog):
    def __init__(self, workplace: Workplace, case_id: int, parent: QWidget) -> None:
        super().__init__(parent.tr("Tambah catatan"), parent)
        self._workplace, self._case_id = workplace, case_id
        self.form = FormGrid()
        self.kind = ChoiceBox("", code_choices(NoteKind))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.on = DateField(workplace.desk.today)
        self.on.setObjectName("on")
        self.on.set_date(workplace.desk.today())
        self.restricted = QCheckBox(self.tr("Hanya untuk saya dan penanggung jawab"))
        self.form.add("kind", self.tr("&Jenis"), self.kind)
        self.form.add("text", self.tr("&Catatan"), self.text, required=True)
        self.form.add("on", self.tr("&Tanggal"), self.on)
        self.form.add("restricted", self.tr("Kerahasiaan"), self.restricted)
        self.body.addWidget(self.form)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(620, 360)
        self.text.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            draft = NoteDraft(
                text=self.text.toPlainText(),
                kind=NoteKind(self.kind.text_value()),
                restricted=self.restricted.isChecked(),
                on=self.on.date(),
            )
            add_note(self._case_id, draft, self._workplace.desk)
            self._workplace.changes.cases.emit()
            self.accept()
