"""The list on a page: one row a record, Enter or double-click opens it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop import preferences
from desktop.widgets.row_table import RowTable

ROW_HEIGHT = 32
WIDE = 120
"""Pixels from which a column of words gives way on a small screen; the first never does."""
MOST_TAKEN = 0.5
"""Share of its width it gives at most; after that the table scrolls sideways."""


class ListView(QTableView):
    """`opened` and `picked` carry the row's record; column widths are remembered under `name`.

    `all_asked` is sent for Ctrl+A where many rows may be chosen.
    """

    opened = Signal(object)
    picked = Signal(object)
    all_asked = Signal()

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._widths: list[int] = []
        self._gives: list[bool] = []
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
            section > 0 and not column.fixed and column.status is None and column.width >= WIDE
            for section, column in enumerate(table.columns)
        ]
        self._fit()
        self.selectionModel().currentRowChanged.connect(self._pick)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The last column takes what is left; where that is too little, the wide ones give way."""
        room, header = self.viewport().width(), self.horizontalHeader()
        widths = fitted(self._widths, self._gives, room)
        self._fitting = True
        for section, width in enumerate(widths):
            header.resizeSection(section, width)
        self._fitting = False

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
            self._widths = [header.sectionSize(section) for section in range(header.count())]
            preferences.set_column_widths(self._name, self._widths)


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
