"""Photos and scans from outside: read under limits and drawn anew, never taken over as they came.

What a picture hides (the place it was taken, a second file, a profile, comments, a small older
picture) does not survive this. The place and the day are handed back apart, for the clerk to
decide. The same bytes always give the same bytes, so that a photo added twice is recognised.
"""

import datetime as dt
import math
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from PIL import ExifTags, Image, ImageOps

from models.case.attachment.files import JPEG, PNG, FileContent
from models.errors import FileRefused

FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "TIFF")
LARGEST_FILE = 30 * 2**20
"""Bytes of a file from outside; a phone's photo has up to 15 million."""
PIXELS = 40_000_000
"""By the file's own header; more is refused before it is unpacked (160 MB in memory)."""
MEGA = 1_000_000
SIDE = 1600
"""Pixels of the longer side of a photo: a batch of them still travels by phone."""
PAPER_SIDE = 2000
"""Of a scan with few colours: small print stays legible, and it takes little room anyway."""
QUALITY = 80
FEW_COLOURS, PAPER_COLOURS = 64, 16
EIGHT_OF_SIXTEEN_BITS = 1 / 256
MOST_SCANS = 200
"""A progressive JPEG has about ten; thousands of them would keep a computer busy for hours."""
OLDEST = dt.date(1990, 1, 1)
"""Before digital cameras: an earlier date is a clock that was never set."""
ISO_MEDIA = b"ftyp"
APPLE = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


def read_picture(data: bytes) -> FileContent:
    """The picture upright, small and clean, as JPEG (PNG where it is a scan of few colours).

    Raises `FileRefused`: picture.heic, picture.unknown, picture.too_large, picture.too_many_pixels,
    picture.many_pages, picture.unreadable.
    """
    _check_bytes(data)
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as picture:
            _check_shape(picture)
            taken_on, place = _facts(picture)
            shape, paper = _drawn(picture)
            content, media_type = _encoded(shape, paper=paper)
    except FileRefused:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise FileRefused("picture.too_many_pixels", limit=PIXELS // MEGA) from error
    except Exception as error:  # a parser of bytes from strangers raises whatever it meets
        raise FileRefused("picture.unreadable") from error
    return FileContent(content, media_type, shape.width, shape.height, taken_on, place)


def thumbnail(content: bytes, side: int) -> tuple[int, int, bytes]:
    """A stored picture within `side` pixels each way: width, height and RGBA row by row.

    Raises `FileRefused("picture.unreadable")`.
    """
    try:
        with Image.open(BytesIO(content), formats=("JPEG", "PNG")) as picture:
            picture.draft("RGB", (side, side))
            picture.thumbnail((side, side))
            shape = picture.convert("RGBA")
    except Exception as error:
        raise FileRefused("picture.unreadable") from error
    return shape.width, shape.height, shape.tobytes()


def _check_bytes(data: bytes) -> None:
    """What the first bytes tell, before any decoder sees them."""
    if len(data) > LARGEST_FILE:
        raise FileRefused("picture.too_large", limit=LARGEST_FILE // 2**20)
    if data[4:8] == ISO_MEDIA:
        raise FileRefused("picture.heic" if data[8:12] in APPLE else "picture.unknown")
    if not _is_known(data):
        raise FileRefused("picture.unknown")
    if data.startswith(b"\xff\xd8") and data.count(b"\xff\xda") > MOST_SCANS:
        raise FileRefused("picture.unreadable")


def _is_known(data: bytes) -> bool:
    beginnings = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"BM", b"II*\0", b"MM\0*")
    return data.startswith(beginnings) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")


def _check_shape(picture: Image.Image) -> None:
    """What the header tells, before the picture is unpacked."""
    if picture.width * picture.height > PIXELS:
        raise FileRefused("picture.too_many_pixels", limit=PIXELS // MEGA)
    pages = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
    if pages > 1:
        raise FileRefused("picture.many_pages", pages=pages)


def _drawn(picture: Image.Image) -> tuple[Image.Image, bool]:
    """The picture on white, upright, shrunk and without anything but its points."""
    picture.draft("RGB", (SIDE, SIDE))
    upright = ImageOps.exif_transpose(picture)
    shape = _on_white(upright)
    paper = shape.getcolors(FEW_COLOURS) is not None
    side = PAPER_SIDE if paper else SIDE
    if max(shape.size) > side:
        shape.thumbnail((side, side), Image.Resampling.LANCZOS)
    shape.info = {}  # profiles and comments would be written along
    return shape, paper


def _on_white(picture: Image.Image) -> Image.Image:
    """In grey or in colour, eight bits each, with the paper where it was transparent."""
    if picture.mode.startswith(("I", "F")):  # 16 bits of grey: without this all would be white
        return picture.point(lambda value: value * EIGHT_OF_SIXTEEN_BITS + 0).convert("L")
    if picture.mode in ("1", "L"):
        return picture.convert("L")
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    shape = picture.convert("RGBA")
    white = Image.new("RGBA", shape.size, "white")
    return Image.alpha_composite(white, shape).convert("RGB")


def _encoded(shape: Image.Image, *, paper: bool) -> tuple[bytes, str]:
    """As JPEG, or as PNG of few colours where that is smaller: black letters on white."""
    photo = BytesIO()
    shape.save(photo, "JPEG", quality=QUALITY, optimize=True)
    if paper:
        drawing = BytesIO()
        shape.quantize(PAPER_COLOURS).save(drawing, "PNG", optimize=True)
        if drawing.tell() < photo.tell():
            return drawing.getvalue(), PNG
    return photo.getvalue(), JPEG


def _facts(picture: Image.Image) -> tuple[dt.date | None, tuple[float, float] | None]:
    """The day and the place the camera wrote down; what cannot be read was not written."""
    try:
        exif = picture.getexif()
        details = exif.get_ifd(ExifTags.IFD.Exif)
        place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    except Exception:  # noqa: BLE001  whatever the parser meets, the picture itself may be whole
        return None, None
    taken = details.get(ExifTags.Base.DateTimeOriginal) or exif.get(ExifTags.Base.DateTime)
    return _day(taken), _place(place)


def _day(text: object) -> dt.date | None:
    """`2026:03:14 09:30:00` as a date."""
    if not isinstance(text, str):
        return None
    try:
        day = dt.date.fromisoformat(text[:10].replace(":", "-"))
    except ValueError:
        return None
    return day if day >= OLDEST else None


def _place(gps: Mapping[int, Any]) -> tuple[float, float] | None:
    """Latitude and longitude in degrees of WGS 84, to about a metre."""
    tags = ExifTags.GPS
    latitude = _degrees(gps.get(tags.GPSLatitude), gps.get(tags.GPSLatitudeRef), "S", 90)
    longitude = _degrees(gps.get(tags.GPSLongitude), gps.get(tags.GPSLongitudeRef), "W", 180)
    if latitude is None or longitude is None or (latitude, longitude) == (0, 0):
        return None
    return latitude, longitude


def _degrees(parts: object, side: object, negative: str, most: int) -> float | None:
    try:
        degrees, minutes, seconds = (float(part) for part in parts)  # type: ignore[attr-defined]
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None
    value = degrees + minutes / 60 + seconds / 3600
    if not math.isfinite(value) or not 0 <= value <= most:
        return None
    return round(-value if side == negative else value, 5)
