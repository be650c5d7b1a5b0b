"""A password as it is typed: shown on demand, with a word about Caps Lock."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from desktop.look.palette import Tone
from desktop.widgets.field_error import FieldError
from desktop.widgets.tone import set_action_icon

LIMIT = 200


def password_line() -> QLineEdit:
    """A hidden line with an eye to look at what was typed."""
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setMaxLength(LIMIT)
    with_eye(line)
    return line


def with_eye(line: QLineEdit) -> None:
    """Add the eye at the end of `line`."""
    eye = QAction(QCoreApplication.translate("password", "Tampilkan kata sandi (F8)"), line)
    set_action_icon(eye, "eye")
    eye.setShortcut(QKeySequence("F8"))
    eye.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    eye.setCheckable(True)
    mode = QLineEdit.EchoMode
    eye.toggled.connect(lambda seen: line.setEchoMode(mode.Normal if seen else mode.Password))
    line.addAction(eye, QLineEdit.ActionPosition.TrailingPosition)


def watch_caps_lock(line: QLineEdit, message: FieldError) -> None:
    """Say under `line` that Caps Lock is on, as far as the letters tell."""
    line.installEventFilter(_CapsLock(line, message))


class _CapsLock(QObject):
    """A letter that comes out large without Shift, or small with it."""

    def __init__(self, line: QLineEdit, message: FieldError) -> None:
        super().__init__(line)
        self._message = message

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            typed = event.text()
            if typed.isalpha():
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                on = typed.isupper() != shift
                words = QCoreApplication.translate("password", "Caps Lock menyala.")
                self._message.say(words if on else "", Tone.WARNING)
        return super().eventFilter(watched, event)
