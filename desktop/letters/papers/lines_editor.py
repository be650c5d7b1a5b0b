"""The lines of what is handed over: a list to choose from and move in, the fields of one below."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.buttons import plain_button
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import heading
from models.letter.papers.transmittal import LIMITS
from models.letter.papers.transmittal_lines import TransmittalLine

LIST_HEIGHT, QUANTITY_HEIGHT, REMARKS_HEIGHT = 98, 44, 84
NEW = TransmittalLine("")


class LinesEditor(QWidget):
    """`edited` is sent when the clerk changes, adds, removes or moves a line."""

    edited = Signal()

    def __init__(self, lines: Sequence[TransmittalLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines, self._filling = list(lines), False
        title = heading(self.tr("Yang dikirim"), 3)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Baris kiriman"))
        self.list.setFixedHeight(LIST_HEIGHT)
        self.form = FormGrid()
        self.what = QLineEdit(maxLength=LIMITS["what"])
        self.quantity, self.remarks = _text(QUANTITY_HEIGHT), _text(REMARKS_HEIGHT)
        self.form.add("what", self.tr("&Jenis yang dikirim"), self.what, required=True)
        self.form.add("quantity", self.tr("&Banyaknya"), self.quantity)
        self.form.add("remarks", self.tr("K&eterangan"), self.remarks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (title, self.list):
            column.addWidget(widget)
        column.addLayout(self._buttons())
        column.addWidget(self.form)
        self.list.currentRowChanged.connect(self._show)
        self.form.edited.connect(self._take)
        self._fill(0)

    def lines(self) -> tuple[TransmittalLine, ...]:
        return tuple(self._lines)

    def add_line(self) -> None:
        """An empty line behind the chosen one, ready to be typed."""
        place = self.list.currentRow() + 1
        self._lines.insert(place, NEW)
        self._changed(place)
        self.what.setFocus()

    def remove_line(self) -> None:
        place = self.list.currentRow()
        if self._lines:
            del self._lines[place]
            self._changed(min(place, len(self._lines) - 1))

    def move_up(self) -> None:
        self._move(-1)

    def move_down(self) -> None:
        self._move(1)

    def _buttons(self) -> QGridLayout:
        self.add_button = plain_button(self.tr("T&ambah baris (Ins)"), self.add_line, "plus")
        self.remove_button = plain_button(self.tr("&Hapus baris (Del)"), self.remove_line, "x")
        self.up_button = plain_button(self.tr("Nai&kkan"), self.move_up)
        self.down_button = plain_button(self.tr("T&urunkan"), self.move_down)
        grid = QGridLayout()
        for number, button in enumerate(
            (self.add_button, self.remove_button, self.up_button, self.down_button)
        ):
            grid.addWidget(button, number // 2, number % 2)
        for keys, press in (
            ("Ins", self.add_line),
            ("Del", self.remove_line),
            ("Alt+Up", self.move_up),
            ("Alt+Down", self.move_down),
        ):
            key = QShortcut(QKeySequence(keys), self.list, press)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
        return grid

    def _move(self, step: int) -> None:
        place = self.list.currentRow()
        to = place + step
        if self._lines and 0 <= to < len(self._lines):
            self._lines[place], self._lines[to] = self._lines[to], self._lines[place]
            self._changed(to)

    def _changed(self, place: int) -> None:
        self._fill(place)
        self.edited.emit()

    def _fill(self, place: int) -> None:
        """The list anew, with the cursor on a place."""
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([self._words(number) for number in range(len(self._lines))])
        self.list.setCurrentRow(place)
        self.list.blockSignals(False)
        self._show(place)

    def _show(self, place: int) -> None:
        there = 0 <= place < len(self._lines)
        line = self._lines[place] if there else NEW
        self._filling = True
        self.what.setText(line.what)
        self.quantity.setPlainText(line.quantity)
        self.remarks.setPlainText(line.remarks)
        self._filling = False
        self.form.clear_problems()
        self.form.setEnabled(there)
        self.remove_button.setEnabled(there)
        self.up_button.setEnabled(there and place > 0)
        self.down_button.setEnabled(there and place < len(self._lines) - 1)

    def _take(self) -> None:
        place = self.list.currentRow()
        if self._filling or not 0 <= place < len(self._lines):
            return
        self._lines[place] = replace(
            self._lines[place],
            what=self.what.text(),
            quantity=self.quantity.toPlainText(),
            remarks=self.remarks.toPlainText(),
        )
        self.list.item(place).setText(self._words(place))
        self.edited.emit()

    def _words(self, place: int) -> str:
        line = self._lines[place]
        quantity = ", ".join(line.quantity.split("\n"))
        said = " · ".join(part for part in (line.what.strip(), quantity) if part)
        return f"{place + 1}. {said or self.tr('belum diisi')}"


def _text(height: int) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setFixedHeight(height)
    return field
