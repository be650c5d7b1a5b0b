"""The lists of cases on paper, read back: every line, header on each page, signatures below."""

import re
from dataclasses import replace

import pytest

from models.case.tracking.list_papers import (
    EscalationDocument,
    EscalationRow,
    ListHead,
    TodayDocument,
    TodayPart,
    TodayRow,
)
from models.codes import PaperSize
from models.errors import RuleError
from models.letter.document import Sheet, Signature
from models.letter.parts import words as standing_words
from reports.registers.escalation_list import render_escalations
from reports.registers.today_list import BOX, render_today
from tests.letter_samples import pages

HEAD = ListHead(
    Sheet(), "Desa Kalipait", "Kecamatan Tegaldlimo, Kabupaten Banyuwangi", "16 Maret 2026"
)


def row(number):
    return TodayRow(
        f"KASUS-2026-{number:04}", f"Siti Contoh {number}", "Rujuk Pangan", "19-03-2026"
    )


def late(number):
    return EscalationRow(
        f"KASUS-2026-{number:04}",
        f"Siti Contoh {number}\n351004******9001",
        "Pangan",
        "Dinsos PPKB",
        "Dinsos PPKB belum menyelesaikan",
        "02-03-2026",
        "19",
        "1 surat. Sudah 2 kali disampaikan, terakhir 12-03-2026",
    )


def said(part):
    columns = {f"column-{name}": word for name, word in standing_words()[f"{part}-columns"].items()}
    return tuple({**standing_words()[part], **columns}.items())


TODAY = TodayDocument(
    HEAD,
    "Sri Contoh",
    "Petugas: Sri Contoh. Kasus terbuka: 7.",
    (TodayPart("Terlambat (3)", (row(1), row(2)), 1, "... dan 1 lagi pada layar"),),
    said("today"),
)
LATE = EscalationDocument(
    HEAD,
    "DAFTAR KASUS TERLAMBAT UNTUK CAMAT TEGALDLIMO",
    "Keadaan tanggal 16 Maret 2026",
    "Kasus warga berikut belum selesai melewati tenggat pelayanan.",
    said("late"),
    tuple(late(number) for number in range(1, 41)),
    left=Signature(("CAMAT TEGALDLIMO,",), above="DITERIMA"),
    right=Signature(("KEPALA DESA KALIPAIT,",), "Slamet Contoh", above="Kalipait, 16 Maret 2026"),
)


def test_the_list_of_the_day_fits_one_page_with_a_box_before_each_line():
    (page,) = pages(render_today(TODAY))
    for words in ("DAFTAR HARI INI", "16 Maret 2026", "Petugas: Sri Contoh", "Terlambat (3)"):
        assert words in page
    assert page.count(BOX) == 2
    assert "KASUS-2026-0001" in page and "Siti Contoh 2" in page  # numbers are not broken
    assert "... dan 1 lagi" in page and "halaman 1 dari 1" in page


def test_a_day_without_work_says_so():
    (page,) = pages(render_today(replace(TODAY, parts=())))
    assert "Tidak ada yang menunggu hari ini." in page


def test_no_heading_stands_last_on_a_page():
    parts = tuple(
        TodayPart(f"Bagian {number}", tuple(row(n) for n in range(number, number + 4)), 0)
        for number in range(1, 40)
    )
    printed = pages(render_today(replace(TODAY, parts=parts)))
    assert len(printed) > 3
    for page in printed:
        assert "Yang dikerjakan" in page
        assert re.search(r"Bagian \d+\s+halaman", page) is None


def test_every_late_case_is_there_and_the_signatures_stand_under_the_last():
    printed = pages(render_escalations(LATE))
    text = "\n".join(printed)
    assert len(printed) > 1
    for number in range(1, 41):
        assert f"KASUS-2026-{number:04}" in text
    for page in printed:
        assert "Yang sudah dilakukan" in page
    assert "DITERIMA" in printed[-1] and "Slamet Contoh" in printed[-1]
    assert printed[-1].count("KASUS-2026") >= 2
    assert "351004******9001" in text


def test_an_empty_list_is_still_a_paper_that_can_be_signed():
    (page,) = pages(render_escalations(replace(LATE, rows=())))
    assert "Tidak ada kasus yang melewati tenggat." in page
    assert "Slamet Contoh" in page


@pytest.mark.parametrize("paper", [PaperSize.A4, PaperSize.F4])
def test_both_papers_of_the_office_are_used_whole(paper):
    head = replace(HEAD, sheet=Sheet(paper=paper), watermark="CONTOH", notice="Bukan surat resmi.")
    for page in (
        *pages(render_today(replace(TODAY, head=head))),
        *pages(render_escalations(replace(LATE, head=head))),
    ):
        assert "CONTOH" in page and "Bukan surat resmi." in page


def test_the_same_list_gives_the_same_bytes():
    assert render_today(TODAY) == render_today(TODAY)
    assert render_escalations(LATE) == render_escalations(LATE)


def test_a_character_without_a_glyph_is_refused():
    part = TodayPart("Terlambat (1)", (replace(row(1), name="张"),), 0)
    with pytest.raises(RuleError) as refused:
        render_today(replace(TODAY, parts=(part,)))
    assert refused.value.code == "letter.unknown_glyph"
