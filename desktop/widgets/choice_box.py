"""A drop-down of codes under their Indonesian words, with a name for screen readers."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

Code = TypeVar("Code", bound=StrEnum)
ASKING = "—"
"""How the words of an empty choice begin that asks for one."""


class ChoiceBox(QComboBox):
    """Holds (value, words) pairs. Its accessible name is the label: Qt would say the value."""

    def __init__(
        self,
        name: str = "",
        choices: Iterable[tuple[object, str]] = (),
        *,
        empty: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name.replace("&", ""))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self.setMaxVisibleItems(16)
        self._empty = empty
        self.offer(choices)

    def offer(self, choices: Iterable[tuple[object, str]]) -> None:
        """Replace the choices; what was chosen stays chosen where it still can be."""
        chosen = self.value()
        self.clear()
        if self._empty is not None:
            self.addItem(self._empty, None)
        for value, words in choices:
            self.addItem(words, value)
        self.set_value(chosen)

    def value(self) -> object:
        """The chosen value, or None when nothing is chosen."""
        return self.currentData()

    @property
    def unanswered(self) -> bool:
        """True on `— pilih —`; an empty choice in words, like `Belum ada`, is an answer."""
        return self.value() is None and (self._empty or ASKING).startswith(ASKING)

    def text_value(self) -> str:
        """The chosen value as text, empty when nothing is chosen."""
        value = self.currentData()
        return "" if value is None else str(value)

    def set_value(self, value: object) -> None:
        """Choose `value`; the first line (the empty one, if any) when it is not offered."""
        for row in range(self.count()):
            if self.itemData(row) == value:
                self.setCurrentIndex(row)
                return
        self.setCurrentIndex(0 if self.count() else -1)


def code_choices(codes: Iterable[Code]) -> list[tuple[object, str]]:
    """Each code of an enumeration with its word."""
    from models.labels import label

    return [(code, label(code)) for code in codes]
