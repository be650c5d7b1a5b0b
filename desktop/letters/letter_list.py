"""The letters of a year, newest first, with what became of each number."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.palette import Tone
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.record_table import RecordTable
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import status_of
from models.codes import LetterState
from models.letter.letters import LetterRow, letters

STATES = {
    LetterState.DRAFT: ("pencil", Tone.PLAIN),
    LetterState.AWAITING_APPROVAL: ("hourglass", Tone.WARNING),
    LetterState.RESERVED: ("circle-dot", Tone.INFO),
    LetterState.ISSUED: ("circle-check", Tone.GOOD),
    LetterState.VOID: ("circle-x", Tone.BAD),
}


class LetterList(QWidget):
    """`picked` carries the row under the cursor; `opened` the one Enter was pressed on."""

    picked = Signal(object)
    opened = Signal(object)

    def __init__(self, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year = year
        self.table: RowTable[LetterRow] = RowTable(_columns(), self._fetch, self)
        empty = EmptyState(
            "mail",
            self.tr(
                "Di sini surat keluar yang sudah bernomor. Surat dibuat dari kasus: "
                "buka kasusnya, lalu tekan F4."
            ),
        )
        self.stack = RecordTable("letters", self.tr("Daftar surat keluar"), self.table, empty)
        self.view = self.stack.view
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.view.picked.connect(self.picked)
        self.view.opened.connect(self.opened)

    def show_year(self, year: int) -> None:
        self._year = year
        self.refresh()

    def refresh(self, chosen: int = 0) -> None:
        """Read the list anew, with the cursor on `chosen` where it is on the first page."""
        self.stack.refresh(chosen)

    def current(self) -> LetterRow | None:
        row = self.view.current_record()
        return row if isinstance(row, LetterRow) else None

    def _fetch(self, last: LetterRow | None, limit: int) -> Sequence[LetterRow]:
        return letters(self._year, last.id if last is not None else 0, limit)


def _columns() -> list[Column[LetterRow]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("letters", "Nomor"), lambda row: row.number_text, 215),
        Column(translate("letters", "Tanggal"), _day, 90),
        Column(
            translate("letters", "Keadaan"),
            width=140,
            status=lambda row: status_of(row.state, STATES),
        ),
        Column(translate("letters", "Warga"), lambda row: row.name, 130),
        Column(translate("letters", "Kepada"), lambda row: row.addressee, 180),
    ]


def _day(row: LetterRow) -> str:
    return f"{row.letter_date:%d-%m-%Y}" if row.letter_date is not None else ""
