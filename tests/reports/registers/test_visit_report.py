"""The report of a visit as the camat reads it: on one page, or broken so that it can be read."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from models.codes import PaperSize
from models.errors import RuleError
from models.letter.document import Letterhead, Sheet, Signature
from models.letter.parts import words as standing_words
from models.outreach.report import ReportLine, ReportNeed, VisitReport
from reports.registers.visit_report import render_visit_report
from tests.letter_samples import pages, words

FOOD = ReportNeed("Pangan", "Tinggi", "Pendek")
HOUSE = ReportNeed("Rumah", "Gawat", "Panjang")


def line(number, *needs):
    needs = needs or (FOOD,)
    return ReportLine(
        f"Siti Contoh {number}", "351004******9001", "Krajan", needs, f"2026-{number:04}"
    )


def lines(count):
    return tuple(line(number) for number in range(1, count + 1))


REPORT = VisitReport(
    sheet=Sheet(),
    letterhead=Letterhead(("PEMERINTAH KABUPATEN BANYUWANGI", "DESA KALIPAIT"), "Jl. Raya 1"),
    office="Desa Kalipait",
    title="LAPORAN KUNJUNGAN KE WARGA",
    facts=(
        ("Hari, tanggal", "Senin, 16 Maret 2026"),
        ("Tempat", "Afdeling Malangsari"),
        ("Kegiatan", "Jemput bola, Camping Embun"),
        ("Tim", "Sri Contoh: pencatatan; Wati Contoh: surat"),
    ),
    hamlet_word="Dusun",
    lines=lines(3),
    sums=(("Jumlah", "3 warga, 3 kebutuhan"), ("Jenis kebutuhan", "Pangan 3")),
    notes="Jalan ke afdeling rusak.",
    said=(*standing_words()["visit-columns"].items(), ("notes", "Catatan")),
    signature=Signature(
        ("KEPALA DESA KALIPAIT,",), "Slamet Contoh", above="Kalipait, 16 Maret 2026"
    ),
)


def printed(**changes):
    return pages(render_visit_report(replace(REPORT, **changes)))


def test_head_day_place_team_table_sums_notes_and_signature_stand_on_it():
    (page,) = printed()
    for expected in (
        *("DESA KALIPAIT", "LAPORAN KUNJUNGAN", "Senin, 16 Maret 2026", "Afdeling Malangsari"),
        *("Camping Embun", "Wati Contoh: surat", "Siti Contoh 2", "351004******9001", "Krajan"),
        *("Pangan", "Tinggi", "Pendek", "2026-0003", "3 warga", "Jalan ke afdeling rusak."),
        *("KEPALA DESA KALIPAIT,", "Slamet Contoh"),
    ):
        assert expected in page, expected
    assert "halaman" not in page


@pytest.mark.parametrize("paper", PaperSize)
def test_twenty_five_residents_fit_on_one_page_some_with_two_needs(paper):
    found = tuple(
        line(number, FOOD, HOUSE) if number % 5 == 0 else line(number) for number in range(1, 26)
    )
    (page,) = printed(lines=found, sheet=Sheet(paper))
    assert page.count("351004******9001") == 25 and "Slamet Contoh" in page


@pytest.mark.parametrize("count", [0, 1, 30, 40, *range(70, 78)])
def test_every_resident_is_there_and_the_signature_never_stands_alone(count):
    found = printed(lines=lines(count))
    text = "\n".join(found)
    assert all(f"2026-{number:04}" in text for number in range(1, count + 1))
    assert found[-1].count("351004******9001") >= min(count, 2)
    assert "Slamet Contoh" in found[-1] and "Jumlah" in found[-1]
    for number, page in enumerate(found, start=1):
        assert ("NIK" in page) == ("351004" in page)
        assert len(found) == 1 or f"halaman {number} dari {len(found)}" in page


def test_long_notes_go_on_to_the_next_page_whole():
    notes = "\n".join(f"Catatan baris {number}." for number in range(1, 120))
    found = printed(notes=notes)
    text = " ".join(found)
    assert len(found) > 1 and all(f"baris {number}." in text for number in range(1, 120))
    assert "Slamet Contoh" in found[-1] and "Catatan" in found[-1]
    assert "Catatan: Catatan baris 1." in text, "as wide as the page, under their word"


def test_the_paper_is_the_offices():
    pdf = render_visit_report(replace(REPORT, sheet=Sheet(PaperSize.F4)))
    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (609, 935)


def test_words_are_shown_letter_for_letter_and_a_practice_paper_says_so():
    odd = replace(line(1), name="Siti <b>& Contoh</b>")
    text = words(
        render_visit_report(
            replace(REPORT, lines=(odd,), watermark="CONTOH", notice="Bukan surat resmi.")
        )
    )
    assert "<b>&" in text and "CONTOH" in text and "Bukan surat resmi." in text


def test_the_same_report_has_the_same_bytes():
    assert render_visit_report(REPORT) == render_visit_report(REPORT)


def test_what_cannot_be_printed_names_the_case():
    with pytest.raises(RuleError, match=r"letter\.unknown_glyph") as refused:
        printed(lines=(replace(line(7), name="😀"),))
    assert refused.value.field == "2026-0007"
