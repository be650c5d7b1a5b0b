"""Surat masuk: the letters that came, the newest first, and the scan of one beside them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop import preferences
from desktop.errors import shown
from desktop.letters.book_dialog import FIRST_YEAR, BooksMenu
from desktop.letters.incoming.letter_dialog import IncomingDialog
from desktop.letters.incoming.letter_panel import IncomingPanel
from desktop.lists.export_dialog import offer_table
from desktop.lists.quick import Quick
from desktop.lists.row_case import case_of_nobody
from desktop.look.palette import Tone
from desktop.widgets.buttons import primary_button
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import Status
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.incoming.rows import IncomingFilter, IncomingRow, incoming_letter, incoming_letters

SPLITTER = "incoming"


class IncomingSide(QWidget):
    """`switch` stands in its upper left corner and leads to the outgoing letters."""

    def __init__(
        self, workplace: Workplace, ways: Ways, switch: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.quick = Quick(self.tr("Saring surat masuk"), self.tr("Nomor, pengirim, isi"))
        years = [(each, str(each)) for each in range(self._today_year(), FIRST_YEAR - 1, -1)]
        self.year = ChoiceBox(self.tr("Tahun"), years, empty=self.tr("Semua tahun"))
        self.year.setMinimumContentsLength(9)
        self.year.set_value(self._today_year())
        self.quick.row.insertWidget(0, self.year)
        self.table: RowTable[IncomingRow] = RowTable(_columns(), self._fetch, self)
        self.view = ListView("incoming", self.tr("Daftar surat masuk"))
        self.view.show_table(self.table)
        self.panel = IncomingPanel(workplace, ways)
        self.empty = EmptyState("inbox", "")
        self.stack = QStackedWidget()
        self._lay_out(switch)
        self._listen()
        offer_table(self.view, workplace, self._words, case_of=case_of_nobody)
        self.refresh()

    def refresh(self, chosen: int = 0) -> None:
        """Read the list anew, with the cursor on `chosen` where it is on the first page."""
        now = self.view.current_record()
        wanted = chosen or (now.id if isinstance(now, IncomingRow) else 0)
        self.table.refresh()
        rows = self.table.rows()
        self.stack.setCurrentWidget(self.view if rows else self.empty)
        narrowed = bool(self.quick.text.text().strip())
        self.empty.say(self.tr("Tidak ada surat masuk yang cocok.") if narrowed else _none_yet())
        places = [n for n, row in enumerate(rows) if row.id == wanted]
        self.view.setCurrentIndex(self.table.index(places[0] if places else 0, 0))
        current = self.view.current_record()
        self._show(current)

    def show_letter(self, incoming_id: int) -> None:
        """A letter found elsewhere: its year, the cursor on it, its scan beside it."""
        with shown(self):
            found = incoming_letter(incoming_id)
            self.year.set_value(found.year)
            self.quick.text.clear()
            self.refresh(incoming_id)
            self.panel.show_letter(incoming_id)

    def first_field(self) -> QWidget:
        return self.view if self.table.rowCount() else self.record_button

    def record(self) -> None:
        """Write down a letter that came."""
        dialog = IncomingDialog(self._workplace, self.window())
        dialog.recorded.connect(self.show_letter)  # the clerk copies its number onto the paper
        dialog.open()

    def wanted(self) -> IncomingFilter:
        year = self.year.value()
        return IncomingFilter(year if isinstance(year, int) else None, self.quick.text.text())

    def _fetch(self, last: IncomingRow | None, limit: int) -> Sequence[IncomingRow]:
        return incoming_letters(self.wanted(), last, limit)

    def _show(self, row: object) -> None:
        with shown(self):
            self.panel.show_letter(row.id if isinstance(row, IncomingRow) else None)

    def _words(self) -> tuple[str, ...]:
        wanted = self.wanted()
        year = str(wanted.year) if wanted.year else self.tr("Semua tahun")
        return (year, *([wanted.text] if wanted.text else []))

    def _year(self) -> int:
        return self.wanted().year or self._today_year()

    def _today_year(self) -> int:
        return self._workplace.desk.today().year

    def _listen(self) -> None:
        self.quick.changed.connect(self.refresh)
        self.quick.into_rows.connect(self.view.setFocus)
        self.year.activated.connect(lambda _row: self.refresh())
        self.view.picked.connect(self._show)
        self.view.opened.connect(lambda _row: self.panel.change.setFocus())
        keys: list[tuple[str, Callable[[], None]]] = [
            ("Ctrl+P", self.panel.print),
            ("Ctrl+N", self.record),
            ("Esc", self.view.setFocus),
        ]
        for words, press in keys:
            key = QShortcut(QKeySequence(words), self, press)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self, switch: QWidget) -> None:
        self.record_button = primary_button(
            self.tr("Catat surat masuk (Ctrl+N)"), self.record, "plus"
        )
        top, left = QHBoxLayout(), QWidget()
        top.addWidget(switch)
        top.addStretch(1)
        top.addWidget(BooksMenu(self._workplace, self._year))
        top.addWidget(self.record_button)
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        beside = QVBoxLayout(left)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.quick)
        beside.addWidget(self.stack, 1)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(left)
        self.split.addWidget(self.panel)
        self.split.setSizes(preferences.splitter_sizes(SPLITTER) or [600, 410])
        self.split.splitterMoved.connect(
            lambda *_place: preferences.set_splitter_sizes(SPLITTER, self.split.sizes())
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.split, 1)


def _none_yet() -> str:
    return QCoreApplication.translate(
        "incoming",
        "Di sini surat yang diterima kantor. Catat setiap surat yang datang; nomor agendanya "
        "diberikan program.",
    )


def _columns() -> list[Column[IncomingRow]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("incoming", "Agenda"), lambda row: row.mark, 80, whole=True),
        Column(translate("incoming", "Diterima"), lambda row: f"{row.received_on:%d-%m-%Y}", 90),
        Column(translate("incoming", "Pengirim"), lambda row: row.sender, 180),
        Column(translate("incoming", "Nomor surat"), lambda row: row.number, 140, spare=2),
        Column(translate("incoming", "Isi singkat"), lambda row: row.summary, 200),
        Column(translate("incoming", "Keadaan"), width=110, status=_state, spare=1),
    ]


def _state(row: IncomingRow) -> Status | None:
    translate = QCoreApplication.translate
    if row.withdrawn:
        return Status(translate("incoming", "Ditarik"), "circle-x", Tone.BAD)
    if row.answers:
        return Status(translate("incoming", "Menjawab"), "link-2", Tone.GOOD)
    return None
