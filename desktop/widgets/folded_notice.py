"""A notice that takes one line where the window is low; its `…` shows all of it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from desktop.widgets.notice import Notice
from desktop.widgets.text import set_tip

LOW = 560
"""Pixels of a screen on which every line counts: 1366 x 768 at 150 % is 512 high."""

MEASURES_ANEW = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.FontChange)
"""After these the words may take another width, or have another one to take."""


def is_low(widget: QWidget) -> bool:
    """By the screen: the window itself grows with what it has to say."""
    return widget.screen().availableGeometry().height() < LOW


def more_button(press: Callable[[bool], object]) -> QToolButton:
    """The `…` that shows what was left out; pressed again it folds it."""
    button = QToolButton()
    button.setText("…")
    button.setAutoRaise(True)
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    name = QCoreApplication.translate("notice", "Tampilkan semua")
    button.setAccessibleName(name)
    set_tip(button, name)
    button.toggled.connect(press)
    return button


class FoldedNotice(Notice):
    """Its words are whole to a screen reader and in `text()`, folded or not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self._more = more_button(lambda _open: self._fold())
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            layout.insertWidget(2, self._more)
        self._more.hide()
        self._words.installEventFilter(self)

    def show_notice(self, text: str, *how: Any, **more: Any) -> None:
        """As `Notice.show_notice`."""
        if text != self._whole:
            self._whole = text
            self._more.setChecked(False)
        super().show_notice(text, *how, **more)
        self._fold()

    def text(self) -> str:
        return "" if self.isHidden() else self._whole

    def first_button(self) -> QWidget:
        """The one that mends what is said."""
        return self._button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in MEASURES_ANEW:
            self._fold()
        return super().eventFilter(watched, event)

    def _fold(self) -> None:
        """One line, cut with `…`, unless it fits, was opened, or there is room enough."""
        low = is_low(self)
        folded = low and not self._more.isChecked()
        room = self._words.width() if folded else 0
        cut = self._words.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self._words.setWordWrap(not folded)
        policy, kinds = self._words.sizePolicy(), QSizePolicy.Policy
        policy.setHorizontalPolicy(kinds.Ignored if folded else kinds.Preferred)
        self._words.setSizePolicy(policy)
        words = cut if folded else self._whole
        if self._words.text() != words:
            self._words.setText(words)
        # last, for it lays out anew at once and so measures again in here
        self._more.setVisible(low and (cut != self._whole if folded else True))
