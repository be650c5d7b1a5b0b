"""Parts under each other on as many pages as they need: what is kept together stays together."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from models.letter.document import Letterhead, Sheet
from reports.paper.fonts import REGULAR, text_width
from reports.paper.letterhead import letterhead_height, stamp_letterhead
from reports.paper.practice import stamp_practice
from reports.paper.press import MM, Press, points, text_width_of
from reports.paper.rows import Row, Span, Style

SMALL = Style(REGULAR, 9)
FOOT = 14.0
"""Points above the margin for the page number."""
BETWEEN = 10.0
"""Points at least between the words at either end of the foot."""
Draw = Callable[[Press, float], object]
"""Draws a part from its upper edge down."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is drawn in one piece, `height` points high. `keep`: never parted from what follows.

    A page that would begin with a part that has a `head` begins with that: the head of a table;
    what is drawn is `again` there, where there is one. A `gap` is left out.
    """

    height: float
    draw: Draw
    keep: bool = False
    head: "Part | None" = None
    gap: bool = False
    again: Draw | None = None


class Headed(Protocol):
    """A paper under the office's letterhead, upright."""

    @property
    def sheet(self) -> Sheet: ...
    @property
    def letterhead(self) -> Letterhead: ...
    @property
    def watermark(self) -> str: ...
    @property
    def notice(self) -> str: ...


def rooms(paper: Headed) -> tuple[float, float]:
    """Points for parts on the first page, under the letterhead, and on each further one."""
    sheet = paper.sheet
    further = points(sheet)[1] - (sheet.top + sheet.bottom) * MM - FOOT
    return further - letterhead_height(paper.letterhead, sheet), further


def print_parts(
    press: Press,
    paper: Headed,
    parts: Sequence["Part"],
    *,
    numbered: bool = False,
    foot: str = "",
) -> None:
    """All pages of a paper; where there are several, or `numbered`, each says which it is. `foot`
    stands left of that on each.
    """
    sheet, pages = paper.sheet, pages_of(parts, *rooms(paper))
    for place, these in enumerate(pages, start=1):
        stamp_practice(press, paper.watermark, paper.notice)
        top = points(sheet)[1] - sheet.top * MM
        if place == 1:
            top = stamp_letterhead(press, paper.letterhead, sheet)
        for part in these:
            part.draw(press, top)
            top -= part.height
        several = numbered or len(pages) > 1
        _at_foot(press, sheet, foot, f"halaman {place} dari {len(pages)}" if several else "")
        press.end_page()


def gap(height: float) -> Part:
    """Room between two sections."""
    return Part(height, lambda _press, _top: None, gap=True)


def pages_of(parts: Sequence[Part], first: float, further: float) -> list[list[Part]]:
    """The parts by page; `first` and `further` are the points a page has room for."""
    pages: list[list[Part]] = [[]]
    room = first
    for block in _blocks(parts):
        if sum(part.height for part in block) > room and pages[-1]:
            pages.append([])
            room = further
        for part in block:
            if part.height > room and pages[-1]:
                pages.append([])
                room = further
            if part.gap and not pages[-1]:
                continue
            drawn = part
            if part.head is not None and not pages[-1]:
                pages[-1].append(part.head)
                room -= part.head.height
                drawn = replace(part, draw=part.again or part.draw)
            pages[-1].append(drawn)
            room -= part.height
    return [page for page in pages if page] or [[]]


def _blocks(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Parts that are kept together."""
    block: list[Part] = []
    for part in parts:
        block.append(part)
        if not part.keep:
            yield block
            block = []
    if block:
        yield block


def _at_foot(press: Press, sheet: Sheet, left: str, right: str) -> None:
    """Words at either end of the foot, smaller where they would run together."""
    width, apart = text_width_of(sheet), BETWEEN if left and right else 0.0
    lengths = [text_width(text, SMALL.font, SMALL.size) for text in (left, right)]
    share = min(1.0, (width - apart) / max(sum(lengths), 1.0))
    style = Style(SMALL.font, SMALL.size * share)
    ends = ((0.0, left), (width - lengths[1] * share, right))
    row = Row(tuple(Span(x, text, style) for x, text in ends if text))
    press.rows([row], sheet.left * MM, sheet.bottom * MM + FOOT - 2, FOOT - 2)
