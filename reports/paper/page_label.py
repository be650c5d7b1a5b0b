"""The line at the head of a further page: whose sheet it is, and which page."""

from models.letter.document import Sheet
from reports.paper.fonts import REGULAR, text_width
from reports.paper.press import MM, Press, points, text_width_of
from reports.paper.rows import Row, Span, Style

SMALL = Style(REGULAR, 9)
HEADER = 22.0
"""Points the line takes."""


def page_label(press: Press, sheet: Sheet, text: str) -> float:
    """Print it, on the right; returns where the page goes on."""
    top = points(sheet)[1] - sheet.top * MM
    x = text_width_of(sheet) - text_width(text, SMALL.font, SMALL.size)
    press.rows([Row((Span(x, text, SMALL),))], sheet.left * MM, top, HEADER / 2)
    return top - HEADER
