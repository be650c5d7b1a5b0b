"""Every window must be usable with the keyboard and be spoken: names, access keys, tab order."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QScrollBar,
    QTabBar,
    QWidget,
)


def problems(window: QWidget) -> list[str]:
    """What keeps somebody from using `window` by ear or without a mouse. Shown windows only."""
    QApplication.processEvents()
    return [*unnamed(window), *shared_keys(window), *unreachable(window)]


def focusable(window: QWidget) -> Iterator[QWidget]:
    """The visible widgets the keyboard stops at."""
    for widget in window.findChildren(QWidget):
        if (
            widget.isVisibleTo(window)
            and widget.isEnabledTo(window)
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
            and not isinstance(widget, QScrollBar)
            and widget.window() is window.window()
        ):
            yield widget


def unnamed(window: QWidget) -> list[str]:
    """Focusable widgets a screen reader has no word for."""
    return [f"no name: {_describe(widget)}" for widget in focusable(window) if not name_of(widget)]


def name_of(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):  # on X Qt speaks the value, and the name by another way
        return widget.accessibleName()
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def shared_keys(window: QWidget) -> list[str]:
    """Access keys (Alt+letter) two visible widgets claim."""
    keys = Counter(
        key
        for widget in window.findChildren(QWidget)
        if widget.isVisibleTo(window) and widget.window() is window.window()
        for key in _keys(widget)
    )
    return [f"Alt+{key} has {count} owners" for key, count in keys.items() if count > 1]


def unreachable(window: QWidget) -> list[str]:
    """Focusable widgets the Tab key never comes to."""
    chain: set[int] = set()
    widget = window.window()
    while id(widget) not in chain:
        chain.add(id(widget))
        widget = widget.nextInFocusChain()
    return [
        f"not in the tab order: {_describe(widget)}"
        for widget in focusable(window)
        if id(widget) not in chain and not isinstance(widget, QAbstractScrollArea)
    ]


def _keys(widget: QWidget) -> list[str]:
    if isinstance(widget, QLabel):
        text = widget.text() if widget.buddy() is not None else ""
    elif isinstance(widget, QAbstractButton):
        text = widget.text()
    elif isinstance(widget, QGroupBox):
        text = widget.title()
    elif isinstance(widget, QTabBar):
        return [key for tab in range(widget.count()) for key in _letters(widget.tabText(tab))]
    else:
        return []
    return _letters(text)


def _letters(text: str) -> list[str]:
    sequence = QKeySequence.mnemonic(text).toString()
    return [sequence.rpartition("+")[2]] if sequence else []


def _describe(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parent()).__name__}"
