"""The embedded letter fonts, how wide their words are, and which characters they lack.

Liberation Sans has Arial's metrics. What it has no glyph for, or what runs from right to left, is
refused in words before anything is printed: nothing becomes a box.
"""

import unicodedata
from functools import cache, lru_cache
from importlib import resources
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "LiberationSans"
BOLD = "LiberationSans-Bold"
ITALIC = "LiberationSans-Italic"
BOLD_ITALIC = "LiberationSans-BoldItalic"
FILES = {
    REGULAR: "LiberationSans-Regular.ttf",
    BOLD: "LiberationSans-Bold.ttf",
    ITALIC: "LiberationSans-Italic.ttf",
    BOLD_ITALIC: "LiberationSans-BoldItalic.ttf",
}
RIGHT_TO_LEFT = {"R", "AL", "AN"}

rl_config.useA85 = 0  # a fifth smaller, and the pure Python coder took a tenth of the time


@cache
def load_fonts() -> None:
    """Register the fonts with ReportLab, once a process."""
    folder = resources.files("resources.fonts")
    for name, file in FILES.items():
        pdfmetrics.registerFont(TTFont(name, BytesIO(folder.joinpath(file).read_bytes())))


@cache
def _char_widths(font: str) -> tuple[dict[int, float], float]:
    load_fonts()
    face = pdfmetrics.getFont(font).face
    return face.charWidths, face.defaultWidth


@lru_cache(maxsize=20_000)
def _thousandths(text: str, font: str) -> float:
    widths, default = _char_widths(font)
    return sum(widths.get(ord(character), default) for character in text)


def text_width(text: str, font: str, size: float) -> float:
    """The width of a text in points."""
    return _thousandths(text, font) * size / 1000


@cache
def _covered() -> frozenset[int]:
    """Code points all four faces can draw, from left to right."""
    load_fonts()
    faces = [set(pdfmetrics.getFont(font).face.charToGlyph) for font in FILES]
    both = set.intersection(*faces)
    return frozenset(
        code for code in both if unicodedata.bidirectional(chr(code)) not in RIGHT_TO_LEFT
    )


def unknown_signs(text: str) -> list[str]:
    """The characters of a text that cannot be drawn, once each."""
    if text.isascii():
        return []
    return list(dict.fromkeys(c for c in text if ord(c) not in _covered() and c != "\n"))
