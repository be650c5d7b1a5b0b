"""The register of outgoing letters of a year, as it will be printed."""

from PySide6.QtWidgets import QWidget

from desktop.dialog import OfficeDialog
from desktop.errors import show_error
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.pdf_view import PdfView
from desktop.widgets.printing import print_pdf, save_pdf
from desktop.workplace import Workplace
from models.letter.register import register_document
from models.progress import Progress


class RegisterDialog(OfficeDialog):
    """Drawn off the main thread: a full year has hundreds of lines."""

    def __init__(self, workplace: Workplace, year: int, parent: QWidget) -> None:
        super().__init__(parent.tr("Buku agenda surat keluar"), parent)
        self._workplace, self._year = workplace, year
        self.view = PdfView()
        self.body.addWidget(self.view, 1)
        self.end_with(
            primary_button(self.tr("Cetak"), self.print, "printer"),
            plain_button(self.tr("Simpan PDF"), self.save, "download"),
        )
        self.cancel_button.setText(self.tr("Tutup"))
        self.resize(960, 660)

    def open(self) -> None:
        super().open()
        desk, year = self._workplace.desk, self._year

        def work(report: Progress) -> bytes:
            from reports.registers.outgoing import render_register

            return render_register(register_document(year, desk), report)

        run_busy(
            self._workplace.jobs,
            self,
            self.tr("Menyusun buku agenda…"),
            work,
            self.view.show_pdf,
            failed=lambda error: show_error(self, error),
        )

    def print(self) -> None:
        if self.view.pdf():
            print_pdf(self, self.view.pdf(), self._name())

    def save(self) -> None:
        if self.view.pdf():
            save_pdf(self, self.view.pdf(), self._name())

    def _name(self) -> str:
        return f"buku-agenda-{self._year}"
