"""What follows from the answers while they are typed: a number, or what falls short of a limit."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.look.icons import icon_pixmap
from desktop.look.palette import Tone, current_colours
from desktop.widgets.text import plain_label
from desktop.widgets.tone import set_shade
from models.need.answers import FactLine

PICTURE = 16


class FactRow(QWidget):
    """One computed fact below its questions, gone while it cannot be computed.

    An icon stands beside the words, so that a warning is not a colour alone.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._short = False
        self._picture, self._words = plain_label(), plain_label(wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        self.hide()

    def show_fact(self, line: FactLine | None) -> None:
        self.setVisible(line is not None)
        if line is None:
            self._words.setText("")
            return
        self._short = line.short
        self._words.setText(self._told(line))
        set_shade(self._words, Tone.WARNING.value if line.short else "")
        self._paint()

    def text(self) -> str:
        return self._words.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()

    def _told(self, line: FactLine) -> str:
        if not line.least:
            return f"{line.label}: {line.text}"
        words = self.tr("{label}: {text} (paling sedikit {least})")
        if line.short:
            words = self.tr("{label}: {text}, kurang dari batas {least}")
        return words.format(label=line.label, text=line.text, least=line.least)

    def _paint(self) -> None:
        tone = Tone.WARNING if self._short else Tone.INFO
        colour = current_colours().tones[tone].text
        picture = "triangle-alert" if self._short else "info"
        self._picture.setPixmap(icon_pixmap(picture, colour, PICTURE))
