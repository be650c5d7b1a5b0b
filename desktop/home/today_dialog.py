"""The list of the day as it will be printed."""

from PySide6.QtWidgets import QWidget

from desktop.dialogs.paper_dialog import PaperDialog
from desktop.window.workplace import Workplace
from models.case.tracking.list_papers import today_document
from models.case.tracking.today import Today, TodaySection
from models.progress import Progress


class TodayListDialog(PaperDialog):
    """`section` None prints the whole day."""

    def __init__(
        self, workplace: Workplace, work: Today, section: TodaySection | None, parent: QWidget
    ) -> None:
        super().__init__(
            parent.tr("Daftar hari ini"), f"hari-ini-{work.day:%Y%m%d}", parent, workplace
        )
        self._work, self._section = work, section
        self.resize(820, 660)

    def open(self) -> None:
        super().open()
        desk, work, section = self._workplace.desk, self._work, self._section

        def draw(report: Progress) -> bytes:
            from reports.registers.today_list import render_today

            return render_today(today_document(work, desk, section), report)

        self.draw(self.tr("Menyusun daftar…"), draw)
