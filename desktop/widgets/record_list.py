"""A short list of records under each other, as tall as what is in it, opened with Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QWidget

from desktop.look.icons import icon
from desktop.widgets.row_menu import Entry, fill_menu, open_row_menu

RECORD = Qt.ItemDataRole.UserRole
ICON = 18
FRAME = 10
"""Pixels of border and room above and below the rows."""


class RecordList(QListWidget):
    """`tallest` is its height in pixels; what is more is scrolled."""

    def __init__(
        self,
        name: str,
        tallest: int,
        opened: Callable[[object], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tallest, self._fitted = tallest, False
        self.setAccessibleName(name)
        self.setIconSize(QSize(ICON, ICON))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.menu = QMenu(self)
        self.offers: Callable[[], Sequence[Entry]] = tuple
        if opened is not None:
            self.offers = lambda: [(self.tr("&Buka"), lambda: opened(self.record()))]
        self._opens = opened is not None
        if opened is not None:
            self.itemActivated.connect(lambda item: opened(item.data(RECORD)))

    def add(self, picture: str, words: str, record: object) -> None:
        item = QListWidgetItem(icon(picture), words)
        item.setData(RECORD, record)
        self.addItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row and goes no further: in a dialog it would press a button as well."""
        super().keyPressEvent(event)
        if self._opens and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def entries(self) -> Sequence[Entry]:
        """What the marked row offers by right click, Shift+F10 or the Menu key; see `offers`."""
        return self.offers() if self.currentItem() is not None else ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that fold take other heights in another width."""
        super().resizeEvent(event)
        folds = self.wordWrap() and self._fitted and self.count() > 0
        if folds and event.size().width() != event.oldSize().width():
            self.doItemsLayout()
            self.fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        fill_menu(self.menu, self.entries())
        open_row_menu(self, self.menu, event)

    def record(self) -> object:
        """The record of the marked row, or None."""
        item = self.currentItem()
        return item.data(RECORD) if item is not None else None

    def step(self, by: int) -> None:
        """Mark the row before or after, while the keyboard stays elsewhere."""
        self.setCurrentRow(max(0, min(self.currentRow() + by, self.count() - 1)))

    def fit(self) -> None:
        """As tall as its rows, up to `tallest`; gone when it is empty."""
        self._fitted = True
        self.ensurePolished()  # before that the rows have no room around their words
        rows = sum(self._height(row) for row in range(self.count()))
        self.setFixedHeight(min(rows + FRAME, self._tallest))
        self.setVisible(self.count() > 0)

    def _height(self, row: int) -> int:
        """Folded words are as high as they were laid out: the hint knows no width."""
        if self.wordWrap():
            return self.visualItemRect(self.item(row)).height()
        return self.sizeHintForRow(row)
