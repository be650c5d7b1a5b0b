"""Any list as a spreadsheet for people: what it shows in words on top, text in every cell."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from models.case.filters import CaseFilter
from models.case.rows import CaseRow
from models.codes import CaseState, SavedList
from models.desk import Desk
from models.filter_content import Filter, list_of
from models.indonesian_words import long_date
from models.labels import label
from models.letter.filters import LetterFilter
from models.list_export import (
    ExportHead,
    case_lines,
    head_of,
    letter_lines,
    may_read_restricted,
    note_export,
    person_lines,
)
from models.list_order import Order
from models.need_forms import form_of
from models.progress import Progress, silent
from reports.spreadsheet import Sheet, write_workbook

Cells = Sequence[str]
LISTS: dict[SavedList, tuple[str, tuple[tuple[str, int], ...]]] = {
    SavedList.CASES: (
        "Daftar kasus",
        (
            ("Nomor", 18),
            ("Nama", 26),
            ("NIK", 20),
            ("Alamat", 34),
            ("Kebutuhan", 20),
            ("Tingkat", 12),
            ("Keadaan", 20),
            ("Dibuka", 12),
            ("Sampai", 12),
            ("Terlambat", 11),
            ("Langkah berikutnya", 40),
            ("Petugas", 20),
        ),
    ),
    SavedList.LETTERS: (
        "Daftar surat keluar",
        (
            ("Nomor", 34),
            ("Tanggal", 12),
            ("Jenis", 20),
            ("Keadaan", 18),
            ("Kepada", 34),
            ("Perihal", 44),
            ("Warga", 26),
        ),
    ),
    SavedList.PEOPLE: (
        "Daftar warga",
        (
            ("Nama", 28),
            ("NIK", 20),
            ("Lahir", 12),
            ("Alamat", 44),
            ("Kasus terbuka", 14),
            ("Keadaan", 16),
        ),
    ),
}
"""Title and columns of each list, with their widths in characters."""


def write_list(
    path: Path,
    wanted: Filter,
    order: Order,
    desk: Desk,
    *,
    full_nik: bool = False,
    progress: Progress = silent,
) -> int:
    """Write all rows of a filter, not only those on screen; how many there are.

    It is noted in the history before the file is there. Raises `StoreError` when the place cannot
    be written to, and `Cancelled` when `progress` does; then there is no file.
    """
    title, columns = LISTS[list_of(wanted)]
    rows = list(_rows(wanted, order, desk, full_nik=full_nik, progress=progress))
    head = head_of(wanted, desk, full_nik=full_nik)
    above = _above(title, head, list_of(wanted), desk, len(rows))
    headings, widths = [name for name, _ in columns], [width for _, width in columns]
    note_export(wanted, desk, rows=len(rows), full_nik=full_nik)
    write_workbook(path, (Sheet(title, headings, rows, widths, above=above),))
    return len(rows)


def _rows(
    wanted: Filter, order: Order, desk: Desk, *, full_nik: bool, progress: Progress
) -> Iterator[Cells]:
    if isinstance(wanted, CaseFilter):
        for case in case_lines(wanted, order, desk, full_nik=full_nik, progress=progress):
            yield _case_cells(case.row, case.nik, case.address)
    elif isinstance(wanted, LetterFilter):
        for row in letter_lines(wanted, order, desk, progress):
            day = f"{row.letter_date:%d-%m-%Y}" if row.letter_date is not None else ""
            words = (label(row.kind), label(row.state))
            yield (row.number_text, day, *words, row.addressee, row.subject, row.name)
    else:
        for line in person_lines(wanted, order, desk, full_nik=full_nik, progress=progress):
            who = line.row
            count = str(who.open_cases or "")
            place = (who.birth, who.address_line)
            yield (who.name, line.nik, *place, count, label(who.living_status))


def _case_cells(row: CaseRow, nik: str, address: str) -> Cells:
    due = f"{row.next_step_on:%d-%m-%Y}" if row.next_step_on is not None else ""
    return (
        row.number,
        row.name,
        nik,
        address,
        ", ".join(form_of(kind).title for kind in row.kinds),
        label(row.level),
        row.state_word,
        f"{row.opened_on:%d-%m-%Y}",
        due,
        "ya" if row.late else "",
        row.next_step if row.state is CaseState.OPEN else "",
        row.assignee,
    )


def _above(
    title: str, head: ExportHead, list_name: SavedList, desk: Desk, count: int
) -> tuple[str, ...]:
    lines = [
        f"{title} {head.office}",
        f"Isi: {', '.join(head.filter_words) or 'semua'} ({count} baris)",
        f"Dibuat {long_date(head.made_on)} oleh {head.made_by}",
    ]
    if list_name is not SavedList.LETTERS and not head.full_nik:
        lines.append("NIK disamarkan.")
    if list_name is not SavedList.PEOPLE and not may_read_restricted(desk):
        lines.append("Tanpa kasus terbatas; hanya penanggung jawab yang dapat mengambilnya.")
    lines.append("Berisi data pribadi warga: simpan di tempat aman, hapus bila tidak dipakai lagi.")
    return (*lines, "")
