"""Answers to tick: one of a few in a row, or several in two columns. All of it works by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QWidget,
)

Choices = Sequence[tuple[object, str]]
COLUMNS, GAP = 2, 18
BACK, ON = (Qt.Key.Key_Up, Qt.Key.Key_Left), (Qt.Key.Key_Down, Qt.Key.Key_Right)


class ChoiceRow(QWidget):
    """One of a few. Arrow keys choose, Delete takes the choice back."""

    edited = Signal()

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._values: list[object] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(18)
        for number, (value, words) in enumerate(choices):
            button = QRadioButton(words.replace("&", "&&"))
            button.setAccessibleName(words)
            self._group.addButton(button, number)
            self._values.append(value)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idToggled.connect(self._follow)
        self._group.idClicked.connect(lambda _number: self.edited.emit())
        self.setFocusProxy(self._group.button(0))

    def value(self) -> object:
        number = self._group.checkedId()
        return None if number < 0 else self._values[number]

    def set_value(self, value: object) -> None:
        """Tick `value`; None unticks all."""
        self._group.setExclusive(False)
        for number, own in enumerate(self._values):
            self._group.button(number).setChecked(value is not None and own == value)
        self._group.setExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.set_value(None)
            self.edited.emit()
        elif event.key() in (*BACK, *ON):
            self._step(-1 if event.key() in BACK else 1)
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        """Qt looks where the arrow points; up, down and past the end there is no answer."""
        buttons = self._group.buttons()
        here = next((n for n, each in enumerate(buttons) if each.hasFocus()), 0)
        target = buttons[(here + by) % len(buttons)]
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        target.click()

    def _follow(self, number: int, checked: bool) -> None:
        if checked:
            self.setFocusProxy(self._group.button(number))

    def setAccessibleName(self, name: str) -> None:
        """Each answer says the question too: a screen reader meets only the answers."""
        super().setAccessibleName(name)
        for button in self._group.buttons():
            button.setAccessibleName(f"{name}: {button.text().replace('&&', '&')}")


class ChoiceColumn(QWidget):
    """Any number of answers, two beside each other where there is room for them."""

    edited = Signal()

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[object, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setColumnStretch(COLUMNS, 1)
        for value, words in choices:
            box = QCheckBox(words.replace("&", "&&"))
            box.clicked.connect(self._touched)
            self._boxes[value] = box
        self._columns = 0
        self._arrange(COLUMNS)
        first = next(iter(self._boxes.values()), None)
        if first is not None:
            self.setFocusProxy(first)

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest answer: the second column is only taken where it fits."""
        return QSize(self._widest(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = event.size().width() >= COLUMNS * self._widest() + GAP
        self._arrange(COLUMNS if fits else 1)

    def _widest(self) -> int:
        return max((box.sizeHint().width() for box in self._boxes.values()), default=0)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, box in enumerate(self._boxes.values()):
            self._grid.addWidget(box, number // columns, number % columns)

    def _touched(self) -> None:
        self.edited.emit()

    def value(self) -> list[object]:
        return [value for value, box in self._boxes.items() if box.isChecked()]

    def set_value(self, values: object) -> None:
        chosen = values if isinstance(values, list | tuple) else ()
        for value, box in self._boxes.items():
            box.setChecked(value in chosen)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for box in self._boxes.values():
            box.setAccessibleName(f"{name}: {box.text().replace('&&', '&')}")
