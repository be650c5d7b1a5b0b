"""How a letter is kept on one page: what is given up for it, by name, and in which order.

An office sends a letter back whose second page holds only the signature. Words are never left out
for it but lines that say nothing; 12 pt are kept to the last, for smaller words were refused at
counters (10 pt: KUA).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reports.paper.pages import Page, break_pages
from reports.paper.rows import Row, scaled
from reports.paper.signature import ROOM_TO_SIGN


class Fallback(StrEnum):
    """What is given up before a letter takes a second page, one after the other."""

    SINGLE_SPACING = "single-spacing"
    COPIES_BESIDE = "copies-beside"
    """Tembusan left of the signature instead of under it."""
    SIGNING_ROOM = "signing-room"
    """Three lines for signature and stamp instead of four."""
    GAPS = "gaps"
    """Half the space between the parts."""
    EMPTY_LINES = "empty-lines"
    """Lines of the identity that hold only a dash."""
    RUNNING_FACTS = "running-facts"
    """The facts one after the other instead of one a line."""
    SMALLER_TYPE = "smaller-type"
    """11.5 pt instead of 12."""


Given = tuple[Fallback, ...]
"""What has been given up so far."""
RowsOf = Callable[[float, Given], Sequence[Row]]
"""The rows of a letter for a width in points and what is given up."""

USUAL = (18.0, 16.5, 15.0)
"""Points from line to line for 12 pt, loosest first."""
CLOSE = (15.0, 14.4, 13.8)
"""The last is single spacing."""
SMALLER = 11.5 / 12


@dataclass(frozen=True, slots=True)
class Fitted:
    """Rows on pages, the points from line to line, and what was given up."""

    pages: tuple[Page, ...]
    leading: float
    given: Given = ()


def fit(rows_of: RowsOf, width: float, first: float, further: float) -> Fitted:
    """The letter on one page, giving up as little as it takes; else on more, giving up nothing.

    `first` and `further` are the heights in points free on the first and each further page.
    """
    for count in range(len(Fallback) + 1):
        given = tuple(Fallback)[:count]
        factor = SMALLER if Fallback.SMALLER_TYPE in given else 1.0
        rows = scaled(rows_of(width / factor, given), factor)
        lines = sum(row.height for row in rows)
        for leading in CLOSE if given else USUAL:
            if lines * leading * factor <= first:
                return Fitted((rows,), leading * factor, given)
    leading = USUAL[-1]
    pages = break_pages(rows_of(width, ()), first / leading, further / leading)
    return Fitted(tuple(pages), leading)


def spaced(given: Given, height: float) -> Row:
    """The space between two parts, in lines."""
    return Row(height=height / 2 if Fallback.GAPS in given else height)


def room_to_sign(given: Given) -> float:
    """Lines for signature and stamp: about 20 mm, or 15."""
    return ROOM_TO_SIGN - 1 if Fallback.SIGNING_ROOM in given else ROOM_TO_SIGN
