"""What happened is written down: a choice, a reason where one is asked, remarks, and a day."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace

TEXT_HEIGHT = 90


class RecordingDialog(OfficeDialog):
    """A dialog of this kind adds its fields to `form` and says in `record` what is recorded."""

    def __init__(self, workplace: Workplace, title: str, about: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._workplace = workplace
        self.form = FormGrid()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(TEXT_HEIGHT)
        self.on = DateField(workplace.desk.today)
        self.on.setObjectName("on")
        self.on.set_date(workplace.desk.today())
        self.body.addWidget(hint(about))
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(620, 380)

    def record(self) -> None:
        """Call the one use case. What it raises is said beside the field."""
        raise NotImplementedError

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            self.record()
            self._workplace.changes.cases.emit()
            self.accept()
