"""Parts under each other on as many pages as they need: what is kept together stays together."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reports.paper.press import Press

Draw = Callable[[Press, float], object]
"""Draws a part from its upper edge down."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is drawn in one piece, `height` points high. `keep`: never parted from what follows.

    A page that would begin with a part that has a `head` begins with that: the head of a table.
    A `gap` is left out there.
    """

    height: float
    draw: Draw
    keep: bool = False
    head: "Part | None" = None
    gap: bool = False


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
            if part.head is not None and not pages[-1]:
                pages[-1].append(part.head)
                room -= part.head.height
            pages[-1].append(part)
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
