"""A ruled table over many pages: the header row stands on each, and a line of it is parted only
where it is higher than a page.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

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
    over: str = ""
    """What stands above this title and those of its neighbours under the same words."""
    again: bool = False
    """Whether its words stand once more where a line goes on over the page, as a number does."""


@dataclass(frozen=True, slots=True)
class Line:
    """One ruled line: its cells as rows of text, and its height in points."""

    cells: tuple[list[Row], ...]
    height: float
    look: Look = USUAL


@dataclass(frozen=True, slots=True)
class Box:
    """One ruled cell of a heading, from its upper left corner, in points."""

    x: float
    y: float
    width: float
    height: float
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A heading of one or two storeys, to be repeated on each page."""

    boxes: tuple[Box, ...]
    height: float
    look: Look = USUAL
    middle: bool = False
    """Whether words stand halfway up their cell."""


def storeys(columns: Sequence[Column], look: Look = USUAL, *, counted: bool = False) -> Head:
    """The heading with what stands over several columns in a storey of its own, and where it is
    `counted` a line with the number of each column, as the books of the village have it.
    """
    groups = [(over, list(found)) for over, found in groupby(columns, lambda each: each.over)]
    wide = {over: sum(each.width for each in found) for over, found in groups if over}
    above = {over: _words(over, width, look) for over, width in wide.items()}
    titles = [_words(each.title, each.width, look) for each in columns]
    upper = max((_room(rows, look) for rows in above.values()), default=0.0)
    needed = (
        _room(rows, look) + (upper if each.over else 0)
        for each, rows in zip(columns, titles, strict=True)
    )
    height = max(needed)
    boxes: list[Box] = []
    counts: list[Box] = []
    x = 0.0
    for number, (column, rows) in enumerate(zip(columns, titles, strict=True), start=1):
        if column.over in above:
            boxes.append(Box(x, 0, wide[column.over], upper, above.pop(column.over)))
        top = upper if column.over else 0.0
        boxes.append(Box(x, top, column.width, height - top, rows))
        if counted:
            count = _words(str(number), column.width, look)
            counts.append(Box(x, height, column.width, _room(count, look), count))
        x += column.width
    line_of_numbers = look.leading + 2 * look.padding if counted else 0.0
    return Head((*boxes, *counts), height + line_of_numbers, look, middle=bool(wide))


def draw_head(press: Press, head: Head, left: float, top: float) -> float:
    """Draw a heading with its rules; returns its lower edge."""
    look = head.look
    for box in head.boxes:
        spare = (box.height - _room(box.rows, look)) / 2 if head.middle else 0.0
        x, y = left + box.x, top - box.y
        press.rows(box.rows, x + look.padding, y - look.padding - spare, look.leading)
        press.canvas.rect(x, y - box.height, box.width, box.height)
    return top - head.height


def _words(text: str, width: float, look: Look) -> tuple[Row, ...]:
    return tuple(centred(text, width - 2 * look.padding, look.head))


def _room(rows: Sequence[Row], look: Look) -> float:
    """The height of a cell, in points."""
    return len(rows) * look.leading + 2 * look.padding


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


def parted_at(columns: Sequence[Column], whole: Line, rows: int) -> tuple[Line, Line]:
    """The line in two, the upper with so many rows of every cell; what tells the line from others
    stands in the lower part as well.
    """
    upper = [cell[:rows] for cell in whole.cells]
    lower = [cell[rows:] for cell in whole.cells]
    most = max(map(len, lower))
    said = [
        cell or (first[:most] if column.again else [])
        for column, first, cell in zip(columns, upper, lower, strict=True)
    ]
    return _line(upper, whole.look), _line(said, whole.look)


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
    return Line(tuple(cells), max(_room(cell, look) for cell in cells), look)
