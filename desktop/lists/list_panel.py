"""A list with all that belongs to it: named filters above, rows, and what is chosen below."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.errors import error_sentence, show_error
from desktop.lists.export_dialog import ExportDialog, ShownList, offer_export
from desktop.lists.filter_dialog import FilterDialog
from desktop.lists.header_order import HeaderOrder
from desktop.lists.list_work import ListWork
from desktop.lists.named_filters import NamedFilters
from desktop.lists.quick import Quick
from desktop.lists.row_case import CaseOf, case_of_case, case_of_line, case_of_nobody
from desktop.lists.row_count import RowCount
from desktop.lists.selection import Selection
from desktop.lists.sources import (
    Pages,
    all_ids,
    count_passed_over,
    every_row,
    for_desk,
    pages_of,
)
from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.record_table import RecordTable
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.text import plain_label
from desktop.window.workplace import Workplace
from models.codes import SavedList
from models.desk import Desk
from models.errors import RuleError
from models.lists.filter_content import Filter, kept
from models.lists.filter_words import words_of
from models.lists.order import Order
from models.lists.saved_filters import SavedFilterView
from models.progress import Progress

CASE_OF: dict[SavedList, CaseOf] = {
    SavedList.CASES: case_of_case,
    SavedList.LETTERS: case_of_line,
    SavedList.PEOPLE: case_of_nobody,
}
"""The case each row of a list is about."""


@dataclass(frozen=True, slots=True)
class ListKind:
    """What tells one list from another. `start` is the filter it shows by itself."""

    name: SavedList
    title: str
    columns: Sequence[Column[Any]]
    start: Filter
    empty: EmptyState


class ListPanel(QWidget):
    """`shown` is sent after the rows were read anew."""

    shown = Signal()

    def __init__(
        self, workplace: Workplace, kind: ListKind, quick: Quick, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace, self._kind, self.quick = workplace, kind, quick
        self.wanted: Filter = kind.start
        self._pages: Pages | None = None
        self.table: RowTable[Any] = RowTable(kind.columns, self._fetch, self)
        self.nothing = EmptyState("search", "", self.tr("Kosongkan saringan"), self.clear)
        self.stack = RecordTable(kind.name, kind.title, self.table, kind.empty, self.nothing)
        self.view = self.stack.view
        if kind.name is not SavedList.PEOPLE:  # residents have no work in common
            self.view.choose_many()
        self.order = HeaderOrder(self.view, kind.name, workplace.desk.account_uuid, self.refresh)
        self.selection = Selection(
            self.view, self.table, workplace.jobs, self._everything, self._failed
        )
        self.named = NamedFilters(
            workplace, kind.name, self, lambda: (self.wanted, self.order.order), self._named_anew
        )
        self.pinned = self.named.row
        self.words = plain_label(wrap=True)
        self.rows = RowCount(workplace, self.table, self.selection, self._failed, self)
        self.count = self.rows.label
        self.more = plain_button(self.tr("Saring lagi"), self.ask_filter)
        self.clear_button = plain_button(self.tr("Kosongkan"), self.clear, "x")
        self.work = ListWork(workplace, kind.name, self, self.selection)
        self._lay_out()
        self._listen()
        quick.show_filter(self.wanted)

    def refresh(self, chosen: int = 0) -> None:
        """Read filters, rows and counts anew, with the cursor on `chosen` where it is there."""
        self.named.refresh(self.wanted)
        self._read(chosen)

    def _named_anew(self, said: str) -> None:
        """A named filter was kept, changed or taken away: it is said, and the chips follow."""
        self.refresh(self.stack.current_id())
        self.work.notice.show_notice(said, Tone.GOOD, seconds=8)

    def _read(self, chosen: int = 0) -> None:
        """The rows of the filter as it is now."""
        narrow = kept(self.wanted) != kept(self._kind.start)
        nothing = self.tr("Tidak ada yang cocok dengan saringan ini: {words}.")
        self.nothing.say(nothing.format(words=", ".join(words_of(self.wanted))))
        beyond = narrow and not self.quick.says_all(self.wanted)
        self.words.setText(_narrowed_words(self.wanted, self._workplace.desk, say_all=beyond))
        self.words.setVisible(bool(self.words.text()))
        self.clear_button.setVisible(beyond)
        self.stack.refresh(chosen, narrow=narrow)
        self.rows.count(self.wanted, self._pages.total if self._pages else None)
        self.shown.emit()

    def show_filter(self, wanted: Filter) -> None:
        """Show this filter, and say so in every part of the panel."""
        self.wanted = wanted
        self.quick.show_filter(wanted)
        self.refresh()

    def clear(self) -> None:
        """Back to what the list shows by itself, with the keyboard in the rows."""
        self.show_filter(self._kind.start)
        self.view.setFocus()

    def ask_filter(self) -> None:
        """All parts of the filter in one dialog."""
        today = self._workplace.desk.today
        dialog = FilterDialog(self.wanted, self._kind.start, today, self.window())
        dialog.taken.connect(self.show_filter)
        dialog.open()

    def use(self, found: SavedFilterView) -> None:
        """A named filter; pressed once more it is let go."""
        try:
            wanted, order = found.opened()
        except RuleError as error:
            self.pinned.show_chosen(self.wanted)
            self.work.notice.show_notice(error_sentence(error), Tone.WARNING)
            return
        if wanted == kept(self.wanted):
            self.clear()
            return
        if order.key:
            self.order.show_order(order)
        self.show_filter(wanted)

    def _lay_out(self) -> None:
        said, foot = QHBoxLayout(), QHBoxLayout()
        said.addWidget(self.words, 1)
        said.addWidget(self.clear_button)
        export = plain_button(self.tr("Ekspor"), self.export, "download")
        foot.addWidget(self.count, 1)
        for widget in (self.order.button, self.work.button, export):
            foot.addWidget(widget)
        if self._kind.name is SavedList.PEOPLE:
            self.work.button.hide()
        self.quick.row.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.pinned)
        column.addWidget(self.quick)
        column.addLayout(said)
        column.addWidget(self.work.notice)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)

    def _listen(self) -> None:
        self.pinned.chosen.connect(self.use)
        self.quick.changed.connect(self._narrow)
        self.quick.into_rows.connect(self.view.setFocus)
        if self._kind.name is not SavedList.PEOPLE:
            self.view.menu = self.work.menu
        offer_export(self.view, self.export)
        key = QShortcut(QKeySequence("Ctrl+Shift+F"), self, self.ask_filter)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def export(self) -> None:
        """The rows that match, in this order, as a file; several that are chosen also alone."""
        shown = _shown(self._kind, self.wanted, self.order.order, self._workplace.desk)
        if not self.selection.all_chosen and len(chosen := self.selection.ids()) > 1:
            shown = replace(shown, chosen=frozenset(chosen))
        ExportDialog(self._workplace, shown, self.window()).open()

    def _narrow(self) -> None:
        self.wanted = self.quick.taken(self.wanted)
        self.named.show_chosen(self.wanted)
        self._read()

    def _fetch(self, last: Any, limit: int) -> Sequence[Any]:
        if last is None or self._pages is None:
            self._pages = pages_of(self.wanted, self.order.order, self._workplace.desk)
        return self._pages(last, limit)

    def _everything(self) -> Callable[[Progress], Sequence[int]]:
        """The ids of all that match what is shown now, to be asked for in the background."""
        wanted, order, desk = self.wanted, self.order.order, self._workplace.desk
        return lambda progress: all_ids(wanted, order, desk, progress)

    def _failed(self, error: Exception) -> None:
        show_error(self, error)


def _narrowed_words(wanted: Filter, desk: Desk, *, say_all: bool) -> str:
    """What the list is narrowed by, and what of the restricted cases was passed over for that."""
    translate, found = QCoreApplication.translate, []
    if say_all:
        words = ", ".join(words_of(wanted))
        found.append(translate("lists", "Disaring: {words}").format(words=words))
    if count := count_passed_over(wanted, desk):
        words = translate("lists", "{n} baris kasus terbatas tidak ikut disaring")
        found.append(words.format(n=count))
    return ". ".join(found)


def _shown(kind: ListKind, wanted: Filter, order: Order, desk: Desk) -> ShownList:
    """The whole list of a filter, to be read away from the screen."""

    def rows(progress: Progress) -> Iterator[Any]:
        return every_row(wanted, order, desk, progress)

    words = words_of(for_desk(wanted, desk))
    about = CASE_OF[kind.name]
    return ShownList(kind.title, tuple(kind.columns), rows, words, about)
