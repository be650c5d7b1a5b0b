"""The office's logo: always read again and drawn anew, never taken over as it came.

A transparent logo is laid on white, as the paper is. What a hostile file hides (a second file, a
place where a photo was taken, a picture of a billion points) does not survive this.
"""

from functools import lru_cache
from io import BytesIO

from PIL import Image, UnidentifiedImageError
from reportlab.lib.utils import ImageReader

from models.errors import RuleError

LARGEST = 40_000_000
"""Pixels by the file's header; a larger picture is refused before it is unpacked."""
SIDE = 300
"""Pixels of the longer side: a little more than 2 cm need at 300 dpi."""


def reencode_logo(data: bytes) -> bytes:
    """A small clean PNG of a PNG or JPEG. Raises `RuleError("letter.logo_unreadable")`."""
    target = BytesIO()
    _read(data).save(target, "PNG", optimize=True)
    return target.getvalue()


@lru_cache(maxsize=4)
def logo_picture(data: bytes, *, grey: bool = False) -> ImageReader:
    """The logo for the press, unpacked once, in `grey` where ink is saved. Raises as
    `reencode_logo`.
    """
    picture = _read(data)
    return ImageReader(picture.convert("L") if grey else picture)


def _read(data: bytes) -> Image.Image:
    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > LARGEST:
                raise RuleError("letter.logo_unreadable", field="logo")
            picture.draft("RGB", (SIDE * 2, SIDE * 2))
            shape = picture.convert("RGBA")
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError) as error:
        raise RuleError("letter.logo_unreadable", field="logo") from error
    except SyntaxError as error:  # Pillow's word for a broken PNG chunk
        raise RuleError("letter.logo_unreadable", field="logo") from error
    shape.thumbnail((SIDE, SIDE))
    white = Image.new("RGBA", shape.size, "white")
    return Image.alpha_composite(white, shape).convert("RGB")
