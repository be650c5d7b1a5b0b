"""`simpul demo --residents`: the practice office lives on a file the office really has."""

from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from desktop.__main__ import main
from models.person.resident_columns import COLUMNS


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
    made = made_office(folder, capsys.readouterr().out)
    assert made.summary["residents"] == 3
    assert made.summary["cases"] == 3
    assert made.summary["verified"]
    report = CalamineWorkbook.from_path(folder / "laporan-impor.xlsx")
    remarks = report.get_sheet_by_name("Catatan").to_python()[1:]
    assert {row[0] for row in remarks if row[2] == "Ditolak"} == {"5", "6", "7"}
    assert {row[0] for row in remarks if row[2] == "Perlu dilihat"} >= {"4"}


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
