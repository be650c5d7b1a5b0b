"""What the office's dialogs share: the practice stripe, one notice, the form, the buttons below."""

from contextlib import AbstractContextManager

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.clerk_edits import ClerkEdits
from desktop.errors import show_error, told
from desktop.look.palette import Tone
from desktop.widgets.access_keys import AccessKeys
from desktop.widgets.busy import Busy
from desktop.widgets.buttons import plain_button
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.notice import Notice
from desktop.widgets.row_menu import add_menu_keys
from desktop.window.practice_stripe import practice_stripe
from models.errors import RuleError
from models.sentences import sentence

FRAME = 40
"""Pixels of the screen that stay free around a dialog, for its title and its edges."""


class OfficeDialog(QDialog):
    """Shown with `open()`. It frees itself when it closes; F10 and Ctrl+S press its main button."""

    asks_first = True
    """Whether what was changed is work that Esc and Batal would throw away."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.notice = Notice()
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.buttons = QHBoxLayout()
        self.main_button: QPushButton | None = None
        inner = QVBoxLayout()
        inner.setContentsMargins(20, 16, 20, 16)
        inner.setSpacing(12)
        inner.addWidget(self.notice)
        inner.addLayout(self.body, 1)
        inner.addLayout(self.buttons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        stripe = practice_stripe()
        if stripe is not None:
            outer.addWidget(stripe)
        outer.addLayout(inner, 1)
        for keys in ("F10", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self, self._press_main)
        add_menu_keys(self)
        self.access_keys = AccessKeys(self)
        self.edits = ClerkEdits(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Never larger than the screen: at 150 % a small one is smaller than our widest dialog."""
        room = self.screen().availableGeometry().size() - QSize(FRAME, FRAME)
        self.resize(self.size().boundedTo(room))
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        """A sentence under a field makes the dialog taller; it never squeezes the fields."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return done

    def reject(self) -> None:
        """Esc and Batal ask first where the clerk has changed something."""
        from desktop.dialogs.ask import ask  # a question is an office dialog itself

        busy = self.findChild(Busy)
        if busy is not None:  # closed now, nobody would hear what became of it
            busy.ask_to_stop()
            return
        if not (self.asks_first and self.edits.there):
            super().reject()
            return
        ask(
            self,
            self.tr("Isian Anda di sini belum disimpan."),
            [(self.tr("&Buang"), super().reject)],
            self.tr("&Kembali"),
        )

    def end_with(self, main: QPushButton | None, *others: QPushButton) -> None:
        """The row below: others, a gap, Batal (Tutup where nothing is saved), the main button."""
        for button in others:
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)
        word = self.tr("Tutup") if main is None else self.tr("Batal")
        self.cancel_button = plain_button(word, self.reject)
        self.buttons.addWidget(self.cancel_button)
        if main is not None:
            main.setDefault(True)
            self.main_button = main
            self.buttons.addWidget(main)

    def explain(self, error: Exception, form: FormGrid | None = None) -> None:
        """Say a broken rule beside its field, or above the form; anything else in a box."""
        if not isinstance(error, RuleError):
            show_error(self, error)
            return
        words = sentence(error)
        if form is None or not form.show_problem(error.field, words):
            self.notice.show_notice(words, Tone.BAD)

    def explained(self, form: FormGrid | None = None) -> AbstractContextManager[None]:
        """What fails inside ends there and is said as `explain` does."""
        return told(lambda error: self.explain(error, form))

    def _grow(self) -> None:
        layout = self.layout()
        if layout is None or not self.isVisible():
            return
        needed = max(layout.minimumSize().height(), layout.minimumHeightForWidth(self.width()))
        room = self.screen().availableGeometry().height() - FRAME
        if self.height() < min(needed, room):
            self.resize(self.width(), min(needed, room))

    def _press_main(self) -> None:
        """A button that is put away, or waits for the page, is not pressed by its key either."""
        main = self.main_button
        if main is not None and main.isEnabled() and not main.isHidden():
            main.click()
