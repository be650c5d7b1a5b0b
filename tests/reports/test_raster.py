"""Preview and printer see the very pages of the PDF, at the size and sharpness asked for."""

import threading
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from models.codes import PaperSize
from models.errors import FileRefused
from models.letter.document import Sheet
from reports.letters.printing import render_letter
from reports.raster import (
    page_count,
    page_image,
    page_images,
    page_pngs,
    page_sizes_mm,
    page_text,
)
from tests.letter_samples import LETTER, STORY


def test_a_page_becomes_a_picture_of_the_right_size_on_white():
    pdf = render_letter(LETTER)
    image = page_image(pdf, 0, 72)
    assert (image.width, image.height) == (596, 842)
    assert len(image.rgba) == image.width * image.height * 4
    assert image.rgba[:4] == b"\xff\xff\xff\xff"
    assert image.rgba.count(b"\x00\x00\x00\xff") > 100, "black letters"


def test_every_page_is_shown_and_measured():
    pdf = render_letter(replace(LETTER, story=STORY, sheet=Sheet(PaperSize.F4)))
    assert page_count(pdf) == len(list(page_images(pdf, 20))) > 1
    for width, height in page_sizes_mm(pdf):
        assert (width, height) == pytest.approx((215, 330), abs=0.05)


def test_a_picture_file_shows_the_same_page():
    pdf = render_letter(LETTER)
    (file,) = page_pngs(pdf, 40)
    with Image.open(BytesIO(file)) as picture:
        shown = page_image(pdf, 0, 40)
        assert (picture.format, picture.size) == ("PNG", (shown.width, shown.height))
        assert picture.convert("RGBA").tobytes() == shown.rgba


def test_rows_of_any_width_follow_each_other_without_padding():
    pdf = render_letter(LETTER)
    for dpi in (31, 33, 37, 41):
        image = page_image(pdf, 0, dpi)
        assert len(image.rgba) == image.width * image.height * 4


@pytest.mark.parametrize("data", [b"", b"not a pdf", b"%PDF-1.4 torn"])
def test_what_is_no_pdf_is_refused(data):
    with pytest.raises(FileRefused, match=r"pdf\.unreadable"):
        page_count(data)


def test_two_threads_may_look_at_once():
    pdf = render_letter(LETTER)
    expected = page_image(pdf, 0, 30)
    seen = []
    threads = [
        threading.Thread(target=lambda: seen.append(page_image(pdf, 0, 30))) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [expected] * 6


def test_a_page_can_be_read_aloud():
    pdf = render_letter(replace(LETTER, story=STORY))
    assert "Siti Contoh" in page_text(pdf, 0)
    assert "Slamet Contoh" in page_text(pdf, page_count(pdf) - 1)
