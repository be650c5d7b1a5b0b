"""The books of the village, as the inspector reads them."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from models.codes import PaperSize
from models.errors import RuleError
from models.letter.document import Sheet, Signature
from models.registers import agenda, expedition
from models.registers.books import BookDocument
from reports.registers.agenda import render_agenda
from reports.registers.expedition import render_expedition
from tests.letter_samples import pages, words

SENT = ("400.9/{n:03}/429/2026", "16-03-2026", "Kepala Dinas Sosial", "Permohonan")


def line(number, remarks=""):
    letter = (SENT[0].format(n=number), *SENT[1:])
    return (str(number), "17-03-2026", "", "", "", "", *letter, remarks)


AGENDA = BookDocument(
    sheet=Sheet(),
    title="BUKU AGENDA",
    period="TAHUN 2026",
    place="Desa Kalipait, Kecamatan Tegaldlimo, Kabupaten Banyuwangi",
    headings=(),
    lines=tuple(line(number) for number in range(1, 61)),
    nothing="Tidak ada surat pada masa ini.",
    left=Signature(("KEPALA DESA KALIPAIT,",), "Slamet Contoh", above="MENGETAHUI"),
    right=Signature(("SEKRETARIS DESA,",), "Wati Contoh", above="Kalipait, 31 Desember 2026"),
    office="Desa Kalipait",
)


@pytest.fixture(scope="module")
def book():
    return replace(AGENDA, headings=agenda.headings())


def test_every_line_is_there_and_each_page_has_both_storeys_and_the_numbers(book):
    printed = pages(render_agenda(book))
    text = " ".join(printed).replace(" ", "")
    for number in range(1, 61):
        assert f"400.9/{number:03}/429/2026" in text
    assert len(printed) > 2
    for number, page in enumerate(printed, start=1):
        for words_of_it in ("Surat masuk", "Surat keluar", "Pengirim", "Ditujukan kepada"):
            assert words_of_it in page
        assert " ".join(map(str, range(1, 12))) in page
        assert f"halaman {number} dari {len(printed)}" in page


@pytest.mark.parametrize("count", [0, 2, 12, 13])
def test_the_signatures_stand_below_at_least_one_line(book, count):
    last = pages(render_agenda(replace(book, lines=book.lines[:count])))[-1]
    assert last.index("MENGETAHUI") < last.index("Slamet Contoh")
    assert "Wati Contoh" in last
    assert last.count("Permohonan") >= min(count, 2)
    assert ("Tidak ada surat" in last) == (count == 0)


@pytest.mark.parametrize(
    ("paper", "size"), [(PaperSize.A4, (842, 595)), (PaperSize.F4, (935, 609))]
)
def test_the_book_lies_on_its_side(book, paper, size):
    pdf = render_agenda(replace(book, sheet=Sheet(paper), lines=book.lines[:3]))
    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == size


def test_long_texts_are_whole_and_a_long_number_is_parted_behind_its_slashes(book):
    long = "sangat panjang " * 18 + "& <akhir>"
    number = "400.12.2.4/000045a/429.504.09/KESRA-PEM/KEP/VIII/2026"
    lines = (line(1, long), ("2", "-", number, "-", "Camat", long, "", "", "", "", ""))
    pdf = render_agenda(replace(book, lines=lines))
    text = words(pdf)
    assert text.count("<akhir>") == 2
    assert "KESRA-PEM/KEP/ VIII/2026" in text


def test_the_expedition_book_has_its_six_columns(book):
    cells = ("1", "17-03-2026", "16-03-2026\n400.9/001", "Permohonan", "Camat", "Diterima Bambang.")
    sent = replace(
        book, title="BUKU EKSPEDISI", headings=expedition.headings(), lines=(cells,), watermark="X"
    )
    text = words(render_expedition(sent))
    assert "BUKU EKSPEDISI TAHUN 2026 Desa Kalipait" in text
    assert "Isi singkat surat yang dikirim" in text and "Diterima Bambang." in text


def test_same_book_same_bytes_and_progress_is_told(book):
    told = []
    first = render_agenda(book, lambda done, total: told.append((done, total)))
    assert first == render_agenda(book)
    assert told[-1][0] == told[-1][1] == len(told)


def test_a_line_that_cannot_be_printed_names_its_number(book):
    with pytest.raises(RuleError, match=r"letter\.unknown_glyph") as refused:
        render_agenda(replace(book, lines=(line(7, "😀"),)))
    assert refused.value.field == "7"
