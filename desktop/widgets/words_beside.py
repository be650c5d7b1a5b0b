"""A short line with its button, and words about what is in it where there is room for them."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

MOST_LINES = 2
GAP, GAP_BELOW = 6, 2
"""Pixels between the parts, and above words that stand below."""


class WordsBeside(QWidget):
    """The words stand beside the line, or below it where they would take more than two lines."""

    def lay_out(self, line: QWidget, button: QWidget, words: QLabel) -> None:
        self._parts = line, button, words
        self._below = False
        self._cells = QGridLayout(self)
        self._cells.setContentsMargins(0, 0, 0, 0)
        self._cells.setHorizontalSpacing(GAP)
        self._cells.setVerticalSpacing(GAP_BELOW)
        self._cells.setColumnStretch(2, 1)
        for column, each in enumerate(self._parts):
            self._cells.addWidget(each, 0, column)

    def place_words(self) -> None:
        """To be called when other words stand there."""
        line, button, words = self._parts
        room = max(1, self.width() - line.width() - button.sizeHint().width() - 2 * GAP)
        metrics = words.fontMetrics()
        wrap = Qt.TextFlag.TextWordWrap
        taken = metrics.boundingRect(QRect(0, 0, room, 0), wrap, words.text()).height()
        below = taken > MOST_LINES * metrics.lineSpacing()
        if self.isVisible() and below != self._below:  # before it is shown it has no width yet
            self._below = below
            self._cells.removeWidget(words)
            self._cells.addWidget(words, *((1, 0, 1, 3) if below else (0, 2, 1, 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_words()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.place_words()
