"""Buku Ekspedisi (Permendagri 47/2016, A.7): what was sent, when, to whom, and who received it."""

from models.progress import Progress, silent
from models.registers.books import BookDocument
from reports.paper.fonts import BOLD, REGULAR
from reports.paper.grid import Look
from reports.paper.rows import Style
from reports.registers.book import Share, draw_book

LOOK = Look(Style(REGULAR, 9), Style(BOLD, 9), 11, 2.5)

SHARES: tuple[Share, ...] = (
    (0.05, True),
    (0.1, True),
    (0.2, False),
    (0.24, False),
    (0.2, False),
    (0.21, False),
)


def render_expedition(document: BookDocument, progress: Progress = silent) -> bytes:
    """The book as PDF. Raises as `draw_book`."""
    return draw_book(document, SHARES, LOOK, progress)
