"""Whatever comes from a phone: it is refused in words, or nothing of it but the picture is kept."""

import datetime as dt
import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from models.case.attachment.files import JPEG, PNG
from models.errors import FileRefused
from reports.pictures import PAPER_SIDE, PIXELS, SIDE, read_picture, thumbnail
from tests.picture_samples import SECRET, jpeg, phone_photo, photo, scan


def opened(file):
    return Image.open(BytesIO(file.content))


def test_nothing_but_the_picture_is_kept():
    file = read_picture(phone_photo())
    assert SECRET not in file.content and b"Exif" not in file.content
    with opened(file) as kept:
        assert not kept.getexif() and not kept.getexif().get_ifd(0x8825)
        assert not {"icc_profile", "comment", "xmp", "exif"} & kept.info.keys()
    assert file.media_type == JPEG and (file.width, file.height) == (320, 240)


def test_the_day_and_the_place_are_handed_back_apart():
    file = read_picture(phone_photo())
    assert file.taken_on == dt.date(2026, 3, 14)
    assert file.place == (-8.60833, 114.12)


@pytest.mark.parametrize("taken", ["", "0000:00:00 00:00:00", "1970:01:01 00:00:00", "kemarin"])
def test_a_clock_that_was_never_set_tells_no_day(taken):
    assert read_picture(phone_photo(taken=taken)).taken_on is None


def test_a_photo_held_upright_stands_upright():
    upright = read_picture(phone_photo(orientation=6))
    assert (upright.width, upright.height) == (240, 320)
    with opened(upright) as picture:
        assert picture.getpixel((120, 300))[1] > picture.getpixel((120, 20))[1]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP", "TIFF"])
@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA", "CMYK"])
def test_every_usual_kind_is_read(kind, mode):
    target = BytesIO()
    try:
        photo().convert(mode).save(target, kind)
    except OSError:
        return  # this kind has no such colours
    file = read_picture(target.getvalue())
    assert (file.width, file.height) == (320, 240)


def test_large_photos_are_shrunk_and_small_ones_are_not():
    big = read_picture(jpeg(photo(2400, 1200)))
    assert (big.width, big.height) == (SIDE, SIDE // 2)
    assert len(big.content) < 500_000


def test_a_scan_of_few_colours_stays_sharp_and_small():
    file = read_picture(scan())
    assert file.media_type == PNG and file.height == 1200 <= PAPER_SIDE
    assert SECRET not in file.content
    with opened(file) as page:
        assert len(page.getcolors()) <= 16


def test_a_transparent_drawing_is_laid_on_white():
    target = BytesIO()
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(target, "PNG")
    with opened(read_picture(target.getvalue())) as picture:
        assert picture.convert("RGB").getpixel((20, 20)) == (255, 255, 255)


def test_a_scan_of_sixteen_bits_is_not_all_white():
    target = BytesIO()
    Image.new("I;16", (40, 40), 20_000).save(target, "PNG")
    with opened(read_picture(target.getvalue())) as picture:
        assert 70 <= picture.convert("L").getpixel((20, 20)) <= 86


def test_the_same_bytes_give_the_same_bytes():
    assert read_picture(phone_photo()).content == read_picture(phone_photo()).content
    assert read_picture(scan()).content == read_picture(scan()).content


def bomb(width, height):
    """A PNG of a few bytes that says it is large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = b""
    for name, body in ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 99)), (b"IEND", b"")):
        check = struct.pack(">I", zlib.crc32(name + body))
        chunks += struct.pack(">I", len(body)) + name + body + check
    return b"\x89PNG\r\n\x1a\n" + chunks


def webp_bomb(width, height):
    head = b"\0\0\0\0" + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF" + struct.pack("<I", 22) + b"WEBPVP8X" + struct.pack("<I", 10) + head


def tiff_without_width():
    """Its directory is read only when somebody asks how many pages there are."""
    target = BytesIO()
    photo(40, 30).save(target, "TIFF")
    width = struct.pack("<HHI", 0x0100, 4, 1)
    assert target.getvalue().count(width) == 1
    return target.getvalue().replace(width, struct.pack("<HHI", 0x0105, 4, 1))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (bomb(30_000, 30_000), "picture.too_many_pixels"),
        (bomb(10_000, 10_000), "picture.too_many_pixels"),
        (bomb(PIXELS // 1000 + 1, 1000), "picture.too_many_pixels"),
        (webp_bomb(16_000, 16_000), "picture.too_many_pixels"),
        (b"\xff\xd8\xff" + b"\0" * (30 * 2**20), "picture.too_large"),
        (b"\xff\xd8\xff" + b"\xff\xda" * 300, "picture.unreadable"),
        (jpeg()[:-900], "picture.unreadable"),
        (jpeg()[:40], "picture.unreadable"),
        (tiff_without_width(), "picture.unreadable"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "picture.heic"),
        (b"\0\0\0\x18ftypisom\0\0\0\0", "picture.unknown"),
        (b"GIF89a", "picture.unknown"),
        (b"MZ\x90\0", "picture.unknown"),
        (b"", "picture.unknown"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_taken_is_refused_in_words(data, code):
    with pytest.raises(FileRefused) as refused:
        read_picture(data)
    assert refused.value.code == code


def test_a_tiff_of_several_pages_is_not_cut_to_its_first():
    target = BytesIO()
    pages = [photo(40, 40, seed=number) for number in range(3)]
    pages[0].save(target, "TIFF", save_all=True, append_images=pages[1:])
    with pytest.raises(FileRefused) as refused:
        read_picture(target.getvalue())
    assert refused.value.code == "picture.many_pages" and refused.value.details["pages"] == 3


def variants():
    found = [phone_photo(), scan(), jpeg(progressive=True)]
    for kind in ("WEBP", "BMP", "TIFF"):
        target = BytesIO()
        photo(40, 30).save(target, kind, exif=Image.open(BytesIO(phone_photo())).getexif())
        found.append(target.getvalue())
    for mode, packing in (("L", "tiff_lzw"), ("1", "group4"), ("RGB", "jpeg")):
        target = BytesIO()
        photo(40, 30).convert(mode).save(target, "TIFF", compression=packing)
        found.append(target.getvalue())
    return found


SAMPLES = variants()


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    sample=st.sampled_from(SAMPLES),
    changes=st.lists(st.tuples(st.integers(0, 2**16), st.integers(0, 255)), max_size=12),
    cut=st.integers(0, 2**16),
)
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_damaged_pictures_are_refused_and_never_break_the_program(sample, changes, cut):
    data = bytearray(sample)
    for place, value in changes:
        data[place % len(data)] = value
    data = data[: len(data) - cut] if cut < len(data) // 2 else data
    try:
        file = read_picture(bytes(data))
    except FileRefused as refused:
        assert refused.code.startswith("picture.")
    else:
        assert SECRET not in file.content


def test_a_thumbnail_is_small_and_keeps_its_shape():
    width, height, rgba = thumbnail(jpeg(photo(640, 320)), 64)
    assert (width, height) == (64, 32) and len(rgba) == 64 * 32 * 4
    with pytest.raises(FileRefused, match="unreadable"):
        thumbnail(b"\xff\xd8\xff", 64)
