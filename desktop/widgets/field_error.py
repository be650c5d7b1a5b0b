"""The sentence under a field that says what is wrong with it and how to cure it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from desktop.look.icons import icon_pixmap
from desktop.look.palette import Tone, current_colours
from desktop.widgets.text import plain_label
from desktop.widgets.tone import set_shade

ICONS = {
    Tone.BAD: "circle-x",
    Tone.WARNING: "triangle-alert",
    Tone.INFO: "info",
    Tone.GOOD: "circle-check",
}
MARGIN = 12
"""Pixels kept free below a sentence that is scrolled to."""


class FieldError(QWidget):
    """Hidden until it has something to say. The field's accessible description says it too."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._picture, self._words = plain_label(), plain_label(wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 2)
        layout.setSpacing(6)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        self.hide()

    def say(self, sentence: str, tone: Tone = Tone.BAD) -> None:
        """Show `sentence` under the field. An empty one clears it."""
        if not sentence:
            self.clear()
            return
        self._picture.setPixmap(icon_pixmap(ICONS[tone], current_colours().tones[tone].text, 16))
        self._words.setText(sentence)
        set_shade(self._words, tone.value)
        self._field.setAccessibleDescription(sentence)
        self.show()
        QTimer.singleShot(0, self, self._come_into_view)

    def _come_into_view(self) -> None:
        """Scroll to the sentence of the field that has the keyboard, once it has its place."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None and self._field.hasFocus() and self.isVisible():
            above.ensureWidgetVisible(self, 0, MARGIN)

    def clear(self) -> None:
        self._words.setText("")
        self._field.setAccessibleDescription("")
        self.hide()

    def text(self) -> str:
        return self._words.text()
