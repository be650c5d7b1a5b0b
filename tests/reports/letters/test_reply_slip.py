"""The slip by which an agency answers: whole, on half a page, with a code that can be scanned."""

import subprocess
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from models.codes import PaperSize, ReferralStatus
from models.errors import RuleError
from models.labels import label
from reports.letters import render_slips
from reports.letters.slip_parts import SIDE
from tests.letter_samples import pages, words
from tests.outside_tools import have, run
from tests.qr_reading import squares_on
from tests.slip_samples import SLIP

F4 = replace(SLIP, paper=PaperSize.F4)
LONG = replace(
    SLIP,
    office="Desa " + "Kalipait " * 12,
    address="Jalan " * 50,
    facts=tuple((name, ("Panjang Sekali " * 14)[:200]) for name, _ in SLIP.facts),
    back="Jawaban dapat dititipkan. " * 6,
    notice="Bukan surat resmi. Dibuat untuk latihan.",
    watermark="CONTOH",
)


def texts_at(pdf, page=0):
    """(height above the foot in points, text) of each piece of text on a page."""
    found = []
    PdfReader(BytesIO(pdf)).pages[page].extract_text(
        visitor_text=lambda text, ctm, matrix, *_font: (
            found.append((matrix[5] + ctm[5], text.strip())) if text.strip() else None
        )
    )
    return found


def test_the_slip_names_whom_it_is_about_and_what_may_be_answered(tmp_path):
    text = words(render_slips([SLIP]), tmp_path)
    wanted = ["LEMBAR JAWABAN RUJUKAN", "Desa Kalipait", "400.7/045/429.504.05/2026"]
    wanted += ["24 November 2026", "Siti Contoh", "351004******9001", "Pangan", "1234-5678"]
    wanted += [*SLIP.answers, *SLIP.reasons, "Janji dengan warga", "Yang diberikan"]
    wanted += ["Nama petugas", "Tanda tangan", "WhatsApp 0812-3456-7890"]
    assert [part for part in wanted if part not in text] == []


def test_the_answers_stand_in_the_order_of_the_status_codes():
    order = [label(status) for status in ReferralStatus if label(status) in SLIP.answers]
    assert order == list(SLIP.answers) and label(ReferralStatus.REQUESTED) not in order
    by_height = sorted(texts_at(render_slips([SLIP])), reverse=True)
    shown = [text for _y, text in by_height if text in SLIP.answers]
    assert shown == order


@pytest.mark.parametrize("slip", [SLIP, F4, LONG, replace(LONG, paper=PaperSize.F4)])
def test_a_slip_fills_no_more_than_half_a_page_however_long_its_words(slip):
    pdf = render_slips([slip])
    (page,) = PdfReader(BytesIO(pdf)).pages
    half = float(page.mediabox.height) / 2
    lowest = min(y for y, text in texts_at(pdf) if text not in (slip.notice, slip.watermark))
    assert lowest >= half


def test_two_slips_share_a_page_and_none_is_lost():
    other = replace(SLIP, code="8765-4321")
    assert len(pages(render_slips([SLIP, other]))) == 1
    first, second = pages(render_slips([SLIP, SLIP, other]))
    assert first.count("1234-5678") >= 2 and "8765-4321" in second
    assert texts_below_the_middle(render_slips([SLIP, other]))


def texts_below_the_middle(pdf):
    half = float(PdfReader(BytesIO(pdf)).pages[0].mediabox.height) / 2
    return [text for y, text in texts_at(pdf) if y < half and text == "8765-4321"]


@pytest.mark.parametrize("slip", [SLIP, LONG])
def test_nothing_is_written_into_the_margins(slip):
    spots = []
    page = PdfReader(BytesIO(render_slips([replace(slip, watermark="")]))).pages[0]
    page.extract_text(
        visitor_text=lambda text, ctm, matrix, *_font: (
            spots.append(matrix[4] + ctm[4]) if text.strip() else None
        )
    )
    assert min(spots) >= SIDE - 0.01 and max(spots) <= float(page.mediabox.width) - SIDE


def test_f4_is_f4():
    (page,) = PdfReader(BytesIO(render_slips([F4]))).pages
    width, height = (float(each) * 25.4 / 72 for each in page.mediabox[2:])
    assert (round(width), round(height)) == (215, 330)


def test_the_same_slip_gives_the_same_bytes():
    assert render_slips([SLIP, LONG]) == render_slips([SLIP, LONG])


def test_a_practice_office_s_slip_says_so_on_each_half():
    text = words(render_slips([LONG, LONG]))
    assert text.count(LONG.notice) >= 2 and "CONTOH" in text


def test_a_name_that_cannot_be_printed_is_refused_in_words():
    facts = (*SLIP.facts[:3], ("Nama warga", "Siti \u0634"), *SLIP.facts[4:])
    with pytest.raises(RuleError, match="letter.unknown_glyph") as refused:
        render_slips([replace(SLIP, facts=facts)])
    assert refused.value.details["characters"] == "\u0634 (U+0634) pada Nama warga"


def test_the_square_of_each_slip_is_read_as_its_code():
    other = replace(LONG, code="9876-0001")
    assert squares_on(render_slips([SLIP, other])) == ["12345678", "98760001"]


@pytest.mark.skipif(not have("qpdf"), reason="no qpdf here")
def test_qpdf_finds_nothing_wrong(tmp_path):
    file = tmp_path / "slip.pdf"
    file.write_bytes(render_slips([SLIP, LONG]))
    run("qpdf", "--check", file)


def test_the_fonts_are_in_the_file():
    fonts = PdfReader(BytesIO(render_slips([SLIP]))).pages[0]["/Resources"]["/Font"]
    assert all(
        "/FontFile2" in font.get_object()["/FontDescriptor"].get_object() for font in fonts.values()
    )


def test_an_answer_that_takes_two_lines_has_one_box():
    def boxes(answers):
        content = PdfReader(BytesIO(render_slips([replace(SLIP, answers=answers)]))).pages[0]
        return content.get_contents().get_data().count(b" re")

    long = "Jawaban yang jauh lebih panjang daripada kolom untuk jawaban di lembar ini"
    assert boxes((long, "Ditolak")) == boxes(("Diterima", "Ditolak"))


def test_reportlab_is_not_loaded_before_the_first_page():
    import sys

    code = "import reports.letters, sys; print('reportlab' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
