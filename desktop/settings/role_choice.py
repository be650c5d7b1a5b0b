"""What somebody may do here: three roles, each with a line that says it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from desktop.widgets.text import hint
from models.codes import Role

INDENT = 24
"""Pixels: under the words of the button, not under its circle."""


class RoleChoice(QWidget):
    edited = Signal()

    def __init__(self, role: Role = Role.CLERK, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Role, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for code, (word, explained) in self._roles().items():
            button, line = QRadioButton(word), hint(explained)
            button.setAccessibleDescription(explained)
            button.clicked.connect(self.edited)
            line.setContentsMargins(INDENT, 0, 0, 6)
            column.addWidget(button)
            column.addWidget(line)
            self.buttons[code] = button
        self.buttons[role].setChecked(True)

    def role(self) -> Role:
        """The role that is chosen."""
        return next(code for code, button in self.buttons.items() if button.isChecked())

    def start(self) -> None:
        """Give the chosen role the keyboard."""
        self.buttons[self.role()].setFocus()

    def _roles(self) -> dict[Role, tuple[str, str]]:
        return {
            Role.CLERK: (
                self.tr("&Petugas"),
                self.tr("Mencatat warga dan kasus, membuat surat, mengirim ke kabupaten."),
            ),
            Role.RESPONSIBLE: (
                self.tr("Penanggung &jawab"),
                self.tr(
                    "Semua pekerjaan petugas, ditambah menyetujui surat, akun, dan kode pemulihan "
                    "kantor."
                ),
            ),
            Role.AUDITOR: (
                self.tr("Pem&eriksa"),
                self.tr("Melihat semua catatan, tanpa dapat mengubah apa pun."),
            ),
        }
