"""One PDF being written: pages of rows, parts drawn once and used on many, and its properties.

The same calls always give the same bytes (`invariant`); fonts are embedded; the language is
Indonesian and a viewer's title bar shows the title.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from models.letter.document import Sheet
from reports.paper.fonts import REGULAR, load_fonts
from reports.paper.rows import Row, Span, Style

MM = 72 / 25.4
"""One millimetre in points."""
BASELINE = 0.3
"""How far below the middle of a line its words stand, in font sizes: capitals look centred."""
RULE_DROP = 5.6
"""How far below the middle of a line its underline runs, in points: clear of 12 and 14 pt words."""
HAIRLINE = 0.6


class Press:
    """Draws in points from the lower left corner, as PDF does."""

    def __init__(self, size: tuple[float, float], title: str, author: str) -> None:
        load_fonts()
        self.size = size
        self._buffer = BytesIO()
        self.canvas = Canvas(
            self._buffer,
            pagesize=size,
            invariant=1,
            pageCompression=1,
            lang="id-ID",
            initialFontName=REGULAR,  # or every page names a font that is not embedded
        )
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)
        self.canvas.setSubject("")
        self.canvas.setCreator("Simpul")
        self.canvas.setProducer("ReportLab")
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        # Most rows of a bundle are the same on every letter; to encode them took half the time.
        begun = self.canvas.beginText().getCode().removesuffix("ET")
        words = lru_cache(maxsize=2_000)(partial(_words, self.canvas, begun))
        self._row = lru_cache(maxsize=2_000)(partial(_row, words))

    def begin_page(self, size: tuple[float, float]) -> None:
        """The paper of the page that follows; a bundle may change it from letter to letter."""
        if size != self.size:
            self.size = size
            self.canvas.setPageSize(size)

    def stamp(self, name: str, draw: Callable[["Press"], None]) -> None:
        """Draw a part that is the same on many pages: kept once under `name`, in the PDF too."""
        if not self.canvas.hasForm(name):
            self.canvas.beginForm(name, 0, 0, *self.size)
            draw(self)
            self.canvas.endForm()
        self.canvas.doForm(name)

    def rows(self, rows: Sequence[Row], left: float, top: float, leading: float) -> float:
        """Draw rows downwards from `top`; returns where the last one ends."""
        code, rules = ["BT"], []
        y = top
        for row in rows:
            height = row.height * leading
            middle = y - height / 2
            if row.spans:
                first = row.spans[0]
                base = middle - BASELINE * first.style.size
                code.append(f"1 0 0 1 {left + first.x:.4f} {base:.4f} Tm")
                code.append(self._row(row.spans))
            rules += [(rule, middle - RULE_DROP) for rule in row.rules]
            y -= height
        code.append("ET")
        self.canvas.addLiteral(" ".join(code))
        for rule, base in rules:
            self.line(left + rule.x, base, left + rule.x + rule.width, base)
        return y

    def line(self, x1: float, y1: float, x2: float, y2: float, width: float = HAIRLINE) -> None:
        self.canvas.setLineWidth(width)
        self.canvas.line(x1, y1, x2, y2)

    def end_page(self) -> None:
        self.canvas.showPage()

    def finish(self) -> bytes:
        """The PDF's bytes."""
        self.canvas.save()
        return self._buffer.getvalue()


def _words(canvas: Canvas, begun: str, text: str, style: Style) -> str:
    """What sets the font and shows a text where the pen is, in this canvas's coding of the font.

    `begun` is how the canvas begins every text object.
    """
    words = canvas.beginText()
    words.setFont(style.font, style.size)
    words.textLine(text)  # textOut would measure it again
    code: str = words.getCode()
    return code.removeprefix(begun).removesuffix(" T* ET")


def _row(words: Callable[[str, Style], str], spans: tuple[Span, ...]) -> str:
    """What shows a row from where its first words begin."""
    code: list[str] = []
    x, drop = spans[0].x, BASELINE * spans[0].style.size
    for span in spans:
        lower = BASELINE * span.style.size
        if code:
            code.append(f"{span.x - x:.4f} {drop - lower:.4f} Td")
            x, drop = span.x, lower
        shown = words(span.text, span.style)
        # Set back at once: it would outlive the text object.
        code.append(f"{span.stretch:.4f} Tw {shown} 0 Tw" if span.stretch else shown)
    return " ".join(code)


def text_width_of(sheet: Sheet) -> float:
    """Points between the left and the right margin."""
    return points(sheet)[0] - (sheet.left + sheet.right) * MM


def points(sheet: Sheet) -> tuple[float, float]:
    """Width and height of a sheet in points, exactly: F4 is 215 x 330 mm."""
    width, height = sheet.size_mm
    return width * MM, height * MM
