"""The register of outgoing letters of a year (Buku Agenda, Permendagri 47/2016 A.6), landscape."""

from collections.abc import Iterator

from models.indonesian_words import long_date
from models.letter.register import RegisterDocument, RegisterLine
from models.progress import Progress, silent
from reports.paper.grid import line
from reports.paper.press import Press
from reports.paper.rows import Row
from reports.paper.ruled_list import Entry, ListPaper, columns_of, draw_list, frame_of, titled
from reports.paper.signature import signatures
from reports.paper.unknown import refuse_unknown

SHARES = (
    ("Nomor urut", 0.07, True),
    ("Nomor surat", 0.20, False),
    ("Tanggal surat", 0.13, True),
    ("Ditujukan kepada", 0.22, False),
    ("Isi singkat", 0.23, False),
    ("Keterangan", 0.15, False),
)


def render_register(document: RegisterDocument, progress: Progress = silent) -> bytes:
    """The register as PDF: header row on every page, signatures with at least two lines.

    Raises `RuleError("letter.unknown_glyph")`, and `Cancelled` when `progress` does.
    """
    refuse_unknown(_texts(document))
    frame = frame_of(document.sheet)
    columns = columns_of(frame, SHARES)
    region = f"{document.office}, {document.region}"
    paper = ListPaper(
        columns=columns,
        title=titled(frame, "REGISTER SURAT KELUAR", document.period.upper(), region),
        entries=[Entry(line(columns, _cells(each)), columns) for each in document.lines],
        signing=[Row(), *signatures(document.right, frame.width, document.left)],
        watermark=document.watermark,
        notice=document.notice,
    )
    press = Press(frame.size, f"Register surat keluar {document.period}", document.office)
    draw_list(press, frame, paper, progress)
    return press.finish()


def _cells(entry: RegisterLine) -> tuple[str, ...]:
    dated = long_date(entry.letter_date) if entry.letter_date else "-"
    return (entry.number, entry.number_text, dated, entry.addressee, entry.subject, entry.remarks)


def _texts(document: RegisterDocument) -> Iterator[tuple[str, str]]:
    yield "office", f"{document.office} {document.region}"
    for entry in document.lines:
        yield entry.number, " ".join(_cells(entry))
