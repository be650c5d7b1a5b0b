"""What is drawn for invented offices: a floor plan as an attachment, a logo; no photo."""

from importlib import resources
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT, LINE = 900, 640, 5
"""Pixels."""
LETTERS, TITLE = 26, 34
FONT = "LiberationSans-Regular.ttf"
ROOMS = (
    ((120, 130, 470, 330), "Kamar tidur 3 x 2 m"),
    ((470, 130, 780, 330), "Ruang depan"),
    ((120, 330, 780, 540), "Dapur, lantai tanah"),
)
"""Left, top, right and bottom of a room, and what stands in it."""
LOGO = (240, 300)
SHIELD = ((10, 20), (230, 20), (230, 190), (120, 290), (10, 190))


def draw_floor_plan() -> bytes:
    """A PNG in black on white, marked CONTOH; the same bytes each time."""
    picture = Image.new("L", (WIDTH, HEIGHT), "white")
    pen = ImageDraw.Draw(picture)
    pen.text((WIDTH / 2, 60), "CONTOH: denah rumah 6 x 5 m", "black", _font(TITLE), anchor="mm")
    for (left, top, right, bottom), words in ROOMS:
        pen.rectangle((left, top, right, bottom), outline="black", width=LINE)
        middle = ((left + right) / 2, (top + bottom) / 2)
        pen.text(middle, words, "black", _font(LETTERS), anchor="mm")
    pen.text((WIDTH / 2, 590), "Dinding anyaman bambu", "black", _font(LETTERS), anchor="mm")
    content = BytesIO()
    picture.save(content, "PNG", optimize=True)
    return content.getvalue()


def draw_logo() -> bytes:
    """A PNG of a shield on nothing, as a regency's arms are: higher than wide, in two colours."""
    picture = Image.new("RGBA", LOGO, (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.polygon(SHIELD, fill=(22, 92, 58, 255), outline=(0, 0, 0, 255), width=6)
    pen.ellipse((70, 70, 170, 170), fill=(240, 190, 40, 255))
    content = BytesIO()
    picture.save(content, "PNG", optimize=True)
    return content.getvalue()


def _font(size: int) -> ImageFont.FreeTypeFont:
    file = resources.files("resources.fonts").joinpath(FONT)
    return ImageFont.truetype(BytesIO(file.read_bytes()), size)
