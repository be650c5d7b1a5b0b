"""The list of cases, newest first: who, what need, how urgent, and what to do until when."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.cases.case_filter import CaseChips
from desktop.cases.statuses import level_status
from desktop.palette import Tone
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.record_table import RecordTable
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import Status
from models.case.cases import CaseRow, list_cases
from models.codes import CaseState
from models.need_forms import form_of


class CaseList(QWidget):
    """`opened` carries the id of the case that was opened."""

    opened = Signal(int)

    def __init__(
        self,
        today: Callable[[], dt.date],
        begin: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.chips = CaseChips()
        self.table: RowTable[CaseRow] = RowTable(case_columns(), self._fetch, self)
        empty = EmptyState(
            "clipboard-list",
            self.tr("Di sini kasus warga yang perlu dibantu. Belum ada yang terbuka."),
            self.tr("Kasus baru (F2)"),
            begin,
        )
        nothing = EmptyState("search", self.tr("Tidak ada kasus yang cocok."))
        self.stack = RecordTable("cases", self.tr("Daftar kasus"), self.table, empty, nothing)
        self.view = self.stack.view
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.chips)
        column.addWidget(self.stack, 1)
        self.chips.changed.connect(self.refresh)
        self.chips.text.returnPressed.connect(self.view.setFocus)
        self.view.opened.connect(self._open)

    def refresh(self) -> None:
        self.stack.refresh(narrow=self.chips.is_narrow())

    def _fetch(self, last: CaseRow | None, limit: int) -> Sequence[CaseRow]:
        after = last.id if last is not None else None
        return list_cases(self.chips.case_filter(), after, limit, self._today())

    def _open(self, row: object) -> None:
        if isinstance(row, CaseRow):
            self.opened.emit(row.id)


def case_columns() -> list[Column[CaseRow]]:
    """The columns of every list of cases."""
    translate = QCoreApplication.translate
    return [
        Column(translate("cases", "Nomor"), lambda row: row.number, 135),
        Column(translate("cases", "Nama"), lambda row: row.name, 170),
        Column(translate("cases", "Kebutuhan"), needs_text, 125),
        Column(translate("cases", "Tingkat"), width=95, status=lambda r: level_status(r.level)),
        Column(translate("cases", "Keadaan"), width=145, status=_state),
        Column(translate("cases", "Sampai"), width=105, status=_due),
        Column(translate("cases", "Langkah berikutnya"), lambda row: row.next_step, 260),
    ]


def needs_text(row: CaseRow) -> str:
    return ", ".join(form_of(kind).title for kind in row.kinds)


def _state(row: CaseRow) -> Status:
    if row.state is CaseState.CLOSED:
        return Status(row.state_word, "circle-check", Tone.GOOD)
    return Status(row.state_word, "circle-dot", Tone.PLAIN)


def _due(row: CaseRow) -> Status | None:
    if row.next_step_on is None:
        return None
    tone, picture = (Tone.BAD, "clock") if row.late else (Tone.PLAIN, "calendar-days")
    return Status(f"{row.next_step_on:%d-%m-%Y}", picture, tone)
