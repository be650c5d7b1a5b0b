"""The two columns of a case page: each scrolls by itself, and stays where it was after a save."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop import preferences
from desktop.widgets.scroll import PageScroll
from desktop.widgets.tab_order import tab_on_through

SPLITTER = "case"


class CaseColumns(QSplitter):
    """`order` is how Tab goes through the parts."""

    def __init__(
        self, left: Sequence[QWidget], right: Sequence[QWidget], order: Sequence[QWidget]
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._order = order
        self.setChildrenCollapsible(False)
        self.left, self.right = _column(left), _column(right)
        for scroll in (self.left, self.right):
            self.addWidget(scroll)
        self.setSizes(preferences.splitter_sizes(SPLITTER) or [640, 420])
        self.splitterMoved.connect(
            lambda *_place: preferences.set_splitter_sizes(SPLITTER, self.sizes())
        )

    def start(self) -> None:
        """At the top, as a page that was just opened."""
        self._scroll_to((0, 0))

    def stay(self, change: Callable[[], None]) -> None:
        """Fill the columns anew where they are scrolled to."""
        places = (self.left.verticalScrollBar().value(), self.right.verticalScrollBar().value())
        change()
        QTimer.singleShot(0, self, lambda: self._scroll_to(places))  # once the parts have heights

    def look_at(self, find: Callable[[], QWidget | None]) -> None:
        """Bring what was changed into view, once the parts have their heights."""

        def look() -> None:
            part = find()
            if part is not None:
                self.left.ensureWidgetVisible(part)

        QTimer.singleShot(0, self, look)

    def tab_on_from(self, stop: QWidget) -> None:
        """Tab goes on from there as the screen reads; what was built anew stands last in Qt."""
        tab_on_through(self._order, stop)

    def _scroll_to(self, places: tuple[int, int]) -> None:
        for scroll, place in zip((self.left, self.right), places, strict=True):
            scroll.verticalScrollBar().setValue(place)


def _column(parts: Sequence[QWidget]) -> PageScroll:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 8, 8)
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return PageScroll(side)
