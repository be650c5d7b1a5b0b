"""What a window shows must be readable: nothing cut, nothing over something else."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QStackedWidget, QWidget

from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import RowTable

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def squeezed(window: QWidget) -> list[str]:
    """Words with less height than they need, and neighbours that overlap. Shown windows only."""
    QApplication.processEvents()
    return [*_cut(window), *_overlapping(window), *_shortened(window)]


def _cut(window: QWidget) -> Iterator[str]:
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.wordWrap() and label.text():
            needed = label.heightForWidth(label.width())
            if label.height() < needed:
                yield f"cut: {label.text()[:60]!r} {label.height()} of {needed} pixels"


def _shortened(window: QWidget) -> Iterator[str]:
    """Lists to be scrolled sideways, and numbers or states that are not read to their end."""
    for view in window.findChildren(ListView):
        table = view.model()
        if not view.isVisible() or not isinstance(table, RowTable) or not table.rowCount():
            continue
        if view.horizontalScrollBar().maximum():
            yield f"{view.accessibleName()} scrolls sideways"
        for section, column in enumerate(table.columns):
            width, needed = view.columnWidth(section), view.sizeHintForColumn(section)
            whole = column.whole or (column.status is not None and not column.spare)
            if whole and width < needed:
                yield f"{view.accessibleName()}: {column.title} {width} of {needed} pixels"


def _overlapping(window: QWidget) -> Iterator[str]:
    for parent in (window, *window.findChildren(QWidget)):
        if isinstance(parent, QAbstractScrollArea | QStackedWidget) or parent.layout() is None:
            continue
        laid_out = [
            child
            for child in parent.findChildren(QWidget, options=_DIRECT)
            if child.isVisible() and parent.layout().indexOf(child) >= 0
        ]
        for one, other in combinations(laid_out, 2):
            if one.geometry().intersects(other.geometry()):
                yield f"{type(one).__name__} over {type(other).__name__} in {type(parent).__name__}"
