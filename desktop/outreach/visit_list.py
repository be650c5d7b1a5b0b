"""The visits of the office, the latest day first, planned ones on top."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.look.palette import Tone
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.record_table import RecordTable
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import Status
from models.outreach.visits import VisitRow, visits


class VisitList(QWidget):
    """`opened` carries the id of the visit that was opened."""

    opened = Signal(int)

    def __init__(
        self,
        today: Callable[[], dt.date],
        begin: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.table: RowTable[VisitRow] = RowTable(_columns(today), visits, self)
        empty = EmptyState(
            "map-pin",
            self.tr(
                "Di sini kunjungan ke warga: jemput bola, Bupati Ngantor di Desa, pendataan "
                "lapangan. Rencanakan satu, lalu catat warga di tempat."
            ),
            self.tr("Kunjungan baru (Ctrl+N)"),
            begin,
        )
        self.stack = RecordTable("visits", self.tr("Daftar kunjungan"), self.table, empty)
        self.view = self.stack.view
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.view.opened.connect(self._open)

    def refresh(self, chosen: int = 0) -> None:
        """Read the list anew, with the cursor on the visit `chosen`."""
        self.stack.refresh(chosen)

    def _open(self, row: object) -> None:
        if isinstance(row, VisitRow):
            self.opened.emit(row.id)


def visit_status(visit: VisitRow, today: dt.date) -> Status:
    """Where a visit stands: planned, today, not closed yet, finished."""
    translate = QCoreApplication.translate
    if visit.finished:
        return Status(translate("outreach", "Selesai"), "circle-check", Tone.GOOD)
    if visit.held_on > today:
        return Status(translate("outreach", "Direncanakan"), "calendar-days", Tone.INFO)
    if visit.held_on == today:
        return Status(translate("outreach", "Hari ini"), "circle-dot", Tone.INFO)
    return Status(translate("outreach", "Belum diselesaikan"), "clock", Tone.WARNING)


def _columns(today: Callable[[], dt.date]) -> list[Column[VisitRow]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("outreach", "Tanggal"), lambda row: f"{row.held_on:%d-%m-%Y}", 100),
        Column(translate("outreach", "Tempat"), lambda row: row.place, 260),
        Column(translate("outreach", "Cara kunjungan"), lambda row: row.way, 230, spare=1),
        Column(
            translate("outreach", "Keadaan"),
            width=160,
            status=lambda row: visit_status(row, today()),
        ),
        Column(translate("outreach", "Warga"), lambda row: str(row.residents), 80, spare=2),
    ]
