"""`simpul demo --residents`: the practice office lives on a file the office really has."""

import re
from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from desktop.__main__ import main
from desktop.commands.practice.import_words import import_lines
from models.person.resident_columns import COLUMNS
from models.person.residents_import import ImportReport, RowRemark
from reports.residents_file import read_residents


def resident_file(path: Path, rows: list[dict[str, str]]) -> Path:
    """OpenSID's template: 43 columns, text cells."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Data Penduduk")
        sheet.write_row(0, 0, COLUMNS)
        for number, row in enumerate(rows, start=1):
            for column, text in row.items():
                sheet.write_string(number, COLUMNS.index(column), text)
    return path


def resident(serial: int, **other: str) -> dict[str, str]:
    return {
        "nama": f"Warga Contoh {serial}",
        "nik": f"351004170890{serial}",
        "no_kk": f"351004010115{serial}",
        "sex": "1",
        "tempatlahir": "Banyuwangi",
        "tanggallahir": "17-08-1990",
        "dusun": "Krajan",
        "rt": "1",
        "rw": "2",
        **other,
    }


def test_a_file_the_office_has_becomes_the_residents_with_a_report_of_every_doubtful_row(
    tmp_path, capsys, made_office
):
    rows = [resident(9001), resident(9002), resident(9003, sex="2")]
    rows += [resident(9004, nik="3510"), resident(9001), resident(9006, nama="")]
    file = resident_file(tmp_path / "warga.xlsx", rows)
    folder = tmp_path / "latihan"
    arguments = ["demo", "--out", str(folder), "--seed", "7", "--residents", str(file)]
    assert main(arguments) == 0
    output = capsys.readouterr().out
    made = made_office(folder, output)
    assert made.summary["residents"] == 3
    assert made.summary["cases"] == 3
    assert made.summary["verified"]
    report = CalamineWorkbook.from_path(folder / "laporan-impor.xlsx")
    remarks = report.get_sheet_by_name("Catatan").to_python()[1:]
    assert {row[0] for row in remarks if row[2] == "Ditolak"} == {"5", "6", "7"}
    assert {row[0] for row in remarks if row[2] == "Perlu dilihat"} >= {"4"}
    told = [line for line in output.splitlines() if line.startswith("  ")]
    assert [line[:18] for line in told[:3]] == [f"  ditolak, baris {row}" for row in (5, 6, 7)]
    assert "ditolak" not in "".join(told[3:])
    assert re.fullmatch(r"  1 x Kolom .* tidak disimpan .*: baris 1", told[3])


def report_of(remarks):
    return ImportReport(40, 40, 0, 0, tuple(remarks))


def test_warnings_are_told_once_with_how_often_and_where_the_frequent_ones_first():
    same = [RowRemark(row, "nik", "warned", "a", "NIK belum ada.") for row in range(3, 33)]
    twice = [RowRemark(row, "kk", "warned", "b", "KK aneh.") for row in (9, 4, 4)]
    refused = [RowRemark(row, "nama", "refused", "c", "Nama kosong.") for row in (50, 51)]
    file = RowRemark(1, "", "warned", "d", "Kolom x dilewati.")
    assert list(import_lines(report_of([*twice, *same, *refused, file])))[1:] == [
        "  ditolak, baris 50 nama: Nama kosong.",
        "  ditolak, baris 51 nama: Nama kosong.",
        "  1 x Kolom x dilewati: baris 1",
        "  30 x NIK belum ada: baris 3, 4, 5, 6, 7, 8, 9, 10 ...",
        "  3 x KK aneh: baris 9, 4",
    ]


def test_a_long_list_of_refused_rows_says_how_many_more():
    refused = [RowRemark(row, "nama", "refused", "c", "Nama kosong.") for row in range(50)]
    lines = list(import_lines(report_of(refused)))
    assert len(lines) == 22
    assert lines[-1] == "  ... dan 30 lagi."


def test_columns_that_are_dropped_are_told_as_they_stand_in_the_file(tmp_path):
    file = tmp_path / "warga.xlsx"
    headings = ("ktp_el", "nama", "ayah_nik", "nik", "sex", "hamil", "tanggallahir", "ktp_el")
    with xlsxwriter.Workbook(str(file)) as book:
        book.add_worksheet("Data Penduduk").write_row(0, 0, headings)
    assert read_residents(file).not_kept == ("ktp_el", "ayah_nik", "hamil")


def test_a_resident_file_that_is_not_there_is_not_said_to_be_open_in_excel(tmp_path, capsys):
    file = tmp_path / "warga.xlsx"
    assert main(["demo", "--out", str(tmp_path / "latihan"), "--residents", str(file)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Berkas warga.xlsx tidak ada" in captured.err
    assert "Excel" not in captured.err


@pytest.mark.parametrize("content", [None, b"", b"bukan lembar kerja", b"PK\x03\x04 rusak"])
def test_a_resident_file_that_cannot_be_read_makes_no_office(
    tmp_path, capsys, content, one_sentence
):
    file = tmp_path / "warga.xlsx"
    if content is not None:
        file.write_bytes(content)
    assert main(["demo", "--out", str(tmp_path / "latihan"), "--residents", str(file)]) == 1
    assert one_sentence(capsys.readouterr().err)
    assert not (tmp_path / "latihan").exists()


def test_a_resident_file_without_one_good_row_makes_no_office(tmp_path, capsys, one_sentence):
    file = resident_file(tmp_path / "warga.xlsx", [resident(9001, nama="")])
    assert main(["demo", "--out", str(tmp_path / "latihan"), "--residents", str(file)]) == 1
    assert one_sentence(capsys.readouterr().err)
    assert not (tmp_path / "latihan").exists()
