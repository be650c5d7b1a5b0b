"""Hamlet, RT and RW on one line, wherever an address is written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.widgets.text import plain_label
from models.person.draft import LIMITS


class PlaceRow(QWidget):
    """`parts` are the lines beside the hamlet, under the names a RuleError gives."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hamlet = QLineEdit(maxLength=LIMITS["hamlet"])
        self.rt, self.rw = QLineEdit(maxLength=6), QLineEdit(maxLength=6)
        self.parts = {"rt": self.rt, "rw": self.rw}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.hamlet, 1)
        for word, line in (("RT", self.rt), ("RW", self.rw)):
            line.setFixedWidth(64)
            line.setAccessibleName(word)
            name: QLabel = plain_label(word)
            row.addWidget(name)
            row.addWidget(line)
        for line in (self.hamlet, self.rt, self.rw):
            line.textEdited.connect(lambda _text: self.edited.emit())
        self.setFocusProxy(self.hamlet)

    def text(self) -> str:
        """The hamlet: RT and RW are known of few places without one."""
        return self.hamlet.text()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.hamlet.setAccessibleName(name)
