"""The sentence under a field that says what is wrong with it and how to cure it."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QWidget

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


def tell_when_full(field: QWidget, error: FieldError) -> None:
    """Say that a line takes no more letters: Qt drops those past its limit without a word."""
    lines = [field] if isinstance(field, QLineEdit) else field.findChildren(QLineEdit)
    for line in lines:
        line.inputRejected.connect(lambda full=line: _say_full(full, error))


def _say_full(line: QLineEdit, error: FieldError) -> None:
    """A moment later: of a pasted text the part that fits is still to be taken in, which clears
    what stands there.
    """

    def say() -> None:
        if len(line.text()) < line.maxLength():
            return  # it refused something else
        words = QCoreApplication.translate(
            "fields",
            "Penuh: paling panjang {limit} huruf, lebihnya tidak ikut ditulis. Ringkas dulu.",
        )
        error.say(words.format(limit=line.maxLength()))

    QTimer.singleShot(0, error, say)
