"""Which paper's words are on the screen, and which of its words are in use."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.text import hint, plain_label
from models.letter.texts.own import OwnText, own_texts


class PaperChoice(QWidget):
    """`chosen` is sent when the clerk, not the program, chooses another paper."""

    chosen = Signal()

    def __init__(self, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may, self.state = writable, hint()
        self.box = ChoiceBox(
            self.tr("Kertas"), [(own.file.part, own.file.title) for own in own_texts()]
        )
        self.box.activated.connect(lambda _row: self.chosen.emit())
        label, row = plain_label(self.tr("&Kertas")), QHBoxLayout(self)
        label.setBuddy(self.box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self.box)
        row.addWidget(self.state, 1)

    def show_state(self, own: OwnText, *, dirty: bool) -> None:
        """Which words papers are written with, and whether others are typed here."""
        words = self.tr("Dipakai: kata-kata asli.")
        if dirty:
            words = self.tr("Belum disimpan.")
        elif own.version:
            words = self.tr("Dipakai: versi {version} kantor ini.").format(version=own.version)
        if not self._may:
            words += " " + self.tr("Hanya penanggung jawab yang mengubahnya.")
        self.state.setText(words)
