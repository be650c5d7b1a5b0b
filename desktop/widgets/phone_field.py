"""A telephone number on one line, put into its usual form when the clerk goes on."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

LIMIT = 40


class LinePhone(QLineEdit):
    """Keeps what cannot be read as it was typed: a number nobody can parse may still be right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LIMIT)
        self.setPlaceholderText(self.tr("contoh: 0812 3456 7890"))

    def phone(self) -> str:
        """The number in its usual form, or as typed when it is not understood."""
        from models.indonesia import normalize_phone

        typed = self.text().strip()
        return (normalize_phone(typed) or typed) if typed else ""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setText(self.phone())
