"""A number as Indonesians write it: `1.250.000`, `7,5`; with its unit, and never silently wrong."""

import re

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from desktop.widgets.text import plain_label
from desktop.widgets.tone import set_shade
from models.indonesian_words import short_number

LONGEST = 40
WIDTH = 132
"""Device-independent pixels; a number needs no more."""
MOST_DECIMALS = 12
NUMBER = re.compile(r"(-?(?:[0-9]{1,15}|[0-9]{1,3}(?:\.[0-9]{3}){1,4}))(?:,([0-9]+|-))?")
"""Points between thousands only: `1.5` may be one and a half or fifteen, so it is asked again."""


def read_number(text: str) -> float | int | None:
    """The number in a text with Indonesian marks, or None when it is none."""
    found = NUMBER.fullmatch(text.strip().removeprefix("Rp").strip())
    if found is None:
        return None
    whole, part = found[1].replace(".", ""), found[2]
    return int(whole) if part in (None, "-") else float(f"{whole}.{part}")


def _written(number: float, decimals: int) -> str:
    """With its decimals, and with more of them rather than as another number."""
    same = round(number, decimals) == number
    return short_number(number, decimals if same else MOST_DECIMALS)


class _NumberLine(QLineEdit):
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(LONGEST)
        self.setFixedWidth(WIDTH)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class NumberField(QWidget):
    """`value()` is the number, None when empty, or the text itself when it is no number.

    What is wrong with it is said beside it once the keyboard has left.
    """

    edited = Signal()

    def __init__(
        self, unit: str = "", *, money: bool = False, decimals: int = 0, example: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._decimals = decimals
        self._example = example or ("1.250.000" if money else "3")
        self.line = _NumberLine()
        self._words = plain_label(wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        set_shade(self._words, "bad")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if money:
            row.addWidget(plain_label("Rp"))
        row.addWidget(self.line)
        if unit:
            row.addWidget(plain_label(unit))
        row.addWidget(self._words, 1)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(lambda _text: self._typed())
        self.line.left.connect(self._tidy)

    def value(self) -> float | int | str | None:
        text = self.line.text().strip()
        if not text:
            return None
        number = read_number(text)
        return text if number is None else number

    def set_value(self, value: object) -> None:
        if isinstance(value, int | float) and not isinstance(value, bool):
            self.line.setText(_written(value, self._decimals))
        else:
            self.line.setText("" if value is None else str(value))
        self._words.clear()

    def words(self) -> str:
        """What is said beside it; empty while nothing is wrong."""
        return self._words.text()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)

    def _typed(self) -> None:
        self._words.clear()
        self.edited.emit()

    def _tidy(self) -> None:
        """Points are put between the thousands; nothing that was typed becomes another number."""
        number = self.value()
        words = ""
        if isinstance(number, str):
            words = self.tr("Bukan angka. Contoh: {example}").format(example=self._example)
        elif number is not None and round(number, self._decimals) != number:
            words = self.tr("Tulis angka bulat, tanpa koma.")
            if self._decimals:
                words = self.tr("Paling banyak {count} angka di belakang koma.")
                words = words.format(count=self._decimals)
        elif number is not None:
            self.line.setText(_written(number, self._decimals))
        self._words.setText(words)
