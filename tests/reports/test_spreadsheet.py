"""A spreadsheet from outside can neither stop the program nor fill its memory."""

import datetime as dt
import io
import re
import struct
import zipfile

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import FileRefused, StoreError
from models.sentences import sentence
from reports import spreadsheet
from reports.spreadsheet import (
    Sheet,
    cell_text,
    check_container,
    read_bytes,
    read_sheets,
    write_workbook,
)

CELLS = [["nama", "nik"], ["Budi", "3510041708909001"]]


def workbook(cells=CELLS) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(cells):
            sheet.write_row(number, 0, row)
    return buffer.getvalue()


def changed(pattern: bytes, replacement: bytes, member: str, data: bytes = workbook()) -> bytes:
    """The workbook with something replaced in one of its members."""
    source, target = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in source.namelist():
            content = source.read(name)
            if member in name:
                content, times = re.subn(pattern, replacement, content)
                assert times
            copy.writestr(name, content)
    return target.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(FileRefused) as refused:
        [list(rows) for rows in read_sheets(data)]
    assert "{" not in sentence(refused.value)
    return refused.value.code


def test_a_workbook_is_read_as_it_was_written():
    (rows,) = [list(rows) for rows in read_sheets(workbook())]
    assert rows == CELLS


def test_rows_keep_their_place_below_empty_ones():
    (rows,) = [list(rows) for rows in read_sheets(workbook([[], [], ["nama"]]))]
    assert rows[2] == ["nama"]


@pytest.mark.parametrize(
    ("pattern", "replacement", "member"),
    [
        (rb'r="B2"', b'r="XFD1048576"', "sheet1"),
        (rb'r="B2"', b'r="B1048576"', "sheet1"),
        (rb'r="B2"', b'r="B200000"', "sheet1"),
        (rb'r="B2"', b"r = 'ZZ2'", "sheet1"),
        (rb'<row r="2"', b'<row r="999999"', "sheet1"),
        (rb'uniqueCount="\d+"', b'uniqueCount="999999999999"', "sharedStrings"),
        (rb'count="\d+"', b'count="99999999"', "sharedStrings"),
    ],
)  # fmt: skip
def test_a_small_file_that_would_end_the_program_is_refused(pattern, replacement, member):
    """Each of these made calamine ask for gigabytes and abort, which no program can catch."""
    assert refusal(changed(pattern, replacement, member)) == "spreadsheet.too_far"


def test_a_reference_split_between_two_pieces_is_seen_too(monkeypatch):
    monkeypatch.setattr(spreadsheet, "CHUNK", 7)
    far = changed(rb'r="B2"', b'r="XFD1048576"', "sheet1")
    assert refusal(far) == "spreadsheet.too_far"
    check_container(workbook())


def test_a_bomb_is_refused_by_its_declared_size():
    bomb = changed(rb"</sheetData>", b" " * (257 << 20) + b"</sheetData>", "sheet1")
    assert len(bomb) < 400_000
    assert refusal(bomb) == "spreadsheet.too_large"


def test_a_bomb_that_lies_about_its_size_is_refused_while_unpacking(monkeypatch):
    honest = changed(rb"</sheetData>", b" " * 3_000_000 + b"</sheetData>", "sheet1")
    member = zipfile.ZipFile(io.BytesIO(honest)).getinfo("xl/worksheets/sheet1.xml")
    lie = honest.replace(struct.pack("<I", member.file_size), struct.pack("<I", 1000))
    assert lie != honest
    assert refusal(lie) == "spreadsheet.damaged"


def test_a_sheet_in_another_alphabet_of_bytes_cannot_hide_its_references():
    source, target = zipfile.ZipFile(io.BytesIO(workbook())), io.BytesIO()
    with zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            content = source.read(name)
            wide = name.endswith("sheet1.xml")
            copy.writestr(name, content.decode().encode("utf-16") if wide else content)
    assert refusal(target.getvalue()) == "spreadsheet.damaged"


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04",
        workbook()[:500],
        workbook()[:-30],
        b"PK\x03\x04" + bytes(5000),
        b"nama\x00nik\n",
        changed(rb"<sheetData>", b"<sheetData", "sheet1"),
        changed(rb"<v>3</v>", b"<v>99</v>", "sheet1"),
    ],
)
def test_what_is_cut_or_broken_is_refused_with_a_sentence(data):
    assert refusal(data) == "spreadsheet.damaged"


def test_a_zip_that_is_no_workbook_is_refused():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as other:
        other.writestr("a.txt", "x")
    assert refusal(buffer.getvalue()) == "spreadsheet.damaged"


def test_too_many_members_are_refused():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as other:
        for number in range(501):
            other.writestr(f"{number}.xml", "")
        other.writestr("[Content_Types].xml", "")
    assert refusal(buffer.getvalue()) == "spreadsheet.too_large"


def test_old_or_locked_excel_files_say_what_to_do():
    assert refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == "spreadsheet.old_excel"


WHOLE = workbook()
"""Made once: a workbook tells the time it was made at, and its length changes with it."""


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_no_damage_to_a_workbook_raises_anything_but_a_sentence(data):
    whole = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(4, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        for rows in read_sheets(bytes(whole)):
            list(rows)
    except FileRefused as error:
        assert sentence(error)


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_any_bytes_are_rows_or_a_sentence(data):
    try:
        for rows in read_sheets(data):
            list(rows)
    except FileRefused as error:
        assert sentence(error)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_is_read_however_it_was_saved(encoding, delimiter):
    text = f"nama{delimiter}nik\r\nAndré{delimiter}1\r\n"
    (rows,) = [list(rows) for rows in read_sheets(text.encode(encoding))]
    assert rows == [["nama", "nik"], ["André", "1"]]


def test_a_csv_with_an_endless_field_is_refused():
    assert refusal(b'nama\n"' + b"x" * 200_000) == "spreadsheet.damaged"


def test_a_file_that_is_missing_or_too_large_is_a_sentence(tmp_path, monkeypatch):
    with pytest.raises(FileRefused, match=r"spreadsheet\.missing"):
        read_bytes(tmp_path / "tidak-ada.xlsx")
    with pytest.raises(FileRefused, match=r"spreadsheet\.unreadable"):
        read_bytes(tmp_path)
    monkeypatch.setattr(spreadsheet, "LARGEST_FILE", 10)
    (tmp_path / "besar.csv").write_bytes(b"x" * 11)
    with pytest.raises(FileRefused, match=r"spreadsheet\.too_large"):
        read_bytes(tmp_path / "besar.csv")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (3510041708909001.0, "3510041708909001"),
        (1.0, "1"),
        (1.5, "1.5"),
        (True, "1"),
        (dt.date(1990, 8, 17), "1990-08-17"),
        (dt.datetime(1990, 8, 17, 12), "1990-08-17"),
        (dt.time(8), "08:00:00"),
        ("  a\u200b\x00 b ", "a b"),
        (float("nan"), "nan"),
    ],
)
def test_a_cell_is_the_text_a_person_sees(cell, text):
    assert cell_text(cell) == text


def test_what_is_written_stays_text(tmp_path):
    rows = [("=1+1", "3510041708909001"), ("http://x.id", "007")]
    path = tmp_path / "a.xlsx"
    write_workbook(path, [Sheet("Data", ("a", "b"), rows)])
    (read,) = [list(rows) for rows in read_sheets(path.read_bytes())]
    assert read == [["a", "b"], ["=1+1", "3510041708909001"], ["http://x.id", "007"]]
    sheet = zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet


def test_a_place_that_cannot_be_written_to_is_a_sentence(tmp_path):
    with pytest.raises(StoreError) as refused:
        write_workbook(tmp_path / "tidak-ada" / "a.xlsx", [Sheet("A", ("a",), [])])
    assert refused.value.code.startswith("file.")
