"""The practice office's attachment is a drawing that is the same each time, and can be filed."""

from io import BytesIO

from PIL import Image

from models.case.attachment.files import JPEG
from reports.paper.logo import reencode_logo
from reports.pictures import read_picture
from reports.practice_drawing import draw_floor_plan, draw_logo


def test_the_drawing_is_the_same_each_time_and_is_taken_like_any_scan():
    drawing = draw_floor_plan()
    assert drawing == draw_floor_plan()
    file = read_picture(drawing)
    assert (file.media_type, file.place, file.taken_on) == (JPEG, None, None)
    with Image.open(BytesIO(file.content)) as picture:
        dark = picture.convert("L").histogram()[:128]
    assert 0.01 < sum(dark) / (file.width * file.height) < 0.2, "lines and words on white"


def test_the_logo_is_higher_than_wide_and_leaves_the_paper_around_it_white():
    assert draw_logo() == draw_logo()
    with Image.open(BytesIO(reencode_logo(draw_logo()))) as picture:
        assert picture.height > picture.width and picture.getpixel((0, 0)) == (255, 255, 255)
        assert picture.getpixel((picture.width // 2, picture.height // 3)) != (255, 255, 255)
