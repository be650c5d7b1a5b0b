"""The parts of a reply slip from edge to edge: facts and code, boxes to tick, lines to write on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.letter.papers.slips import SlipDocument
from reports.paper.fonts import BOLD, ITALIC, REGULAR, text_width
from reports.paper.press import MM, Press
from reports.paper.qr import draw_square
from reports.paper.rows import Row, Span, Style, beside, centred, ragged

SIDE = 16 * MM
"""Margin left and right."""
QR_SIDE = 25 * MM
CODE_COLUMN, CODE_SIZE = 46 * MM, 20
LEADING = 1.3  # of the size
BOX, INDENT = 0.95, 1.6  # side of a tick box and the words' distance, in sizes
FACT_LABEL = 8.0  # width of a fact's label, in sizes
NAME = 3
"""The fact in bold: whom it is about."""
SIGN_ROOM = 9 * MM
GAP = 6.0
ANSWERS, REASONS = 0.3, 0.35
"""Widths of the column of answers and of each of the two of reasons, as parts of the whole."""


@dataclass(frozen=True, slots=True)
class Band:
    """A part of the slip: its height, and what draws it below a top."""

    height: float
    draw: Callable[[float], object]


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes on a press in words of one size, between the slip's margins."""

    press: Press
    size: float

    @property
    def width(self) -> float:
        return self.press.size[0] - 2 * SIDE

    @property
    def leading(self) -> float:
        return self.size * LEADING

    def style(self, font: str = REGULAR, scale: float = 1) -> Style:
        return Style(font, self.size * scale)

    def rows(self, rows: Sequence[Row], x: float, top: float) -> float:
        return self.press.rows(rows, x, top, self.leading)

    def word(self, text: str, x: float, top: float, height: float) -> None:
        self.press.rows([Row((Span(0, text, self.style()),))], x, top, height)

    def dots(self, x1: float, x2: float, y: float) -> None:
        """A line to write on."""
        self.press.canvas.saveState()
        self.press.canvas.setDash(1, 2)
        self.press.line(x1, y, x2, y, 0.6)
        self.press.canvas.restoreState()

    def boxed(self, words: Sequence[list[Row]], top: float) -> None:
        """Words under each other, each with a box to tick before its first row."""
        side = BOX * self.size
        for rows in words:
            x = SIDE + rows[0].spans[0].x - self.size * INDENT
            middle = top - self.leading / 2
            self.press.canvas.setLineWidth(0.7)
            self.press.canvas.rect(x, middle - side / 2, side, side)
            top = self.rows(rows, SIDE, top)


def head(pen: Pen, document: SlipDocument) -> Band:
    """Title, office and facts left; the square to scan and the code right."""
    said, width = dict(document.said), pen.width - CODE_COLUMN - 4 * MM
    rows = [
        *_tall(ragged(said["title"], width, pen.style(BOLD, 1.4)), 1.35),
        *ragged(document.office, width, pen.style(BOLD)),
        *(ragged(document.address, width, pen.style()) if document.address else []),
        Row(height=0.4),
        *_facts(pen, document, width),
    ]
    beneath = [
        *centred(said["code"], CODE_COLUMN, pen.style()),
        *_tall(
            centred(document.code, CODE_COLUMN, Style(BOLD, CODE_SIZE)),
            CODE_SIZE * 1.15 / pen.leading,
        ),
    ]
    x = SIDE + pen.width - CODE_COLUMN

    def draw(top: float) -> None:
        pen.rows(rows, SIDE, top)
        code, left = document.code.replace("-", ""), x + (CODE_COLUMN - QR_SIDE) / 2
        draw_square(pen.press, code, left, top - QR_SIDE, QR_SIDE)
        pen.rows(beneath, x, top - QR_SIDE)

    right = QR_SIDE + _height(beneath) * pen.leading
    return Band(max(_height(rows) * pen.leading, right) + 3, draw)


def ticks(pen: Pen, document: SlipDocument) -> Band:
    """The answers in one column, the reasons in two beside it, each with its box."""
    said, width = dict(document.said), pen.width
    left, each = ANSWERS * width, REASONS * width
    half = (len(document.reasons) + 1) // 2
    heading = pen.style(BOLD)
    top_rows = [
        *ragged(said["asked"], width, pen.style(ITALIC)),
        *beside(
            ragged(said["answers"], left, heading), ragged(said["reasons"], 2 * each, heading, left)
        ),
    ]
    columns = (
        _column(pen, 0, left, document.answers),
        _column(pen, left, each, document.reasons[:half]),
        _column(pen, left + each, each, document.reasons[half:]),
    )

    def draw(top: float) -> None:
        pen.press.line(SIDE, top, SIDE + width, top)
        y = pen.rows(top_rows, SIDE, top - 2)
        for column in columns:
            pen.boxed(column, y)

    longest = max(sum(map(_height, column)) for column in columns)
    return Band((_height(top_rows) + longest + 0.2) * pen.leading + 4, draw)


def lines(pen: Pen, *asked: tuple[str, float]) -> Band:
    """Words with a line to write on after each; the room is shared by weight."""
    style, height = pen.style(), pen.leading * 1.25
    words = [text_width(word, style.font, style.size) for word, _ in asked]
    room = pen.width - sum(words) - GAP * (2 * len(asked) - 1)
    weights = sum(weight for _, weight in asked)

    def draw(top: float) -> None:
        x = SIDE
        for (word, weight), used in zip(asked, words, strict=True):
            pen.word(word, x, top, height)
            x += used + GAP
            end = x + room * weight / weights
            pen.dots(x, end, top - height * 0.8)
            x = end + GAP

    return Band(height, draw)


def signing(pen: Pen, labels: Sequence[str]) -> Band:
    """Name, date and signature side by side, with room for a stamp above the lines."""
    share, height = pen.width / len(labels), SIGN_ROOM + pen.leading

    def draw(top: float) -> None:
        for number, word in enumerate(labels):
            x = SIDE + number * share
            pen.word(word, x, top, pen.leading)
            pen.dots(x, x + share - 8, top - height + 2)

    return Band(height, draw)


def foot(pen: Pen, document: SlipDocument) -> Band:
    """How the answer comes back, and what a practice office's paper must say."""
    text = " ".join(part for part in (document.back, document.notice) if part)
    rows = ragged(text, pen.width, pen.style(BOLD, 0.95))
    return Band(len(rows) * pen.leading + 2, lambda top: pen.rows(rows, SIDE, top - 2))


def _facts(pen: Pen, document: SlipDocument, width: float) -> list[Row]:
    label_width, style = FACT_LABEL * pen.size, pen.style()
    colon = [Row((Span(label_width, ":", style),))]
    rows: list[Row] = []
    for number, (label, value) in enumerate(document.facts):
        shown = pen.style(BOLD) if number == NAME else style
        values = ragged(value, width - label_width - 8, shown, x=label_width + 8)
        rows += beside(ragged(label, label_width, style), colon, values)
    return rows


def _column(pen: Pen, x: float, width: float, words: Sequence[str]) -> list[list[Row]]:
    """The rows of each of the words, with room for its box at the left."""
    indent = pen.size * INDENT
    return [ragged(word, width - indent - GAP, pen.style(), x=x + indent) for word in words]


def _tall(rows: list[Row], height: float) -> list[Row]:
    return [Row(row.spans, height) for row in rows]


def _height(rows: Sequence[Row]) -> float:
    return sum(row.height for row in rows)
