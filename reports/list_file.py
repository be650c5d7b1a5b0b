"""Any list as a spreadsheet for people: what it shows in words on top, text in every cell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.desk import Desk
from models.indonesian_words import long_date
from models.lists.export import ExportHead, head_of, kept_here, note_export
from reports.spreadsheet import Sheet, write_workbook

Line = tuple[int | None, Sequence[str]]
"""The case a row is about, None where it is about none, and its cells as they read on screen."""
SHEET = "Daftar"
SHORTENED = "NIK"
"""The column in which a list shows only a part of what is stored."""


@dataclass(frozen=True, slots=True)
class ListTable:
    """A list without its rows. `words` say what it was narrowed by; widths are in characters.

    `personal` tells that it names residents.
    """

    title: str
    words: tuple[str, ...]
    headings: tuple[str, ...]
    widths: tuple[int, ...]
    personal: bool = True


def write_list(path: Path, table: ListTable, lines: Iterable[Line], desk: Desk) -> int:
    """Write a list with all its rows; how many there are. Rows of restricted cases are left out,
    and it is said, unless the person responsible takes them.

    It is noted in the history before the file is there. Raises `StoreError` when the place cannot
    be written to, and what `lines` raises (`Cancelled`); then there is no file.
    """
    hidden, rows, left_out = kept_here(desk), [], 0
    for case_id, cells in lines:
        if case_id in hidden:
            left_out += 1
        else:
            rows.append(cells)
    head = head_of(table.title, table.words, desk)
    above = (*_above(head, table, len(rows), left_out), "")
    note_export(head, desk, rows=len(rows))
    sheet = Sheet(SHEET, table.headings, rows, table.widths, above=above, narrowed=True)
    write_workbook(path, (sheet,))
    return len(rows)


def _above(head: ExportHead, table: ListTable, count: int, left_out: int) -> list[str]:
    lines = [
        f"{head.title} {head.office}",
        f"Isi: {', '.join(head.filter_words) or 'semua'} ({count} baris)",
        f"Dibuat {long_date(head.made_on)} oleh {head.made_by}",
    ]
    if SHORTENED in table.headings:
        lines.append("NIK disamarkan.")
    if left_out:
        who = "hanya penanggung jawab yang dapat mengambilnya"
        lines.append(f"Tanpa {left_out} baris kasus terbatas; {who}.")
    if table.personal:
        lines.append("Berisi data pribadi warga: simpan di tempat aman, hapus bila sudah selesai.")
    return lines
