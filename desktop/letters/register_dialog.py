"""The register of outgoing letters of a year, as it will be printed."""

from PySide6.QtWidgets import QWidget

from desktop.dialogs.paper_dialog import PaperDialog
from desktop.window.workplace import Workplace
from models.letter.register import register_document
from models.progress import Progress


class RegisterDialog(PaperDialog):
    """Drawn off the main thread: a full year has hundreds of lines."""

    def __init__(self, workplace: Workplace, year: int, parent: QWidget) -> None:
        super().__init__(
            parent.tr("Buku agenda surat keluar"), f"buku-agenda-{year}", parent, workplace
        )
        self._year = year
        self.resize(960, 660)

    def open(self) -> None:
        super().open()
        desk, year = self._workplace.desk, self._year

        def work(report: Progress) -> bytes:
            from reports.registers.outgoing import render_register

            return render_register(register_document(year, desk), report)

        self.draw(self.tr("Menyusun buku agenda…"), work)
