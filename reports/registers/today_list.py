"""The list of the day with a box before each line, to carry along and to tick off by hand."""

from collections.abc import Iterator, Sequence

from models.case.tracking.list_papers import TodayDocument, TodayRow
from models.progress import Progress, silent
from reports.paper.grid import Column, line
from reports.paper.press import Press
from reports.paper.rows import Row, centred
from reports.paper.ruled_list import (
    Entry,
    Frame,
    ListPaper,
    band,
    columns_of,
    draw_list,
    frame_of,
    titled,
)
from reports.paper.unknown import refuse_unknown

BOX = "\u25a1"
"""An empty square, which the letter fonts have."""
SHARES = (
    ("", 0.05, True),
    ("number", 0.22, False),
    ("name", 0.21, False),
    ("what", 0.38, False),
    ("due", 0.14, True),
)
"""The columns by their names among the standing words; the first is for the boxes."""
NUMBER = 1
"""The column of the case's number: a box is ticked once only."""


def render_today(document: TodayDocument, progress: Progress = silent) -> bytes:
    """The list as PDF, upright. Raises `RuleError("letter.unknown_glyph")`, and `Cancelled`."""
    refuse_unknown(_texts(document))
    head = document.head
    frame = frame_of(head.sheet, landscape=False)
    said = dict(document.said)
    columns = columns_of(
        frame,
        [(said.get(f"column-{name}", ""), share, middle) for name, share, middle in SHARES],
        again=NUMBER,
    )
    place = f"{head.office}, {head.region}"
    paper = ListPaper(
        columns=columns,
        title=titled(frame, said["title"], head.day, place, document.about),
        entries=list(_entries(document, frame, columns)),
        signing=[] if document.parts else [Row(), *centred(said["nothing"], frame.width)],
        watermark=head.watermark,
        notice=head.notice,
    )
    press = Press(frame.size, f"{said['title'].capitalize()} {head.day}", head.office)
    draw_list(press, frame, paper, progress)
    return press.finish()


def _entries(document: TodayDocument, frame: Frame, columns: Sequence[Column]) -> Iterator[Entry]:
    for part in document.parts:
        yield band(frame, part.title)
        for row in part.rows:
            yield Entry(line(columns, _cells(row)), tuple(columns))
        if part.left_out:
            yield Entry(line(columns, ("", "", "", part.more, "")), tuple(columns))


def _cells(row: TodayRow) -> tuple[str, ...]:
    return BOX, row.case_number, row.name, row.what, row.due


def _texts(document: TodayDocument) -> Iterator[tuple[str, str]]:
    yield "office", f"{document.head.office} {document.head.region} {document.officer}"
    for part in document.parts:
        for row in part.rows:
            yield row.case_number, f"{row.name} {row.what}"
