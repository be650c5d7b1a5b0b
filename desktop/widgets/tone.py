"""How a widget takes on a tone, or is told that the colours have changed."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from desktop.look.icons import SIZES, WORD_GAP, icon, word_icon


def set_shade(widget: QWidget, shade: str) -> None:
    """Let the style sheet paint `widget` in a tone; an empty one takes it off."""
    if widget.property("shade") != shade:
        widget.setProperty("shade", shade)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def set_primary(button: QAbstractButton) -> None:
    """Paint `button` in the accent colour: the one that goes on with the work."""
    button.setProperty("primary", True)
    button.style().unpolish(button)
    button.style().polish(button)


def set_button_icon(button: QAbstractButton, name: str) -> None:
    """Give `button` an icon that follows the look, light or dark."""
    button.setProperty("iconName", name)
    if button.text():
        button.setIconSize(QSize(SIZES[0] + WORD_GAP, SIZES[0]))
        button.setIcon(word_icon(name, accent=bool(button.property("primary"))))
    else:
        button.setIcon(icon(name))


def set_action_icon(action: QAction, name: str) -> None:
    """Give `action` an icon that follows the look, light or dark."""
    action.setProperty("iconName", name)
    action.setIcon(icon(name))


def set_leading_icon(line: QLineEdit, name: str) -> None:
    """Put an icon before the words of `line`; it follows the look."""
    action = QAction(line)
    set_action_icon(action, name)
    line.addAction(action, QLineEdit.ActionPosition.LeadingPosition)


def refresh_icons(app: QApplication) -> None:
    """Tint the icons of every open window anew, after the look has changed."""
    for widget in app.allWidgets():
        for action in widget.actions():
            picture = action.property("iconName")
            if isinstance(picture, str) and picture:
                action.setIcon(icon(picture))
        name = widget.property("iconName")
        if isinstance(widget, QAbstractButton) and isinstance(name, str) and name:
            set_button_icon(widget, name)
