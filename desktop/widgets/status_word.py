"""A status as icon, word and colour together, so that no eye and no printer loses it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.look.icons import icon_pixmap
from desktop.look.palette import Tone, current_colours
from desktop.widgets.text import plain_label
from desktop.widgets.tone import set_shade
from models.labels import label

Code = TypeVar("Code", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Status:
    """What a list or a page says about a record: an icon's name, a word and a tone."""

    word: str
    icon: str
    tone: Tone


def status_of(code: Code, looks: Mapping[Code, tuple[str, Tone]]) -> Status:
    """The code in the office's word, with the icon and tone `looks` gives it."""
    picture, tone = looks[code]
    return Status(label(code), picture, tone)


class StatusWord(QWidget):
    """The status of one record, for the head of a page."""

    def __init__(self, status: Status | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = status
        self._picture, self._word = plain_label(), plain_label()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 2, 10, 2)
        layout.setSpacing(6)
        layout.addWidget(self._picture)
        layout.addWidget(self._word)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._paint()

    def show_status(self, status: Status) -> None:
        self._status = status
        self._paint()

    def text(self) -> str:
        return self._word.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_picture()

    def _paint(self) -> None:
        if self._status is None:
            self.hide()
            return
        self._paint_picture()
        self._word.setText(self._status.word)
        self.setAccessibleName(self._status.word)
        for each in (self, self._word):
            set_shade(each, self._status.tone.value)
        self.show()

    def _paint_picture(self) -> None:
        if self._status is not None:
            shade = current_colours().tones[self._status.tone]
            self._picture.setPixmap(icon_pixmap(self._status.icon, shade.text, 16))
