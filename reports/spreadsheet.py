"""Spreadsheets in and out: read under limits, written so that every cell stays the text it is.

The reader of .xlsx files (calamine) ends the whole program when a file of 5 kB names a cell far
away or a wrong count (measured), so each file is unpacked and looked through before it sees it.
"""

import csv
import datetime as dt
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from models.errors import FileRefused
from models.files import atomic_write
from models.text import clean_text

LARGEST_FILE = 64 << 20
LARGEST_CONTENT = 256 << 20
"""Bytes a file may unpack to: 200,000 rows of 43 filled columns stay below."""
MOST_MEMBERS = 500
MOST_ROWS = 200_000
LARGEST_CSV_FIELD = 1 << 17  # characters
LONGEST_CELL = 1_000_000
"""Far above the 32,767 characters of a sheet cell; the rules of each field come later."""

CHUNK, OVERLAP = 1 << 20, 64
DEFLATED = 8
ENCRYPTED = 1
RISKY = tuple("=+-@\t\r")
"""First letters by which a spreadsheet program may take a text for a formula."""
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
ZIP = b"PK\x03\x04"

# A cell reference at column DA or row 200,000 and beyond, and a count of eight digits.
_TOO_FAR = re.compile(
    rb"""\sr\s*=\s*["']\s*(?:[A-Za-z]{3}|[D-Zd-z][A-Za-z]\d|[A-Za-z]{0,2}(?:[2-9]\d{5}|\d{7}))"""
)
_TOO_MANY = re.compile(rb"""ount\s*=\s*["']\s*\d{8}""")

NOT_IN_LIST = {
    "error_title": "Pilih dari daftar",
    "error_message": "Pilih satu kata dari daftar, atau kosongkan.",
}
"""What the spreadsheet program says when something else is typed where a list is to choose from."""

Cell = str | float | int | bool | dt.date | dt.datetime | dt.time | dt.timedelta


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet to write: a bold heading row, then rows of text. Widths are in characters.

    `choices` names for a column the range its cells are chosen from, as `Pilihan!$A$2:$A$8`;
    `above` are lines that stand over the headings; `narrowed` gives each heading a filter.
    """

    title: str
    headings: Sequence[str]
    rows: Iterable[Sequence[str]]
    widths: Sequence[int] = ()
    choices: Mapping[int, str] = field(default_factory=dict)
    above: Sequence[str] = ()
    narrowed: bool = False


# --- reading ----------------------------------------------------------------------------------


def read_bytes(path: Path) -> bytes:
    """Raises `FileRefused`: spreadsheet.missing, spreadsheet.unreadable, spreadsheet.too_large."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise FileRefused("spreadsheet.missing", name=path.name) from error
    except OSError as error:
        raise FileRefused("spreadsheet.unreadable") from error
    if len(data) > LARGEST_FILE:
        raise FileRefused("spreadsheet.too_large", megabytes=LARGEST_FILE >> 20)
    return data


def read_sheets(data: bytes) -> Iterator[Iterator[list[Cell]]]:
    """The rows of each sheet from the first row on; a .csv is one sheet.

    Raises `FileRefused`: spreadsheet.old_excel, spreadsheet.damaged, spreadsheet.too_large.
    """
    if data.startswith(OLD_EXCEL):
        raise FileRefused("spreadsheet.old_excel")
    if not data.startswith(ZIP):
        yield _csv_rows(data)
        return
    check_container(data)
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in workbook.sheet_names:
            yield iter(workbook.get_sheet_by_name(name).iter_rows())
    except CalamineError as error:
        raise FileRefused("spreadsheet.damaged") from error


def check_container(data: bytes) -> None:
    """Unpack an .xlsx piece by piece, keeping nothing, and refuse what would not fit."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            members = container.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise FileRefused("spreadsheet.damaged") from error
    names = {member.filename for member in members}
    if len(names) != len(members) or "[Content_Types].xml" not in names:
        raise FileRefused("spreadsheet.damaged")
    declared = sum(member.file_size for member in members)
    if declared > LARGEST_CONTENT or len(members) > MOST_MEMBERS:
        raise FileRefused("spreadsheet.too_large", megabytes=LARGEST_CONTENT >> 20)
    for member in members:
        _check_member(data, member)


def cell_text(cell: Cell) -> str:
    """A cell as the text a person sees in it, dates as `2026-03-16`."""
    if isinstance(cell, str):
        return clean_text(cell, LONGEST_CELL)
    if isinstance(cell, bool):
        return str(int(cell))
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else str(cell)
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, dt.date) else str(cell)


def _check_member(data: bytes, member: zipfile.ZipInfo) -> None:
    size, tail = 0, b""
    for chunk in _unpacked(data, member):
        size += len(chunk)
        text = tail + chunk
        if size > member.file_size:
            raise FileRefused("spreadsheet.damaged")
        if _TOO_FAR.search(text) or _TOO_MANY.search(text):
            raise FileRefused("spreadsheet.too_far", rows=MOST_ROWS)
        tail = text[-OVERLAP:]
    if b"\x00" in tail and member.filename.endswith(".xml"):
        raise FileRefused("spreadsheet.damaged")  # UTF-16 would hide the references looked for


def _unpacked(data: bytes, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """What really comes out of a member, whatever its header says the size is."""
    start = member.header_offset
    if member.flag_bits & ENCRYPTED or member.compress_type not in {0, DEFLATED}:
        raise FileRefused("spreadsheet.damaged")
    try:
        name, extra = struct.unpack_from("<HH", data, start + 26)
    except struct.error as error:
        raise FileRefused("spreadsheet.damaged") from error
    start += 30 + name + extra
    packed = data[start : start + member.compress_size]
    if member.compress_type != DEFLATED:
        yield from (packed[i : i + CHUNK] for i in range(0, len(packed), CHUNK))
        return
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        while packed and not stream.eof:
            yield stream.decompress(packed, CHUNK)
            packed = stream.unconsumed_tail
    except zlib.error as error:
        raise FileRefused("spreadsheet.damaged") from error


def _csv_rows(data: bytes) -> Iterator[list[Cell]]:
    if b"\x00" in data:
        raise FileRefused("spreadsheet.damaged")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    heading = text.partition("\n")[0]
    delimiter = max(",;\t", key=heading.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in rows:
            # The csv module's own limit is global: another library may have lifted it.
            if any(len(cell) > LARGEST_CSV_FIELD for cell in row):
                raise FileRefused("spreadsheet.damaged")
            yield list(row)
    except csv.Error as error:
        raise FileRefused("spreadsheet.damaged") from error


# --- writing ----------------------------------------------------------------------------------


def write_workbook(path: Path, sheets: Iterable[Sheet]) -> None:
    """An .xlsx whose every cell is text: a NIK keeps its digits, `=1+1` stays what it says, also
    after somebody has edited the cell.

    Raises `StoreError` when the place cannot be written to.
    """
    import xlsxwriter

    buffer = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(buffer, options) as workbook:
        text = workbook.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        guarded = workbook.add_format(
            {"num_format": "@", "text_wrap": True, "valign": "top", "quote_prefix": True}
        )
        bold = workbook.add_format({"num_format": "@", "bold": True, "bg_color": "#E7EEF7"})
        for sheet in sheets:
            _write_sheet(workbook.add_worksheet(sheet.title), sheet, text, guarded, bold)
    atomic_write(path, buffer.getvalue())


def _write_sheet(worksheet: Any, sheet: Sheet, text: Any, guarded: Any, bold: Any) -> None:
    top = len(sheet.above)
    for number, line in enumerate(sheet.above):
        worksheet.merge_range(number, 0, number, max(len(sheet.headings) - 1, 1), line, guarded)
    for column, heading in enumerate(sheet.headings):
        width = sheet.widths[column] if column < len(sheet.widths) else max(len(heading) + 2, 10)
        worksheet.set_column(column, column, width, text)
        worksheet.write_string(top, column, heading, bold)
    worksheet.freeze_panes(top + 1, 0)
    last = top + 1
    for number, row in enumerate(sheet.rows, start=last):
        last = number
        for column, value in enumerate(row):
            worksheet.write_string(number, column, value, guarded if value[:1] in RISKY else text)
    if sheet.narrowed:
        worksheet.autofilter(top, 0, last, len(sheet.headings) - 1)
    for column, cells in sheet.choices.items():
        validation = {"validate": "list", "source": f"={cells}", **NOT_IN_LIST}
        worksheet.data_validation(top + 1, column, last, column, validation)
