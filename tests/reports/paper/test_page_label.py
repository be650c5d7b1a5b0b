"""A further page says whose it is, within the margins, and the text goes on below."""

from models.letter.document import Sheet
from reports.paper.page_label import HEADER, page_label
from reports.paper.press import MM, Press, points
from tests.letter_samples import words


def test_the_label_stands_at_the_head_and_the_page_goes_on_under_it():
    sheet = Sheet()
    press = Press(points(sheet), "t", "a")
    below = page_label(press, sheet, "Nomor 1   halaman 2 dari 2")
    press.end_page()
    assert below == points(sheet)[1] - sheet.top * MM - HEADER
    assert "Nomor 1 halaman 2 dari 2" in " ".join(words(press.finish()).split())
