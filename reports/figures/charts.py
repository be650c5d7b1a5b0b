"""Bars drawn once: the same drawing stands in the PDF and, on the colours of the screen, there.

Two series differ in lightness and the lighter one has an edge, so that they are told apart in a
greyscale print and by the colour-blind; every bar carries its number.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import HexColor

from models.figures.tables import Chart
from models.indonesian_words import short_number
from reports.paper.fonts import BOLD, REGULAR, text_width
from reports.paper.press import Press
from reports.paper.rows import Style, wrap

SIZE, LEADING, SMALL = 9.0, 10.5, 8.5
LABELS = 0.42
"""Share of the width the names of the groups may take."""
GAP = 6.0
"""Points between a name and its bars, and between groups."""
THICK, THIN = 10.0, 7.5
"""Height of a bar that stands alone, and of one of two."""
LEGEND, BOX = 14.0, 12.0
EDGE = 0.6


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of a chart, as `#rrggbb`; no `ground` leaves the paper as it is."""

    text: str = "#000000"
    dark: str = "#2b5673"
    light: str = "#c3d5e0"
    ground: str = ""


PAPER = Ink()


def drawing_of(chart: Chart, width: float, ink: Ink = PAPER) -> Drawing:
    """The bars of a chart, `width` points wide and as high as its groups need."""
    left = _left(chart, width)
    names = [wrap(name, left - GAP + 1, Style(REGULAR, SIZE)) for name in chart.groups]
    thick = THICK if len(chart.series) == 1 else THIN
    heights = [max(len(lines) * LEADING, len(chart.series) * thick) + GAP for lines in names]
    legend = LEGEND if len(chart.series) > 1 else 0.0
    drawing = Drawing(width, sum(heights) + legend, initialFontName=REGULAR)
    shapes = [_box(0, 0, width, drawing.height, ink.ground, ink.ground)] if ink.ground else []
    shapes += _legend(chart, width, left, drawing.height, ink) if legend else ()
    top, scale = drawing.height - legend, _scale(chart, width - left)
    shapes.append(_axis(left, top, ink))
    for group, (lines, height) in enumerate(zip(names, heights, strict=True)):
        values = [series.values[group] for series in chart.series]
        shapes += _name(lines, left - GAP, top - height / 2, ink)
        shapes += _bars(values, left, top - height / 2, scale, thick, ink)
        top -= height
    for shape in shapes:
        drawing.add(shape)
    return drawing


def chart_pdf(chart: Chart, width: float, ink: Ink) -> bytes:
    """The drawing alone on a page of its size, for the screen to make a picture of."""
    drawing = drawing_of(chart, width, ink)
    press = Press((drawing.width, drawing.height), chart.title, "")
    renderPDF.draw(drawing, press.canvas, 0, 0)
    press.end_page()
    return press.finish()


def _left(chart: Chart, width: float) -> float:
    """Where the bars begin: right of the longest name, where that leaves them room."""
    longest = max((text_width(name, REGULAR, SIZE) for name in chart.groups), default=0.0)
    return min(longest + GAP, LABELS * width)


def _scale(chart: Chart, room: float) -> float:
    """Points for one; the longest bar leaves room for its number."""
    values = [value for series in chart.series for value in series.values]
    number = max((text_width(_number(value), BOLD, SMALL) for value in values), default=0.0)
    return (room - number - 2 * GAP) / max([*values, 1.0])


def _axis(left: float, top: float, ink: Ink) -> Line:
    axis = Line(left, 0, left, top)
    axis.strokeColor, axis.strokeWidth = HexColor(ink.text), EDGE
    return axis


def _bars(
    values: Sequence[float], left: float, middle: float, scale: float, thick: float, ink: Ink
) -> Iterator[Rect | String]:
    bottom = middle + len(values) * thick / 2
    for value, colour in zip(values, (ink.dark, ink.light), strict=False):
        bottom -= thick
        if value:
            yield _box(left, bottom + 0.5, value * scale, thick - 1, colour, ink.dark)
        words = String(left + value * scale + 4, bottom + thick / 2 - 0.36 * SMALL, _number(value))
        words.fontName, words.fontSize, words.fillColor = BOLD, SMALL, HexColor(ink.text)
        yield words


def _name(lines: tuple[str, ...], right: float, middle: float, ink: Ink) -> Iterator[String]:
    """The name of a group, right up to its bars, in the middle of them."""
    base = middle + len(lines) * LEADING / 2 - LEADING / 2 - 0.33 * SIZE
    for number, line in enumerate(lines):
        yield _words(right, base - number * LEADING, line, ink, anchor="end")


def _legend(
    chart: Chart, width: float, left: float, top: float, ink: Ink
) -> Iterator[Rect | String]:
    """What the two colours mean, over the bars where there is room."""
    each = [BOX + text_width(series.name, REGULAR, SIZE) + 2 * GAP for series in chart.series]
    x = max(0.0, min(left, width - sum(each)))
    for series, colour, taken in zip(chart.series, (ink.dark, ink.light), each, strict=False):
        yield _box(x, top - 9, 8, 7, colour, ink.dark)
        yield _words(x + BOX, top - 9, series.name, ink)
        x += taken


def _words(x: float, y: float, text: str, ink: Ink, anchor: str = "start") -> String:
    words = String(x, y, text)
    words.fontName, words.fontSize, words.textAnchor = REGULAR, SIZE, anchor
    words.fillColor = HexColor(ink.text)
    return words


def _box(x: float, y: float, width: float, height: float, fill: str, edge: str) -> Rect:
    box = Rect(x, y, width, height)
    box.fillColor, box.strokeColor, box.strokeWidth = HexColor(fill), HexColor(edge), EDGE
    return box


def _number(value: float) -> str:
    return short_number(value, 1)
