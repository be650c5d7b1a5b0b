"""A number as Indonesians write it: `1.250.000`, `7,5`; with its unit, and never silently wrong."""

import math

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.widgets.text import plain_label
from models.indonesian_words import short_number

LONGEST = 16
WIDTH = 132
"""Device-independent pixels; a number needs no more."""


def read_number(text: str) -> float | int | None:
    """The number in a text with Indonesian marks, or None when it is none."""
    plain = text.strip().removeprefix("Rp").strip().replace(".", "").replace(",", ".")
    try:
        number = float(plain)
    except ValueError:
        return None
    if not math.isfinite(number):
        return None
    return int(number) if number.is_integer() and "." not in plain else number


class _NumberLine(QLineEdit):
    def __init__(self, decimals: int) -> None:
        super().__init__()
        self._decimals = decimals
        self.setMaxLength(LONGEST)
        self.setFixedWidth(WIDTH)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        number = read_number(self.text())
        if number is not None:
            self.setText(short_number(number, self._decimals))


class NumberField(QWidget):
    """`value()` is the number, None when empty, or the text itself when it is no number."""

    edited = Signal()

    def __init__(
        self, unit: str = "", *, money: bool = False, decimals: int = 0,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._decimals = decimals
        self.line = _NumberLine(decimals)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if money:
            row.addWidget(plain_label("Rp"))
        row.addWidget(self.line)
        if unit:
            row.addWidget(plain_label(unit))
        row.addStretch(1)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(lambda _text: self.edited.emit())

    def value(self) -> float | int | str | None:
        text = self.line.text().strip()
        if not text:
            return None
        number = read_number(text)
        return text if number is None else number

    def set_value(self, value: object) -> None:
        if isinstance(value, int | float) and not isinstance(value, bool):
            self.line.setText(short_number(value, self._decimals))
        else:
            self.line.setText("" if value is None else str(value))

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)
