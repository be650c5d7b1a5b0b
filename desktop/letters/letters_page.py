"""The place Surat: the outgoing letters with the stored page of one, and those that came."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop import preferences
from desktop.errors import shown
from desktop.letters.approval.waiting_notice import WaitingNotice
from desktop.letters.book_dialog import BooksMenu
from desktop.letters.incoming.side import IncomingSide
from desktop.letters.letter_list import LetterList
from desktop.letters.letter_panel import LetterPanel
from desktop.letters.numbers.blocks_dialog import BlocksDialog
from desktop.letters.numbers.hand_written_dialog import HandWrittenDialog
from desktop.letters.numbers.number_dialogs import ReserveDialog
from desktop.letters.numbers.start_dialog import StartDialog
from desktop.letters.runs.doors import plan_letters
from desktop.letters.side_switch import INCOMING, OUTGOING, SideSwitch
from desktop.widgets.buttons import plain_button
from desktop.widgets.menu_button import MenuButton
from desktop.window.page import Page
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.codes import LetterState
from models.letter.letters import LetterRow, letter
from models.letter.numbering.starts import check_may_start

SPLITTER = "letters"


class LettersPage(Page):
    def __init__(self, workplace: Workplace, ways: Ways, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._ways = workplace, ways
        self.list = LetterList(workplace)
        self.panel = LetterPanel(workplace, ways, self.print)
        self.waiting = WaitingNotice(workplace, self.show_waiting)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.list)
        self.split.addWidget(self.panel)
        self.split.setSizes(preferences.splitter_sizes(SPLITTER) or [610, 400])
        self.split.splitterMoved.connect(
            lambda *_place: preferences.set_splitter_sizes(SPLITTER, self.split.sizes())
        )
        top = QHBoxLayout()
        top.addWidget(SideSwitch(OUTGOING, self.show_side))
        top.addStretch(1)
        top.addWidget(plain_button(self.tr("Buat sekaligus"), self._write_many, "file-plus"))
        numbers = (
            (self.tr("&Pesan nomor"), self._reserve),
            (self.tr("&Catat surat luar"), self._outside),
            (self.tr("&Blok nomor"), self._blocks),
            (self.tr("&Lanjutkan dari nomor"), self._start),
        )
        spoken = self.tr("Pesan nomor, catat surat yang ditulis di luar program, blok, urutan")
        top.addWidget(MenuButton(self.tr("Nomor"), spoken, "plus", numbers))
        self.books = BooksMenu(workplace, self._year)
        top.addWidget(self.books)
        self.outgoing = QWidget()
        column = QVBoxLayout(self.outgoing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.waiting)
        column.addLayout(top)
        column.addWidget(self.split, 1)
        for keys, press in (("Ctrl+P", self.print), ("Esc", self._to_rows)):
            key = QShortcut(QKeySequence(keys), self.outgoing, press)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._add_sides(ways)
        self.list.panel.shown.connect(lambda: self._show(self.list.current()))
        self.list.picked.connect(self._show)
        self.list.opened.connect(lambda _row: self.panel.take_keyboard())
        workplace.changes.letters.connect(self.refresh_if_seen)

    def print(self) -> None:
        """The letters that are chosen in the list; one alone from its page."""
        if len(self.list.panel.selection.ids()) > 1:
            self.list.panel.work.print()
        else:
            self.panel.print()

    def refresh(self) -> None:
        if self.sides.currentWidget() is self.incoming:
            self.incoming.refresh()
            return
        self.waiting.look()
        row = self.list.current()
        self.list.refresh(row.id if row is not None else 0)

    def show_side(self, side: int) -> None:
        """The letters that go, or those that came; the keyboard goes along."""
        self.sides.setCurrentIndex(side)
        self.refresh()
        self.go_to_first_field()

    def first_field(self) -> QWidget | None:
        here = self.sides.currentWidget()
        return self.incoming.first_field() if here is self.incoming else self.list.view

    def show_incoming(self, incoming_id: int) -> None:
        """A letter that came, found elsewhere."""
        self.show_side(INCOMING)
        self.incoming.show_letter(incoming_id)

    def show_letter(self, letter_id: int) -> None:
        """A letter found elsewhere: its year, the cursor on it, its page beside it."""
        self.sides.setCurrentIndex(OUTGOING)
        found = letter(letter_id)
        if found.letter_date is not None:
            self.list.show_year(found.letter_date.year)
        self.list.refresh(letter_id)
        self.panel.show_letter(letter_id)

    def show_waiting(self, state: LetterState) -> None:
        """The letters without number in this state, with the keyboard on the first."""
        self.waiting.look()
        self.list.show_state(state)
        self.list.view.setFocus()

    def _show(self, row: object) -> None:
        with shown(self):
            self.panel.show_letter(row.id if isinstance(row, LetterRow) else None)

    def _to_rows(self) -> None:
        """From a letter back to its row."""
        self.list.view.setFocus()

    def _year(self) -> int:
        """The year the list shows; this one where it shows several."""
        year = self.list.quick.year.text_value()
        return int(year) if year else self._workplace.desk.today().year

    def _write_many(self) -> None:
        """A letter for every referral of the office that waits for one."""
        plan_letters(self._workplace, self._ways, None, self.window())

    def _reserve(self) -> None:
        ReserveDialog(self._workplace, self.window()).open()

    def _outside(self) -> None:
        dialog = HandWrittenDialog(self._workplace, self.window())
        dialog.recorded.connect(self.show_letter)  # the clerk copies its number onto the paper
        dialog.open()

    def _blocks(self) -> None:
        BlocksDialog(self._workplace, self._year(), self.window()).open()

    def _start(self) -> None:
        """Who may not is told before a number is typed."""
        with shown(self):
            check_may_start(self._workplace.desk)
            StartDialog(self._workplace, self.window()).open()

    def _add_sides(self, ways: Ways) -> None:
        switch = SideSwitch(INCOMING, self.show_side)
        self.incoming = IncomingSide(self._workplace, ways, switch)
        self.sides = QStackedWidget()
        self.sides.addWidget(self.outgoing)
        self.sides.addWidget(self.incoming)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.sides)
