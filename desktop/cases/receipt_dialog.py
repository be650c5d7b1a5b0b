"""The resident's receipt: shown as it will be printed, then printed or kept as a file."""

from PySide6.QtWidgets import QWidget

from desktop.dialogs.paper_dialog import ShortPaperDialog
from desktop.window.workplace import Workplace
from models.codes import Paper
from models.letter.papers.receipts import compose_receipt
from models.letter.printing.papers_given import PaperOut, note_paper
from reports.letters import render_receipt


class ReceiptDialog(ShortPaperDialog):
    def __init__(self, workplace: Workplace, case_id: int, parent: QWidget) -> None:
        super().__init__(parent.tr("Tanda terima untuk warga"), "tanda-terima", parent, workplace)
        self._case_id = case_id
        self.resize(760, 680)

    def compose(self) -> bytes:
        return render_receipt(compose_receipt(self._case_id, self._workplace.desk))

    def note(self, out: PaperOut) -> bool:
        note_paper(Paper.RECEIPT, [self._case_id], out, self._workplace.desk)
        return True
