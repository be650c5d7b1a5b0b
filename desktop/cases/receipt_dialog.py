"""The resident's receipt: shown as it will be printed, then printed or kept as a file."""

from PySide6.QtWidgets import QWidget

from desktop.dialog import OfficeDialog
from desktop.errors import show_error
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.pdf_view import PdfView
from desktop.widgets.printing import print_pdf, save_pdf
from desktop.workplace import Workplace
from models.letter.receipts import compose_receipt
from reports.letters import render_receipt

FILE_NAME = "tanda-terima"


class ReceiptDialog(OfficeDialog):
    def __init__(self, workplace: Workplace, case_id: int, parent: QWidget) -> None:
        super().__init__(parent.tr("Tanda terima untuk warga"), parent)
        self._workplace, self._case_id = workplace, case_id
        self.view = PdfView()
        self.body.addWidget(self.view, 1)
        self.end_with(
            primary_button(self.tr("Cetak"), self.print, "printer"),
            plain_button(self.tr("Simpan PDF"), self.save, "download"),
        )
        self.cancel_button.setText(self.tr("Tutup"))
        self.resize(760, 680)

    def open(self) -> None:
        """Compose and show; what cannot be composed is said, and nothing opens."""
        try:
            receipt = compose_receipt(self._case_id, self._workplace.desk)
            self.view.show_pdf(render_receipt(receipt))
        except Exception as error:  # noqa: BLE001  said in a box, or handed to the bug catcher
            show_error(self.parentWidget() or self, error)
            self.deleteLater()
            return
        super().open()

    def print(self) -> None:
        print_pdf(self, self.view.pdf(), FILE_NAME)

    def save(self) -> None:
        save_pdf(self, self.view.pdf(), FILE_NAME)
