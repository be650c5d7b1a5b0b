"""Shift+F10 and the Menu key open the menu of the place or row that has the keyboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QMenu, QWidget

from desktop.widgets.access_keys import bare, key_menu

KEYS = ("Shift+F10", "Menu")
Entry = tuple[str, Callable[[], object]]
"""What a row offers: its words, with an access key, and what it does."""


def add_menu_keys(window: QWidget) -> None:
    """Some computers send the menu event for these keys by themselves; then these stay quiet."""
    for keys in KEYS:
        QShortcut(QKeySequence(keys), window, _ask_for_menu)


def open_menu(menu: QMenu, event: QContextMenuEvent) -> None:
    """Open `menu` where `event` happened; for a key with its first entry chosen."""
    if menu.isEmpty():
        event.ignore()
        return
    event.accept()
    menu.popup(event.globalPos())
    first = next((each for each in menu.actions() if each.isEnabled()), None)
    if first is not None and event.reason() is not QContextMenuEvent.Reason.Mouse:
        menu.setActiveAction(first)


def open_row_menu(view: QAbstractItemView, menu: QMenu, event: QContextMenuEvent) -> None:
    """The same for a list, where a key means the current row, brought into sight."""
    if event.reason() is not QContextMenuEvent.Reason.Mouse:
        event = QContextMenuEvent(event.reason(), event.pos(), _row_place(view))
    open_menu(menu, event)


def fill_menu(menu: QMenu, entries: Sequence[Entry]) -> None:
    """Offer these and nothing else."""
    menu.clear()
    for words, press in entries:
        menu.addAction(bare(words)).triggered.connect(lambda _on, do=press: do())
    key_menu(menu)


def of_buttons(*buttons: QAbstractButton) -> list[Entry]:
    """The buttons that work on a row, as its menu; those hidden or grey are left out."""
    usable = [each for each in buttons if not each.isHidden() and each.isEnabled()]
    return [(each.text() or each.accessibleName(), each.click) for each in usable]


def _row_place(view: QAbstractItemView) -> QPoint:
    """Under the beginning of the current row, on the screen."""
    row = view.currentIndex()
    if not row.isValid():
        return view.viewport().mapToGlobal(QPoint(0, 0))
    first = row.siblingAtColumn(0)
    view.scrollTo(first)
    return view.viewport().mapToGlobal(view.visualRect(first).bottomLeft())


def _ask_for_menu() -> None:
    focused = QApplication.focusWidget()
    if focused is None or QApplication.activePopupWidget() is not None:
        return
    cursor = focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    place = cursor.toRect().center() if hasattr(cursor, "toRect") else cursor.center()
    where = focused.mapToGlobal(place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, where)
    QApplication.sendEvent(focused, event)
