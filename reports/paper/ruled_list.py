"""A list on ruled pages: title once, header row on each page, signatures under the last lines."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from models.letter.document import Sheet
from models.progress import Progress, silent
from reports.paper.fonts import BOLD, REGULAR, text_width
from reports.paper.grid import LEADING as CELL_LEADING
from reports.paper.grid import PADDING, USUAL, Column, Line, Look, draw_head, draw_line, storeys
from reports.paper.list_pages import Entry, pages_of
from reports.paper.practice import stamp_practice
from reports.paper.press import MM, Press, points
from reports.paper.rows import Row, Span, Style, centred, ragged

__all__ = ["Entry", "Frame", "ListPaper", "band", "columns_of", "draw_list", "frame_of", "titled"]
TITLE, SMALL, BAND = Style(BOLD, 14), Style(REGULAR, 9), Style(BOLD, 10)
LEADING = 15.0
FOOT = 16.0
"""Points above the margin for the page number."""
MOST_TAKEN = 1 / 3
"""Share of the room for signing that may be given up for a whole page."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the list stands on the paper, in points; `left` and `top` are its upper corner."""

    size: tuple[float, float]
    left: float
    top: float
    width: float
    bottom: float


@dataclass(frozen=True, slots=True)
class ListPaper:
    """All that is drawn: `title` above the first lines, `signing` under the last. The columns of a
    book are numbered.
    """

    columns: tuple[Column, ...]
    title: Sequence[Row]
    entries: Sequence[Entry]
    signing: Sequence[Row] = field(default=())
    watermark: str = ""
    notice: str = ""
    look: Look = USUAL
    numbered: bool = False


def frame_of(sheet: Sheet, *, landscape: bool = True) -> Frame:
    """The room between the margins; the binding edge of a landscape page is its upper long side,
    so that it lies in one binder with the office's upright papers.
    """
    width, height = points(sheet)
    if landscape:
        left, top = sheet.top * MM, width - sheet.left * MM
        room = height - left - sheet.bottom * MM
        return Frame((height, width), left, top, room, sheet.right * MM + FOOT)
    left, top = sheet.left * MM, height - sheet.top * MM
    room = width - left - sheet.right * MM
    return Frame((width, height), left, top, room, sheet.bottom * MM + FOOT)


def columns_of(
    frame: Frame, shares: Sequence[tuple[str, float, bool]], again: int = 0
) -> tuple[Column, ...]:
    """Columns by title, share of the width, and whether their words stand in the middle; `again` is
    the place of the one whose words stand once more where a line goes on over the page.
    """
    return tuple(
        Column(name, share * frame.width, middle, again=place == again)
        for place, (name, share, middle) in enumerate(shares)
    )


def titled(frame: Frame, title: str, *under: str) -> list[Row]:
    """The heading of a list: its name, and quiet lines under it."""
    rows = centred(title, frame.width, TITLE)
    for text in under:
        rows += centred(text, frame.width)
    return [*rows, Row(height=0.6)]


def band(frame: Frame, text: str) -> Entry:
    """A heading within the list, across all columns."""
    words = ragged(text, frame.width - 2 * PADDING, BAND)
    line = Line((words,), len(words) * CELL_LEADING + 2 * PADDING)
    return Entry(line, (Column("", frame.width),), band=True)


def draw_list(press: Press, frame: Frame, paper: ListPaper, progress: Progress = silent) -> None:
    """Draw the pages, each with `halaman n dari m`. Raises `Cancelled` when `progress` does."""
    header = storeys(paper.columns, paper.look, counted=paper.numbered)
    paper = replace(paper, signing=_closer(frame, paper, header.height))
    room = frame.top - frame.bottom - header.height
    first = room - _height(paper.title)
    pages = pages_of(paper.entries, first, room, _height(paper.signing))
    for number, entries in enumerate(pages, start=1):
        stamp_practice(press, paper.watermark, paper.notice)
        top = frame.top
        if number == 1:
            top = press.rows(paper.title, frame.left, top, LEADING)
        top = draw_head(press, header, frame.left, top)
        for entry in entries:
            top = draw_line(press, entry.columns, entry.line, frame.left, top)
        if number == len(pages):
            press.rows(paper.signing, frame.left, top, LEADING)
        _number(press, frame, f"halaman {number} dari {len(pages)}")
        press.end_page()
        progress(number, len(pages))


def _closer(frame: Frame, paper: ListPaper, header: float) -> Sequence[Row]:
    """The signatures with up to a third less room to sign, where that saves a second page."""
    used = sum(entry.height for entry in paper.entries) + _height(paper.title) + header
    over = used + _height(paper.signing) - (frame.top - frame.bottom)
    blank = _height([row for row in paper.signing if not row.spans])
    if not 0 < over <= blank * MOST_TAKEN:
        return paper.signing
    share = 1 - over / blank
    return [row if row.spans else replace(row, height=row.height * share) for row in paper.signing]


def _number(press: Press, frame: Frame, text: str) -> None:
    x = frame.width - text_width(text, SMALL.font, SMALL.size)
    press.rows([Row((Span(x, text, SMALL),))], frame.left, frame.bottom - 2, FOOT - 4)


def _height(rows: Sequence[Row]) -> float:
    """Points that rows of words take, above or under the table."""
    return sum(row.height for row in rows) * LEADING
