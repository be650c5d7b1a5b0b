"""The register of outgoing letters, as the inspector reads it."""

import datetime as dt
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from models.codes import LetterState, PaperSize
from models.errors import RuleError
from models.letter.document import Sheet, Signature
from models.letter.register import RegisterDocument, RegisterLine
from reports.registers.outgoing import render_register
from tests.letter_samples import pages, words


def line(number: int, remarks: str = "", subject: str = "Permohonan bantuan") -> RegisterLine:
    return RegisterLine(
        str(number),
        f"400.9/{number:03}/429/2026",
        dt.date(2026, 3, 16),
        "Kepala Dinas Sosial",
        subject,
        remarks,
        LetterState.ISSUED,
        number,
    )


REGISTER = RegisterDocument(
    sheet=Sheet(),
    office="Desa Kalipait",
    region="Kecamatan Tegaldlimo, Kabupaten Banyuwangi",
    period="Tahun 2026",
    lines=tuple(line(number) for number in range(1, 101)),
    left=Signature(("KEPALA DESA KALIPAIT,",), "Slamet Contoh", above="MENGETAHUI"),
    right=Signature(("SEKRETARIS DESA,",), "Wati Contoh", above="Kalipait, 31 Desember 2026"),
)


def test_every_line_is_there_and_each_page_has_the_header():
    printed = pages(render_register(REGISTER))
    text = " ".join(printed)
    for number in range(1, 101):
        assert f"400.9/{number:03}/429/2026" in text
    assert len(printed) > 2
    for number, page in enumerate(printed, start=1):
        assert "Nomor surat" in page
        assert "Ditujukan kepada" in page
        assert f"halaman {number} dari {len(printed)}" in page


@pytest.mark.parametrize("count", [0, 1, 2, *range(17, 26)])
def test_the_signatures_stand_below_at_least_one_line(count):
    printed = pages(render_register(replace(REGISTER, lines=REGISTER.lines[:count])))
    last = printed[-1]
    assert "MENGETAHUI" in last
    assert "Slamet Contoh" in last
    assert "Wati Contoh" in last
    assert last.count("/429/2026") >= min(count, 2)


@pytest.mark.parametrize(
    ("paper", "size"), [(PaperSize.A4, (842, 595)), (PaperSize.F4, (935, 609))]
)
def test_the_page_lies_on_its_side(paper, size):
    pdf = render_register(replace(REGISTER, sheet=Sheet(paper)))
    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == size


def test_void_numbers_and_long_texts_are_whole():
    lines = (line(1, "BATAL: salah alamat"), line(2, subject="sangat panjang " * 15 + "& <akhir>"))
    text = words(render_register(replace(REGISTER, lines=lines)))
    assert "BATAL: salah alamat" in text
    assert "& <akhir>" in text


def test_same_register_same_bytes_and_progress_is_told():
    told = []
    first = render_register(REGISTER, lambda done, total: told.append((done, total)))
    assert first == render_register(REGISTER)
    assert told[-1][0] == told[-1][1] == len(told)


def test_a_line_that_cannot_be_printed_names_its_number():
    with pytest.raises(RuleError, match=r"letter\.unknown_glyph") as refused:
        render_register(replace(REGISTER, lines=(line(7, subject="😀"),)))
    assert refused.value.field == "7"
