"""A page that scrolls when the screen is smaller than it, and never sideways."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

FOLLOW_MARGIN = 40
"""Pixels kept visible above and below the focused field."""


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

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._page.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, FOLLOW_MARGIN)
