"""Whether the clerk has changed something in a dialog; what the program fills in does not count."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from desktop.widgets.date_field import DateField

Field = TypeVar("Field", bound=QWidget)
WATCHED, SEEKS = "watched", "seeks"
CHANGES: tuple[tuple[type[QWidget], str], ...] = (
    (QLineEdit, "textEdited"),
    (QComboBox, "activated"),
    (QCheckBox, "clicked"),
    (QRadioButton, "clicked"),
    (QSpinBox, "valueChanged"),
    (DateField, "edited"),
)
"""The signal each kind of field sends when the clerk changes it."""


class ClerkEdits(QObject):
    """Follows every field of a dialog that is on show, also those that come in later."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(dialog)
        self._dialog, self._touched = dialog, False
        dialog.installEventFilter(self)

    @property
    def there(self) -> bool:
        """True when something was typed, ticked or chosen since the dialog opened."""
        texts = self._own(QPlainTextEdit)
        return self._touched or any(text.document().isModified() for text in texts)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.LayoutRequest):
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        for kind, signal in CHANGES:
            for field in self._own(kind):
                if field.property(WATCHED) or field.property(SEEKS):
                    continue
                field.setProperty(WATCHED, True)
                getattr(field, signal).connect(self._touch)

    def _own(self, kind: type[Field]) -> list[Field]:
        """Without those of a dialog that stands over this one."""
        return [each for each in self._dialog.findChildren(kind) if each.window() is self._dialog]

    def _touch(self, *_news: object) -> None:
        self._touched = True


def seeks(field: QLineEdit) -> None:
    """What is typed in this field only looks for something: it is no work to lose."""
    field.setProperty(SEEKS, True)
