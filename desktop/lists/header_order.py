"""The order of a list: by a click on a column, or from the menu Urutkan; remembered per user."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QToolButton

from desktop import preferences
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import RowTable
from models.codes import SavedList
from models.lists.order import Order

NO_COLUMN = -1
DOWN = Qt.SortOrder.DescendingOrder


class HeaderOrder(QObject):
    """`order` is what the rows are fetched in; a change calls `changed`."""

    def __init__(
        self, view: ListView, list_name: SavedList, account: str, changed: Callable[[], None]
    ) -> None:
        super().__init__(view)
        self._view, self._changed = view, changed
        self._memory = f"{list_name}/{account}"
        self._showing = False
        table = view.model()
        self._keys = [c.sort for c in table.columns] if isinstance(table, RowTable) else []
        self._titles = [c.title for c in table.columns] if isinstance(table, RowTable) else []
        self.order = self._remembered()
        header = view.horizontalHeader()
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(NO_COLUMN, Qt.SortOrder.AscendingOrder)
        view.setSortingEnabled(True)
        self._show()
        header.sortIndicatorChanged.connect(self._clicked)
        self.button = QToolButton()
        self.button.setText(self.tr("Urutkan"))
        self.button.setAccessibleName(self.tr("Urutkan daftar"))
        self.button.setProperty("worded", True)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.button)
        self.button.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._fill)
        self._fill()

    def show_order(self, order: Order) -> None:
        """An order that comes with a named filter; it is not remembered."""
        self.order = order
        self._show()

    def choose(self, order: Order) -> None:
        """An order the clerk asked for."""
        self.order = order
        preferences.set_list_order(self._memory, self.order.key, down=self.order.descending)
        self._show()
        self._changed()

    def _clicked(self, column: int, direction: Qt.SortOrder) -> None:
        if self._showing:
            return
        key = self._keys[column] if 0 <= column < len(self._keys) else ""
        self.choose(Order(key, descending=bool(key) and direction == DOWN))

    def _show(self) -> None:
        """The arrow over the column, without fetching anything."""
        key = self.order.key
        column = self._keys.index(key) if key and key in self._keys else NO_COLUMN
        direction = DOWN if self.order.descending else Qt.SortOrder.AscendingOrder
        self._showing = True
        header = self._view.horizontalHeader()
        header.setSortIndicator(column, direction)
        header.setSortIndicatorShown(column != NO_COLUMN)
        self._showing = False

    def _fill(self) -> None:
        self.menu.clear()
        self._add(self.tr("Urutan biasa"), Order())
        for key, title in zip(self._keys, self._titles, strict=True):
            if key:
                self._add(title, Order(key))
                self._add(self.tr("{column}, terbalik").format(column=title), Order(key, True))

    def _add(self, words: str, order: Order) -> None:
        action = self.menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(order == self.order)
        action.triggered.connect(lambda _on: self.choose(order))

    def _remembered(self) -> Order:
        key, down = preferences.list_order(self._memory)
        return Order(key, down) if key in self._keys and key else Order()
