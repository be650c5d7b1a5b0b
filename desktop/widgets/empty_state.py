"""What stands where a list would be: what the list is for, and the one button that begins it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.look.icons import icon_pixmap
from desktop.look.palette import current_colours
from desktop.widgets.buttons import primary_button
from desktop.widgets.text import hint, plain_label


class EmptyState(QWidget):
    def __init__(
        self,
        icon_name: str,
        sentence: str,
        button: str = "",
        press: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        picture = plain_label()
        picture.setPixmap(icon_pixmap(icon_name, current_colours().border, 48))
        self._words = hint(sentence)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMaximumWidth(520)
        self._words.setMinimumWidth(320)
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addStretch(2)
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        middle = QHBoxLayout()  # an aligned label would be cut at the height of one line
        middle.addStretch(1)
        middle.addWidget(self._words)
        middle.addStretch(1)
        layout.addLayout(middle)
        if button and press is not None:
            layout.addWidget(primary_button(button, press), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def say(self, sentence: str) -> None:
        """Another sentence, such as that a search found nothing."""
        self._words.setText(sentence)
