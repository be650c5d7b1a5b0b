"""The clock of a case stands still while the office waits for the resident, until a set day."""

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.case.tracking.pauses import pause_case, prolong_pause
from models.case.tracking.work_days import Pause


class PauseDialog(OfficeDialog):
    """Begins a pause, or moves the end of the one there is (`pause`)."""

    def __init__(
        self, workplace: Workplace, case_id: int, parent: QWidget, pause: Pause | None = None
    ) -> None:
        super().__init__(parent.tr("Jeda: menunggu warga"), parent)
        self._workplace, self._case_id, self._pause = workplace, case_id, pause
        self.form, self.reason = FormGrid(), QLineEdit(maxLength=300)
        self.until = DateField(workplace.desk.today)
        self.form.add(
            "reason",
            self.tr("&Yang ditunggu"),
            self.reason,
            required=True,
            help_text=self.tr("Misalnya: warga pulang dari luar kota, mengurus KTP lebih dulu."),
        )
        self.form.add("until", self.tr("&Sampai tanggal"), self.until, required=True)
        if pause is not None:
            self.reason.setText(pause.reason)
        words = self.tr(
            "Selama jeda, tenggat kasus ini tidak berjalan. Pada tanggal itu kasus muncul lagi "
            "di Hari ini supaya warganya dihubungi."
        )
        self.body.addWidget(hint(words))
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(600, 280)
        (self.reason if pause is None else self.until).setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        keep = pause_case if self._pause is None else prolong_pause
        with self.explained(self.form):
            keep(self._case_id, self.reason.text(), self.until.date(), self._workplace.desk)
            self._workplace.changes.cases.emit()
            self.accept()
