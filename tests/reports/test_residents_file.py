"""The resident file as villages have it, and the report that goes back to them."""

import datetime as dt

import pytest
import xlsxwriter

from models.errors import Cancelled, FileRefused
from models.person.people import people_ids
from models.person.resident_columns import COLUMNS
from models.person.residents_import import ImportReport, RowRemark, check_rows, import_residents
from models.person.rows import people_rows
from models.sentences import sentence
from reports import residents_file
from reports.residents_file import read_residents, write_report, write_template
from reports.spreadsheet import Sheet, read_sheets, write_workbook

TODAY = dt.date(2026, 3, 16)
BUDI = {
    "nama": "BUDI CONTOH",
    "nik": "3510041708909001",
    "no_kk": "3510040101159001",
    "sex": "1",
    "tanggallahir": "17-08-1990",
    "dusun": "KRAJAN",
}


def file_of(path, headings, *rows, above=()):
    """A workbook with these headings and dictionaries as rows; dates become date cells."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Data Penduduk")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for number, line in enumerate([*above, headings]):
            sheet.write_row(number, 0, line if isinstance(line, list | tuple) else [line])
        for number, row in enumerate(rows, start=len(above) + 1):
            for column, heading in enumerate(headings):
                value = row.get(heading, "")
                if isinstance(value, dt.date):
                    sheet.write_datetime(number, column, value, day)
                elif value != "":
                    sheet.write(number, column, value)
    return path


def test_our_own_template_filled_in_comes_in_without_a_remark_about_rows(tmp_path, desk):
    template, filled = tmp_path / "templat.xlsx", tmp_path / "isi.xlsx"
    write_template(template)
    headings = [str(cell) for cell in next(next(read_sheets(template.read_bytes())))]
    assert headings == list(COLUMNS)
    write_workbook(
        filled, [Sheet("Data Penduduk", headings, [[BUDI.get(h, "") for h in headings]])]
    )
    file = read_residents(filled)
    assert [row.number for row in file.rows] == [2]
    report = import_residents(check_rows(file, TODAY), desk)
    assert (report.created, report.refused) == (1, 0)
    assert [remark.code for remark in report.remarks] == ["import.columns_not_kept"]
    assert people_rows(people_ids())[0].name == "BUDI CONTOH"


def test_an_empty_template_is_an_empty_file(tmp_path):
    write_template(tmp_path / "a.xlsx")
    assert read_residents(tmp_path / "a.xlsx").rows == ()


def test_headings_may_stand_in_any_order_below_a_title(tmp_path):
    headings = ["Tanggal Lahir", "NIK", "Catatan RT", "Nama Lengkap", "JK", "No. KK"]
    row = {
        "Tanggal Lahir": dt.date(1990, 8, 17),
        "NIK": BUDI["nik"],
        "Nama Lengkap": "BUDI",
        "JK": "L",
    }
    path = file_of(tmp_path / "a.xlsx", headings, row, above=["BUKU INDUK PENDUDUK", []])
    file = read_residents(path)
    assert (file.heading_row, file.ignored) == (3, ("Catatan RT",))
    (only,) = file.rows
    assert only.number == 4
    assert only.values == {
        "tanggallahir": "1990-08-17", "nik": BUDI["nik"], "nama": "BUDI", "sex": "L",
    }  # fmt: skip


def test_numbers_of_excel_are_marked_so_that_no_damaged_nik_comes_in(tmp_path, desk):
    rows = [
        {**BUDI, "nik": 3510041708909000, "sex": 1},
        {**BUDI, "nik": 0, "nama": "TANPA NIK", "sex": 2, "dusun": 3},
    ]
    file = read_residents(file_of(tmp_path / "a.xlsx", list(BUDI), *rows))
    assert file.rows[0].numbers == {"nik", "sex"}
    report = import_residents(check_rows(file, TODAY), desk)
    assert (report.created, report.refused) == (1, 1)
    (remark,) = report.remarks
    assert (remark.row, remark.column, remark.code) == (2, "nik", "import.nik_broken")


def test_the_sheet_with_the_residents_is_found_among_others(tmp_path):
    path = tmp_path / "a.xlsx"
    write_workbook(
        path,
        [
            Sheet("Petunjuk", ("Baca dulu",), [("nama saya",)]),
            Sheet("Warga", list(BUDI), [list(BUDI.values())]),
        ],
    )
    assert len(read_residents(path).rows) == 1


def test_empty_rows_do_not_count_and_the_old_end_mark_ends_the_file(tmp_path):
    rows = [BUDI, {}, {**BUDI, "nik": "3510041708909002"}, {"nama": "###"}, BUDI]
    file = read_residents(file_of(tmp_path / "a.xlsx", list(BUDI), *rows))
    assert [row.number for row in file.rows] == [2, 4]


def test_a_csv_comes_in_like_a_workbook(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("nama;nik;sex;tanggallahir\nBUDI;'3510041708909001;L;17/08/1990\n", "utf-8")
    file = read_residents(path)
    assert check_rows(file, TODAY).refused == 0


@pytest.mark.parametrize(
    ("headings", "code"),
    [
        (["a", "b"], "residents.no_headings"),
        (["nama", "nik"], "residents.no_headings"),
        (["nama", "nik", "sex"], "residents.column_missing"),
        (["nama", "sex", "tanggallahir"], "residents.column_missing"),
    ],
)
def test_a_file_that_cannot_hold_residents_is_refused_as_a_whole(tmp_path, headings, code):
    with pytest.raises(FileRefused) as refused:
        read_residents(file_of(tmp_path / "a.xlsx", headings, {}))
    assert refused.value.code == code
    assert "{" not in sentence(refused.value)


def test_too_many_rows_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(residents_file, "MOST_ROWS", 2)
    with pytest.raises(FileRefused, match=r"residents\.too_many_rows"):
        read_residents(file_of(tmp_path / "a.xlsx", list(BUDI), BUDI, BUDI))


def test_reading_can_be_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr(residents_file, "STEP", 2)

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_residents(file_of(tmp_path / "a.xlsx", list(BUDI), BUDI), stop)


def test_the_report_names_every_remark_and_the_counts(tmp_path):
    remarks = (
        RowRemark(7, "nik", "refused", "nik.length", "NIK terdiri dari 16 angka."),
        RowRemark(9, "pekerjaan_id", "warned", "import.code_unknown", "=Kode tidak ada"),
    )
    write_report(ImportReport(10, 8, 1, 1, remarks), tmp_path / "laporan.xlsx")
    sheets = [list(rows) for rows in read_sheets((tmp_path / "laporan.xlsx").read_bytes())]
    assert [row[1] for row in sheets[0][1:]] == ["10", "8", "1", "1"]
    assert sheets[1] == [
        ["Baris", "Kolom", "Hasil", "Keterangan"],
        ["7", "nik", "Ditolak", "NIK terdiri dari 16 angka."],
        ["9", "pekerjaan_id", "Perlu dilihat", "=Kode tidak ada"],
    ]


def test_the_file_is_named_by_its_hash(tmp_path):
    path = file_of(tmp_path / "a.xlsx", list(BUDI), BUDI)
    file = read_residents(path)
    assert file.name == "a.xlsx"
    assert len(file.sha256) == 64
