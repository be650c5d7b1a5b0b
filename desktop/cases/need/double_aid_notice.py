"""What a family already has, shown before it is helped again. It informs and stops nobody."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.look.icons import icon_pixmap
from desktop.look.palette import Tone, current_colours
from desktop.widgets.buttons import tool_button
from desktop.widgets.folded_notice import is_low, more_button
from desktop.widgets.record_list import RecordList
from desktop.widgets.text import plain_label
from desktop.widgets.tone import set_shade
from desktop.window.ways import Ways
from models.aid.double_aid import Asked, DoubleAid, Doubt, warnings, warnings_on_card

TALLEST = 132
PICTURES = {Doubt.OPEN_CASE: "clipboard-list", Doubt.REFERRED_BEFORE: "send"}
Open = Callable[[DoubleAid], None]


def opened_by(ways: Ways) -> Open:
    """Opens the case of a line, or the person who has it where there is no case."""

    def open_line(line: DoubleAid) -> None:
        if line.case_id is not None:
            ways.to_case(line.case_id)
        else:
            ways.to_person(line.person_id)

    return open_line


class DoubleAidNotice(QFrame):
    """One line each; Enter on a line opens its case or its person. Closed, it stays so for these.

    It never takes the keyboard.
    """

    def __init__(self, opened: Open, parent: QWidget | None = None, *, folds: bool = False) -> None:
        super().__init__(parent)
        self._folds = folds
        self._lines: tuple[DoubleAid, ...] = ()
        self._asked: tuple[int | str, Asked] | None = None
        self._opened = opened
        self.title = plain_label(wrap=True)
        self.list = RecordList(self.tr("Bantuan dan kasus keluarga ini"), TALLEST, self._open)
        self.list.setWordWrap(True)
        self._picture = plain_label()
        self._more = more_button(lambda _open: self._fold())
        self._close = tool_button("x", self.tr("Tutup pemberitahuan"), self.hide)
        column, row = QVBoxLayout(), QHBoxLayout(self)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.list)
        row.setContentsMargins(12, 7, 8, 7)
        row.setSpacing(10)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def look(self, who: int | str, asked: Asked, on: dt.date) -> None:
        """Show what the family has of `who`: a resident's id, the card of a new one, or nobody."""
        if self._asked == (who, asked):
            return
        self._asked = who, asked
        if isinstance(who, int):
            self.show_lines(warnings(who, asked, on))
        else:
            self.show_lines(warnings_on_card(who, asked, on) if who else ())

    def forget(self) -> None:
        """Somebody else stands at the table: what was closed is shown again."""
        self._asked = None
        self.show_lines(())

    def show_lines(self, lines: Sequence[DoubleAid]) -> None:
        """Show these; nothing where there is none, and not again what was closed."""
        wanted = tuple(lines)
        if wanted == self._lines:
            return
        self._lines = wanted
        self.list.clear()
        for line in wanted:
            self.list.add(PICTURES.get(line.doubt, "hand-heart"), line.text, line)
        words = self.tr(
            "Perlu diketahui, bukan larangan: {count} catatan tentang keluarga ini. Enter membuka."
        )
        self.title.setText(words.format(count=len(wanted)))
        colour = current_colours().tones[Tone.WARNING].text
        self._picture.setPixmap(icon_pixmap("info", colour, 20))
        for each in (self, self.title):
            set_shade(each, Tone.WARNING.value)
        self.setAccessibleName(self.title.text())
        self.setVisible(bool(wanted))
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._lines:
            self._fold()  # narrower lines wrap into more rows

    def _fold(self) -> None:
        """On a low screen the lines wait behind `…`, where this notice may fold."""
        low = self._folds and is_low(self)
        self._more.setVisible(low)
        if low and not self._more.isChecked():
            self.list.hide()
        else:
            self.list.fit()

    def text(self) -> str:
        """All lines that are seen, for tests."""
        return "" if self.isHidden() else "\n".join(line.text for line in self._lines)

    def _open(self, record: object) -> None:
        if isinstance(record, DoubleAid):
            self._opened(record)
