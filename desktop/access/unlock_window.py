"""The first thing on screen: who are you, and what is your password. Painted before all else."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop import preferences
from desktop.access.login_form import LoginForm
from desktop.jobs import Jobs
from desktop.look.appearance import dress_window
from models.errors import AppError
from models.progress import Progress

if TYPE_CHECKING:
    from models.access.keys import UnlockedKey
    from models.desk import Desk

TALL = 480
"""Pixels: room for the longest sentence and one more button; what 1366 x 768 has at 150 %."""
CARD_WIDTH, RECOVERY_WIDTH, RECOVERY_HEIGHT = 420, 520, 680
LOST = (
    "key.missing",
    "key.damaged",
    "store.missing",
    "store.empty_file",
    "store.plaintext_file",
    "store.damaged",
    "store.wrong_key",
)
"""What only a backup mends."""
WRONG = ("key.wrong_password", "key.wrong_recovery")
PRACTICE_MARKER = "simpul-demo.json"


class Unlocked(NamedTuple):
    """The store is open and somebody is signed in."""

    desk: "Desk"
    warnings: tuple[str, ...] = ()


class UnlockWindow(QWidget):
    """`unlocked` carries an `Unlocked` once the store is open."""

    unlocked = Signal(object)
    restore_asked = Signal()
    settled = Signal()
    """The box stands on the screen; now there is time to read the rest of the program."""

    def __init__(self, folder: Path, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder, self._jobs, self._painted = folder, jobs, False
        self.setWindowTitle(self.tr("Masuk - Simpul"))
        self.resize(560, 470)
        self.login = LoginForm(preferences.last_username(folder))
        self.login.entered.connect(self.sign_in)
        self.login.forgotten.connect(self.show_recovery)
        self.login.restore_asked.connect(self.restore_asked)
        self._mark, self._stack, self._card = QLabel(), QStackedWidget(), QFrame()
        self._stack.addWidget(self.login)
        self._lay_out()
        dress_window(self)
        self.login.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.settle)

    def settle(self) -> None:
        """The rest of the box, once it stands on the screen."""
        from desktop.look.icons import icon_pixmap
        from desktop.look.palette import current_colours
        from desktop.widgets.access_keys import AccessKeys

        AccessKeys(self)  # Alt and a letter that nobody has would be typed into the password
        self._mark.setPixmap(icon_pixmap("link-2", current_colours().accent, 40))
        self.login.settle()
        self.settled.emit()

    def sign_in(self) -> None:
        """Try the password on a thread: it takes its half second by design."""
        self.login.say("")
        self.login.set_busy(busy=True)
        folder, login = self._folder, self.login
        name, password = login.username.text(), login.password.text()

        def work(progress: Progress) -> "UnlockedKey":
            from models.access.keys import unlock

            progress(0, 1)
            return unlock(folder, name, password)

        self._jobs.start(self, work, self.open_with, self.refuse, connected=False)

    def open_with(self, key: "UnlockedKey") -> None:
        """Open the store here: its connection belongs to the window's thread."""
        from desktop.access.sitting import open_office

        try:
            opened = open_office(self._folder, key)
        except AppError as error:
            self.refuse(error)
            return
        preferences.set_last_username(self._folder, self.login.username.text().strip())
        self.login.password.clear()
        self.unlocked.emit(opened)

    def refuse(self, error: Exception) -> None:
        """Say why; after a wrong password, wait longer each time."""
        from desktop.errors import error_sentence, show_error

        self.login.set_busy(busy=False)
        if not isinstance(error, AppError):
            show_error(self, error)
            return
        self.login.say(error_sentence(error))
        if error.code in WRONG:
            self.login.make_wait()
        elif error.code in LOST:
            self.login.offer_restore()
            self.resize(self.width(), TALL)

    def show_recovery(self) -> None:
        """Swap the password for the code on paper."""
        from desktop.access.recovery_form import RecoveryForm
        from desktop.widgets.scroll import PageScroll, fit_screen

        form = RecoveryForm(self._folder, self._jobs, self.login.username.text())
        form.unlocked.connect(self.unlocked)
        form.given_up.connect(self.show_login)
        scroll = PageScroll(form)
        self._stack.addWidget(scroll)
        self._stack.setCurrentWidget(scroll)
        self._card.setFixedWidth(RECOVERY_WIDTH)
        fit_screen(self, max(self.width(), RECOVERY_WIDTH + 60), RECOVERY_HEIGHT)
        form.start()

    def show_login(self) -> None:
        """Back from the paper to the password."""
        recovery = self._stack.currentWidget()
        self._stack.setCurrentWidget(self.login)
        self._card.setFixedWidth(CARD_WIDTH)
        if recovery is not None and recovery is not self.login:
            self._stack.removeWidget(recovery)
            recovery.deleteLater()
        self.login.start()

    def _lay_out(self) -> None:
        inner, name = QVBoxLayout(self._card), QLabel(self.tr("Simpul"))
        self._mark.setFixedSize(40, 40)
        name.setProperty("tone", "title")
        self._card.setProperty("card", True)
        self._card.setFixedWidth(CARD_WIDTH)
        inner.setContentsMargins(32, 28, 32, 24)
        inner.setSpacing(14)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark)
        head.addWidget(name, 1)
        inner.addLayout(head)
        inner.addWidget(self._stack)
        middle, outer = QHBoxLayout(), QVBoxLayout(self)
        middle.addStretch(1)
        middle.addWidget(self._card)
        middle.addStretch(1)
        outer.setContentsMargins(0, 0, 0, 20)
        if (self._folder.parent / PRACTICE_MARKER).exists():
            from desktop.widgets.stripe import stripe

            outer.addWidget(stripe())
        outer.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(1)
