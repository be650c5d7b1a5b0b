"""The list of cases, newest first: who, what need, how urgent, and what to do until when."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.cases.case_filter import CaseChips
from desktop.cases.statuses import level_status
from desktop.lists.list_panel import ListKind, ListPanel
from desktop.look.palette import Tone
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.row_table import Column
from desktop.widgets.status_word import Status
from desktop.window.workplace import Workplace
from models.case.cases import CaseRow
from models.case.filters import CaseFilter
from models.codes import CaseState, SavedList


class CaseList(QWidget):
    """`opened` carries the id of the case that was opened."""

    opened = Signal(int)

    def __init__(
        self, workplace: Workplace, begin: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        empty = EmptyState(
            "clipboard-list",
            self.tr("Di sini kasus warga yang perlu dibantu. Belum ada yang terbuka."),
            self.tr("Kasus baru (F2)"),
            begin,
        )
        kind = ListKind(
            SavedList.CASES,
            self.tr("Daftar kasus"),
            case_columns(),
            CaseFilter(state=CaseState.OPEN),
            empty,
        )
        self.chips = CaseChips()
        self.panel = ListPanel(workplace, kind, self.chips)
        self.stack, self.view, self.table = self.panel.stack, self.panel.view, self.panel.table
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self.view.opened.connect(self._open)

    def refresh(self, chosen: int = 0) -> None:
        """Read the list anew, with the cursor on `chosen`, else where it was."""
        self.panel.refresh(chosen or self.stack.current_id())

    def _open(self, row: object) -> None:
        if isinstance(row, CaseRow):
            self.opened.emit(row.id)


def case_columns() -> list[Column[CaseRow]]:
    """The columns of every list of cases."""
    translate = QCoreApplication.translate
    return [
        Column(translate("cases", "Nomor"), lambda row: row.number, 135, sort="number", whole=True),
        Column(translate("cases", "Nama"), lambda row: row.name, 160, sort="name"),
        Column(translate("cases", "Kebutuhan"), lambda row: row.needs, 125, sort="needs", spare=2),
        Column(
            translate("cases", "Tingkat"),
            width=95,
            status=lambda r: level_status(r.level),
            sort="level",
        ),
        Column(translate("cases", "Keadaan"), width=140, status=_state, sort="state"),
        Column(translate("cases", "Sampai"), width=105, status=_due, sort="due"),
        Column(
            translate("cases", "Langkah berikutnya"),
            lambda row: row.next_step,
            220,
            sort="step",
            spare=1,
        ),
        Column(
            translate("cases", "Petugas"), lambda row: row.assignee, 90, sort="assignee", spare=3
        ),
        Column(
            translate("cases", "Dibuka"),
            lambda r: f"{r.opened_on:%d-%m-%Y}",
            90,
            sort="opened",
            spare=4,
        ),
    ]


def _state(row: CaseRow) -> Status:
    if row.state is CaseState.CLOSED:
        return Status(row.state_word, "circle-check", Tone.GOOD)
    return Status(row.state_word, "circle-dot", Tone.PLAIN)


def _due(row: CaseRow) -> Status | None:
    if row.next_step_on is None:
        return None
    tone, picture = (Tone.BAD, "clock") if row.late else (Tone.PLAIN, "calendar-days")
    return Status(f"{row.next_step_on:%d-%m-%Y}", picture, tone)
