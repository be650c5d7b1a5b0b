"""The few parts of a filter that are changed most: they stand above the list all the time."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.widgets.tone import set_leading_icon
from models.lists.filter_content import Filter
from models.search import LONGEST


class _Words(QLineEdit):
    """Arrow down leads into the rows."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class Quick(QWidget):
    """The words typed, and what a list adds before them. `changed` asks for the rows anew."""

    changed = Signal()
    into_rows = Signal()

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = _Words(maxLength=LONGEST)
        self.text.setClearButtonEnabled(True)
        self.text.setAccessibleName(name)
        self.text.setPlaceholderText(placeholder)
        set_leading_icon(self.text, "search")
        self.text.setMinimumWidth(120)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.row.addWidget(self.text, 1)
        self.text.textChanged.connect(lambda _text: self.say())
        self.text.returnPressed.connect(self.into_rows)
        self.text.down.connect(self.into_rows)
        self._filling = False

    def show_filter(self, wanted: Filter) -> None:
        """Let the widgets say what the filter says."""
        self._filling = True
        self.fill(wanted)
        self.text.setText(wanted.text)
        self._filling = False

    def taken(self, wanted: Filter) -> Filter:
        """The filter with what the widgets say."""
        return replace(wanted, text=self.text.text())

    def fill(self, wanted: Filter) -> None:
        """A list with further widgets fills them here."""

    def says_all(self, wanted: Filter) -> bool:
        """Whether nothing is narrowed by what only the dialog shows."""
        return wanted == self.taken(type(wanted)())

    def say(self) -> None:
        """A widget was changed, by the clerk and not by `show_filter`."""
        if not self._filling:
            self.changed.emit()
