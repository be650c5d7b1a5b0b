"""Name and password, and the patience a wrong one costs.

Made before the first paint without touching the `Qt` namespace, whose sixty enumerations cost
more than the whole box. What the form needs later it imports later.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from desktop.widgets.field_error import FieldError

FIRST_DELAY, LONGEST_DELAY = 1, 60
"""Seconds after a wrong password: 1, 2, 4 ... 60."""
PASSWORD_LIMIT, NAME_LIMIT = 200, 40


class LoginForm(QWidget):
    """`entered` when the clerk asks to be let in, `forgotten` when only the paper can help.

    `restore_asked` comes from a button that is there when only a backup can help.
    """

    entered = Signal()
    forgotten = Signal()
    restore_asked = Signal()

    def __init__(self, username: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.username, self.password = QLineEdit(username), QLineEdit()
        self.button = QPushButton(self.tr("&Masuk"))
        self.paper = QPushButton(self.tr("&Lupa kata sandi: pakai kode pemulihan"))
        self._layout = QVBoxLayout(self)
        self.restore: QPushButton | None = None
        self._error: FieldError | None = None
        self._delay, self._left = 0, 0
        self._wait = QTimer(self, interval=1000)
        self._wait.timeout.connect(self.count_down)
        self._name_fields()
        self._lay_out()

    def settle(self) -> None:
        """What is not needed for the first paint: the eye, Caps Lock, the line for errors."""
        from desktop.widgets.field_error import FieldError
        from desktop.widgets.password_eye import watch_caps_lock, with_eye

        if self._error is not None:
            return
        caps, self._error = FieldError(self.password), FieldError(self.password)
        with_eye(self.password)
        watch_caps_lock(self.password, caps)
        place = self._layout.indexOf(self.button)
        self._layout.insertWidget(place, caps)
        self._layout.insertWidget(place + 1, self._error)

    def start(self) -> None:
        """The keyboard to the first field that is still empty."""
        (self.password if self.username.text() else self.username).setFocus()

    def say(self, sentence: str) -> None:
        """Say under the password why the door stays shut; an empty sentence clears it."""
        self.settle()
        if self._error is not None:
            self._error.say(sentence)

    def offer_restore(self) -> None:
        """The keys or the data are gone or damaged: lead to the backup."""
        if self.restore is None:
            self.restore = QPushButton(self.tr("&Pulihkan dari cadangan…"))
            self.restore.clicked.connect(self.restore_asked)
            self._layout.insertWidget(self._layout.indexOf(self.paper) + 1, self.restore)

    def problem(self) -> str:
        return self._error.text() if self._error is not None else ""

    def set_busy(self, *, busy: bool) -> None:
        for each in (self.username, self.password, self.button, self.paper):
            each.setEnabled(not busy)
        self.button.setText(self.tr("Membuka…") if busy else self.tr("&Masuk"))

    def make_wait(self) -> None:
        """The password was wrong: longer each time, but never for good."""
        self.password.selectAll()
        self.password.setFocus()
        self._delay = min(max(self._delay * 2, FIRST_DELAY), LONGEST_DELAY)
        self._left = self._delay
        self.button.setEnabled(False)
        self._show_delay()
        self._wait.start()

    def count_down(self) -> None:
        """One second has passed."""
        self._left -= 1
        if self._left > 0:
            self._show_delay()
            return
        self._wait.stop()
        self.button.setEnabled(True)
        self.button.setText(self.tr("&Masuk"))

    def _show_delay(self) -> None:
        self.button.setText(self.tr("Tunggu {seconds} detik").format(seconds=self._left))

    def _enter(self) -> None:
        if self.button.isEnabled():
            self.entered.emit()

    def _name_fields(self) -> None:
        self.username.setAccessibleName(self.tr("Nama pengguna"))
        self.password.setAccessibleName(self.tr("Kata sandi"))
        self.username.setMaxLength(NAME_LIMIT)
        self.password.setMaxLength(PASSWORD_LIMIT)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.button.setProperty("primary", True)
        self.button.clicked.connect(self._enter)
        self.paper.clicked.connect(self.forgotten)

    def _lay_out(self) -> None:
        lead = QLabel(self.tr("Masuk untuk membuka data kantor di komputer ini."))
        lead.setProperty("tone", "muted")
        layout = self._layout
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(lead)
        layout.addSpacing(6)
        for title, field in (
            (QLabel(self.tr("&Nama pengguna")), self.username),
            (QLabel(self.tr("&Kata sandi")), self.password),
        ):
            title.setBuddy(field)
            field.returnPressed.connect(self._enter)
            layout.addWidget(title)
            layout.addWidget(field)
            layout.addSpacing(4)
        layout.addSpacing(6)
        layout.addWidget(self.button)
        layout.addSpacing(4)
        layout.addWidget(self.paper)
        layout.addStretch(1)
