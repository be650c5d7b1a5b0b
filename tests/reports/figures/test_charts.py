"""A chart says the numbers of its table, in colours that a greyscale print keeps apart."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from reportlab.graphics.shapes import Rect, String

from models.figures.tables import Chart, Series
from reports.figures.charts import PAPER, Ink, chart_pdf, drawing_of
from reports.paper.fonts import load_fonts, text_width

CHART = Chart(
    "Umur warga",
    ("0-5 tahun", "60 tahun ke atas", "Kelompok dengan nama yang sangat panjang sekali di sini"),
    (Series("Kasus baru", (3, 0, 12)), Series("Terbuka", (1.5, 7, 0))),
)


@pytest.fixture(autouse=True)
def fonts():
    load_fonts()


def shapes(drawing, kind):
    return [shape for shape in drawing.contents if isinstance(shape, kind)]


@pytest.mark.parametrize("width", [190, 453, 570])
def test_every_name_and_number_stands_in_the_drawing(width):
    drawing = drawing_of(CHART, width)
    words = " ".join(each.text for each in shapes(drawing, String))
    for expected in ("Kasus baru", "Terbuka", "0-5 tahun", "3", "1,5", "12", "panjang"):
        assert expected in words
    for each in shapes(drawing, String):
        wide = text_width(each.text, each.fontName, each.fontSize)
        left = each.x - wide if each.textAnchor == "end" else each.x
        assert left >= -1 and left + wide <= width + 1, each.text
        assert 0 <= each.y <= drawing.height


def test_bars_are_as_long_as_their_numbers_say():
    bars = [box for box in shapes(drawing_of(CHART, 400), Rect) if box.height < 7][-4:]
    scales = [bar.width / value for bar, value in zip(bars, (3, 1.5, 7, 12), strict=True)]
    assert max(scales) == pytest.approx(min(scales))


def grey(colour):
    red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    return 0.3 * red + 0.59 * green + 0.11 * blue


def test_the_two_colours_stay_apart_in_grey():
    assert grey(PAPER.light) - grey(PAPER.dark) > 100


def test_a_chart_of_nothing_is_drawn_without_a_bar():
    empty = Chart("Kasus", ("Baru",), (Series("Jumlah", (0,)),))
    assert empty.is_empty and not CHART.is_empty
    assert shapes(drawing_of(empty, 300), Rect) == []


def test_the_screen_gets_the_same_drawing_on_its_own_ground():
    pdf = chart_pdf(CHART, 400, Ink("#ffffff", "#5cc3ce", "#1d4248", "#1c2229"))
    (page,) = PdfReader(BytesIO(pdf)).pages
    assert "60 tahun ke atas" in page.extract_text() and float(page.mediabox.width) == 400
    assert pdf == chart_pdf(CHART, 400, Ink("#ffffff", "#5cc3ce", "#1d4248", "#1c2229"))
