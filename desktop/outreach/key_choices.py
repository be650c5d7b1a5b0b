"""Answers that one key gives: each stands behind the key that chooses it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QRadioButton, QWidget

Keyed = tuple[str, object, str]
KEYS = "123456789abcdefghijklmnopqrstuvwxyz"
MOST_COLUMNS, GAP = 4, 18


def keyed(choices: Iterable[tuple[object, str]]) -> list[Keyed]:
    """Choices behind 1, 2, 3 ..., then letters."""
    return [(key, *choice) for key, choice in zip(KEYS, choices, strict=False)]


class KeyChoices(QWidget):
    """One of several, or with `several` any number. `answered` is sent when one may go on: the
    key of the one answer was pressed, or Enter.
    """

    edited = Signal()
    answered = Signal()

    def __init__(
        self, choices: Sequence[Keyed], *, several: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._several = several
        self._group = QButtonGroup(self)
        self._group.setExclusive(not several)
        self._values = [value for _, value, _ in choices]
        self._keys = {key: number for number, (key, _, _) in enumerate(choices)}
        self._grid, self._columns = QGridLayout(self), 0
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(GAP)
        for number, (key, _value, words) in enumerate(choices):
            text = f"{key.upper()}  {words}".replace("&", "&&")
            button = QCheckBox(text) if several else QRadioButton(text)
            button.setAccessibleName(words)
            self._group.addButton(button, number)
        self._arrange(MOST_COLUMNS)
        self._group.idToggled.connect(self._follow)
        self._group.idClicked.connect(lambda _number: self.edited.emit())
        self.setFocusProxy(self._group.button(0))

    def value(self) -> object:
        """The one answer or None; with `several` the list of answers."""
        found = [
            value
            for number, value in enumerate(self._values)
            if self._group.button(number).isChecked()
        ]
        if self._several:
            return found
        return found[0] if found else None

    def set_value(self, value: object) -> None:
        """Tick this answer, or these; None and an empty list untick all."""
        wanted = value if isinstance(value, list | tuple) else [value]
        self._group.setExclusive(False)
        for number, own in enumerate(self._values):
            self._group.button(number).setChecked(value is not None and own in wanted)
        self._group.setExclusive(not self._several)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = self._keys.get(event.text().lower())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.answered.emit()
        elif number is not None and plain:
            self._press(number)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.set_value(None)
            self.edited.emit()
        else:
            super().keyPressEvent(event)

    def _press(self, number: int) -> None:
        button = self._group.button(number)
        button.setChecked(not button.isChecked() if self._several else True)
        button.setFocus()
        self.edited.emit()
        if not self._several:
            self.answered.emit()

    def _follow(self, number: int, checked: bool) -> None:
        if checked and not self._several:
            self.setFocusProxy(self._group.button(number))

    def setAccessibleName(self, name: str) -> None:
        """Each answer says the question too: a screen reader meets only the answers."""
        super().setAccessibleName(name)
        for button in self._group.buttons():
            words = button.text().replace("&&", "&")
            button.setAccessibleName(f"{name}: {words}")

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest answer: further columns are only taken where they fit."""
        return QSize(self._widest(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width()
        fitting = (n for n in range(MOST_COLUMNS, 1, -1) if self._width(n) <= room)
        self._arrange(next(fitting, 1))

    def _widest(self) -> int:
        return max(self._widths(), default=0)

    def _widths(self) -> list[int]:
        return [button.sizeHint().width() for button in self._group.buttons()]

    def _width(self, columns: int) -> int:
        """What so many columns need, each as wide as its widest answer."""
        widths = self._widths()
        used = [widths[column::columns] for column in range(columns)]
        return sum(max(column) + GAP for column in used if column)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for column in range(MOST_COLUMNS + 1):
            self._grid.setColumnStretch(column, int(column == columns))
        for number, button in enumerate(self._group.buttons()):
            self._grid.addWidget(button, number // columns, number % columns)
