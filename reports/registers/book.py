"""A book of the village on its side: ruled and numbered columns, and two who sign under it."""

import re
from collections.abc import Iterator, Sequence

from models.progress import Progress, silent
from models.registers.books import BookDocument
from reports.paper.fonts import text_width
from reports.paper.grid import Column, Look, line
from reports.paper.press import Press
from reports.paper.rows import Row, Style, centred
from reports.paper.ruled_list import Entry, ListPaper, draw_list, frame_of, titled
from reports.paper.signature import signatures
from reports.paper.unknown import refuse_unknown

Share = tuple[float, bool]
"""A column's part of the width, and whether its words stand in the middle."""


def draw_book(
    document: BookDocument, shares: Sequence[Share], look: Look, progress: Progress = silent
) -> bytes:
    """The book as PDF: its heading on every page, signatures with at least two lines.

    Raises `RuleError("letter.unknown_glyph")`, and `Cancelled` when `progress` does.
    """
    refuse_unknown(_texts(document))
    frame = frame_of(document.sheet)
    columns = tuple(
        Column(heading.title, share * frame.width, middle, heading.over, again=place == 0)
        for place, (heading, (share, middle)) in enumerate(
            zip(document.headings, shares, strict=True)
        )
    )
    empty = [] if document.lines else [Row(), *centred(document.nothing, frame.width)]
    paper = ListPaper(
        columns=columns,
        title=titled(frame, document.title, document.period, document.place),
        entries=[
            Entry(line(columns, _parted(cells, columns, look), look), columns)
            for cells in document.lines
        ],
        signing=[*empty, Row(), *signatures(document.right, frame.width, document.left)],
        watermark=document.watermark,
        notice=document.notice,
        look=look,
        numbered=True,
    )
    name = f"{document.title.capitalize()} {document.period.lower()}"
    press = Press(frame.size, name, document.office)
    draw_list(press, frame, paper, progress)
    return press.finish()


def _parted(cells: Sequence[str], columns: Sequence[Column], look: Look) -> list[str]:
    """The cells, with a number that is wider than its column parted behind its slashes."""
    return [
        "\n".join(
            _number(part, column.width - 2 * look.padding, look.cell) for part in text.split("\n")
        )
        for text, column in zip(cells, columns, strict=True)
    ]


def _number(text: str, room: float, style: Style) -> str:
    if " " in text or text_width(text, style.font, style.size) <= room:
        return text
    lines = [""]
    for part in re.split("(?<=/)", text):
        if lines[-1] and text_width(lines[-1] + part, style.font, style.size) > room:
            lines.append("")
        lines[-1] += part
    return "\n".join(lines)


def _texts(document: BookDocument) -> Iterator[tuple[str, str]]:
    yield "office", f"{document.place} {document.title}"
    for cells in document.lines:
        yield cells[0], " ".join(cells)
