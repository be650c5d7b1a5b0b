"""The report of a month, quarter or year as PDF: summary, tables with their charts, signatures."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportlab.graphics import renderPDF

from models.figures.report import FiguresReport
from models.figures.tables import FigureLine, FigureTable
from reports.figures.charts import drawing_of
from reports.paper.flow import Part, gap, print_parts
from reports.paper.fonts import BOLD, REGULAR, text_width
from reports.paper.grid import Column, Line, Look, draw_line, heading, line
from reports.paper.press import HAIRLINE, MM, Press, points, text_width_of
from reports.paper.rows import COLON, Row, Style, centred, pairs, ragged
from reports.paper.signature import signatures
from reports.paper.unknown import refuse_unknown

TITLE, HEAD, WORDS, NOTE = Style(BOLD, 13), Style(BOLD, 10.5), Style(REGULAR, 10.5), Style(size=8)
LOOK = Look(Style(REGULAR, 9), Style(BOLD, 9), 11, 2.5)
TOTAL = Look(Style(BOLD, 9), Style(BOLD, 9), 11, 2.5)
LEADING = 1.3
"""Of the font size, from line to line."""
LABEL = 0.26
"""Share of the width that the words before the colon take."""
NARROW = 2
"""Columns of numbers up to which a table has its chart beside it."""
BESIDE, BETWEEN, UNDER = 0.54, 14.0, 3.0
"""Share of the width of a table beside its chart, and the points between the two
and under them."""
LEAST = 0.11
"""Share of its table's width that a column of numbers takes at least."""
WHOLE = 12
"""Lines up to which a table is never parted."""
STAY = 2
"""Lines that stay with a title above them, and with what stands under them."""
SECTION, SIGNING, ABOVE_SIGNING = 14.0, 13.8, 0.8
"""Points between sections and from line to line of the signatures; lines above these."""


def render_period_report(report: FiguresReport) -> bytes:
    """The report as PDF: the same report gives the same bytes.

    Raises `RuleError` "letter.unknown_glyph" or "letter.logo_unreadable".
    """
    refuse_unknown(_texts(report))
    press = Press(
        points(report.sheet), f"{report.title} {report.found.period.title}", report.office
    )
    print_parts(press, report, _Layout(report).parts(), numbered=True)
    return press.finish()


class _Layout:
    """The parts of the report in order."""

    def __init__(self, report: FiguresReport) -> None:
        self.report = report
        self.left, self.width = report.sheet.left * MM, text_width_of(report.sheet)

    def parts(self) -> list[Part]:
        parts = [*self._above(), *self._summary()]
        for table in self.report.found.tables:
            parts += [gap(SECTION), *self._section(table)]
        return [*_kept(parts, last=STAY), self._signing()]

    def _above(self) -> list[Part]:
        facts = pairs(self.report.facts, self.width, LABEL * self.width - COLON, style=WORDS)
        title = centred(self.report.title, self.width, TITLE)
        rows = [*title, Row(height=0.4), *facts, Row(height=0.5)]
        return [self._row(row, WORDS, keep=True) for row in rows]

    def _summary(self) -> list[Part]:
        """The sentences as one paragraph, and what is to be known of the period."""
        found = self.report.found
        words = " ".join((*found.summary, *found.warnings))
        return [self._row(row, WORDS) for row in ragged(words, self.width, WORDS)]

    def _section(self, table: FigureTable) -> Iterator[Part]:
        """Title, chart, table and notes; a narrow table has its chart beside it. Where there is
        nothing to count, a sentence under the title.
        """
        yield from (
            self._row(row, HEAD, keep=True) for row in ragged(table.title, self.width, HEAD)
        )
        notes = [each for text in table.notes for each in self._note(text)]
        if table.nothing:
            yield from (self._row(row, WORDS) for row in ragged(table.nothing, self.width, WORDS))
        elif _is_narrow(table):
            yield self._side_by_side(table, keep=bool(notes))
        else:
            if not table.chart.is_empty:
                yield self._chart(table)
            lines = [*self._lines(table)]
            whole = len(lines) - 1 if len(lines) <= WHOLE else STAY
            yield from _kept(lines, first=whole, last=STAY if notes else 0)
        if notes:
            yield replace(gap(UNDER), keep=True)
        yield from notes

    def _note(self, text: str) -> Iterator[Part]:
        """Its rows, of which two stay together at either end of a page."""
        rows = ragged(text, self.width, NOTE)
        for place, row in enumerate(rows):
            yield self._row(row, NOTE, keep=place < len(rows) - 1 and place in (0, len(rows) - 2))

    def _side_by_side(self, table: FigureTable, *, keep: bool) -> Part:
        width = self.width if table.chart.is_empty else BESIDE * self.width
        columns = _columns(table, width)
        lines = [heading(columns, LOOK), *(_line(columns, each) for each in table.lines)]
        chart = drawing_of(table.chart, self.width - BESIDE * self.width - BETWEEN)
        height = sum(each.height for each in lines)

        def draw(press: Press, top: float) -> None:
            if not table.chart.is_empty:
                x = self.left + width + BETWEEN
                renderPDF.draw(chart, press.canvas, x, top - chart.height)
            press.canvas.setLineWidth(HAIRLINE)
            for each in lines:
                top = draw_line(press, columns, each, self.left, top)

        shown = 0.0 if table.chart.is_empty else chart.height
        return Part(max(height, shown) + UNDER, draw, keep=keep)

    def _chart(self, table: FigureTable) -> Part:
        chart = drawing_of(table.chart, self.width)
        return Part(
            chart.height + 2 * UNDER,
            lambda press, top: renderPDF.draw(chart, press.canvas, self.left, top - chart.height),
            keep=True,
        )

    def _lines(self, table: FigureTable) -> Iterator[Part]:
        columns = _columns(table, self.width)
        head = self._ruled(columns, heading(columns, LOOK))
        yield head
        for each in table.lines:
            yield replace(self._ruled(columns, _line(columns, each)), head=head)

    def _ruled(self, columns: Sequence[Column], drawn: Line) -> Part:
        def draw(press: Press, top: float) -> None:
            press.canvas.setLineWidth(HAIRLINE)
            draw_line(press, columns, drawn, self.left, top)

        return Part(drawn.height, draw)

    def _row(self, row: Row, style: Style, *, keep: bool = False) -> Part:
        leading = style.size * LEADING

        def draw(press: Press, top: float) -> None:
            press.rows([row], self.left, top, leading)

        return Part(row.height * leading, draw, keep=keep)

    def _signing(self) -> Part:
        signing = signatures(self.report.right, self.width, self.report.left)
        rows = [Row(height=ABOVE_SIGNING), *signing]

        def draw(press: Press, top: float) -> None:
            press.rows(rows, self.left, top, SIGNING)

        return Part(sum(row.height for row in rows) * SIGNING, draw)


def _is_narrow(table: FigureTable) -> bool:
    return len(table.heads) - 1 <= NARROW and len(table.notes) <= NARROW


def _kept(parts: Sequence[Part], first: int = 0, last: int = 0) -> list[Part]:
    """The parts, of which so many at either end are never parted from what follows."""
    kept = range(len(parts) - last)
    return [
        replace(part, keep=part.keep or number < first or number not in kept)
        for number, part in enumerate(parts)
    ]


def _columns(table: FigureTable, width: float) -> list[Column]:
    """The numbers in columns as wide as their longest word needs; the words take the rest."""
    cells = [each.cells for each in table.lines]
    widths = [
        max(LEAST * width, _needed(title, [row[number] for row in cells]))
        for number, title in enumerate(table.heads[1:])
    ]
    first = Column(table.heads[0], width - sum(widths))
    numbers = zip(table.heads[1:], widths, strict=True)
    return [first, *(Column(title, taken, middle=True) for title, taken in numbers)]


def _needed(title: str, cells: Sequence[str]) -> float:
    words = [*title.split(), *cells]
    longest = max(text_width(word, LOOK.head.font, LOOK.head.size) for word in words)
    return longest + 2 * LOOK.padding + 1


def _line(columns: Sequence[Column], each: FigureLine) -> Line:
    return line(columns, (each.word, *each.cells), TOTAL if each.total else LOOK)


def _texts(report: FiguresReport) -> Iterator[tuple[str, str]]:
    yield "letterhead", "\n".join((*report.letterhead.lines, report.letterhead.address))
    yield from report.facts
    yield "summary", " ".join((*report.found.summary, *report.found.warnings))
    for table in report.found.tables:
        words = [table.nothing, *(each.word for each in table.lines)]
        yield table.title, " ".join((*table.heads, *words, *table.notes, *table.chart.groups))
    for signer in (report.left, report.right):
        yield "signature", "\n".join((*signer.titles, signer.name, signer.rank, signer.above))
