"""Paper C, the surat pengantar: what is handed over in a ruled table, and who received it.

Both sheets are in one file, so that an office prints what it needs without counting copies.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from math import ceil

from models.letter.document import ListedLine, Signature, TransmittalDocument
from reports.letters.ending import HANGING_PREFIX
from reports.letters.introduction import title_rows
from reports.paper.flow import Part, gap, print_parts, rooms
from reports.paper.fonts import BOLD, REGULAR, text_width
from reports.paper.grid import Column, Line, Look, draw_line, heading, line
from reports.paper.press import MM, Press, points, text_width_of
from reports.paper.rows import (
    BODY,
    STRONG,
    Row,
    Span,
    Style,
    beside,
    centred,
    paragraph,
    ragged,
    wrap,
)
from reports.paper.signature import BLOCK, ROOM_TO_SIGN, signatures
from reports.paper.unknown import refuse_unknown

TABLE = Look(Style(REGULAR, 11), Style(BOLD, 11), 13.5, 4)
NUMBER, SHARES = 28.0, (0.38, 0.175, 0.445)
"""Points of the running number, and what of the rest each other column takes."""
MOST_ROWS = 16
"""Rows of words in one piece of the table: a longer line goes on over the page."""
ADDRESS = 0.55
"""Where the address begins, as a part of the width."""
HANGING = "Yth. "
INDENT, AFTER_COLON = 36.0, 6.0
STAY = 2
"""Pieces of the table that stay with the signature."""


@dataclass(frozen=True, slots=True)
class _Set:
    """How tightly it is set: points from line to line, lines to sign, and from one dotted line to
    the next.
    """

    leading: float
    room: float
    to_write: float

    def height(self, rows: Sequence[Row]) -> float:
        return sum(row.height for row in rows) * self.leading


LOOSE, CLOSE = _Set(15.0, ROOM_TO_SIGN, 1.35), _Set(13.8, ROOM_TO_SIGN - 1, 1.2)


def render_transmittal(document: TransmittalDocument) -> bytes:
    """Sheet I for the receiver and sheet II that comes back: the same document, the same bytes.

    Raises `RuleError` "letter.unknown_glyph" or "letter.logo_unreadable".
    """
    refuse_unknown(_texts(document))
    title = f"{document.title.capitalize()} {document.number_text}".strip()
    press = Press(points(document.sheet), title, document.office)
    parts = _fitting(document)
    for sheet in document.copies:
        print_parts(press, document, parts, foot=f"{sheet}   Nomor {document.number_text}")
    return press.finish()


def _fitting(document: TransmittalDocument) -> list[Part]:
    """Set closer where that leaves each sheet one page; else loosely on more."""
    first, _further = rooms(document)
    close = _parts(document, CLOSE)
    loose = _parts(document, LOOSE)
    needed = [sum(part.height for part in parts) for parts in (loose, close)]
    return close if needed[1] <= first < needed[0] else loose


def _parts(document: TransmittalDocument, tight: _Set) -> list[Part]:
    width, left = text_width_of(document.sheet), document.sheet.left * MM
    columns = _columns(document.heads, width)
    head = _ruled(columns, heading(columns, TABLE), left)
    table = [
        piece
        for number, listed in enumerate(document.lines, start=1)
        for piece in _pieces(columns, number, listed, left, head)
    ]
    above = _head(document, width)
    return [
        Part(
            tight.height(above),
            lambda press, top: press.rows(above, left, top, tight.leading),
            keep=True,
        ),
        replace(head, keep=True),
        *table[:-STAY],
        *(replace(each, keep=True) for each in table[-STAY:]),
        replace(gap(tight.leading * 0.6), keep=True),
        _ending(document, left, width, tight),
    ]


def _head(document: TransmittalDocument, width: float) -> list[Row]:
    """Place and day, whom it goes to, the title with its number."""
    x = ADDRESS * width
    hang = text_width(HANGING, BODY.font, BODY.size)
    room = width - x - hang
    name = ragged(document.addressee, room, x=x + hang)
    rows = [
        *ragged(document.dateline, width - x, x=x),
        Row(height=0.5),
        Row((Span(x, "Kepada", BODY),)),
        *beside([Row((Span(x, HANGING.strip(), BODY),))], name),
    ]
    place = document.addressee_place.upper()
    if place:
        rows.append(Row((Span(x + hang, "di -", BODY),)))
        rows += [Row((Span(x + 2 * hang, each, BODY),)) for each in wrap(place, room - hang, BODY)]
    return [
        *rows,
        Row(height=1),
        *title_rows(document.title, width),
        *centred(f"Nomor: {document.number_text}", width),
        Row(height=0.8),
    ]


def _columns(heads: Sequence[str], width: float) -> tuple[Column, ...]:
    number, *others = heads
    rest = width - NUMBER
    return (
        Column(number, NUMBER, middle=True),
        *(Column(name, rest * share) for name, share in zip(others, SHARES, strict=True)),
    )


def _pieces(
    columns: Sequence[Column], number: int, listed: ListedLine, left: float, head: Part
) -> Iterator[Part]:
    """A line of the table; a very long one in several about equally long. The first bears the
    number, and every other where it begins a page.
    """
    whole = line(columns, (str(number), listed.what, listed.quantity, listed.remarks), TABLE)
    longest = max(len(cell) for cell in whole.cells)
    most = ceil(longest / ceil(longest / MOST_ROWS))
    for first in range(0, longest, most):
        cells = tuple(cell[first : first + most] for cell in whole.cells)
        rows = max(len(cell) for cell in cells)
        piece = Line(cells, rows * TABLE.leading + 2 * TABLE.padding, TABLE)
        ruled = _ruled(columns, piece, left)
        named = replace(piece, cells=(whole.cells[0], *cells[1:]))
        yield replace(ruled, head=head, again=_ruled(columns, named, left).draw)


def _ruled(columns: Sequence[Column], drawn: Line, left: float) -> Part:
    def draw(press: Press, top: float) -> None:
        press.canvas.setLineWidth(0.6)
        draw_line(press, columns, drawn, left, top)

    return Part(drawn.height, draw)


def _ending(document: TransmittalDocument, left: float, width: float, tight: _Set) -> Part:
    """The closing words; under them on the left what the receiver fills in, on the right who
    sends.
    """
    closing = [*paragraph(document.closing, width, indent=INDENT), Row(height=0.75)]
    filled = _filled_in(document, (1 - BLOCK) * width - HANGING_PREFIX, tight.to_write)
    signed = signatures(document.signature, width, room=tight.room)
    above = tight.height(closing)

    def draw(press: Press, top: float) -> None:
        press.rows(closing, left, top, tight.leading)
        for rows in (filled, signed):
            press.rows(rows, left, top - above, tight.leading)

    return Part(above + max(map(tight.height, (filled, signed))), draw)


def _filled_in(document: TransmittalDocument, width: float, to_write: float) -> list[Row]:
    """What is to be filled in, each before a dotted line as long as there is room."""
    label = max(text_width(each, BODY.font, BODY.size) for each in document.filled_in) + 4
    room = width - label - AFTER_COLON
    dots = "." * int(room / text_width(".", BODY.font, BODY.size))
    rows = [Row((Span(0, document.received, STRONG),))]
    for each in document.filled_in:
        spans = (Span(0, each, BODY), Span(label, ":", BODY), Span(label + AFTER_COLON, dots, BODY))
        rows.append(Row(spans, height=to_write))
    return rows


def _texts(document: TransmittalDocument) -> Iterator[tuple[str, str]]:
    """Every text under the name of its field."""
    for each in fields(document):
        for text in _strings(getattr(document, each.name)):
            yield each.name, text


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from value.split("\n")
    elif isinstance(value, ListedLine):
        yield from (value.what, value.quantity, *value.remarks.split("\n"))
    elif isinstance(value, Signature):
        yield from (*value.titles, value.name, value.prefix, value.rank, value.staff, value.above)
    elif isinstance(value, tuple):
        for part in value:
            yield from _strings(part)
