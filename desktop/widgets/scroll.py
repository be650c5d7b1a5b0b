"""A page that scrolls when the screen is smaller than it, and never sideways."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.form_grid import FormGrid

FOLLOW_MARGIN = 60
"""Pixels kept visible above and below the focused field, its hint and its error."""


UNFOLD_MARGIN = 160
"""Pixels kept below the first of many questions, so that it is seen that more follow."""

EDGE, TITLE_BAR = 8, 32
"""Pixels the computer's own frame takes beside and above a window."""


def fit_screen(window: QWidget, width: int, height: int) -> None:
    """Resize `window` to at most what its screen offers: 1366 x 768 at 150 % is 911 x 512."""
    free = window.screen().availableGeometry()
    window.resize(min(width, free.width() - EDGE), min(height, free.height() - TITLE_BAR))


class PageScroll(QScrollArea):
    """Follows the keyboard: the field that gets the focus is brought into view."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        page.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            bar = self.verticalScrollBar().sizeHint().width()
            self.setMinimumWidth(self._page.minimumSizeHint().width() + bar)
        return super().eventFilter(watched, event)

    @Slot(QWidget, QWidget)  # of the class: a slot made for one object is gone while that is ended
    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._page.isAncestorOf(new):
            self._show(new)

    def _show(self, field: QWidget) -> None:
        """The whole row of the field, where that is not taller than the page; else the field."""
        row = _row_of(field)
        fits = row.height() + 2 * FOLLOW_MARGIN <= self.viewport().height()
        self.ensureWidgetVisible(row if fits else field, 0, FOLLOW_MARGIN)


def fill_scrolling(panel: QWidget, inner: QWidget) -> None:
    """Fill `panel` with `inner`, which scrolls where the screen is too small for it."""
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(PageScroll(inner))


def _row_of(field: QWidget) -> QWidget:
    """The field with its hint and error, in a form that has them; else the field itself."""
    row = field
    while (above := row.parentWidget()) is not None:
        if isinstance(above, FormGrid):
            return row
        row = above
    return field


def show_below(anchor: QWidget, first: QWidget) -> None:
    """Scroll until `first`, which has just unfolded below `anchor`, is on show, and `anchor` too
    where there is room for both; once they have their places.
    """

    def scroll() -> None:
        above = anchor.parentWidget()
        while above is not None and not isinstance(above, PageScroll):
            above = above.parentWidget()
        if above is not None and first.isVisible():
            above.ensureWidgetVisible(_row_of(first), 0, UNFOLD_MARGIN)
            above.ensureWidgetVisible(anchor, 0, 0)

    QTimer.singleShot(0, first, scroll)
