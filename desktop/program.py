"""The sittings of one program run: unlock or set-up, work, lock, and work again until it closes."""

import gc
import importlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.access.behind_lock import BehindLock, Sitting
from desktop.access.unlock_window import Unlocked, UnlockWindow
from desktop.access.waiting_lock import WaitingLock
from desktop.jobs import Jobs
from models.errors import Cancelled
from models.progress import Progress

if TYPE_CHECKING:
    from typing import TextIO

    from desktop.access.idle_lock import IdleLock
    from desktop.setup.wizard import SetupWizard

STORE_NAMES = ("keys.json", "keys.json.1", "data.db")
"""Any of them is an office: one that lost its keys is not to be founded anew over its data."""


def usual_folder() -> Path:
    """Where the office's store lies on this computer unless another place is given."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "kantor"


class OneWindow(QObject):
    """Shows one window at a time."""

    _window: QWidget | None = None

    def window(self) -> QWidget | None:
        """The window now on screen."""
        return self._window

    def _replace(self, window: QWidget) -> None:
        """Show `window`, then drop the one before it without asking it anything."""
        old, self._window = self._window, window
        window.show()
        if old is not None:
            old.hide()
            old.deleteLater()


class Program(OneWindow):
    """The store is open exactly while the main window is on screen."""

    def __init__(self, folder: Path, app: QApplication) -> None:
        super().__init__(app)
        self._app, self._folder = app, folder
        self._jobs = Jobs(self)
        self._sitting: Sitting | None = None
        self._idle: IdleLock | None = None
        self._behind = BehindLock()
        self._waiting = WaitingLock(self._jobs, self.lock, self)
        self._ending = False
        self._crash: TextIO | None = None
        app.setQuitOnLastWindowClosed(False)
        app.lastWindowClosed.connect(self._window_closed)

    def start(self) -> None:
        """Unlock the office that is here, or found one."""
        if any((self._folder / name).exists() for name in STORE_NAMES):
            self._show_unlock()
        else:
            self._show_setup()
            QTimer.singleShot(0, self, self.settle)

    def settle(self) -> None:
        """After the first paint: the log, the bug catcher, and reading ahead while one types."""
        if self._idle is not None:
            return
        from desktop.access.idle_lock import IdleLock
        from desktop.errors import BugCatcher
        from desktop.log import start_log
        from desktop.look.icons import icon_pixmap
        from desktop.look.palette import current_colours

        self._app.setWindowIcon(icon_pixmap("link-2", current_colours().accent, 48))
        self._crash = start_log(self._folder.parent / "log")
        BugCatcher(self).install()
        self._idle = IdleLock(self)
        self._idle.lock_asked.connect(self.lock)
        self._jobs.start(self, _read_ahead, _complete_classes, _log_failed_reading, connected=False)

    def lock(self) -> None:
        """Keep what is typed, close the store, and ask for the password again.

        A job may still be writing: then it is locked as soon as that is done.
        """
        if self._sitting is None:
            return
        if self._jobs.busy:
            self._waiting.begin(self._sitting.window.status)
            return
        self._sitting.changes.locking.emit()
        if self._behind.put(self._sitting):
            self._window = None  # it is not dropped: its dialogs wait in it
        self._close_store()
        self._show_unlock()

    def end(self) -> None:
        """Stop the jobs, close the store, let go of the files."""
        self._jobs.stop_all()
        if self._sitting is not None:
            self._close_store()
        self._behind.drop()
        if self._crash is not None:
            from desktop.log import stop_log

            stop_log(self._crash)

    def _close_store(self) -> None:
        from models.store import close_store

        self._sitting = None
        if self._idle is not None:
            self._idle.stop()
        close_store()

    def _show_unlock(self) -> None:
        window = UnlockWindow(self._folder, self._jobs)
        window.unlocked.connect(self._open)
        window.settled.connect(self.settle)
        window.restore_asked.connect(self._show_restore)
        self._replace(window)

    def _show_restore(self) -> None:
        self._show_setup().begin_restore()

    def _show_setup(self) -> "SetupWizard":
        from desktop.setup.wizard import SetupWizard

        self._behind.drop()  # the office it belongs to is lost
        wizard = SetupWizard(self._folder, self._jobs)
        wizard.unlocked.connect(self._open)
        wizard.folder_chosen.connect(self._open_other)
        self._replace(wizard)
        return wizard

    def _open_other(self, folder: Path) -> None:
        """The practice office was chosen in the first run."""
        self._folder = folder
        self._show_unlock()

    def _open(self, unlocked: Unlocked) -> None:
        """Go on where the lock interrupted this clerk, or begin anew."""
        self.settle()
        back = self._behind.take(unlocked.desk)
        sitting = self._sitting = back or self._sit_down(unlocked)
        self._replace(sitting.window)
        sitting.come_back(unlocked.warnings)
        if self._idle is not None:
            self._idle.start()

    def _sit_down(self, unlocked: Unlocked) -> Sitting:
        from desktop.access.sitting import sit_down

        try:
            sitting = sit_down(unlocked, self._jobs, self._folder)
        except BaseException:
            self._close_store()
            self._show_unlock()
            raise
        sitting.window.lock_asked.connect(self._waiting.lock_or_not)
        return sitting

    def _window_closed(self) -> None:
        if self._sitting is None and self._window is not None and self._behind:
            self._behind.ask_to_leave(self._window, self._app.quit)
            return
        if self._sitting is None or self._ending:  # quitting closes the box, and tells us again
            self._app.quit()
            return
        from desktop.access.closing import ClosingBox

        self._waiting.end()
        self._ending = True
        box = ClosingBox(self._jobs)
        box.finished_closing.connect(self._closed)
        self._replace(box)
        box.begin()

    def _closed(self) -> None:
        """The copy is made; while another clerk's dialog waits, the program ends at the lock."""
        if not self._behind:
            self._app.quit()
            return
        self._ending = False
        self._close_store()
        self._show_unlock()


def _read_ahead(progress: Progress) -> None:
    """Imports that would cost a third of a second between the password and the first page."""
    for module in ("models.access.accounts", "models.indonesia", "desktop.window.main_window"):
        progress(0, 1)
        importlib.import_module(module)


def _complete_classes(_nothing: None) -> None:
    """Qt's classes are completed when first met: 20 ms, better now than after the password."""
    from PySide6.QtWidgets import QTreeView

    from desktop.window.nav_rail import NavRail

    QApplication.style()
    QTreeView().viewport()  # "some widget": every class of widget is completed to tell which
    NavRail(lambda _number: None)  # its pictures are drawn once and kept
    gc.freeze()  # what is loaded now stays, and is not looked through again and again


def _log_failed_reading(error: Exception) -> None:
    import logging

    if not isinstance(error, Cancelled):  # the clerk was quicker and closed the window
        logging.getLogger("simpul").warning("reading ahead failed: %s", type(error).__name__)
