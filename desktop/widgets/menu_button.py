"""A button with words that opens a menu: several ways to go on that belong together."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.widgets.tone import set_button_icon

Entries = Sequence[tuple[str, Callable[[], object]]]
"""What each line of the menu says and does."""


class MenuButton(QToolButton):
    """`spoken` says to a screen reader what the menu holds."""

    def __init__(
        self, text: str, spoken: str, icon: str, entries: Entries, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(spoken)
        self.setProperty("worded", True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_button_icon(self, icon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        for words, act in entries:
            menu.addAction(words).triggered.connect(lambda _on, act=act: act())
        self.setMenu(menu)
