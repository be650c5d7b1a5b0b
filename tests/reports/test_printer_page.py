"""What the test page says about itself is where it stands on the paper."""

import pytest

from models.codes import PaperSize
from reports.printer_page import render_printer_page
from reports.raster import page_image
from tests.letter_samples import words

DPI = 254  # ten dots a millimetre


def dark_along(page, down, start):
    """Where the first dark dot stands in row `down`, from `start` on, in millimetres."""
    row = page.rgba[down * page.width * 4 : (down + 1) * page.width * 4 : 4]
    return next(x for x in range(start, page.width) if row[x] < 128) / 10


@pytest.mark.parametrize("paper", [PaperSize.A4, PaperSize.F4])
def test_the_lines_stand_20_mm_from_every_edge(paper):
    page = page_image(render_printer_page("Desa Kalipait", "24 November 2026", paper), 0, DPI)
    lower = page.height * 9 // 10
    assert dark_along(page, lower, 0) == pytest.approx(20, abs=0.2)
    right = dark_along(page, lower, page.width // 2 + 100)
    assert page.width / 10 - right == pytest.approx(20, abs=0.2)
    first = page.rgba[::4][page.width // 5 :: page.width]
    upper = next(y for y, light in enumerate(first) if light < 128)
    assert upper / 10 == pytest.approx(20, abs=0.2)


def test_it_says_what_to_measure_and_what_it_was_printed_with():
    said = words(render_printer_page("Desa X", "1 Mei 2026", PaperSize.F4, "1 mm ke kiri"))
    assert "tepi kiri kertas ke garis A: seharusnya 20,0 mm" in said
    assert "Geseran yang dipakai: 1 mm ke kiri." in said
    assert "seharusnya 175 mm, dan tingginya 290 mm" in said and "F4 (215 x 330 mm)" in said
