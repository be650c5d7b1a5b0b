"""Signature blocks: the office's on the right, another's `Mengetahui` on the left."""

from models.letter.document import Signature
from reports.paper.fonts import BOLD, text_width
from reports.paper.rows import BODY, STRONG, Row, Rule, Span, beside, centred, gap

ROOM_TO_SIGN = 4.0
"""Lines for signature and stamp: 20 mm."""
BLOCK = 0.52
"""Width of a block, as a part of the text's width."""
BETWEEN = 14.0
"""Points at least between two blocks side by side: two long names must not run together."""
DOTS = "." * 40


def signatures(
    right: Signature, width: float, left: Signature | None = None, room: float = ROOM_TO_SIGN
) -> list[Row]:
    """The rows of one block, or of two side by side, ending level."""
    block = width * BLOCK
    if left is None:
        return _assembled(_block(right, width - block, block), room)
    half = BETWEEN / 2
    rows = _block(right, width - block + half, block - BETWEEN)
    other = _block(left, half, width - block - BETWEEN)
    above = max(len(rows[0]), len(other[0]))
    padded = [
        [Row()] * (above - len(part[0])) + part[0] if part is other else part[0]
        for part in (rows, other)
    ]
    padded[0] += [Row()] * (above - len(padded[0]))
    return _assembled((beside(*padded), beside(rows[1], other[1])), room)


def _assembled(block: tuple[list[Row], list[Row]], room: float) -> list[Row]:
    """With the room in whole lines, so that something may stand left of it."""
    rest = [gap(room % 1)] if room % 1 else []
    return [*block[0], *[Row()] * int(room), *rest, *block[1]]


def _block(signature: Signature, x: float, width: float) -> tuple[list[Row], list[Row]]:
    """What stands above the signature, and what beneath."""
    above = centred(signature.above, width, BODY, x) if signature.above else []
    for number, title in enumerate(signature.titles):
        lines = centred(title, width, BODY, x)
        if number == 0 and signature.prefix:
            lines[0] = _prefixed(lines[0], signature.prefix)
        above += lines
    beneath = _name(signature.name, width, x)
    for line in (signature.rank, signature.staff):
        if line:
            beneath += centred(line, width, BODY, x)
    return above, beneath


def _prefixed(row: Row, prefix: str) -> Row:
    """a.n., Plt. and the like hang before the title, so that the titles stay in one column."""
    first = row.spans[0]
    shift = text_width(f"{prefix} ", BODY.font, BODY.size)
    return Row((Span(first.x - shift, prefix, BODY), first))


def _name(name: str, width: float, x: float) -> list[Row]:
    """The name underlined; a dotted line where another office fills it in."""
    if not name:
        return centred(f"({DOTS})", width, BODY, x)
    rows = centred(name, width, STRONG, x)
    return [
        Row(
            row.spans,
            rules=(Rule(row.spans[0].x, text_width(row.spans[0].text, BOLD, STRONG.size)),),
        )
        for row in rows
    ]
