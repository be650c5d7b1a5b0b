"""A list as an Excel file: what it will hold, whether with whole NIK, and where it goes."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.dialog import OfficeDialog
from desktop.file_choice import ask_target
from desktop.lists.sources import for_desk
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import primary_button
from desktop.widgets.text import hint, plain_label
from desktop.workplace import Workplace
from models.codes import SavedList
from models.filter_content import Filter, list_of
from models.filter_words import words_of
from models.list_order import Order

NAMES = {
    SavedList.CASES: "daftar-kasus",
    SavedList.LETTERS: "daftar-surat",
    SavedList.PEOPLE: "daftar-warga",
}


class ExportDialog(OfficeDialog):
    """`exported` carries the number of rows and the file."""

    exported = Signal(int, object)

    def __init__(self, workplace: Workplace, wanted: Filter, order: Order, parent: QWidget) -> None:
        super().__init__(parent.tr("Ekspor ke Excel"), parent)
        self._workplace, self._wanted, self._order = workplace, wanted, order
        words = ", ".join(words_of(wanted)) or self.tr("semua baris")
        self.body.addWidget(
            plain_label(
                self.tr("Semua baris yang cocok ditulis, juga yang belum terlihat di layar."),
                wrap=True,
            )
        )
        self.body.addWidget(hint(self.tr("Isi: {words}").format(words=words)))
        self.full_nik = QCheckBox(self.tr("Tulis &NIK lengkap"))
        self.body.addWidget(self.full_nik)
        self.full_nik.setVisible(list_of(wanted) is not SavedList.LETTERS)
        self.body.addWidget(
            hint(
                self.tr(
                    "Berkas ini tidak dienkripsi dan berisi data pribadi warga. "
                    "Pengambilannya dicatat di riwayat dengan nama Anda."
                )
            )
        )
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Pilih tempat (F10)"), self.choose, "download"))
        self.resize(540, 280)

    def choose(self) -> None:
        """Ask where the file goes."""
        day = self._workplace.desk.today()
        name = f"{NAMES[list_of(self._wanted)]}-{day:%Y-%m-%d}.xlsx"
        kinds = self.tr("Berkas Excel (*.xlsx)")
        ask_target(self, self.tr("Ekspor ke Excel"), "lists", name, kinds, self.write)

    def write(self, path: Path) -> None:
        """Write it, with Batal while it goes on."""
        from reports.list_file import write_list

        desk, order, full = self._workplace.desk, self._order, self.full_nik.isChecked()
        wanted = for_desk(self._wanted, desk)
        run_busy(
            self._workplace.jobs,
            self,
            self.tr("Menulis daftar…"),
            lambda progress: write_list(
                path, wanted, order, desk, full_nik=full, progress=progress
            ),
            lambda rows: self._written(rows, path),
            failed=self.explain,
        )

    def _written(self, rows: int, path: Path) -> None:
        self.accept()
        self.exported.emit(rows, path)
