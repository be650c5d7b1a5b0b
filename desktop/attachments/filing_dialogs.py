"""Put an attachment elsewhere in its case, or take it out with a reason."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop.attachments.filing_form import FilingForm
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.case.attachment.attachments import (
    AttachmentView,
    change_attachment,
    forget_place,
    withdraw_attachment,
)
from models.case.attachment.place import Filing
from models.case.views import CaseView


class ChangeDialog(OfficeDialog):
    def __init__(
        self, workplace: Workplace, case: CaseView, view: AttachmentView, parent: QWidget
    ) -> None:
        super().__init__(parent.tr("Ubah keterangan lampiran"), parent)
        self._workplace, self._view = workplace, view
        self.filing = FilingForm(case)
        self.filing.show_filing(
            Filing(view.title, view.need_id, view.document, view.referral_id, view.restricted)
        )
        self.place = hint()
        self.body.addWidget(self.filing)
        self.body.addWidget(self.place)
        self.body.addStretch(1)
        others = []
        if view.latitude is not None:
            words = self.tr("Koordinat tersimpan: {latitude}, {longitude}")
            self.place.setText(words.format(latitude=view.latitude, longitude=view.longitude))
            others.append(plain_button(self.tr("Hapus &koordinat"), self.forget, "x"))
        self.place.setVisible(bool(others))
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"), *others)
        self.resize(640, 340)
        self.filing.title.setFocus()

    def save(self) -> None:
        self.filing.grid.clear_problems()
        with self.explained(self.filing.grid):
            change_attachment(self._view.id, self.filing.filing(), self._workplace.desk)
            self._workplace.changes.cases.emit()
            self.accept()

    def forget(self) -> None:
        """The coordinates are dropped at once."""
        with self.explained():
            forget_place(self._view.id, self._workplace.desk)
            self._workplace.changes.cases.emit()
            self.accept()


class TakeOutDialog(OfficeDialog):
    def __init__(self, workplace: Workplace, view: AttachmentView, parent: QWidget) -> None:
        super().__init__(parent.tr("Tarik lampiran"), parent)
        self._workplace, self._view = workplace, view
        self.form, self.reason = FormGrid(), QLineEdit(maxLength=300)
        self.form.add("reason", self.tr("&Alasan"), self.reason, required=True)
        words = self.tr("{document} dicatat belum diterima")
        self.not_received = QCheckBox(words.format(document=view.document_label))
        self.not_received.setChecked(bool(view.document))
        self.not_received.setVisible(bool(view.document))
        words = self.tr("Lampiran {title} tidak tampil lagi di kasus ini. Riwayatnya tetap ada.")
        self.body.addWidget(hint(words.format(title=view.title)))
        self.body.addWidget(self.form)
        self.body.addWidget(self.not_received)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Tarik lampiran (F10)"), self.save, "circle-x"))
        self.resize(560, 220)
        self.reason.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            withdraw_attachment(
                self._view.id,
                self.reason.text(),
                self._workplace.desk,
                not_received=self.not_received.isChecked(),
            )
            self._workplace.changes.cases.emit()
            self.accept()
