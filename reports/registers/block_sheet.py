"""The sheet of a block's numbers that is taken along, on its side: a line to write on for each."""

from collections.abc import Iterator

from models.letter.numbering.block_sheet import BlockSheet
from models.letter.parts import words
from reports.paper.grid import line
from reports.paper.press import Press
from reports.paper.rows import Row, ragged
from reports.paper.ruled_list import Entry, ListPaper, columns_of, draw_list, frame_of, titled
from reports.paper.unknown import refuse_unknown

SHARES = (
    ("order", 0.06, True),
    ("letter", 0.25, False),
    ("day", 0.11, True),
    ("addressee", 0.23, False),
    ("subject", 0.22, False),
    ("officer", 0.13, False),
)
"""The columns by their names among the standing words."""
WRITTEN = "\n "
"""A second line in a cell: a hand needs the room of two printed lines."""


def render_block_sheet(document: BlockSheet) -> bytes:
    """The sheet as PDF. Raises `RuleError("letter.unknown_glyph")`."""
    refuse_unknown(_texts(document))
    said, head = words()["number_block"], document.head
    frame = frame_of(head.sheet)
    columns = columns_of(frame, [(said[name], share, middle) for name, share, middle in SHARES])
    under = (
        f"{head.office}, {head.region}",
        said.fill("purpose", purpose=document.purpose),
        said.fill("count", count=len(document.numbers), day=head.day),
    )
    paper = ListPaper(
        columns=columns,
        title=titled(frame, said["title"], *under),
        entries=[
            Entry(
                line(columns, (each.mark, f"{each.number_text}{WRITTEN}", "", "", "", "")), columns
            )
            for each in document.numbers
        ],
        signing=[Row(), *ragged(said["rule"], frame.width)],
        watermark=head.watermark,
        notice=head.notice,
    )
    press = Press(frame.size, said["title"].capitalize(), head.office)
    draw_list(press, frame, paper)
    return press.finish()


def _texts(document: BlockSheet) -> Iterator[tuple[str, str]]:
    yield "office", f"{document.head.office} {document.head.region}"
    yield "block", document.purpose
    for each in document.numbers:
        yield each.mark, each.number_text
