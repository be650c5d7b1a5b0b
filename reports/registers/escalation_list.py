"""The list of late cases that goes to the head of the village or the camat, landscape."""

from collections.abc import Iterator

from models.case.tracking.list_papers import EscalationDocument, EscalationRow
from models.progress import Progress, silent
from reports.paper.grid import line
from reports.paper.press import Press
from reports.paper.rows import Row, centred
from reports.paper.ruled_list import Entry, ListPaper, columns_of, draw_list, frame_of, titled
from reports.paper.signature import signatures
from reports.paper.unknown import refuse_unknown

SHARES = (
    ("order", 0.04, True),
    ("number", 0.12, False),
    ("who", 0.16, False),
    ("need", 0.10, False),
    ("agency", 0.12, False),
    ("what", 0.16, False),
    ("since", 0.09, True),
    ("days", 0.06, True),
    ("done", 0.15, False),
)
"""The columns by their names among the standing words."""


def render_escalations(document: EscalationDocument, progress: Progress = silent) -> bytes:
    """The list as PDF. Raises `RuleError("letter.unknown_glyph")`, and `Cancelled`."""
    refuse_unknown(_texts(document))
    head = document.head
    frame = frame_of(head.sheet)
    said = dict(document.said)
    columns = columns_of(
        frame, [(said[f"column-{name}"], share, middle) for name, share, middle in SHARES]
    )
    place = f"{head.office}, {head.region}"
    empty = [] if document.rows else [Row(), *centred(said["nothing"], frame.width)]
    paper = ListPaper(
        columns=columns,
        title=[
            *titled(frame, document.title, place, document.day),
            *centred(document.opening, frame.width),
            Row(height=0.6),
        ],
        entries=[
            Entry(line(columns, _cells(number, row)), columns)
            for number, row in enumerate(document.rows, start=1)
        ],
        signing=[*empty, Row(), *signatures(document.right, frame.width, document.left)],
        watermark=head.watermark,
        notice=head.notice,
    )
    press = Press(frame.size, document.title.capitalize(), head.office)
    draw_list(press, frame, paper, progress)
    return press.finish()


def _cells(number: int, row: EscalationRow) -> tuple[str, ...]:
    return (
        str(number),
        row.case_number,
        row.who,
        row.need,
        row.agency,
        row.what,
        row.since,
        row.days,
        row.done,
    )


def _texts(document: EscalationDocument) -> Iterator[tuple[str, str]]:
    yield "office", f"{document.head.office} {document.head.region} {document.title}"
    for row in document.rows:
        yield row.case_number, " ".join(_cells(0, row))
