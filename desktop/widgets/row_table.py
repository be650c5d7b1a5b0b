"""A table model over a function, fetched a page at a time as the clerk scrolls."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from desktop.look.fonts import fixed_font
from desktop.look.icons import icon
from desktop.look.palette import current_colours
from desktop.widgets.status_word import Status
from desktop.widgets.text import plain_tip

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
PAGE = 64  # rows; more than a screen shows, for a keystroke in a filter waits for them
NO_INDEX = QModelIndex()
ANSWERED = frozenset(
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.FontRole,
        Qt.ItemDataRole.TextAlignmentRole,
    )
)
"""What a cell says something to; Qt asks for five more each time it measures or paints one."""
MIDDLE = Qt.AlignmentFlag.AlignVCenter
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft | MIDDLE, Qt.AlignmentFlag.AlignRight | MIDDLE


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its title, the cell's text, and what else the cell shows.

    A `status` gives the cell its icon, word and colour in place of `text`.
    """

    title: str
    text: Callable[[Row], str] = lambda _row: ""
    width: int = 160
    status: Callable[[Row], Status | None] | None = None
    fixed: bool = False
    right: bool = False
    whole: bool = False
    """Never shortened, as the first column and states are not: a number is read to its end."""
    sort: str = ""
    """The key its list is ordered by when the title is clicked; empty: it has no order."""
    spare: int = 0
    """Where the screen is too narrow the column with the highest number goes first; 0 stays."""

    def shown(self, row: Row) -> str:
        """What the cell says, in a state's word or in text."""
        status = self.status(row) if self.status else None
        return status.word if status else self.text(row)


class RowTable(QAbstractTableModel, Generic[Row]):
    """Rows of `fetch(last, limit)`: the next `limit` rows after `last`, from the top when None."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch: Callable[[Row | None, int], Sequence[Row]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._fetch = fetch
        self._rows: list[Row] = []
        self._complete = True

    def refresh(self) -> None:
        """Show the first page. A view already on screen never asks an emptied model for more."""
        rows = list(self._fetch(None, PAGE))
        self.beginResetModel()
        self._rows, self._complete = rows, len(rows) < PAGE
        self.endResetModel()

    def row(self, index: Index) -> Row:
        return self._rows[index.row()]

    def rows(self) -> Sequence[Row]:
        """The rows fetched so far."""
        return tuple(self._rows)

    @property
    def complete(self) -> bool:
        """Whether the last row has been fetched."""
        return self._complete

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        return self._columns

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._complete

    def fetchMore(self, parent: Index) -> None:
        if not self.canFetchMore(parent):
            return
        page = list(self._fetch(self._rows[-1] if self._rows else None, PAGE))
        self._complete = len(page) < PAGE
        if page:
            first = len(self._rows)
            self.beginInsertRows(NO_INDEX, first, first + len(page) - 1)
            self._rows.extend(page)
            self.endInsertRows()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.right else LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in ANSWERED or not index.isValid():
            return None
        column, row = self._columns[index.column()], self._rows[index.row()]
        status = column.status(row) if column.status else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = status.word if status else column.text(row)
            return plain_tip(text) or None if role == Qt.ItemDataRole.ToolTipRole else text
        if status is not None:
            return _status_data(status, role)
        if role == Qt.ItemDataRole.FontRole and column.fixed:
            return fixed_font()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.right else LEFT
        return None


def _status_data(status: Status, role: int) -> Any:
    if role == Qt.ItemDataRole.DecorationRole:
        return icon(status.icon, status.tone)
    if role == Qt.ItemDataRole.ForegroundRole:
        return QColor(current_colours().tones[status.tone].text)
    return None
