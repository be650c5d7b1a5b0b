"""Buttons: the one that goes on, the plain ones, and small ones with an icon and a spoken name."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QToolButton

from desktop.widgets.access_keys import ask_for_keys
from desktop.widgets.text import set_tip
from desktop.widgets.tone import set_button_icon


class PressButton(QPushButton):
    """Enter presses the button that has the keyboard, never the one a dialog has as default."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        ask_for_keys(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        ask_for_keys(self)

    def setText(self, text: str) -> None:
        super().setText(text)
        ask_for_keys(self)


def primary_button(text: str, press: Callable[[], object], icon_name: str = "") -> QPushButton:
    """The one button of a page that goes on with the work; painted in the accent colour."""
    button = plain_button(text, press)
    button.setProperty("primary", True)
    if icon_name:
        set_button_icon(button, icon_name)
    return button


def plain_button(text: str, press: Callable[[], object], icon_name: str = "") -> QPushButton:
    button = PressButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked: press())
    if icon_name:
        set_button_icon(button, icon_name)
    return button


def leave_room_for_bold(chip: QPushButton) -> None:
    """Qt measures the plain words; those of a pressed chip are bold, and may not be cut."""
    bold = QFont(chip.font())
    bold.setBold(True)
    grown = QFontMetrics(bold).horizontalAdvance(chip.text())
    grown -= chip.fontMetrics().horizontalAdvance(chip.text())
    chip.setMinimumWidth(chip.sizeHint().width() + max(grown, 0))


def tool_button(
    icon_name: str, name: str, press: Callable[[], object], *, keys: str = ""
) -> QToolButton:
    """A button without words; `name` is its tooltip and what a screen reader says."""
    button = QToolButton()
    set_button_icon(button, icon_name)
    button.setIconSize(QSize(18, 18))
    button.setAutoRaise(True)
    button.setAccessibleName(name)
    set_tip(button, f"{name} ({keys})" if keys else name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda _checked: press())
    return button
