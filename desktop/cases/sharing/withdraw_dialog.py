"""The resident takes a basis for sharing back (UU 27/2022 art. 40): when, and what follows."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint, plain_label
from desktop.window.workplace import Workplace
from models.case.sharing import withdraw_sharing


class WithdrawDialog(OfficeDialog):
    """`about` is the line in words; `withdrawn` is called after the store has it."""

    def __init__(
        self,
        workplace: Workplace,
        sharing_id: int,
        about: str,
        withdrawn: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent.tr("Warga tidak setuju lagi"), parent)
        self._workplace, self._sharing_id, self._withdrawn = workplace, sharing_id, withdrawn
        self.form = FormGrid()
        self.on = DateField(workplace.desk.today)
        self.on.set_date(workplace.desk.today())
        self.form.add("on", self.tr("&Ditarik pada tanggal"), self.on, required=True)
        self.follows = plain_label(
            self.tr(
                "Mulai tanggal itu data warga tidak dibagikan lagi atas dasar ini: rujukan dan "
                "surat baru ditolak sampai ada dasar yang baru. Yang sudah terkirim tetap "
                "tercatat dan tidak dapat ditarik kembali dari penerimanya."
            ),
            wrap=True,
        )
        self.body.addWidget(hint(about))
        self.body.addWidget(self.form)
        self.body.addWidget(self.follows)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Catat penarikan (F10)"), self.save, "circle-x"))
        self.resize(620, 300)
        self.on.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            on = self.on.date()
            if on is None:
                self.form.show_problem("on", self.tr("Isi tanggalnya dulu."))
                return
            withdraw_sharing(self._sharing_id, on, self._workplace.desk)
            self._workplace.changes.cases.emit()
            self.accept()
            self._withdrawn()
