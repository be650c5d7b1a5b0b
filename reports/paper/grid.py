"""A ruled table over many pages: the header row stands on each, and a line of it is parted only
where it is higher than a page.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.paper.fonts import BOLD, REGULAR
from reports.paper.press import Press
from reports.paper.rows import Row, Style, centred, ragged

CELL, HEAD = Style(REGULAR, 9.5), Style(BOLD, 9.5)
LEADING = 12.0
PADDING = 3.0  # points on every side of a cell


@dataclass(frozen=True, slots=True)
class Look:
    """How tightly a table is set: fonts, points from line to line, points around a cell."""

    cell: Style = CELL
    head: Style = HEAD
    leading: float = LEADING
    padding: float = PADDING


USUAL = Look()


@dataclass(frozen=True, slots=True)
class Column:
    """A column's title and its width in points."""

    title: str
    width: float
    middle: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One ruled line: its cells as rows of text, and its height in points."""

    cells: tuple[list[Row], ...]
    height: float
    look: Look = USUAL


def heading(columns: Sequence[Column], look: Look = USUAL) -> Line:
    """The header line, to be repeated on each page."""
    cells = [centred(c.title, c.width - 2 * look.padding, look.head) for c in columns]
    return _line(cells, look)


def line(columns: Sequence[Column], texts: Sequence[str], look: Look = USUAL) -> Line:
    """One line; long texts wrap inside their cell, and a line end begins a new row of it."""
    cells = []
    for column, text in zip(columns, texts, strict=True):
        put = centred if column.middle else ragged
        room = column.width - 2 * look.padding
        cells.append([row for part in text.split("\n") for row in put(part, room, look.cell)])
    return _line(cells, look)


def fitting_rows(parted: Line, room: float) -> int:
    """How many rows of text of a line have their place in `room` points, rules included."""
    return max(0, int((room - 2 * parted.look.padding) / parted.look.leading + 1e-9))


def rows_in(whole: Line) -> int:
    """The rows of text in its longest cell."""
    return max(map(len, whole.cells))


def parted_at(whole: Line, rows: int) -> tuple[Line, Line]:
    """The line in two, the upper with so many rows of every cell."""
    upper = [cell[:rows] for cell in whole.cells]
    lower = [cell[rows:] for cell in whole.cells]
    return _line(upper, whole.look), _line(lower, whole.look)


def draw_line(
    press: Press, columns: Sequence[Column], drawn: Line, left: float, top: float
) -> float:
    """Draw a line with its rules; returns its lower edge."""
    bottom = top - drawn.height
    x = left
    for column, cell in zip(columns, drawn.cells, strict=True):
        press.rows(cell, x + drawn.look.padding, top - drawn.look.padding, drawn.look.leading)
        press.canvas.rect(x, bottom, column.width, drawn.height)
        x += column.width
    return bottom


def _line(cells: list[list[Row]], look: Look) -> Line:
    highest = max(len(cell) for cell in cells)
    return Line(tuple(cells), highest * look.leading + 2 * look.padding, look)
