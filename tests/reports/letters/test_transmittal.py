"""Paper C as an office expects it: two sheets, a table that breaks well, who received it."""

import re
from dataclasses import replace

import pypdfium2
import pytest

from models.codes import PaperSize
from models.errors import RuleError
from models.letter.document import ListedLine, Sheet, TransmittalDocument
from models.letter.papers.transmittal import FILLED_IN, HEADS
from models.letter.parts import words as standing
from reports.letters import render_transmittal
from tests.letter_samples import LETTER, pages

SAID = standing()["transmittal"]
LINE = ListedLine("Surat dinas", "2 (dua) surat", "400/001/2026 a.n. Siti\n400/002/2026 a.n. Budi")
PAPER = TransmittalDocument(
    sheet=Sheet(),
    letterhead=LETTER.letterhead,
    office="Desa Kalipait",
    letter_date=LETTER.letter_date,
    dateline=LETTER.dateline,
    title="SURAT PENGANTAR",
    subject="Pengantar kiriman",
    addressee="Camat Tegaldlimo",
    addressee_place="Tegaldlimo",
    heads=tuple(SAID[name] for name in HEADS),
    lines=(LINE,),
    closing=SAID["closing"],
    signature=LETTER.signature,
    received=SAID["received"],
    filled_in=tuple(SAID[name] for name in FILLED_IN),
    copies=(SAID["first"], SAID["second"]),
    number_text="400.10.2.2/003/429.504.09/2026",
)


def test_both_sheets_say_the_same_and_which_one_they_are():
    first, second = pages(render_transmittal(PAPER))
    assert "Lembar I: untuk penerima" in first and "Lembar II: kembali ke pengirim" in second
    in_order = (
        *("Kalipait, 24 November 2026", "Yth.", "Camat Tegaldlimo"),
        *("SURAT PENGANTAR", f"Nomor: {PAPER.number_text}", "Jenis yang dikirim", "Banyaknya"),
        *("Keterangan", "Surat dinas", "2 (dua) surat", "400/002/2026 a.n. Budi"),
        *("lembar II ditandatangani", "Penerimaan", "Diterima tanggal", "Jabatan"),
        *("Tanda tangan", "NIP", "No. telp"),
    )
    for page in (first, second):
        places = [page.index(part) for part in in_order]
        assert places == sorted(places)
        assert "KEPALA DESA KALIPAIT" in page and "Slamet Contoh" in page


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("count", [1, 6, 9, 12, 13, 14, 15, 16, 40])
def test_a_list_of_any_length_never_leaves_the_signature_alone(size, count):
    paper = replace(PAPER, sheet=Sheet(size), lines=(LINE,) * count)
    read = pages(render_transmittal(paper))
    sheet = read[: len(read) // 2]
    assert all("Jenis yang dikirim" in page for page in sheet), "the head is on every page"
    assert "Surat dinas" in sheet[-1] and "Slamet Contoh" in sheet[-1]
    assert sum(page.count("Surat dinas") for page in sheet) == count
    assert len(sheet) == 1 or f"halaman {len(sheet)} dari {len(sheet)}" in sheet[-1]


def test_a_line_longer_than_a_page_goes_on_over_it_whole():
    numbers = [f"{number:03}/2026" for number in range(120)]
    paper = replace(PAPER, lines=(replace(LINE, remarks="\n".join(numbers)),))
    read = pages(render_transmittal(paper))
    sheet = " ".join(read[: len(read) // 2])
    assert all(number in sheet for number in numbers)
    assert sheet.count("2 (dua) surat") == 1
    assert all(re.search(r"Keterangan 1 ", page) for page in read), "every page names the line"


def test_the_foot_is_set_smaller_before_it_runs_into_the_number_of_the_page():
    number = "400.12.2.4/000045a/429.504.09/KESRA-PEM/KEP/VIII/2026"
    paper = replace(PAPER, number_text=number, lines=(LINE,) * 30)
    with pypdfium2.PdfDocument(render_transmittal(paper)) as read:
        words = read[len(read) - 1].get_textpage()
        (first, count), (then, _) = (words.search(part).get_next() for part in (number, "halaman"))
        assert words.get_charbox(first + count - 1)[2] + 5 < words.get_charbox(then)[0]


def test_signs_that_cannot_be_drawn_are_named():
    with pytest.raises(RuleError, match=r"letter\.unknown_glyph"):
        render_transmittal(replace(PAPER, lines=(replace(LINE, remarks="\u0634"),)))
