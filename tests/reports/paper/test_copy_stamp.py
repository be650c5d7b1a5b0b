"""A copy says what it is, hides nothing of the page, and comes out the same each time."""

import datetime as dt
from hashlib import sha256
from io import BytesIO

import pytest
from pypdf import PdfReader

from reports.paper.copy_stamp import stamp_copy
from reports.paper.press import MM, Press
from reports.raster import page_image
from tests.outside_tools import have, run

DAY = dt.date(2026, 3, 9)


@pytest.fixture
def stored():
    """An upright page of F4 and one that lies across, each with its frame of words."""
    press = Press((215 * MM, 330 * MM), "Surat", "Desa")
    for width, height in ((215, 330), (330, 215)):
        press.begin_page((width * MM, height * MM))
        press.canvas.drawString(30 * MM, (height - 20) * MM, "PEMERINTAH DESA CONTOH")
        press.canvas.drawString(30 * MM, 20 * MM, "Tembusan: Camat")
        press.end_page()
    return press.finish()


def test_each_page_of_a_copy_bears_the_word_the_number_and_the_day(stored):
    copy = PdfReader(BytesIO(stamp_copy(stored, 2, DAY)))
    for before, after in zip(PdfReader(BytesIO(stored)).pages, copy.pages, strict=True):
        assert after.mediabox == before.mediabox
        words = after.extract_text().split("\n")
        assert [each for each in words if each] == [
            *filter(None, before.extract_text().split("\n")),
            "SALINAN",
            "Salinan ke-2, dicetak 9 Maret 2026",
        ]


def test_a_copy_is_the_stored_page_but_for_its_marks(stored):
    """Between the two marks no dot differs."""
    before, after = (page_image(each, 0, 72) for each in (stored, stamp_copy(stored, 1, DAY)))
    row = before.width * 4
    top, bottom = round(14 * MM) * row, round(316 * MM) * row
    assert (before.width, before.height) == (after.width, after.height)
    assert before.rgba[top:bottom] == after.rgba[top:bottom]
    assert before.rgba[:top] != after.rgba[:top]


def test_the_same_copy_has_the_same_bytes_and_another_has_others(stored):
    kept = sha256(stored).digest()
    once = stamp_copy(stored, 1, DAY)
    assert once == stamp_copy(stored, 1, DAY) != stamp_copy(stored, 2, DAY)
    assert sha256(stored).digest() == kept


def test_a_copy_tells_its_day_and_no_second_in_which_it_was_drawn(stored):
    made = PdfReader(BytesIO(stamp_copy(stored, 2, DAY))).metadata.creation_date
    assert made == dt.datetime(2026, 3, 9, tzinfo=dt.UTC)


def test_a_copy_is_a_sound_pdf_with_its_fonts_in_it(stored, tmp_path):
    target = tmp_path / "salinan.pdf"
    target.write_bytes(stamp_copy(stored, 1, DAY))
    if have("qpdf"):
        run("qpdf", "--check", target)
    fonts = [
        font.get_object()["/FontDescriptor"]
        for page in PdfReader(target).pages
        for form in page["/Resources"]["/XObject"].values()
        for font in form["/Resources"]["/Font"].values()
    ]
    assert fonts and all("/FontFile2" in each for each in fonts)
