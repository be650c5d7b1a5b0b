"""The report of an outreach visit: head, team, table of residents, sums and signature.

Set as loosely as one page allows, for about 25 residents; more go on with the head of the table on
every page, and the signature takes the last lines of the table with it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from models.letter.document import Pair
from models.outreach.report import ReportLine, VisitReport
from reports.paper.fonts import BOLD, REGULAR, text_width
from reports.paper.grid import Column, Line, Look, draw_line, heading, line
from reports.paper.letterhead import letterhead_height, stamp_letterhead
from reports.paper.practice import stamp_practice
from reports.paper.press import MM, Press, points, text_width_of
from reports.paper.rows import Row, Span, Style, beside, centred, ragged, wrap
from reports.paper.signature import signatures
from reports.paper.unknown import refuse_unknown

TITLE, SMALL = Style(BOLD, 13), Style(REGULAR, 9)
SHARES = (0.04, 0.2, 0.163, 0.165, 0.14, 0.083, 0.104, 0.105)
FOOT = 14.0
"""Points above the margin for the page number."""
STAY = 2
"""Lines of the table that stay with what stands under it."""
LABEL = 0.25
"""Share of the width that the words before the colon take."""
SIGNING = 13.8
"""Points from line to line of the signature block: its words are 12 points."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How tightly the report is set; the first that needs one page is taken."""

    words: float
    leading: float
    table: Look
    room: float
    """Lines left free to sign in."""


def _setting(words: float, cell: float, padding: float, room: float) -> Setting:
    table = Look(Style(REGULAR, cell), Style(BOLD, cell), cell * 1.22, padding)
    return Setting(words, words * 1.3, table, room)


SETTINGS = (
    _setting(11, 8.5, 3, 4),
    _setting(10, 8.5, 2.5, 3.5),
    _setting(9.5, 8.5, 1.8, 3.2),
    _setting(9, 8, 1.2, 3),
)
USUAL = SETTINGS[1]
"""For a report of several pages."""


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under each other: its height, how it is drawn from its upper edge down."""

    height: float
    draw: Callable[[Press, float], object]
    ruled: bool = False
    """A line of the table: a page that begins with one begins with the table's head."""
    keep: bool = False
    """Never parted from what follows."""


def render_visit_report(report: VisitReport) -> bytes:
    """The report as PDF: the same report gives the same bytes.

    Raises `RuleError` "letter.unknown_glyph" or "letter.logo_unreadable".
    """
    refuse_unknown(_texts(report))
    press = Press(points(report.sheet), f"Laporan kunjungan {report.facts[0][1]}", report.office)
    room = _room(report)
    for setting in SETTINGS:
        layout = _Layout(report, setting)
        if layout.height() <= room - letterhead_height(report.letterhead, report.sheet):
            break
    else:
        layout = _Layout(report, USUAL)
    _print(press, report, layout, room)
    return press.finish()


def _room(report: VisitReport) -> float:
    """Points between the upper margin and the page number."""
    return points(report.sheet)[1] - (report.sheet.top + report.sheet.bottom) * MM - FOOT


class _Layout:
    """The parts of the report in one setting, in order."""

    def __init__(self, report: VisitReport, setting: Setting) -> None:
        self.report, self.setting = report, setting
        self.left, self.width = report.sheet.left * MM, text_width_of(report.sheet)
        titles = (
            "No",
            "Nama",
            "NIK",
            report.hamlet_word,
            "Kebutuhan",
            "Tingkat",
            "Jangka",
            "Kasus",
        )
        middle = {"No", "Kasus"}
        self.columns = [
            Column(title, share * self.width, title in middle)
            for title, share in zip(titles, SHARES, strict=True)
        ]
        self.head = self._ruled(heading(self.columns, setting.table))
        self.above = self._above()
        self.lines = [
            self._ruled(self._line(number, entry))
            for number, entry in enumerate(report.lines, start=1)
        ]
        self.below = self._below()

    def height(self) -> float:
        """Of the whole report under the letterhead, on one page."""
        parts = (*self.above, self.head, *self.lines, *self.below)
        return sum(part.height for part in parts)

    def pages(self, first: float, further: float) -> list[list[Part]]:
        """The parts by page, each page with the head of the table above its first line."""
        pages: list[list[Part]] = [[]]
        room = first
        for block in _blocks((*self.above, *self.lines, *self.below)):
            needed = sum(part.height for part in block)
            fresh = needed + (self.head.height if block[0].ruled else 0)
            if fresh > room and pages[-1] and fresh <= further:
                pages.append([])
                room = further
            for part in block:
                if part.height > room and pages[-1]:
                    pages.append([])
                    room = further
                if part.ruled and not any(each.ruled for each in pages[-1]):
                    pages[-1].append(self.head)
                    room -= self.head.height
                pages[-1].append(part)
                room -= part.height
        return pages

    def _above(self) -> list[Part]:
        report, leading = self.report, self.setting.leading
        rows = [
            *centred(report.title, self.width, TITLE),
            Row(height=0.4),
            *self._pairs(report.facts),
            Row(height=0.6),
        ]
        return [self._row(row, leading, keep=True) for row in rows]

    def _below(self) -> list[Part]:
        """Sums, notes and the signature, which the last lines of the table go along with."""
        report, leading = self.report, self.setting.leading
        style = Style(REGULAR, self.setting.words)
        for place in range(max(len(self.lines) - STAY, 0), len(self.lines)):
            part = self.lines[place]
            self.lines[place] = Part(part.height, part.draw, ruled=True, keep=True)
        sums = [Row(height=0.5), *self._pairs(report.sums)]
        parts = [self._row(row, leading, keep=True) for row in sums]
        if report.notes:
            rows = self._noted(report.notes, style)
            parts += [
                self._row(row, leading, keep=number in (0, len(rows) - 2, len(rows) - 1))
                for number, row in enumerate(rows)
            ]
        signing = [
            Row(height=0.8),
            *signatures(report.signature, self.width, room=self.setting.room),
        ]
        height = sum(row.height for row in signing) * SIGNING
        return [
            *parts,
            Part(height, lambda press, top: press.rows(signing, self.left, top, SIGNING)),
        ]

    def _noted(self, notes: str, style: Style) -> list[Row]:
        """Under the sums and in their columns; each line end of the notes begins a new row."""
        value_x = LABEL * self.width
        first, *rows = [
            row
            for text in notes.split("\n")
            for row in ragged(text, self.width - value_x, style, value_x)
        ]
        said = (Span(0, "Catatan", style), Span(value_x - 8, ":", style))
        return [Row((*said, *first.spans)), *rows]

    def _pairs(self, items: Sequence[Pair]) -> list[Row]:
        style, rows = Style(REGULAR, self.setting.words), list[Row]()
        value_x = LABEL * self.width
        for name, value in items:
            colon = Row((Span(value_x - 8, ":", style),))
            values = ragged(value, self.width - value_x, style, value_x)
            rows += beside(ragged(name, value_x - 12, style), [colon], values)
        return rows

    def _line(self, number: int, entry: ReportLine) -> Line:
        """Needs under each other; where a title takes two rows, urgency and term wait for it."""
        column, look = self.columns[4], self.setting.table
        titles: list[str] = []
        levels: list[str] = []
        terms: list[str] = []
        for need in entry.needs:
            wrapped = wrap(need.title, column.width - 2 * look.padding, look.cell)
            blank = [""] * (len(wrapped) - 1)
            titles += wrapped
            levels += [need.level, *blank]
            terms += [need.term, *blank]
        needs = ("\n".join(each) for each in (titles, levels, terms))
        cells = (str(number), entry.name, entry.nik, entry.hamlet, *needs, entry.number)
        return line(self.columns, cells, look)

    def _ruled(self, drawn: Line) -> Part:
        return Part(
            drawn.height,
            lambda press, top: draw_line(press, self.columns, drawn, self.left, top),
            ruled=True,
        )

    def _row(self, row: Row, leading: float, *, keep: bool = False) -> Part:
        return Part(
            row.height * leading,
            lambda press, top: press.rows([row], self.left, top, leading),
            keep=keep,
        )


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


def _print(press: Press, report: VisitReport, layout: _Layout, room: float) -> None:
    sheet = report.sheet
    pages = layout.pages(room - letterhead_height(report.letterhead, sheet), room)
    for number, parts in enumerate(pages, start=1):
        stamp_practice(press, report.watermark, report.notice)
        top = points(sheet)[1] - sheet.top * MM
        if number == 1:
            top = stamp_letterhead(press, report.letterhead, sheet)
        for part in parts:
            part.draw(press, top)
            top -= part.height
        if len(pages) > 1:
            _number(press, layout, f"halaman {number} dari {len(pages)}")
        press.end_page()


def _number(press: Press, layout: _Layout, text: str) -> None:
    x = layout.width - text_width(text, SMALL.font, SMALL.size)
    bottom = layout.report.sheet.bottom * MM + FOOT
    press.rows([Row((Span(x, text, SMALL),))], layout.left, bottom - 2, FOOT - 2)


def _texts(report: VisitReport) -> Iterator[tuple[str, str]]:
    yield "letterhead", "\n".join((*report.letterhead.lines, report.letterhead.address))
    yield from (*report.facts, *report.sums)
    yield "notes", report.notes
    signer = report.signature
    yield "signature", "\n".join((*signer.titles, signer.name, signer.rank, signer.above))
    for entry in report.lines:
        titles = [need.title for need in entry.needs]
        yield entry.number, "\n".join((entry.name, entry.hamlet, *titles))
