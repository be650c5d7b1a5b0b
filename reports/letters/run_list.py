"""The list before many printed letters: by agency and number, each with its page in the file."""

from collections.abc import Iterator, Sequence

from models.letter.parts import words
from models.letter.runs.run_list import RunListDocument
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

SHARES = (
    ("number", 0.07, True),
    ("letter", 0.33, False),
    ("addressee", 0.29, False),
    ("name", 0.2, False),
    ("page", 0.11, True),
)


def render_run_list(document: RunListDocument) -> bytes:
    """The list alone as PDF, upright. Raises `RuleError("letter.unknown_glyph")`."""
    press = Press(frame_of(document.head.sheet, landscape=False).size, *names_of(document))
    press_run_list(press, document)
    return press.finish()


def names_of(document: RunListDocument) -> tuple[str, str]:
    """Title and author of the file."""
    return f"Daftar surat {document.head.day}", document.head.office


def press_run_list(press: Press, document: RunListDocument) -> int:
    """Draw the list; how many pages it takes. The first letter lies on the page after the last."""
    refuse_unknown(_texts(document))
    scratch = Press(frame_of(document.head.sheet, landscape=False).size, "", "")
    return _drawn(press, document, _drawn(scratch, document, 0))  # no page number breaks a line


def _drawn(press: Press, document: RunListDocument, taken: int) -> int:
    """Draw it as if it took so many pages; how many it really takes."""
    said, head = words()["run_list"], document.head
    frame = frame_of(head.sheet, landscape=False)
    columns = columns_of(frame, [(said[name], share, middle) for name, share, middle in SHARES])
    rows = document.rows
    sheets = taken + sum(row.pages for row in rows)
    about = said.fill("about", total=len(rows), sheets=sheets)
    left = said.fill("left", left=document.left)
    paper = ListPaper(
        columns=columns,
        title=titled(frame, said["title"], f"{head.office}, {head.region}", head.day, about),
        entries=list(_entries(document, frame, columns, taken)),
        signing=[Row(), *centred(left, frame.width)] if document.left else [],
        watermark=head.watermark,
        notice=head.notice,
    )
    done: list[int] = []
    press.begin_page(frame.size)
    draw_list(press, frame, paper, lambda page, _pages: done.append(page))
    return len(done)


def _entries(
    document: RunListDocument, frame: Frame, columns: Sequence[Column], taken: int
) -> Iterator[Entry]:
    said, number, page = words()["run_list"], 0, taken + 1
    for part in document.parts:
        yield band(frame, said.fill("agency", agency=part.agency, count=len(part.rows)))
        for row in part.rows:
            number += 1
            last = page + row.pages - 1
            place = f"{page}" if last <= page else f"{page}-{last}"
            cells = (f"{number}", row.number_text, row.addressee, row.name, place)
            yield Entry(line(columns, cells), tuple(columns))
            page += row.pages


def _texts(document: RunListDocument) -> Iterator[tuple[str, str]]:
    yield "office", f"{document.head.office} {document.head.region}"
    for part in document.parts:
        yield "agency", part.agency
        for row in part.rows:
            yield row.number_text, f"{row.number_text} {row.addressee} {row.name}"
