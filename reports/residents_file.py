"""The village's resident file: OpenSID's template read and written, and the import's report."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from models.errors import FileRefused
from models.person.code_lists import code_list
from models.person.resident_cells import ImportRow
from models.person.resident_columns import COLUMNS, KEPT, REQUIRED, column_of
from models.person.residents_import import REFUSED, ImportFile, ImportReport
from models.progress import Progress, silent
from reports.spreadsheet import (
    MOST_ROWS,
    Cell,
    Sheet,
    cell_text,
    read_bytes,
    read_sheets,
    write_workbook,
)

HEADING_ROWS = 20
"""Rows from the top in which the headings are looked for: many files begin with a title."""
LEAST_HEADINGS = 3
LAST_ROW = "###"
"""What older OpenSID templates write below the last resident."""
STEP = 1000

ALIKE = {"sex": "sex", "agama_id": "religion", "kk_level": "relationship"} | {
    "pekerjaan_id": "occupation",
    "status_dasar": "living_status",
}
"""Columns of the template that take a code or label, and their lists."""

INSTRUCTIONS = (
    "Isi satu baris untuk satu warga di lembar Data Penduduk. Jangan mengubah judul kolom.",
    "Wajib: nama, sex (1 laki-laki, 2 perempuan) dan tanggallahir (17-08-1990).",
    "NIK dan no_kk ditulis sebagai teks 16 angka. Kosongkan NIK bila belum ada.",
    "Kolom berkode boleh diisi kode atau namanya, lihat lembar Kode.",
    "RT dan RW boleh 1, 01 atau 001. Kosongkan bila tidak diketahui.",
    "Kolom lain dari templat OpenSID boleh ada, tetapi tidak disimpan.",
)


def read_residents(path: Path, progress: Progress = silent) -> ImportFile:
    """The rows of the first sheet that has resident headings (.xlsx or .csv).

    Raises `FileRefused`: residents.no_headings, residents.column_missing, residents.too_many_rows
    and what `spreadsheet.read_sheets` raises.
    """
    data = read_bytes(path)
    for rows in read_sheets(data):
        numbered = enumerate(rows, start=1)
        found = _find_headings(numbered)
        if found is not None:
            start = ImportFile((), path.name, hashlib.sha256(data).hexdigest(), found[0])
            return _read(start, found[1], numbered, progress)
    raise FileRefused("residents.no_headings")


def write_template(path: Path) -> None:
    """The 43 columns of OpenSID as text cells, with the codes and a page of instructions."""
    codes = [
        (column, code, label)
        for column, name in ALIKE.items()
        for code, label in code_list(name).labels.items()
    ]
    write_workbook(
        path,
        (
            Sheet("Data Penduduk", COLUMNS, (), [_width(name) for name in COLUMNS]),
            Sheet("Kode", ("kolom", "kode", "nama"), codes, (16, 8, 50)),
            Sheet("Petunjuk", ("Petunjuk",), [(line,) for line in INSTRUCTIONS], (100,)),
        ),
    )


def write_report(report: ImportReport, path: Path) -> None:
    """Counts and every remark with its sheet row, so that the clerk can mend the file."""
    counts = (
        ("Baris dibaca", str(report.read)),
        ("Warga baru dicatat", str(report.created)),
        ("Sudah ada, tidak berubah", str(report.unchanged)),
        ("Ditolak", str(report.refused)),
    )
    remarks = [
        (
            str(remark.row),
            remark.column,
            "Ditolak" if remark.severity == REFUSED else "Perlu dilihat",
            remark.sentence,
        )
        for remark in report.remarks
    ]
    write_workbook(
        path,
        (
            Sheet("Ringkasan", ("Hasil", "Jumlah"), counts, (32, 12)),
            Sheet("Catatan", ("Baris", "Kolom", "Hasil", "Keterangan"), remarks, (8, 16, 14, 90)),
        ),
    )


def _width(column: str) -> int:
    wide = {"nama": 28, "alamat": 28, "alamat_sekarang": 28, "nik": 20, "no_kk": 20}
    return wide.get(column, max(len(column) + 2, 10))


def _find_headings(
    numbered: Iterator[tuple[int, list[Cell]]],
) -> tuple[int, list[str]] | None:
    for number, row in numbered:
        headings = [cell_text(cell) for cell in row]
        known = {column_of(heading) for heading in headings} - {None}
        if "nama" in known and len(known) >= LEAST_HEADINGS:
            return number, headings
        if number >= HEADING_ROWS:
            break
    return None


def _read(
    start: ImportFile,
    headings: list[str],
    numbered: Iterator[tuple[int, list[Cell]]],
    progress: Progress,
) -> ImportFile:
    columns = [column_of(heading) for heading in headings]
    for required in REQUIRED:
        if required not in columns:
            raise FileRefused("residents.column_missing", column=required)
    first = {column: place for place, column in reversed(list(enumerate(columns))) if column}
    kept = {place: column for column, place in first.items() if column in KEPT}
    rows = []
    for number, cells in numbered:
        if number > MOST_ROWS:
            raise FileRefused("residents.too_many_rows", rows=MOST_ROWS)
        if number % STEP == 0:
            progress(number, 0)
        row = _row(number, cells, kept)
        if LAST_ROW in row.values.values():
            break
        if row.values:
            rows.append(row)
    return replace(
        start,
        rows=tuple(rows),
        ignored=tuple(h for h, c in zip(headings, columns, strict=True) if h and c is None),
        not_kept=tuple(dict.fromkeys(c for c in columns if c is not None and c not in KEPT)),
    )


def _row(number: int, cells: list[Cell], kept: dict[int, str]) -> ImportRow:
    values, numbers = {}, set()
    for place, column in kept.items():
        cell = cells[place] if place < len(cells) else ""
        if cell == "":
            continue
        text = cell_text(cell)
        if text:
            values[column] = text
        if isinstance(cell, float | int):
            numbers.add(column)
    return ImportRow(number, values, frozenset(numbers))
