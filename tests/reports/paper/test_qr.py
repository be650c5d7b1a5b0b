"""The square to scan: dark modules inside a white rim, the finders in three corners."""

import pypdfium2

from reports.paper.press import Press
from reports.paper.qr import draw_square

SIDE = 100.0


def test_the_square_is_drawn_dark_within_its_white_rim():
    press = Press((SIDE, SIDE), "", "")
    draw_square(press, "simpul-enrolment-1 35.10.04.2009 ab3d", 0, 0, SIDE)
    press.end_page()
    picture = pypdfium2.PdfDocument(press.finish())[0].render(scale=4).to_pil().convert("L")
    width, height = picture.size
    assert min(picture.crop((0, 0, width, height // 12)).tobytes()) > 200, "the rim is white"
    near, far = width // 5, width * 4 // 5
    darkness = [shade_at(picture, at) for at in ((near, near), (far, near), (near, far))]
    assert max(darkness) < 64, "a finder in each corner but the lower right"


def shade_at(picture, at):
    """The darkest of the few pixels around a place: the middle of a finder is three modules."""
    x, y = at
    return min(picture.crop((x - 3, y - 3, x + 4, y + 4)).tobytes())
