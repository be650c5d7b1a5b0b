"""The list of referrals an agency answers in a spreadsheet: written, read back, and its report."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from models.agencies import agencies
from models.case.reply.asked_referrals import AskedList, AskedReferral
from models.case.reply.codes import shown_code
from models.case.reply.drafts import ANSWERS
from models.case.reply.file_import import ReplyFile, ReplyPlan, RowOutcome
from models.case.reply.rows import (
    ANSWER,
    CODE,
    NAME,
    REASON,
    SUGGESTED,
    TO_FILL,
    ReplyRow,
)
from models.codes import ReasonCode, ReferralStatus
from models.errors import FileRefused
from models.indonesian_words import long_date
from models.labels import label
from models.progress import Progress, silent
from reports.spreadsheet import Cell, Sheet, cell_text, read_bytes, read_sheets, write_workbook

MOST_ROWS = 5000
HEADING_ROWS = 20
STEP = 500
TOLD = (CODE, "Nomor surat", "Tanggal surat", NAME, "NIK", "Kebutuhan")
"""The columns the office fills."""
WIDTHS = (14, 26, 13, 26, 19, 18, 24, 26, 26, 15, 15, 26, 30, 15, 36, 22)
CHOICES = "Pilihan"
INSTRUCTIONS = (
    "Isi satu baris untuk setiap rujukan. Baris yang belum ada jawabannya dikosongkan saja.",
    "Jawaban, Alasan dan Instansi yang tepat dipilih dari daftar pada selnya.",
    "Alasan wajib untuk: Ditolak, Ditunda / daftar tunggu, Tidak berhasil, Dibatalkan.",
    "Tanggal ditulis 17-08-2026. Nilai ditulis dalam Rupiah bulat.",
    "Jangan mengubah kolom Kode jawaban dan Nama warga, dan jangan mengurutkan satu kolom saja.",
    "Simpan sebagai .xlsx, lalu kirim kembali ke kantor.",
)
OUTCOMES = {
    RowOutcome.ACCEPTED: "Dicatat",
    RowOutcome.WARNED: "Dicatat, perlu dilihat",
    RowOutcome.KNOWN: "Sudah tercatat, tidak berubah",
    RowOutcome.EMPTY: "Belum dijawab",
    RowOutcome.REFUSED: "Tidak dicatat",
}


def write_asked(asked: AskedList, path: Path) -> None:
    """The list for an agency: our facts, columns to fill with word lists, and instructions.

    Raises `StoreError` when the place cannot be written to.
    """
    lists = (
        [label(status) for status in ReferralStatus if status in ANSWERS],
        [label(reason) for reason in ReasonCode],
        [each.short_name for each in agencies() if each.id != asked.agency.id],
    )
    headings = (*TOLD, *TO_FILL)
    choices = {
        headings.index(heading): f"{CHOICES}!${letter}$2:${letter}${len(words) + 1}"
        for heading, letter, words in zip((ANSWER, REASON, SUGGESTED), "ABC", lists, strict=True)
    }
    longest = max(len(words) for words in lists)
    columns = [[*words, *[""] * (longest - len(words))] for words in lists]
    write_workbook(
        path,
        (
            Sheet(
                "Rujukan",
                headings,
                [_line(row) for row in asked.rows],
                WIDTHS,
                choices,
                above=_above(asked),
            ),
            Sheet(
                CHOICES, (ANSWER, REASON, SUGGESTED), [*zip(*columns, strict=True)], (28, 30, 28)
            ),
            Sheet("Petunjuk", ("Petunjuk",), [(line,) for line in INSTRUCTIONS], (100,)),
        ),
    )


def read_replies(path: Path, progress: Progress = silent) -> ReplyFile:
    """The rows of the first sheet that has a column of codes and one of answers.

    Raises `FileRefused`: replies.no_headings, replies.too_many_rows and what
    `spreadsheet.read_sheets` raises.
    """
    data = read_bytes(path)
    for rows in read_sheets(data):
        numbered = enumerate(rows, start=1)
        columns = _find_headings(numbered)
        if columns:
            found = tuple(_read(columns, numbered, progress))
            return ReplyFile(found, path.name, hashlib.sha256(data).hexdigest())
    raise FileRefused("replies.no_headings")


def write_report(plan: ReplyPlan, path: Path, *, recorded: bool) -> None:
    """What became of every row, or would, so that the clerk and the agency can mend the file."""
    words = dict(OUTCOMES)
    if not recorded:
        words[RowOutcome.ACCEPTED], words[RowOutcome.WARNED] = "Akan dicatat", "Perlu dilihat"
    counts = [(words[outcome], str(plan.count(outcome))) for outcome in RowOutcome]
    rows = [
        (str(r.number), r.code, r.name, r.answer, words[r.outcome], r.column, r.words)
        for r in plan.rows
    ]
    headings = ("Baris", CODE, NAME, ANSWER, "Hasil", "Kolom", "Keterangan")
    write_workbook(
        path,
        (
            Sheet("Ringkasan", ("Hasil", "Jumlah"), counts, (32, 12)),
            Sheet("Baris", headings, rows, (8, 14, 28, 24, 28, 22, 80)),
        ),
    )


def _above(asked: AskedList) -> tuple[str, ...]:
    """Who asks whom, and when: the file travels without the message it came with."""
    return (
        f"Daftar rujukan {asked.office} untuk {asked.agency.name}",
        f"Dibuat {long_date(asked.on)}. Isi kolom jawaban, lalu kirim kembali ke {asked.office}.",
        "",
    )


def _line(row: AskedReferral) -> tuple[str, ...]:
    day = f"{row.letter_date:%d-%m-%Y}" if row.letter_date else ""
    code = shown_code(row.referral.reply_code)
    told = (code, row.letter_number, day, row.person_name, row.nik_masked, row.need_title)
    return (*told, *[""] * len(TO_FILL))


def _find_headings(numbered: Iterator[tuple[int, list[Cell]]]) -> dict[str, int]:
    """The place of each of our columns, empty where the two that matter are not there."""
    names = {name.casefold(): name for name in (*TOLD, *TO_FILL)}
    for number, row in numbered:
        cells = [names.get(cell_text(cell).casefold()) for cell in row]
        found = {name: place for place, name in reversed(list(enumerate(cells))) if name}
        if CODE in found and ANSWER in found:
            return found
        if number >= HEADING_ROWS:
            break
    return {}


def _read(
    columns: dict[str, int], numbered: Iterator[tuple[int, list[Cell]]], progress: Progress
) -> Iterator[ReplyRow]:
    for number, cells in numbered:
        if number > MOST_ROWS:
            raise FileRefused("replies.too_many_rows", rows=MOST_ROWS)
        if number % STEP == 0:
            progress(number, 0)
        texts = {
            name: cell_text(cells[place]) for name, place in columns.items() if place < len(cells)
        }
        values = {name: text for name, text in texts.items() if text}
        if CODE in values or ANSWER in values:
            yield ReplyRow(number, values)
