"""The register of outgoing letters of a year (Buku Agenda, Permendagri 47/2016 A.6), landscape."""

from collections.abc import Iterator

from models.indonesian_words import long_date
from models.letter.document import Sheet
from models.letter.register import RegisterDocument, RegisterLine
from models.progress import Progress, silent
from reports.paper.fonts import BOLD, REGULAR, refuse_unknown, text_width
from reports.paper.grid import Column, Line, draw_line, heading, line
from reports.paper.practice import stamp_practice
from reports.paper.press import MM, Press, points
from reports.paper.rows import Row, Span, Style, centred
from reports.paper.signature import signatures

TITLE = Style(BOLD, 14)
SHARES = (
    ("Nomor urut", 0.07, True),
    ("Nomor surat", 0.20, False),
    ("Tanggal surat", 0.13, True),
    ("Ditujukan kepada", 0.22, False),
    ("Isi singkat", 0.23, False),
    ("Keterangan", 0.15, False),
)
SMALL = Style(REGULAR, 9)
LEADING = 15.0
FOOT = 16.0
"""Points above the margin for the page number."""
STAY = 2
"""Lines of the table that stay with the signatures."""


def render_register(document: RegisterDocument, progress: Progress = silent) -> bytes:
    """The register as PDF: header row on every page, signatures with at least two lines.

    Raises `RuleError("letter.unknown_glyph")`, and `Cancelled` when `progress` does.
    """
    refuse_unknown(_texts(document))
    press = Press(
        _size(document.sheet), f"Register surat keluar {document.period}", document.office
    )
    _Register(press, document, progress).draw()
    return press.finish()


class _Register:
    """Sets the lines on pages first, so that each page can say how many there are."""

    def __init__(self, press: Press, document: RegisterDocument, progress: Progress) -> None:
        self.press, self.document, self.progress = press, document, progress
        sheet, (self.page_width, self.page_height) = document.sheet, press.size
        # The binding edge of a landscape page is its upper long side.
        self.left, self.top = sheet.top * MM, self.page_height - sheet.right * MM
        self.width = self.page_width - self.left - sheet.bottom * MM
        self.bottom = sheet.right * MM + FOOT
        self.columns = [Column(name, share * self.width, mid) for name, share, mid in SHARES]
        self.header = heading(self.columns)
        self.title = [
            *centred("REGISTER SURAT KELUAR", self.width, TITLE),
            *centred(document.period.upper(), self.width),
            *centred(f"{document.office}, {document.region}", self.width),
            Row(height=0.6),
        ]
        self.signing = [Row(), *signatures(document.right, self.width, document.left)]

    def draw(self) -> None:
        pages = self._pages()
        for number, lines in enumerate(pages, start=1):
            stamp_practice(self.press, self.document.watermark, self.document.notice)
            top = self.top
            if number == 1:
                top = self.press.rows(self.title, self.left, top, LEADING)
            for drawn in (self.header, *lines):
                top = draw_line(self.press, self.columns, drawn, self.left, top)
            if number == len(pages):
                self.press.rows(self.signing, self.left, top, LEADING)
            self._number(f"halaman {number} dari {len(pages)}")
            self.press.end_page()
            self.progress(number, len(pages))

    def _pages(self) -> list[list[Line]]:
        pages: list[list[Line]] = [[]]
        room = self._room(_height(self.title))
        for entry in self.document.lines:
            drawn = line(self.columns, _cells(entry))
            if drawn.height > room and pages[-1]:
                pages.append([])
                room = self._room(0)
            pages[-1].append(drawn)
            room -= drawn.height
        if _height(self.signing) > room and pages[-1]:
            pages.append([])
        while len(pages[-1]) < STAY and len(pages) > 1 and len(pages[-2]) > 1:
            pages[-1].insert(0, pages[-2].pop())
        return pages

    def _room(self, title: float) -> float:
        return self.top - self.bottom - self.header.height - title

    def _number(self, text: str) -> None:
        x = self.width - text_width(text, SMALL.font, SMALL.size)
        self.press.rows([Row((Span(x, text, SMALL),))], self.left, self.bottom - 2, FOOT - 4)


def _cells(entry: RegisterLine) -> tuple[str, ...]:
    dated = long_date(entry.letter_date) if entry.letter_date else "-"
    return (entry.number, entry.number_text, dated, entry.addressee, entry.subject, entry.remarks)


def _size(sheet: Sheet) -> tuple[float, float]:
    width, height = points(sheet)
    return height, width


def _height(rows: list[Row]) -> float:
    return sum(row.height for row in rows) * LEADING


def _texts(document: RegisterDocument) -> Iterator[tuple[str, str]]:
    yield "office", f"{document.office} {document.region}"
    for entry in document.lines:
        yield entry.number, " ".join(_cells(entry))
