"""The resident's receipt: shown as it will be printed, then printed or kept as a file."""

from PySide6.QtWidgets import QWidget

from desktop.errors import show_error
from desktop.paper_dialog import PaperDialog
from desktop.workplace import Workplace
from models.letter.receipts import compose_receipt
from reports.letters import render_receipt


class ReceiptDialog(PaperDialog):
    def __init__(self, workplace: Workplace, case_id: int, parent: QWidget) -> None:
        super().__init__(parent.tr("Tanda terima untuk warga"), "tanda-terima", parent)
        self._workplace, self._case_id = workplace, case_id
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
