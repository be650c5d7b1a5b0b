"""What is recorded, to read and to copy: a quiet word left, the fact right of it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.look.fonts import fixed_font
from desktop.widgets.text import heading, plain_label


def clear(layout: QLayout) -> None:
    """Take every widget out of a layout, to show others in it."""
    for number in reversed(range(layout.count())):
        item = layout.takeAt(number)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class FactGrid(QWidget):
    """Rows of (word, fact). Empty facts are left out, so that nothing looks forgotten."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[QLabel] = []

    def show_facts(self, facts: Iterable[tuple[str, str]], *, fixed: Iterable[str] = ()) -> None:
        """Show these and nothing else. Facts whose word is in `fixed` stand in equal digits."""
        clear(self._grid)
        self._labels, equal = [], set(fixed)
        for row, (word, fact) in enumerate((word, fact) for word, fact in facts if fact):
            name, value = plain_label(word), plain_label(fact, wrap=True, selectable=True)
            name.setProperty("tone", "muted")
            name.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            value.setAlignment(name.alignment())
            value.setAccessibleName(f"{word}: {fact}")
            if word in equal:
                value.setFont(fixed_font())
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(value, row, 1)
            self._labels += [name, value]

    def text(self) -> str:
        """All of it in one line, for tests and for screen readers."""
        return " ".join(label.text() for label in self._labels)


class Card(QFrame):
    """A raised part of a page with a title; `body` takes what belongs in it."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 14)
        outer.setSpacing(10)
        self.head = QHBoxLayout()
        self.title = heading(title, 2)
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        if title:
            outer.addLayout(self.head)
        self.body: QBoxLayout = QVBoxLayout()
        self.body.setSpacing(8)
        outer.addLayout(self.body)
