"""Words on screen. Every label is plain text: a name with `<img>` in it loads nothing."""

import html
import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.look.fonts import fixed_font, sized_font

LONGEST_WORD = 48
"""Letters on one line without a space; a letter number has about thirty."""
BREAK = "\u200b"
WIDEST_HEADING = 900
"""Pixels after which the title of a page takes a second line."""
ENDLESS = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")
SIZES = {1: 17.0, 2: 12.5, 3: 10.5}


def plain_label(
    text: str = "",
    parent: QWidget | None = None,
    *,
    wrap: bool = False,
    selectable: bool = False,
) -> QLabel:
    """A label that never takes its text for HTML, whatever a resident is called."""
    label = _Wrapping(parent) if wrap else QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wrap)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


class _Wrapping(QLabel):
    """Breaks inside what has no spaces too: one pasted line must not push the page aside."""

    def setText(self, text: str) -> None:
        super().setText(ENDLESS.sub(rf"\g<0>{BREAK}", text))

    def text(self) -> str:
        """As it was given, without the places where it may break."""
        return super().text().replace(BREAK, "")


def plain_tip(text: str) -> str:
    """`text` for a tooltip, shown letter for letter: Qt takes what looks like HTML for HTML."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""


def set_tip(widget: QWidget, text: str) -> None:
    widget.setToolTip(plain_tip(text))


def heading(text: str = "", level: int = 1, parent: QWidget | None = None) -> QLabel:
    """The title of a page (1), of a part of it (2), of a group of fields (3)."""
    label = _Heading(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(level == 1)
    label.setFont(sized_font(SIZES[level], bold=True))
    label.setText(text)
    return label


class _Heading(QLabel):
    """Asks for one line where there is room: a wrapping label would ask for a square."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if not self.wordWrap():
            return hint
        width = self.fontMetrics().horizontalAdvance(self.text()) + 4
        return QSize(min(width, WIDEST_HEADING), self.heightForWidth(min(width, WIDEST_HEADING)))


def hint(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A quiet sentence that helps and may be skipped."""
    label = plain_label(text, parent, wrap=True)
    label.setProperty("tone", "muted")
    return label


def fixed_label(text: str = "", points: float = 10.0, parent: QWidget | None = None) -> QLabel:
    """Text in equal digits that can be marked and copied: NIK, codes, words to write down."""
    label = plain_label(text, parent, selectable=True)
    label.setFont(fixed_font(points))
    return label
