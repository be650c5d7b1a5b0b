"""The monthly report as the head and the camat read it."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from models.codes import PaperSize
from models.errors import RuleError
from models.figures.report import FiguresReport
from models.letter.document import Letterhead, Sheet, Signature
from reports.figures.period_report import render_period_report
from tests.figure_samples import busy_office, period_figures
from tests.letter_samples import pages

FOUND = period_figures(busy_office())
REPORT = FiguresReport(
    sheet=Sheet(),
    letterhead=Letterhead(("PEMERINTAH KABUPATEN BANYUWANGI", "DESA KALIPAIT"), "Jl. Raya 1"),
    office="Desa Kalipait",
    title="LAPORAN BULANAN PENANGANAN KASUS WARGA",
    facts=(("Masa", "Februari 2026"), ("Disampaikan kepada", "Kepala Desa; Camat Tegaldlimo")),
    found=FOUND,
    left=Signature(("KEPALA DESA KALIPAIT,",), "Slamet Contoh", above="MENGETAHUI"),
    right=Signature(("SEKRETARIS DESA,",), "Endang Contoh", above="Kalipait, 2 Maret 2026"),
)


def test_every_table_stands_with_its_lines_numbers_and_notes_and_is_signed():
    found = pages(render_period_report(REPORT))
    text = " ".join(" ".join(found).split())
    for table in FOUND.tables:
        assert table.title in text
        for each in table.lines:
            assert " ".join((each.word, *each.cells)) in text
        for note in table.notes:
            assert note in text
    assert "LAPORAN BULANAN" in found[0] and "10 kasus baru" in found[0]
    assert "Slamet Contoh" in found[-1] and "Endang Contoh" in found[-1]
    for number, page in enumerate(found, start=1):
        assert f"halaman {number} dari {len(found)}" in page


def to_agency(case, number):
    """The case with its one referral sent to another agency."""
    (need,) = case.needs
    sent = tuple(replace(one, agency_id=number) for one in need.referrals)
    return replace(case, needs=(replace(need, referrals=sent),))


@pytest.mark.parametrize("paper", PaperSize)
def test_a_table_over_two_pages_begins_with_its_titles_and_the_paper_is_the_office_s(paper):
    names = {n: f"Instansi {n}" for n in range(91)}
    many = tuple(to_agency(case, case.id) for case in busy_office(90))
    report = replace(REPORT, sheet=Sheet(paper), found=period_figures(many, names))
    pdf = render_period_report(report)
    with_agencies = [page for page in pages(pdf) if re.search(r"Instansi \d", page)]
    assert len(with_agencies) > 1 and all("Dikirim" in page for page in with_agencies)
    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    width, height = Sheet(paper).size_mm
    assert round(float(box.width) / 72 * 25.4, 1) == width
    assert round(float(box.height) / 72 * 25.4, 1) == height


def test_a_month_without_a_case_is_one_signed_page():
    (page,) = pages(render_period_report(replace(REPORT, found=replace(FOUND, tables=()))))
    assert "Endang Contoh" in page and "halaman 1 dari 1" in page


def test_the_same_report_has_the_same_bytes_and_a_practice_one_says_so():
    assert render_period_report(REPORT) == render_period_report(REPORT)
    practice = replace(REPORT, watermark="CONTOH", notice="Bukan surat resmi.")
    assert all("Bukan surat resmi." in page for page in pages(render_period_report(practice)))


def test_what_cannot_be_printed_is_refused():
    with pytest.raises(RuleError, match=r"letter\.unknown_glyph"):
        render_period_report(replace(REPORT, facts=(("Masa", "😀"),)))
