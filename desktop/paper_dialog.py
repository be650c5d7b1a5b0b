"""A page shown as it will be printed, then printed or kept as a file."""

from PySide6.QtWidgets import QWidget

from desktop.dialog import OfficeDialog
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.pdf_view import PdfView
from desktop.widgets.printing import print_pdf, save_pdf


class PaperDialog(OfficeDialog):
    """`file_name` is the one offered for the file, without its ending."""

    def __init__(self, title: str, file_name: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._file_name = file_name
        self.view = PdfView()
        self.body.addWidget(self.view, 1)
        self.end_with(
            primary_button(self.tr("Cetak"), self.print, "printer"),
            plain_button(self.tr("Simpan PDF"), self.save, "download"),
        )
        self.cancel_button.setText(self.tr("Tutup"))

    def print(self) -> None:
        if self.view.pdf():
            print_pdf(self, self.view.pdf(), self._file_name)

    def save(self) -> None:
        if self.view.pdf():
            save_pdf(self, self.view.pdf(), self._file_name)
