"""The reply slip (lembar jawaban): half a page that an agency ticks, signs and sends back."""

from collections.abc import Sequence
from dataclasses import fields

from models.letter.document import Sheet
from models.letter.papers.slips import SlipDocument
from reports.letters.slip_parts import SIDE, Band, Pen, foot, head, lines, signing, ticks
from reports.paper.fonts import ITALIC, text_width
from reports.paper.practice import stamp_practice
from reports.paper.press import MM, Press, points
from reports.paper.rows import Row, Span, Style
from reports.paper.unknown import OWN, refuse_unknown

TOP, FOOT = 9 * MM, 7 * MM
"""Room above a slip and below it, to where it is cut."""
SIZES = (9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
"""Points of the words, largest first: long names make the whole slip smaller, never cut."""
SPREAD = 0.7
"""How far lines to write on may be moved apart where there is room, in sizes of the words."""


def render_slips(documents: Sequence[SlipDocument]) -> bytes:
    """The slips, two on a page; one alone takes the upper half. Same slips, same bytes.

    Raises `RuleError("letter.unknown_glyph")`.
    """
    first = documents[0]
    for document in documents:
        refuse_unknown(_texts(document))
    size = points(Sheet(first.paper))
    title = f"Lembar jawaban {first.code}" if len(documents) == 1 else "Lembar jawaban"
    press = Press(size, title, first.office)
    for place, document in enumerate(documents):
        lower = place % 2
        if not lower:
            press.begin_page(size)
            stamp_practice(press, document.watermark, document.notice)
            _cut(press, document)
        _draw(press, document, size[1] / 2 if lower else size[1])
        if lower or place == len(documents) - 1:
            press.end_page()
    return press.finish()


def _cut(press: Press, document: SlipDocument) -> None:
    """A broken line where the page is parted."""
    width, height = press.size
    canvas = press.canvas
    canvas.saveState()
    canvas.setDash(3, 3)
    press.line(0, height / 2, width, height / 2, 0.4)
    canvas.restoreState()
    words, style = dict(document.said)["cut"], Style(ITALIC, 6.5)
    x = width - SIDE - text_width(words, style.font, style.size)
    press.rows([Row((Span(0, words, style),))], x, height / 2 + 9, 9)


def _draw(press: Press, document: SlipDocument, top: float) -> None:
    """Set in the largest size at which all of the slip fits into half a page."""
    room = press.size[1] / 2 - TOP - FOOT
    bands, size = _bands(press, document, SIZES[0]), SIZES[0]
    for size in SIZES:
        bands = _bands(press, document, size)
        if sum(band.height for band in bands) <= room:
            break
    spare = room - sum(band.height for band in bands)
    between = max(0.0, min(spare / (len(bands) - 1), size * SPREAD))
    y = top - TOP
    for band in bands:
        band.draw(y)
        y -= band.height + between


def _bands(press: Press, document: SlipDocument, size: float) -> list[Band]:
    pen, said = Pen(press, size), dict(document.said)
    return [
        head(pen, document),
        ticks(pen, document),
        lines(pen, (said["queue"], 1), (said["right_agency"], 2)),
        lines(pen, (said["appointment"], 1), (said["place"], 1.6)),
        lines(pen, (said["benefit"], 1)),
        lines(pen, (said["benefit_on"], 1), (said["amount"], 1)),
        lines(pen, (said["remarks"], 1)),
        signing(pen, (said["officer"], said["answered_on"], said["signature"])),
        foot(pen, document),
    ]


def _texts(document: SlipDocument) -> list[tuple[str, str]]:
    """Every text of a slip under the name of its field."""
    found = [(f"facts{OWN}{label}", f"{label} {text}") for label, text in document.facts]
    for field in fields(document):
        if field.name == "facts":
            continue
        value = getattr(document, field.name)
        parts = value if isinstance(value, tuple) else (value,)
        for part in parts:
            words = part if isinstance(part, tuple) else (part,)
            found += [(field.name, str(word)) for word in words]
    return found
