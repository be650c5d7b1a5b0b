"""A new password: four generated words are offered first, an own one is possible."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button
from desktop.widgets.field_error import FieldError
from desktop.widgets.password_eye import password_line
from desktop.widgets.text import fixed_label, hint, plain_label
from models.desk import RandomBytes
from models.errors import RuleError


class PasswordChoice(QWidget):
    """`password()` is the words on screen, or what was typed twice alike."""

    edited = Signal()

    def __init__(self, random_bytes: RandomBytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._random_bytes = random_bytes
        self.words_way = QRadioButton(self.tr("Pakai empat kata &acak ini (disarankan)"))
        self.own_way = QRadioButton(self.tr("Pakai kata sandi &sendiri"))
        self._words = fixed_label("", 12)
        self.others = plain_button(self.tr("Ka&ta lain"), self.offer_words, "refresh-cw")
        self.first, self.second = password_line(), password_line()
        self.error = FieldError(self.first)
        self._own = self._own_part()
        self._lay_out()
        self.words_way.setChecked(True)
        self.words_way.toggled.connect(self._show_way)
        self.offer_words()
        self._show_way()

    def offer_words(self) -> None:
        """Four other words."""
        from models.access.passwords import offer_password

        self._words.setText(offer_password(self._random_bytes))
        self._words.setAccessibleName(self._words.text())
        self.edited.emit()

    def password(self, near: Sequence[str] = ()) -> str:
        """The chosen password. Raises `RuleError`: password.*, password.not_alike."""
        from models.access.passwords import check_password

        if self.words_way.isChecked():
            return self._words.text()
        check_password(self.first.text(), near=near)
        if self.first.text() != self.second.text():
            raise RuleError("password.not_alike", field="password")
        return self.first.text()

    def show_problem(self, field: str, sentence: str) -> bool:
        """Say what is wrong with an own password."""
        if field != "password":
            return False
        self.error.say(sentence)
        self.first.setFocus()
        return True

    def _own_part(self) -> QWidget:
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(24, 0, 0, 0)
        layout.setSpacing(4)
        fields = (
            (self.tr("Kata san&di (paling sedikit 15 huruf)"), self.first),
            (self.tr("&Ulangi kata sandi"), self.second),
        )
        for label, field in fields:
            title = plain_label(label)
            title.setBuddy(field)
            field.setAccessibleName(label.replace("&", ""))
            field.textEdited.connect(self._typed)
            layout.addWidget(title)
            layout.addWidget(field)
        layout.addWidget(self.error)
        return part

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(24, 0, 0, 4)
        words.setSpacing(6)
        words.addWidget(self._words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.words_way)
        layout.addLayout(words)
        self._advice = hint(
            self.tr("Tulis keempat kata ini di kertas sampai Anda hafal. Spasi ikut dihitung.")
        )
        words.addWidget(self._advice)
        words.addWidget(self.others, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.own_way)
        layout.addWidget(self._own)

    def _show_way(self) -> None:
        own = self.own_way.isChecked()
        self._own.setVisible(own)
        for each in (self._words, self.others, self._advice):
            each.setVisible(not own)
        self.error.clear()
        self.edited.emit()

    def _typed(self) -> None:
        self.error.clear()
        if self.second.text() and self.first.text() == self.second.text():
            self.error.say(self.tr("Kedua isian sama."), Tone.GOOD)
        self.edited.emit()
