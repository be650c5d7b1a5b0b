"""The report of an outreach visit: head, team, table of residents, sums and signature.

Set as loosely as one page allows, for about 25 residents; more go on with the head of the table on
every page, and the signature takes the last lines of the table with it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.letter.document import Pair
from models.outreach.report import ReportLine, VisitReport
from reports.paper.flow import Part, print_parts, rooms
from reports.paper.fonts import BOLD, REGULAR
from reports.paper.grid import Column, Line, Look, draw_line, heading, line
from reports.paper.press import MM, Press, points, text_width_of
from reports.paper.rows import COLON, Row, Span, Style, centred, pairs, ragged, wrap
from reports.paper.signature import signatures
from reports.paper.unknown import refuse_unknown

TITLE = Style(BOLD, 13)
COLUMNS = ("number", "name", "nik", "hamlet", "need", "level", "term", "case")
MIDDLE = ("number", "case")
SHARES = (0.04, 0.2, 0.163, 0.165, 0.14, 0.083, 0.104, 0.105)
STAY = 2
"""Lines of the table that stay with what stands under it."""
LABEL = 0.25
"""Share of the width that the words before the colon take."""
LONG_NOTES = 8
"""Rows beside the word for them from which notes stand under it, as wide as the page."""
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


def render_visit_report(report: VisitReport) -> bytes:
    """The report as PDF: the same report gives the same bytes.

    Raises `RuleError` "letter.unknown_glyph" or "letter.logo_unreadable".
    """
    refuse_unknown(_texts(report))
    press = Press(points(report.sheet), f"Laporan kunjungan {report.facts[0][1]}", report.office)
    room, _further = rooms(report)
    for setting in SETTINGS:
        parts = _Layout(report, setting).parts()
        if sum(part.height for part in parts) <= room:
            break
    else:
        parts = _Layout(report, USUAL).parts()
    print_parts(press, report, parts)
    return press.finish()


class _Layout:
    """The parts of the report in one setting, in order."""

    def __init__(self, report: VisitReport, setting: Setting) -> None:
        self.report, self.setting = report, setting
        self.left, self.width = report.sheet.left * MM, text_width_of(report.sheet)
        titles = {**dict(report.said), "hamlet": report.hamlet_word}
        self.columns = [
            Column(titles[name], share * self.width, name in MIDDLE)
            for name, share in zip(COLUMNS, SHARES, strict=True)
        ]
        self.head = self._ruled(heading(self.columns, setting.table), keep=True)

    def parts(self) -> list[Part]:
        """Of the whole report under the letterhead; the sums and the signature take the last lines
        of the table along.
        """
        report = self.report
        kept = len(report.lines) - STAY
        lines = [
            self._ruled(self._line(place + 1, entry), self.head, keep=place >= kept)
            for place, entry in enumerate(report.lines)
        ]
        return [*self._above(), *([self.head] if lines else []), *lines, *self._below()]

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
        """Sums, notes and the signature."""
        report, leading = self.report, self.setting.leading
        style = Style(REGULAR, self.setting.words)
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
        """Under the sums and in their columns, or long ones under their word; each line end of the
        notes begins a new row.
        """
        value_x, said = LABEL * self.width, dict(self.report.said)["notes"]
        first, *rows = _ragged(notes, self.width - value_x, style, value_x)
        if len(rows) >= LONG_NOTES:
            return [Row((Span(0, f"{said}:", style),)), *_ragged(notes, self.width, style)]
        words = (Span(0, said, style), Span(value_x - COLON, ":", style))
        return [Row((*words, *first.spans)), *rows]

    def _pairs(self, items: Sequence[Pair]) -> list[Row]:
        style = Style(REGULAR, self.setting.words)
        return pairs(items, self.width, LABEL * self.width - COLON, style=style)

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

    def _ruled(self, drawn: Line, head: Part | None = None, *, keep: bool) -> Part:
        return Part(
            drawn.height,
            lambda press, top: draw_line(press, self.columns, drawn, self.left, top),
            keep=keep,
            head=head,
        )

    def _row(self, row: Row, leading: float, *, keep: bool = False) -> Part:
        return Part(
            row.height * leading,
            lambda press, top: press.rows([row], self.left, top, leading),
            keep=keep,
        )


def _ragged(text: str, width: float, style: Style, x: float = 0) -> list[Row]:
    return [row for part in text.split("\n") for row in ragged(part, width, style, x)]


def _texts(report: VisitReport) -> Iterator[tuple[str, str]]:
    yield "letterhead", "\n".join((*report.letterhead.lines, report.letterhead.address))
    yield from (*report.facts, *report.sums)
    yield "notes", report.notes
    signer = report.signature
    yield "signature", "\n".join((*signer.titles, signer.name, signer.rank, signer.above))
    for entry in report.lines:
        titles = [need.title for need in entry.needs]
        yield entry.number, "\n".join((entry.name, entry.hamlet, *titles))
