"""Lucide icons in the colours of the moment: one drawing a name, tinted as text is."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.look.palette import Tone, current_colours
from resources import read_text

SIZES = (16, 24, 32, 48)
WORD_GAP = 4
"""Pixels between an icon and the words beside it, at 16 pixels; Qt leaves too little."""


@cache
def _drawing(name: str) -> str:
    return read_text("icons", f"{name}.svg")


@cache
def icon_pixmap(name: str, colour: str, size: int, gap: int = 0) -> QPixmap:
    """The drawing `name` in `colour`, `size` pixels square, `gap` empty ones at its right."""
    image = QImage(size + gap, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing = _drawing(name).replace("currentColor", colour)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return QPixmap.fromImage(image)


def icon(name: str, tone: Tone | None = None) -> QIcon:
    """An icon in the text colour, or in a tone's; on a selected row in the selection's."""
    colours = current_colours()
    colour = colours.tones[tone].text if tone else colours.text
    return _icon(name, colour, colours.accent_text, colours.muted)


def word_icon(name: str, *, accent: bool = False) -> QIcon:
    """An icon with room at its right, for a button with words; `accent` for the coloured one."""
    colours = current_colours()
    colour = colours.accent_text if accent else colours.text
    return _icon(name, colour, colour, colours.muted, WORD_GAP)


@cache
def _icon(name: str, colour: str, selected: str, disabled: str, gap: int = 0) -> QIcon:
    made, mode = QIcon(), QIcon.Mode
    for size in SIZES:
        for each, when in (
            (colour, mode.Normal),
            (selected, mode.Selected),
            (disabled, mode.Disabled),
        ):
            made.addPixmap(icon_pixmap(name, each, size, gap * size // SIZES[0]), when)
    return made
