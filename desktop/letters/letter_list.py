"""The letters, newest first, with what became of each number."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.letters.letter_filter import LetterQuick
from desktop.lists.list_panel import ListKind, ListPanel
from desktop.look.palette import Tone
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.row_table import Column
from desktop.widgets.status_word import status_of
from desktop.window.workplace import Workplace
from models.codes import LetterState, SavedList
from models.letter.filters import LetterFilter
from models.letter.letters import LetterRow

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

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        today = workplace.desk.today()
        empty = EmptyState(
            "mail",
            self.tr(
                "Di sini surat keluar yang sudah bernomor. Surat dibuat dari kasus: "
                "buka kasusnya, lalu tekan F4."
            ),
        )
        kind = ListKind(
            SavedList.LETTERS,
            self.tr("Daftar surat keluar"),
            _columns(),
            LetterFilter(year=today.year),
            empty,
        )
        self.quick = LetterQuick(today)
        self.panel = ListPanel(workplace, kind, self.quick)
        self.stack, self.view, self.table = self.panel.stack, self.panel.view, self.panel.table
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self.view.picked.connect(self.picked)
        self.view.opened.connect(self.opened)

    def show_year(self, year: int) -> None:
        """All letters of a year, whatever the list was narrowed to."""
        self.panel.show_filter(LetterFilter(year=year))

    def show_state(self, state: LetterState) -> None:
        """The letters in one state, of all years."""
        self.panel.show_filter(LetterFilter(state=state))

    def refresh(self, chosen: int = 0) -> None:
        """Read the list anew, with the cursor on `chosen` where it is on the first page."""
        self.panel.refresh(chosen)

    def current(self) -> LetterRow | None:
        row = self.view.current_record()
        return row if isinstance(row, LetterRow) else None


def _columns() -> list[Column[LetterRow]]:
    translate = QCoreApplication.translate
    return [
        Column(
            translate("letters", "Nomor"),
            lambda row: row.number_text or translate("letters", "belum bernomor"),
            215,
            sort="number",
            whole=True,
        ),
        Column(translate("letters", "Tanggal"), _day, 90, sort="date", spare=3),
        Column(
            translate("letters", "Keadaan"),
            width=140,
            status=lambda row: status_of(row.state, STATES),
            sort="state",
            spare=1,  # it stands beside the list too
        ),
        Column(translate("letters", "Warga"), lambda row: row.name, 150, sort="name"),
        Column(translate("letters", "Kepada"), lambda row: row.to, 110, sort="addressee", spare=2),
    ]


def _day(row: LetterRow) -> str:
    return f"{row.letter_date:%d-%m-%Y}" if row.letter_date is not None else ""
