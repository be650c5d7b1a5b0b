"""Every window must be usable with the keyboard and be spoken: names, access keys, tab order."""

import re
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
    QPushButton,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)

SHORTCUT = re.compile(r"\((Ctrl\+|Shift\+)*(F\d+|Enter|Esc|(?<=\+)[A-Z])\)")
"""Words that name their key, as in `Simpan (F10)`."""


def problems(window: QWidget) -> list[str]:
    """What keeps somebody from using `window` by ear or without a mouse. Shown windows only."""
    QApplication.processEvents()
    QApplication.processEvents()  # the access keys come once the window has settled
    return [
        *unnamed(window),
        *shared_keys(window),
        *keyless(window),
        *alike(window),
        *unreachable(window),
        *deaf(window),
    ]


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
    shared = ((key, names) for key, names in _owners(window).items() if len(names) > 1)
    return [f"Alt+{key} is shared: {names}" for key, names in shared]


def _owners(window: QWidget) -> dict[str, list[str]]:
    """The access keys on show, and the words of those that claim each."""
    owners: dict[str, list[str]] = {}
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and widget.window() is window.window():
            for key in _keys(widget):
                owners.setdefault(key, []).append(_words(widget))
    return owners


def keyless(window: QWidget) -> list[str]:
    """Buttons with words that no access key and no shortcut presses, while a letter is free."""
    owned = set(_owners(window))
    return [
        f"no key: {widget.text()!r} in {type(widget.parent()).__name__}"
        for kind in (QPushButton, QToolButton)
        for widget in window.findChildren(kind)
        if widget.isVisibleTo(window)
        and widget.isEnabledTo(window)
        and widget.window() is window.window()
        and {letter.upper() for letter in widget.text() if letter.isalpha()} - owned
        and not (_keys(widget) or widget.shortcut().toString() or SHORTCUT.search(widget.text()))
    ]


def alike(window: QWidget) -> list[str]:
    """Menus that are opened by buttons with the same words: one cannot tell which is which."""
    words = Counter(
        button.text().replace("&", "")
        for button in window.findChildren(QToolButton)
        if button.isVisibleTo(window) and button.menu() and button.window() is window.window()
    )
    return [f"{count} menus named {word!r}" for word, count in words.items() if word and count > 1]


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


def deaf(window: QWidget) -> list[str]:
    """Labels whose access key leads nowhere: Qt ignores a field that does not take the keyboard."""
    labels = [label for label in window.findChildren(QLabel) if label.buddy() is not None]
    return [
        f"Alt+{key} leads nowhere: {_words(label)}"
        for label in labels
        if label.isVisibleTo(window) and label.window() is window.window()
        for key in _keys(label)
        if not _takes_keyboard(label.buddy())
    ]


def _takes_keyboard(field: QWidget) -> bool:
    """Whether the access key of its label reaches the field, or the part it hands it on to."""
    part = field
    while part.focusProxy() is not None:
        part = part.focusProxy()
    policies = (field.focusPolicy(), part.focusPolicy())
    return Qt.FocusPolicy.NoFocus not in policies and part.isVisibleTo(field)


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


def _words(widget: QWidget) -> str:
    text = widget.title() if isinstance(widget, QGroupBox) else getattr(widget, "text", str)()
    return f"{text!r} in {type(widget.parent()).__name__}"


def _letters(text: str) -> list[str]:
    sequence = QKeySequence.mnemonic(text).toString()
    return [sequence.rpartition("+")[2]] if sequence else []


def _describe(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parent()).__name__}"
