"""A strip across a page: a warning, a success, or a question that can wait."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.look.icons import icon_pixmap
from desktop.look.palette import Tone, current_colours
from desktop.widgets.access_keys import ask_for_keys
from desktop.widgets.buttons import tool_button
from desktop.widgets.field_error import ICONS
from desktop.widgets.text import plain_label
from desktop.widgets.tone import set_button_icon, set_shade

UNDO_SECONDS = 10


class Notice(QFrame):
    """Hidden until `show_notice`. It never takes the keyboard away from what is being typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._press: Callable[[], None] | None = None
        self._press_other: Callable[[], None] | None = None
        self._picture, self._words = plain_label(), plain_label(wrap=True)
        self._button, self._other = QPushButton(), QPushButton()
        self._button.clicked.connect(self._pressed)
        self._other.clicked.connect(self._other_pressed)
        self._close = tool_button("x", self.tr("Tutup pemberitahuan"), self.hide)
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 7, 8, 7)
        layout.setSpacing(10)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._other)
        layout.addWidget(self._close)
        self.hide()

    def show_notice(
        self,
        text: str,
        tone: Tone = Tone.WARNING,
        button: str = "",
        press: Callable[[], None] | None = None,
        *,
        other: tuple[str, Callable[[], None]] | None = None,
        seconds: int = 0,
        closable: bool = True,
    ) -> None:
        """Show `text`; `press` runs when its button is pressed; it goes after `seconds`, if any.

        `other` is a second answer: the word on its button, and what it does.
        """
        word, self._press_other = other or ("", None)
        self._press = press
        self._picture.setPixmap(
            icon_pixmap(ICONS.get(tone, "info"), current_colours().tones[tone].text, 20)
        )
        self._words.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._other.setText(word)
        self._other.setVisible(bool(word))
        self._close.setVisible(closable)
        for each in (self, self._words):
            set_shade(each, tone.value)
        self.setAccessibleName(text)
        self.show()
        ask_for_keys(self)
        self._clock.stop()
        if seconds:
            self._clock.start(seconds * 1000)

    def show_undo(self, text: str, undo: Callable[[], None]) -> None:
        """Say what was done and offer to undo it for ten seconds."""
        self.show_notice(text, Tone.INFO, self.tr("&Urungkan"), undo, seconds=UNDO_SECONDS)
        set_button_icon(self._button, "undo-2")

    def text(self) -> str:
        return "" if self.isHidden() else self._words.text()

    def _pressed(self) -> None:
        self.hide()
        if self._press is not None:
            self._press()

    def _other_pressed(self) -> None:
        self.hide()
        if self._press_other is not None:
            self._press_other()
