"""A line of standing words to write in: as high as its words; the keyboard moves on with Tab."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

MOST_ROWS = 7
EDGE = 20
"""Pixels of frame, padding and margin above and below the words."""


class WordsField(QPlainTextEdit):
    """Tab goes on to the next field. `came` is sent when the keyboard comes here."""

    came = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlainText(text)
        self.textChanged.connect(self._fit)
        self._fit()

    def replace_all(self, text: str) -> None:
        """Other words, which Ctrl+Z takes back."""
        cursor = self.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.came.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = max(round(self.document().size().height()), 1)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if needed > MOST_ROWS else policy.ScrollBarAlwaysOff
        )
        rows = min(needed, MOST_ROWS)
        self.setFixedHeight(rows * self.fontMetrics().lineSpacing() + EDGE)
