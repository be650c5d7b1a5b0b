"""Buku Agenda (Permendagri 47/2016, A.6): eleven columns under a heading of two storeys."""

from models.progress import Progress, silent
from models.registers.books import BookDocument
from reports.paper.fonts import BOLD, REGULAR
from reports.paper.grid import Look
from reports.paper.rows import Style
from reports.registers.book import Share, draw_book

LOOK = Look(Style(REGULAR, 8), Style(BOLD, 8), 9.8, 2.5)

MIDDLE, FROM_LEFT = True, False
ORDER, MOVED = 0.046, 0.08
NUMBER, DATE, WHO, ABOUT = 0.098, 0.07, 0.106, 0.121
LETTER: tuple[Share, ...] = (
    (NUMBER, FROM_LEFT),
    (DATE, MIDDLE),
    (WHO, FROM_LEFT),
    (ABOUT, FROM_LEFT),
)
SHARES: tuple[Share, ...] = (
    (ORDER, MIDDLE),
    (MOVED, MIDDLE),
    *LETTER,
    *LETTER,
    (1 - ORDER - MOVED - 2 * (NUMBER + DATE + WHO + ABOUT), FROM_LEFT),
)


def render_agenda(document: BookDocument, progress: Progress = silent) -> bytes:
    """The book as PDF. Raises as `draw_book`."""
    return draw_book(document, SHARES, LOOK, progress)
