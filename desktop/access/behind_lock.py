"""What is open or being typed when the lock comes waits unseen, in its window, for its clerk.

Imported before the first paint, so it imports what it needs later later.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from desktop.window.changes import Changes
    from desktop.window.main_window import MainWindow
    from models.desk import Desk


class Sitting(NamedTuple):
    """Who sits at the desk, and the main window; the store is open meanwhile."""

    desk: "Desk"
    changes: "Changes"
    window: "MainWindow"
    dialogs: tuple[QDialog, ...] = ()
    """Those that waited behind the lock, the outermost first."""
    waited: bool = False
    """Whether the window is one that was on screen before the lock."""

    def come_back(self, warnings: tuple[str, ...]) -> None:
        """Show the dialogs as they were. The pages follow once the outermost is closed: refreshed
        now, they could take the dialog away with them.
        """
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QMessageBox

        from desktop.errors import error_sentence, show_message
        from models.errors import AppError

        if not self.waited:
            return  # a new window says its warnings on its first page
        for each in self.dialogs:
            QDialog.open(each)  # a paper's own `open` would compose it anew
        if self.dialogs:
            queued = Qt.ConnectionType.QueuedConnection
            self.dialogs[0].finished.connect(self.changes.tell_all, queued)
        else:
            self.changes.tell_all()
        if warnings:
            words = "\n".join(error_sentence(AppError(code)) for code in warnings)
            top = self.dialogs[-1] if self.dialogs else self.window
            show_message(top, words, QMessageBox.Icon.Warning)


class BehindLock:
    """Of each account the sitting that waits: with its dialogs, or with typing on its page.

    What is typed on a page is kept in the store as well; a dialog's typing lives in the dialog
    alone. True while a dialog waits, whose typing would be lost with the program.
    """

    def __init__(self) -> None:
        self._waiting: dict[str, Sitting] = {}

    def __bool__(self) -> bool:
        return any(sitting.dialogs for sitting in self._waiting.values())

    def put(self, sitting: Sitting) -> bool:
        """Hide a sitting that is in the middle of something; False when there is nothing to wait
        for.
        """
        from PySide6.QtWidgets import QApplication
        from shiboken6 import isValid

        if not isValid(sitting.window):
            return False  # it is closed, and the copy of the end of the day could not be made
        dialogs = tuple(each for each in sitting.window.findChildren(QDialog) if each.isVisible())
        page = sitting.window.places.here()
        if not dialogs and not (page is not None and page.holds_typing()):
            return False
        popup = QApplication.activePopupWidget()
        if popup is not None:  # a calendar or a list: it would stay on the screen
            popup.close()
        for each in (*reversed(dialogs), sitting.window):
            each.hide()
        self._waiting[sitting.desk.account_uuid] = sitting._replace(dialogs=dialogs, waited=True)
        return True

    def take(self, desk: "Desk") -> Sitting | None:
        """The sitting that waits for this clerk; None too when the role is another one now."""
        found = self._waiting.pop(desk.account_uuid, None)
        if found is not None and found.desk.role is not desk.role:
            found.window.deleteLater()
            return None
        return found

    def drop(self) -> None:
        """Nobody comes back to them: the program ends, or another office is opened."""
        for sitting in self._waiting.values():
            sitting.window.deleteLater()
        self._waiting.clear()

    def ask_to_leave(self, window: QWidget, leave: Callable[[], None]) -> None:
        """The locked program was closed: what waits would be lost. `leave` closes it for good."""
        from PySide6.QtCore import QCoreApplication
        from PySide6.QtWidgets import QMessageBox

        from desktop.errors import message_box

        translate = QCoreApplication.translate
        words = translate(
            "lock",
            "Di balik kunci masih ada isian yang belum disimpan. Bila Simpul ditutup sekarang, "
            "isian itu hilang.",
        )
        box = message_box(window, words, QMessageBox.Icon.Question)
        close = box.addButton(
            translate("lock", "&Tutup, buang isian"), QMessageBox.ButtonRole.DestructiveRole
        )
        stay = box.addButton(translate("lock", "&Kembali"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        close.clicked.connect(self.drop)
        close.clicked.connect(leave)
        window.show()
        box.open()
