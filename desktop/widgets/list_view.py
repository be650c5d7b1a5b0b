"""The list on a page: one row a record, Enter or double-click opens it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from desktop import preferences
from desktop.widgets.column_need import needed_width
from desktop.widgets.row_menu import open_row_menu
from desktop.widgets.row_table import RowTable

ROW_HEIGHT = 32
WIDE = 120
"""Pixels from which a column of words gives way on a small screen; the first never does."""
EASILY_TAKEN, MOST_TAKEN = 0.3, 0.5
"""Shares of its width it gives before spare columns go, and at most; then the table scrolls."""

EMPTY = 1000
"""How spare a column is in which no row says anything."""


class ListView(QTableView):
    """`opened` and `picked` carry the row's record; column widths are remembered under `name`.

    `all_asked` is sent for Ctrl+A where many rows may be chosen. `menu` is what a row offers.
    """

    opened = Signal(object)
    picked = Signal(object)
    all_asked = Signal()

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.menu: QMenu | None = None
        self._widths: list[int] = []
        self._gives: list[bool] = []
        self._spare: list[int] = []
        self._whole: list[int] = []
        self._fitting = False
        self.setAccessibleName(title)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setIconSize(QSize(16, 16))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionResized.connect(self._keep_widths)
        self.doubleClicked.connect(self._open)

    def show_table(self, table: RowTable) -> None:  # type: ignore[type-arg]
        """Show `table`, with the widths the clerk left, or its own."""
        self.setModel(table)
        kept = preferences.column_widths(self._name)
        own = [column.width for column in table.columns]
        self._widths = list(kept) if len(kept) == len(own) else own
        self._gives = [
            section > 0
            and not (column.fixed or column.whole)
            and column.status is None
            and column.width >= WIDE
            for section, column in enumerate(table.columns)
        ]
        self._spare = [column.spare for column in table.columns]
        self._whole = [
            section
            for section, column in enumerate(table.columns)
            if (column.whole or column.status) and not column.spare
        ]
        table.modelReset.connect(self._fit)
        table.rowsInserted.connect(lambda *_rows: self._fit())
        self._fit()
        self.selectionModel().currentRowChanged.connect(self._pick)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The last column takes what is left; where that is too little, the wide ones give way,
        then the spare ones go. Numbers and states are as wide as they need, and of what is left
        the first column takes what its words need.
        """
        header, whole = self.horizontalHeader(), self.model()
        if whole is None or not self._widths:
            return
        wanted = [
            max(width, needed_width(self, section)) if section in self._whole else width
            for section, width in enumerate(self._widths)
        ]
        room = self.viewport().width()
        shown = kept_columns(wanted, self._gives, self._spare_now(), room)
        left = room - sum(wanted[n] for n in shown)
        wanted[0] += max(0, min(left, needed_width(self, 0) - wanted[0]))
        widths = fitted([wanted[n] for n in shown], [self._gives[n] for n in shown], room)
        self._fitting = True
        for section in range(len(wanted)):
            header.setSectionHidden(section, section not in shown)
        for section, width in zip(shown, widths, strict=True):
            header.resizeSection(section, width)
        self._fitting = False

    def _spare_now(self) -> list[int]:
        """How spare each column is: one with nothing in any row goes before all others."""
        table = self.model()
        if not isinstance(table, RowTable) or not table.rowCount():
            return self._spare
        rows = table.rows()
        return [
            EMPTY if section and not any(map(column.shown, rows)) else spare
            for section, (column, spare) in enumerate(zip(table.columns, self._spare, strict=True))
        ]

    def choose_many(self) -> None:
        """Several rows may be chosen with Shift and Ctrl, and all with Ctrl+A."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def selectAll(self) -> None:
        """Whoever listens decides what all is: rows not fetched yet belong to it."""
        if self.selectionMode() == QAbstractItemView.SelectionMode.ExtendedSelection:
            self.all_asked.emit()

    def current_record(self) -> object | None:
        """The record of the current row, or None."""
        index, table = self.currentIndex(), self.model()
        return table.row(index) if index.isValid() and isinstance(table, RowTable) else None

    def select_first(self) -> None:
        """Give the first row the cursor, if there is one."""
        model = self.model()
        if model is not None and model.rowCount():
            self.setCurrentIndex(model.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.menu is None:
            event.ignore()
        else:
            open_row_menu(self, self.menu, event)

    def _open(self, index: QModelIndex) -> None:
        table = self.model()
        if isinstance(table, RowTable):
            self.opened.emit(table.row(index))

    def _pick(self, current: QModelIndex) -> None:
        table = self.model()
        if current.isValid() and isinstance(table, RowTable):
            self.picked.emit(table.row(current))

    def _keep_widths(self) -> None:
        if self.model() is not None and self.isVisible() and not self._fitting:
            header = self.horizontalHeader()
            for section in range(header.count()):
                if not header.isSectionHidden(section):
                    self._widths[section] = header.sectionSize(section)
            preferences.set_column_widths(self._name, self._widths)


def kept_columns(
    widths: Sequence[int], gives: Sequence[bool], spare: Sequence[int], room: int
) -> list[int]:
    """The columns that have room once the words gave way: the most spare ones are left out."""
    least = [
        int(width * (1 - EASILY_TAKEN)) if gives_way else width
        for width, gives_way in zip(widths, gives, strict=True)
    ]
    shown = list(range(len(widths)))
    for section in sorted((n for n in shown if spare[n]), key=lambda n: spare[n], reverse=True):
        needed = widths if spare[section] >= EMPTY else least  # an empty one before words are cut
        if sum(needed[n] for n in shown) <= room:
            break
        shown.remove(section)
    return shown


def fitted(widths: Sequence[int], gives: Sequence[bool], room: int) -> list[int]:
    """The widths in pixels on a table `room` wide: words are shortened before dates and states."""
    over = sum(widths) - room
    if over <= 0:
        return [*widths[:-1], widths[-1] - over] if widths else []
    wide = sum(width for width, gives_way in zip(widths, gives, strict=True) if gives_way)
    share = min(over / wide, MOST_TAKEN) if wide else 0
    return [
        int(width * (1 - share)) if gives_way else width
        for width, gives_way in zip(widths, gives, strict=True)
    ]
