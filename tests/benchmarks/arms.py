"""The arms of a district that is not there: a shield with gradients and thin shapes, as real ones.

Every letter of an office carries its district's arms, so the measured letters do too.
"""

from functools import cache
from io import BytesIO
from math import cos, pi, sin

from PIL import Image, ImageChops, ImageDraw

from reports.paper.logo import reencode_logo

WIDTH, HEIGHT, FINER = 300, 360, 2
"""Pixels, and how many times as fine it is drawn, so that its edges are half transparent."""
MIDDLE = WIDTH / 2
GOLD, GREEN, RED, WHITE = (226, 178, 40), (24, 96, 52), (178, 26, 34), (250, 250, 244)

Point = tuple[float, float]


@cache
def stored_arms() -> bytes:
    """The logo as the office's settings keep it."""
    return reencode_logo(draw_arms())


def draw_arms() -> bytes:
    """A PNG with a transparent ground; the same bytes each time."""
    size = WIDTH * FINER, HEIGHT * FINER
    picture = Image.new("RGBA", size, (0, 0, 0, 0))
    for inset, colour in ((0, (20, 20, 20)), (4, GOLD), (14, (20, 20, 20))):
        picture.paste(colour, mask=_shield(inset))
    picture.paste(_sky(size), mask=_shield(16))
    field = Image.new("RGBA", size, (0, 0, 0, 0))
    pen = ImageDraw.Draw(field)
    _sun(pen)
    _mountain(pen)
    _sea(pen)
    _wreath(pen)
    alpha = ImageChops.multiply(field.getchannel("A"), _shield(16))
    picture.paste(field, mask=alpha)
    _ribbon(ImageDraw.Draw(picture))
    target = BytesIO()
    picture.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).save(target, "PNG", optimize=True)
    return target.getvalue()


def _fine(points: list[Point]) -> list[Point]:
    return [(x * FINER, y * FINER) for x, y in points]


def _box(x: float, y: float, half_width: float, half_height: float) -> list[Point]:
    return _fine([(x - half_width, y - half_height), (x + half_width, y + half_height)])


def _shield(inset: float) -> Image.Image:
    """What lies within the shield, `inset` pixels from its rim."""
    mask = Image.new("L", (WIDTH * FINER, HEIGHT * FINER), 0)
    half, top, foot = MIDDLE - 6 - inset, 6 + inset, HEIGHT - 6 - 1.3 * inset
    waist = 190.0
    curve = [(half * cos(step * pi / 80), sin(step * pi / 80)) for step in range(41)]
    right = [(MIDDLE + x, waist + (foot - waist) * y) for x, y in curve]
    left = [(WIDTH - x, y) for x, y in reversed(right)]
    crown = [(MIDDLE - half, top + 12), (MIDDLE, top), (MIDDLE + half, top + 12)]
    ImageDraw.Draw(mask).polygon(_fine([*crown, *right, *left]), fill=255)
    return mask


def _sky(size: tuple[int, int]) -> Image.Image:
    """Blue that is deeper at the top, and brighter around the middle."""
    down = Image.linear_gradient("L").resize(size)
    around = ImageChops.invert(Image.radial_gradient("L").resize(size))
    bright = ImageChops.add(down, around, scale=2)
    return Image.merge(
        "RGB",
        [bright.point(lambda v, low=low: low + v * (255 - low) // 320) for low in (10, 70, 140)],
    )


def _sun(pen: ImageDraw.ImageDraw) -> None:
    for ray in range(34):
        angle = ray * pi / 17
        reach = 62 if ray % 2 else 46
        end = MIDDLE + reach * cos(angle), 104 + reach * sin(angle)
        pen.line(_fine([(MIDDLE, 104), end]), fill=(*GOLD, 255), width=FINER)
    for step in range(26):
        shade = 255, 200 + 2 * step, 60 + 6 * step, 255
        pen.ellipse(_box(MIDDLE, 104, 30 - step, 30 - step), fill=shade)


def _mountain(pen: ImageDraw.ImageDraw) -> None:
    """Lit from the left: a strip for every pixel of its foot, darker to the right."""
    for step in range(-90, 90):
        shade = tuple(round(part * (1.15 - (step + 90) / 260)) for part in GREEN)
        pen.polygon(
            _fine([(MIDDLE + step / 9, 118), (MIDDLE + step, 232), (MIDDLE + step + 2, 232)]),
            fill=(*shade, 255),
        )
    pen.polygon(
        _fine([(140, 118), (160, 118), (172, 150), (161, 141), (150, 156), (141, 140), (128, 151)]),
        fill=(*WHITE, 255),
    )


def _sea(pen: ImageDraw.ImageDraw) -> None:
    for row in range(9):
        y = 232 + row * 12
        blue = 20, 60 + row * 10, 150 + row * 8, 255
        pen.rectangle(_fine([(0, y), (WIDTH, y + 12)]), fill=blue)
        wave = [(x, y + 5 + 3 * sin(x / 9 + row)) for x in map(float, range(0, WIDTH + 1, 2))]
        pen.line(_fine(wave), fill=(*WHITE, 230), width=FINER)


def _wreath(pen: ImageDraw.ImageDraw) -> None:
    """Rice on the left, cotton on the right."""
    for step in range(22):
        angle = pi / 2 + 0.25 + step * 0.105
        x, y = 104 * cos(angle), 180 + 112 * sin(angle)
        for out in (-6, 6):
            pen.ellipse(_box(MIDDLE + x + out, y - out / 2, 6, 3), fill=(*GOLD, 255))
            pen.line(_fine([(MIDDLE + x, y + 5), (MIDDLE + x + out, y)]), fill=(90, 60, 0, 255))
        if step % 3 == 0:
            pen.ellipse(_box(MIDDLE - x, y, 10, 9), fill=(*WHITE, 255), outline=(*GREEN, 255))
            pen.ellipse(_box(MIDDLE - x + 2, y - 2, 4, 3), fill=(214, 214, 206, 255))
        else:
            pen.ellipse(_box(MIDDLE - x, y, 5, 8), fill=(*GREEN, 255))


def _ribbon(pen: ImageDraw.ImageDraw) -> None:
    edge = [(40 + step * 2.2, 292 - 14 * sin(step * pi / 100)) for step in range(101)]
    band = [*edge, *((x, y + 30) for x, y in reversed(edge))]
    pen.polygon(_fine(band), fill=(*RED, 255), outline=(*GOLD, 255), width=2 * FINER)
    pen.text(
        (MIDDLE * FINER, 293 * FINER),
        "C O N T O H",
        font_size=19 * FINER,
        fill=(*WHITE, 255),
        anchor="mm",
    )
