"""A logo is read anew or refused; nothing hidden in its file gets through."""

from io import BytesIO

import pytest
from PIL import Image

from models.errors import RuleError
from reports.paper import logo as logos
from reports.paper.logo import SIDE, logo_picture, reencode_logo
from tests.letter_samples import logo


def jpeg(size=(500, 400), **extra) -> bytes:
    target = BytesIO()
    Image.new("RGB", size, "red").save(target, "JPEG", **extra)
    return target.getvalue()


def test_a_logo_becomes_a_small_png_on_white():
    small = Image.open(BytesIO(reencode_logo(logo())))
    assert (small.format, small.mode) == ("PNG", "RGB")
    assert small.getpixel((0, 0)) == (255, 255, 255)
    large = Image.open(BytesIO(reencode_logo(jpeg((1500, 900)))))
    assert max(large.size) <= SIDE


def test_where_a_photo_was_taken_and_what_hangs_behind_it_are_gone():
    exif = Image.Exif()
    exif[0x8825] = {1: "S", 2: (8.0, 30.0, 0.0)}
    hidden = jpeg(exif=exif) + b"PK\x03\x04 rahasia"
    clean = reencode_logo(hidden)
    assert b"rahasia" not in clean
    assert not Image.open(BytesIO(clean)).getexif()


@pytest.mark.parametrize(
    "data",
    [b"", b"not a picture", logo()[:60], jpeg()[:200], b"GIF89a" + bytes(40)],
    ids=["empty", "text", "torn png", "torn jpeg", "gif"],
)
def test_what_is_no_whole_picture_is_refused(data):
    with pytest.raises(RuleError, match=r"letter\.logo_unreadable") as refused:
        reencode_logo(data)
    assert refused.value.field == "logo"


def test_a_picture_of_too_many_points_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(logos, "LARGEST", 80 * 100 - 1)
    with pytest.raises(RuleError, match=r"letter\.logo_unreadable"):
        logo_picture(logo() + b" ")


def test_a_logo_in_grey_has_no_colour_left():
    grey, coloured = logo_picture(logo(), grey=True), logo_picture(logo())
    assert 3 * len(grey.getRGBData()) == len(coloured.getRGBData())
    assert (grey.mode, coloured.mode) == ("L", "RGB")
