"""All that happened in a case, newest first, as one reads a conversation."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.look.fonts import sized_font
from desktop.look.icons import icon_pixmap
from desktop.look.palette import current_colours
from desktop.widgets.fact_grid import clear
from desktop.widgets.text import hint, plain_label
from models.case.timeline import TimelineKind, TimelineLine

PICTURES = {
    TimelineKind.CASE: "clipboard-list",
    TimelineKind.NEED: "list-checks",
    TimelineKind.REFERRAL: "send",
    TimelineKind.LETTER: "mail",
    TimelineKind.SHARING: "shield-check",
    TimelineKind.NOTE: "pencil",
    TimelineKind.STEP: "calendar-days",
    TimelineKind.PAUSE: "circle-pause",
    TimelineKind.ESCALATION: "circle-alert",
    TimelineKind.ATTACHMENT: "paperclip",
    TimelineKind.VIEW: "eye",
}
MOST_LINES = 200
"""More than that is not read on a page; the history holds all."""


class TimelineView(QWidget):
    def __init__(self, zone: dt.timezone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.setAccessibleName(self.tr("Riwayat kasus"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: Sequence[TimelineLine]) -> None:
        clear(self._grid)
        colour = current_colours().muted
        for number, line in enumerate(lines[:MOST_LINES]):
            row = number * 3
            picture, title = plain_label(), plain_label(line.title, wrap=True)
            picture.setPixmap(icon_pixmap(PICTURES[line.kind], colour, 16))
            title.setFont(sized_font(10, bold=True))
            self._grid.addWidget(picture, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(title, row, 1)
            if line.text:
                self._grid.addWidget(plain_label(line.text, wrap=True), row + 1, 1)
            when = hint(self._when(line))
            when.setContentsMargins(0, 0, 0, 10)
            self._grid.addWidget(when, row + 2, 1)

    def _when(self, line: TimelineLine) -> str:
        at = line.at.astimezone(self._zone)
        words = f"{at:%d-%m-%Y %H.%M} · {line.author}"
        if line.on is not None and line.on != at.date():
            words += self.tr(" · terjadi {day}").format(day=f"{line.on:%d-%m-%Y}")
        return words
