"""The key letter on paper: the keys as text and as a square, the 30 digits large, who vouches."""

from collections.abc import Iterator, Sequence
from dataclasses import fields

from models.letter.document import KeyLetterDocument, Signature
from reports.letters.introduction import title_rows
from reports.paper.flow import Part, gap, print_parts, rooms
from reports.paper.fonts import BOLD, REGULAR, text_width
from reports.paper.press import MM, Press, points, text_width_of
from reports.paper.qr import draw_square
from reports.paper.rows import BODY, Row, Span, Style, beside, centred, pairs, paragraph, ragged
from reports.paper.signature import ROOM_TO_SIGN, signatures
from reports.paper.unknown import refuse_unknown

SETTINGS = ((15.0, 46 * MM, ROOM_TO_SIGN), (13.8, 42 * MM, ROOM_TO_SIGN - 1), (13.2, 36 * MM, 2.5))
"""Points from line to line, side of the square, lines to sign: loosest first."""
KEYS_LEADING = 13.0
LABEL = 104.0
KEY, CAPTION, DIGITS = Style(REGULAR, 10.5), Style(REGULAR, 10.5), Style(BOLD, 19)
DIGITS_LEADING = 27.0
GROUPS = 3
"""Groups of digits in one row: as they are read out on the telephone."""
BETWEEN, INDENT, HANGING = 14.0, 36.0, "Yth. "


def render_key_letter(document: KeyLetterDocument) -> bytes:
    """The letter as PDF: the same document gives the same bytes.

    Raises `RuleError` "letter.unknown_glyph" or "letter.logo_unreadable".
    """
    refuse_unknown(_texts(document))
    title = f"{document.title.capitalize()} {document.number_text}".strip()
    press = Press(points(document.sheet), title, document.office)
    print_parts(press, document, _fitting(document), foot=f"Nomor {document.number_text}")
    return press.finish()


def _fitting(document: KeyLetterDocument) -> list[Part]:
    """The loosest setting that leaves it one page, else the loosest."""
    first, _further = rooms(document)
    tried = [_parts(document, *setting) for setting in SETTINGS]
    return next((parts for parts in tried if sum(part.height for part in parts) <= first), tried[0])


def _parts(document: KeyLetterDocument, leading: float, side: float, room: float) -> list[Part]:
    width, left = text_width_of(document.sheet), document.sheet.left * MM
    *others, last = document.statements

    def block(rows: Sequence[Row], *, keep: bool = False) -> Part:
        height = sum(row.height for row in rows) * leading
        return Part(height, lambda press, top: press.rows(rows, left, top, leading), keep=keep)

    said = [block(paragraph(text, width, indent=INDENT)) for text in others]
    return [
        block(_above(document, width)),
        _keys(document, left, width, side),
        gap(leading * 0.6),
        *(part for each in said for part in (each, gap(leading * 0.4))),
        block(paragraph(last, width, indent=INDENT), keep=True),
        block([Row(height=0.75), *signatures(document.signature, width, room=room)]),
    ]


def _above(document: KeyLetterDocument, width: float) -> list[Row]:
    """Title and number, whom it goes to, and which computer the keys are of."""
    hang = text_width(HANGING, BODY.font, BODY.size)
    to = f"{document.addressee} di {document.addressee_place}"
    return [
        *title_rows(document.title, width),
        *centred(f"Nomor: {document.number_text}", width),
        Row(height=0.7),
        *beside([Row((Span(0, HANGING.strip(), BODY),))], ragged(to, width - hang, x=hang)),
        Row(height=0.6),
        *paragraph(document.opening, width, indent=INDENT),
        Row(height=0.4),
        *pairs(document.facts, width, LABEL),
        Row(height=0.5),
    ]


def _keys(document: KeyLetterDocument, left: float, width: float, side: float) -> Part:
    """The square on the left; beside it the digits; under both the keys as text."""
    beside_x = side + BETWEEN
    groups = document.digits.split()
    rows = [" ".join(groups[at : at + GROUPS]) for at in range(0, len(groups), GROUPS)]
    caption = ragged(document.digits_label, width - beside_x, CAPTION)
    digits = [Row((Span(0, row, DIGITS),)) for row in rows]
    texts = [
        row
        for role, key in document.keys
        for row in (*ragged(f"{role}:", width, CAPTION), *ragged(key, width, KEY), Row(height=0.4))
    ]
    right = len(caption) * KEYS_LEADING + len(digits) * DIGITS_LEADING
    upper = max(side, right)

    def draw(press: Press, top: float) -> None:
        draw_square(press, document.square, left, top - side, side)
        y = press.rows(caption, left + beside_x, top - (upper - right) / 2, KEYS_LEADING)
        press.rows(digits, left + beside_x, y, DIGITS_LEADING)
        press.rows(texts, left, top - upper - 4, KEYS_LEADING)

    return Part(upper + 4 + sum(row.height for row in texts) * KEYS_LEADING, draw)


def _texts(document: KeyLetterDocument) -> Iterator[tuple[str, str]]:
    """Every text under the name of its field."""
    for each in fields(document):
        for text in _strings(getattr(document, each.name)):
            yield each.name, text


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Signature):
        yield from (*value.titles, value.name, value.prefix, value.rank, value.staff, value.above)
    elif isinstance(value, tuple):
        for part in value:
            yield from _strings(part)
