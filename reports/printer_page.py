"""The page by which a printer is measured: a frame 20 mm from every edge, and scales at the edges.

What it says is measured with a ruler on paper, so nothing on it may be moved or scaled but by the
printer itself and the office's own offset.
"""

from models.codes import PaperSize
from models.indonesian_words import short_number
from models.labels import label
from models.letter.document import SIZES_MM, Sheet
from models.letter.parts import words
from models.printer_offset import LINE
from reports.paper.fonts import BOLD, REGULAR
from reports.paper.press import HAIRLINE, MM, Press, points
from reports.paper.rows import Row, Style, centred, gap, numbered, paragraph
from reports.paper.unknown import refuse_unknown

FRAME_MM = LINE / 10
TITLE, LETTER, FIGURE = Style(BOLD, 16), Style(BOLD, 20), Style(REGULAR, 7)
LEADING = 16.0
INSIDE = 24 * MM
"""From the frame to the words, at either side."""
WORDS_DOWN = 46 * MM
"""From the upper edge of the paper to the title, under the scale of that edge."""
SCALE_MM, LABELS_MM = 40, (10, 20, 30, 40)
TICK_MM = {1: 1.5, 5: 2.5, 10: 4.0}
"""How long the line is of every millimetre, every fifth and every tenth."""
CROSS_MM = 10


def render_printer_page(
    office: str, made_on: str, paper: PaperSize = PaperSize.A4, offset: str = ""
) -> bytes:
    """The page as PDF, on the office's paper; `offset` is told in words, not drawn.

    Raises `RuleError("letter.unknown_glyph")`.
    """
    refuse_unknown((("office", office), ("made_on", made_on)))
    size = points(Sheet(paper))
    press = Press(size, words()["printer-page"]["title"].capitalize(), office)
    width, height = size
    frame = FRAME_MM * MM
    press.canvas.setLineWidth(HAIRLINE)
    press.canvas.rect(frame, frame, width - 2 * frame, height - 2 * frame)
    _scales(press)
    _letters(press)
    left = frame + INSIDE
    rows = _rows(office, made_on, paper, offset, width - 2 * left)
    foot = press.rows(rows, left, height - WORDS_DOWN, LEADING)
    _cross(press, width / 2, (foot + SCALE_MM * MM) / 2)
    press.end_page()
    return press.finish()


def _rows(office: str, made_on: str, paper: PaperSize, offset: str, width: float) -> list[Row]:
    said = words()["printer-page"]
    across, along = (short_number(side - 2 * FRAME_MM, 1) for side in SIZES_MM[paper])
    steps = (
        said["left"],
        said["top"],
        said.fill("scale", width=across, height=along),
        said["enter"],
    )
    return [
        *centred(said["title"], width, TITLE),
        *centred(office, width),
        gap(0.5),
        *paragraph(said.fill("made", day=made_on, offset=offset), width),
        *paragraph(said.fill("paper", paper=label(paper)), width),
        *paragraph(said["sizes"], width),
        gap(0.5),
        *numbered(steps, width),
        gap(0.5),
        *paragraph(said["edge"], width),
    ]


def _letters(press: Press) -> None:
    """A at the left line and B at the upper, inside the frame, away from the scales."""
    width, height = press.size
    canvas, frame = press.canvas, FRAME_MM * MM
    canvas.setFont(LETTER.font, LETTER.size)
    canvas.drawString(frame + 3 * MM, height * 0.72, "A")
    canvas.drawCentredString(width * 0.3, height - frame - 10 * MM, "B")


def _scales(press: Press) -> None:
    """From each edge inwards, half way along it; figures at the two edges that are measured."""
    width, height = press.size
    for place in range(SCALE_MM + 1):
        tick = TICK_MM[next(step for step in (10, 5, 1) if place % step == 0)] * MM
        away = place * MM
        for x in (away, width - away):
            press.line(x, height / 2, x, height / 2 + tick)
        for y in (away, height - away):
            press.line(width / 2, y, width / 2 + tick, y)
    press.line(0, height / 2, SCALE_MM * MM, height / 2)
    press.line(width - SCALE_MM * MM, height / 2, width, height / 2)
    press.line(width / 2, 0, width / 2, SCALE_MM * MM)
    press.line(width / 2, height - SCALE_MM * MM, width / 2, height)
    press.canvas.setFont(FIGURE.font, FIGURE.size)
    for place in LABELS_MM:
        press.canvas.drawCentredString(place * MM, height / 2 - 3.5 * MM, str(place))
        press.canvas.drawRightString(width / 2 - MM, height - place * MM - 0.9 * MM, str(place))


def _cross(press: Press, x: float, y: float) -> None:
    """Two lines that show whether the paper lay straight."""
    arm = CROSS_MM * MM
    press.line(x - arm, y, x + arm, y)
    press.line(x, y - arm, x, y + arm)
