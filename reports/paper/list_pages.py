"""The lines of a ruled list by page: headings stay with what they head, signatures with lines.

A line is parted only where it is higher than a page, or where signatures would else stand alone.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reports.paper.grid import Column, Line, fitting_rows, parted_at, rows_in

STAY = 2
"""Lines of the table that stay with the signatures."""
FEWEST = 2
"""Rows of a parted line on either side."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list, or a heading within it that stays with the line below it."""

    line: Line
    columns: tuple[Column, ...]
    band: bool = False

    @property
    def height(self) -> float:
        return self.line.height

    def parted_at(self, rows: int) -> "tuple[Entry, Entry]":
        upper, lower = parted_at(self.columns, self.line, rows)
        return replace(self, line=upper), replace(self, line=lower)


Page = list[Entry]


def pages_of(
    entries: Sequence[Entry], first: float, further: float, signing: float = 0
) -> list[Page]:
    """The entries by page. `first` and `further` are the points a page has room for, `signing`
    those that the signatures take under the last lines.
    """
    pages: list[Page] = [[]]
    room = first
    waiting = deque(_blocks(entries))
    while waiting:
        block = waiting.popleft()
        if _height(block) <= room:
            pages[-1] += block
            room -= _height(block)
            continue
        parts = _parted(block, room) if _height(block) > further or not pages[-1] else None
        if parts is not None:
            pages[-1] += parts[0]
            waiting.appendleft(parts[1])
        elif room >= further and not pages[-1]:
            pages[-1] += block  # not even two rows have room: no paper is so small
        else:
            waiting.appendleft(block)
        pages.append([])
        room = further
    pages[1:] = [page for page in pages[1:] if page]
    left = (first if len(pages) == 1 else further) - _height(pages[-1])
    if signing > left and pages[-1]:
        pages.append([])
    if signing:
        _accompany(pages, further - signing)
    return pages


def _blocks(entries: Sequence[Entry]) -> Iterator[Page]:
    """Each line, with the headings above it."""
    block: Page = []
    for entry in entries:
        block.append(entry)
        if not entry.band:
            yield block
            block = []
    if block:
        yield block


def _parted(block: Page, room: float) -> tuple[Page, Page] | None:
    """The block as far as it has room, and the rest of its line; None where too little has."""
    *heads, last = block
    fits = fitting_rows(last.line, room - _height(heads))
    rows = min(fits, rows_in(last.line) - FEWEST)
    if rows < FEWEST:
        return None
    upper, lower = last.parted_at(rows)
    return [*heads, upper], [lower]


def _accompany(pages: list[Page], room: float) -> None:
    """Move the last lines over to the signatures, which leave `room` above them."""
    while len(pages) > 1 and pages[-2] and _lines(pages[-1]) < STAY:
        left, block = room - _height(pages[-1]), list(_blocks(pages[-2]))[-1]
        if _height(block) <= left and len(pages[-2]) > len(block):
            pages[-1][:0] = block
            del pages[-2][-len(block) :]
            continue
        parts = None if pages[-1] else _tail(block[-1], left)
        if parts is not None:
            pages[-2][-1], pages[-1][:] = parts[0], [parts[1]]
        break


def _lines(page: Page) -> int:
    return sum(not entry.band for entry in page)


def _tail(entry: Entry, room: float) -> tuple[Entry, Entry] | None:
    """The entry in two, the lower with as many of its rows as have `room`, but at most half."""
    rows = rows_in(entry.line)
    below = min(rows // 2, fitting_rows(entry.line, room))
    if below < 1:
        return None
    return entry.parted_at(rows - below)


def _height(entries: Sequence[Entry]) -> float:
    return sum(entry.height for entry in entries)
