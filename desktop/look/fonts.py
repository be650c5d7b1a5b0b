"""The bundled Noto Sans, so that every computer and every test shows the same letters."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from resources import read_bytes

FAMILY = "Noto Sans"
FIXED_FAMILY = "Noto Sans Mono"
POINTS = 10


def install_fonts(app: QApplication) -> None:
    """Load the faces every window needs and make them the application's font."""
    for face in ("NotoSans-Regular", "NotoSans-Bold"):
        QFontDatabase.addApplicationFontFromData(read_bytes("fonts", f"{face}.ttf"))
    app.setFont(QFont(FAMILY, POINTS))


def fixed_font(points: float = POINTS) -> QFont:
    """A font with equal digits, for NIK, codes and the words of a recovery sheet."""
    return QFont(_fixed_font(points))


@cache
def _fixed_font(points: float) -> QFont:
    """Made once: a list asks for it cell by cell."""
    if FIXED_FAMILY not in QFontDatabase.families():
        QFontDatabase.addApplicationFontFromData(read_bytes("fonts", "NotoSansMono-Regular.ttf"))
    font = QFont(FIXED_FAMILY)
    font.setPointSizeF(points)
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


def sized_font(points: float, *, bold: bool = False) -> QFont:
    font = QFont(FAMILY)
    font.setPointSizeF(points)
    font.setBold(bold)
    return font
