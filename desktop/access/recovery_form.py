"""A forgotten password: the code on paper opens the store once, and a new password is set."""

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop import preferences
from desktop.errors import error_sentence, show_error
from desktop.jobs import Jobs
from desktop.look.fonts import fixed_font
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.field_error import FieldError, tell_when_full
from desktop.widgets.password_choice import PasswordChoice
from desktop.widgets.text import hint, plain_label
from models.errors import AppError, RuleError
from models.progress import Progress

if TYPE_CHECKING:
    from models.access.keys import UnlockedKey

CODE_LIMIT = 60


class RecoveryForm(QWidget):
    """`unlocked` as the unlock window sends it; `given_up` when the clerk goes back."""

    unlocked = Signal(object)
    given_up = Signal()

    def __init__(
        self, folder: Path, jobs: Jobs, username: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._folder, self._jobs = folder, jobs
        self.code = QLineEdit()
        self.code.setFont(fixed_font())
        self.code.setMaxLength(CODE_LIMIT)
        self.code.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self.username = QLineEdit(username)
        self.choice = PasswordChoice(secrets.token_bytes)
        self.errors = {
            "recovery_code": FieldError(self.code),
            "username": FieldError(self.username),
        }
        for line, error in zip((self.code, self.username), self.errors.values(), strict=True):
            line.textEdited.connect(error.clear)
            tell_when_full(line, error)
        self.error = FieldError(self)
        self.button = primary_button(self.tr("&Ganti kata sandi dan masuk"), self.replace_password)
        self.back = plain_button(self.tr("K&embali"), self.given_up.emit)
        self._lay_out()

    def start(self) -> None:
        self.code.setFocus()

    def show_problem(self, field: str, sentence: str) -> bool:
        """Beside the field a rule names."""
        if field in self.errors:
            (self.code if field == "recovery_code" else self.username).setFocus()
            self.errors[field].say(sentence)
            return True
        return self.choice.show_problem(field, sentence)

    def replace_password(self) -> None:
        """Check the paper on a thread, then give the user a new key."""
        for error in (*self.errors.values(), self.error):
            error.clear()
        code = self.code.text()
        try:
            self.choice.password((self.username.text(),))
        except RuleError as error:
            show_error(self, error)
            return
        self._set_busy(busy=True)

        def work(progress: Progress) -> "UnlockedKey":
            from models.access.keys import unlock_with_recovery

            progress(0, 2)
            return unlock_with_recovery(self._folder, code)

        self._jobs.start(self, work, self._opened_by_paper, self._refuse, connected=False)

    def _opened_by_paper(self, key: "UnlockedKey") -> None:
        from models.access.account_recovery import reset_password
        from models.store import open_store

        try:
            opened = open_store(self._folder, key)
            password = self.choice.password((self.username.text(),))
        except AppError as error:
            self._refuse(error)
            return
        username = self.username.text()

        def work(progress: Progress) -> "UnlockedKey":
            progress(1, 2)
            return reset_password(key, username, password)

        def done(fresh: "UnlockedKey") -> None:
            self._sign_in(fresh, opened.warnings)

        self._jobs.start(self, work, done, self._refuse)

    def _sign_in(self, key: "UnlockedKey", warnings: tuple[str, ...]) -> None:
        from desktop.access.unlock_window import Unlocked
        from models.access.accounts import sign_in

        try:
            desk = sign_in(key)
        except AppError as error:
            self._refuse(error)
            return
        preferences.set_last_username(self._folder, key.slot)
        self.unlocked.emit(Unlocked(desk, (*warnings, "recovery.used")))

    def _refuse(self, error: Exception) -> None:
        from models.store import close_store

        close_store()
        self._set_busy(busy=False)
        if isinstance(error, AppError) and not isinstance(error, RuleError):
            self.error.say(error_sentence(error))
        else:
            show_error(self, error)

    def _set_busy(self, *, busy: bool) -> None:
        for each in (self.code, self.username, self.choice, self.button, self.back):
            each.setEnabled(not busy)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(
            hint(self.tr("Ambil lembar pemulihan dari tempat simpannya, lalu ketik kodenya."))
        )
        fields = (
            (self.tr("K&ode pemulihan"), self.code, self.errors["recovery_code"]),
            (self.tr("&Nama pengguna"), self.username, self.errors["username"]),
        )
        for label, field, error in fields:
            title = plain_label(label)
            title.setBuddy(field)
            field.setAccessibleName(label.replace("&", ""))
            for each in (title, field, error):
                layout.addWidget(each)
        layout.addSpacing(6)
        layout.addWidget(self.choice)
        layout.addWidget(self.error)
        layout.addSpacing(6)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.button)
        layout.addLayout(buttons)
