"""Surat keluar or Surat masuk: which letters the place shows."""

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop.widgets.buttons import leave_room_for_bold, plain_button

OUTGOING, INCOMING = range(2)


class SideSwitch(QWidget):
    """Two buttons that stand on each side in the same corner; the pressed one is `here`."""

    def __init__(self, here: int, go: Callable[[int], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here, self._go = here, go
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for side, words in (
            (OUTGOING, self.tr("Surat keluar")),
            (INCOMING, self.tr("Surat masuk")),
        ):
            button = plain_button(words, partial(self._press, side))
            button.setCheckable(True)
            button.setProperty("chip", True)
            button.setChecked(side == here)
            self._group.addButton(button, side)
            row.addWidget(button)

    def showEvent(self, event: QShowEvent) -> None:
        """Before that the buttons have no room around their words."""
        super().showEvent(event)
        for button in self._group.buttons():
            button.ensurePolished()
            leave_room_for_bold(cast("QPushButton", button))

    def button(self, side: int) -> QWidget:
        return self._group.button(side)

    def _press(self, side: int) -> None:
        """The button of this side stays the pressed one, whatever is clicked."""
        self._group.button(self._here).setChecked(True)
        if side != self._here:
            self._go(side)
