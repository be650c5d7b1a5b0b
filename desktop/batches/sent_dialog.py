"""Say how a batch was handed over. That it arrived only the district can say."""

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.batch.batches import BatchRow, mark_sent
from models.codes import Delivery
from models.labels import label


class SentDialog(OfficeDialog):
    def __init__(self, workplace: Workplace, batch: BatchRow, parent: QWidget) -> None:
        super().__init__(parent.tr("Catat pengiriman"), parent)
        self._workplace, self._batch_id = workplace, batch.id
        self.form = FormGrid()
        self.on = DateField(workplace.desk.today)
        self.on.setObjectName("on")
        self.on.set_date(workplace.desk.today())
        self.how = QLineEdit(maxLength=200)
        self.how.setPlaceholderText(self.tr("contoh: flashdisk diantar ke Dinsos"))
        self.form.add("on", self.tr("&Tanggal"), self.on, required=True)
        self.form.add("how", self.tr("&Caranya"), self.how, required=True)
        self.body.addWidget(hint(batch.file_name))
        self.body.addWidget(
            hint(
                self.tr('Surat di paket ini yang masih di meja ikut tercatat "{where}".').format(
                    where=label(Delivery.IN_BATCH)
                )
            )
        )
        self.body.addWidget(self.form)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(560, 260)
        self.how.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            on = self.on.date() or self._workplace.desk.today()
            mark_sent(self._batch_id, on, self.how.text(), self._workplace.desk)
            self._workplace.changes.batches.emit()
            self._workplace.changes.cases.emit()
            self.accept()
