"""Squares read back from the page as a telephone would: found, sampled, and decoded.

Written from ISO/IEC 18004, and of nothing that draws them, for versions 1 to 10 at level M. Of the
error correction only that nothing is to be corrected: every block's remainder is none.
"""

import pypdfium2
from pypdfium2.raw import FPDF_PAGEOBJ_PATH

SCALE = 6
QUIET = 4
SMALLEST = 40
"""Points a square is wide at least."""
BLOCKS = {
    1: [(26, 16)],
    2: [(44, 28)],
    3: [(70, 44)],
    4: [(50, 32)] * 2,
    5: [(67, 43)] * 2,
    6: [(43, 27)] * 4,
    7: [(49, 31)] * 4,
    8: [(60, 38)] * 2 + [(61, 39)] * 2,
    9: [(58, 36)] * 3 + [(59, 37)] * 2,
    10: [(69, 43)] * 4 + [(70, 44)],
}
"""By version the blocks of level M: all of their bytes, and those that are data."""
MASKS = (
    lambda y, x: (y + x) % 2,
    lambda y, x: y % 2,
    lambda y, x: x % 3,
    lambda y, x: (y + x) % 3,
    lambda y, x: (y // 2 + x // 3) % 2,
    lambda y, x: y * x % 2 + y * x % 3,
    lambda y, x: (y * x % 2 + y * x % 3) % 2,
    lambda y, x: ((y + x) % 2 + y * x % 3) % 2,
)
FORMAT_MASK, LEVEL_M = 0b101010000010010, 0b00
LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


def squares_on(pdf):
    """The words in every square of a paper, in order; white must be around each."""
    with pypdfium2.PdfDocument(pdf) as read:
        return [text for page in read for text in _on(page)]


def _on(page):
    picture = page.render(scale=SCALE, grayscale=True).to_pil().convert("L")
    for drawn in page.get_objects(filter=[FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = drawn.get_bounds()
        if right - left > SMALLEST and abs((right - left) - (top - bottom)) < 0.5:
            corner = (left * SCALE, (page.get_height() - top) * SCALE)
            yield decoded(_modules(picture, corner, (right - left) * SCALE))


def _modules(picture, corner, side):
    """The dark modules by row; the first run of a finder's row tells how wide one is."""
    left, top = corner

    def dark(x, y):
        return picture.getpixel((int(left + x), int(top + y))) < 128

    run = next(x for x in range(int(side)) if not dark(x + 1, 2)) + 1
    count = round(side / (run / 7))
    assert (count - 17) % 4 == 0, "no size that a square has"
    module = side / count
    around = range(-QUIET, count + QUIET)
    for y in around:
        for x in around:
            if not (0 <= x < count and 0 <= y < count):
                assert not dark((x + 0.5) * module, (y + 0.5) * module), "ink in the white rim"
    return [
        [dark((x + 0.5) * module, (y + 0.5) * module) for x in range(count)] for y in range(count)
    ]


def decoded(modules):
    """The words that dark modules stand for."""
    count = len(modules)
    version, mask = (count - 17) // 4, _mask(modules)
    bits, held = [], _function(version)
    for x, y in _path(count):
        if (y, x) not in held:
            bits.append(modules[y][x] ^ (MASKS[mask](y, x) == 0))
    data = [_number(bits[at : at + 8]) for at in range(0, len(bits) - 7, 8)]
    return _words(_data(data, BLOCKS[version]), version)


def _mask(modules):
    """Which mask, from the words on the format, which say as well that the level is M."""
    cells = [(8, x) for x in (0, 1, 2, 3, 4, 5, 7, 8)] + [(y, 8) for y in (7, 5, 4, 3, 2, 1, 0)]
    said = _number([modules[y][x] for y, x in cells]) ^ FORMAT_MASK
    assert said >> 13 == LEVEL_M
    return said >> 10 & 0b111


def _function(version):
    """The modules that are no data: finders, timing, alignment, format and version."""
    count = version * 4 + 17
    far = range(count - 8, count)
    held = {(y, x) for y in range(9) for x in range(9)}
    held |= {(y, x) for y in range(9) for x in far} | {(y, x) for y in far for x in range(9)}
    held |= {(6, n) for n in range(count)} | {(n, 6) for n in range(count)}
    if version > 1:
        last = count - 7
        middles = [6, last] if version < 7 else [6, (6 + last) // 2, last]
        for y in middles:
            for x in middles:
                if (y, x) not in ((6, 6), (6, last), (last, 6)):
                    held |= {(y + j, x + i) for j in range(-2, 3) for i in range(-2, 3)}
    if version > 6:
        near = range(count - 11, count - 8)
        held |= {(y, x) for y in range(6) for x in near} | {(y, x) for y in near for x in range(6)}
    return held


def _path(count):
    """Upwards and downwards in pairs of columns from the right, past the timing column."""
    upwards = True
    for right in [*range(count - 1, 6, -2), 5, 3, 1]:
        for y in reversed(range(count)) if upwards else range(count):
            yield right, y
            yield right - 1, y
        upwards = not upwards


def _data(found, blocks):
    """The bytes that are data, block by block, each of which must be without a fault."""
    parts = [[] for _ in blocks]
    rest = iter(found)
    for place in range(max(data for _, data in blocks)):
        for part, (_, data) in zip(parts, blocks, strict=True):
            if place < data:
                part.append(next(rest))
    data = [list(part) for part in parts]
    for _ in range(blocks[0][0] - blocks[0][1]):
        for part in parts:
            part.append(next(rest))
    for part, (whole, kept) in zip(parts, blocks, strict=True):
        assert len(part) == whole
        assert not any(_value(part, power) for power in range(whole - kept)), "a fault in a block"
    return [byte for part in data for byte in part]


def _value(block, power):
    """The block as a polynomial over GF(256) at the given power of two: naught without a fault."""
    value = 0
    for byte in block:
        for _ in range(power):
            value = value << 1 ^ (0x11D if value & 0x80 else 0)
        value ^= byte
    return value


def _words(data, version):
    bits = [byte >> place & 1 for byte in data for place in range(7, -1, -1)]
    taken = iter(bits)

    def take(many):
        return _number([next(taken) for _ in range(many)])

    wide, mode = version > 9, take(4)
    if mode == 1:
        length = take(12 if wide else 10)
        whole, left = divmod(length, 3)
        return "".join(
            [f"{take(10):03}" for _ in range(whole)]
            + [f"{take(3 * left + 1):0{left}}"] * bool(left)
        )
    if mode == 2:
        length = take(11 if wide else 9)
        pairs = (take(11) for _ in range(length // 2))
        text = "".join(LETTERS[pair // 45] + LETTERS[pair % 45] for pair in pairs)
        return text + (LETTERS[take(6)] if length % 2 else "")
    assert mode == 4
    return bytes(take(8) for _ in range(take(16 if wide else 8))).decode()


def _number(bits):
    value = 0
    for bit in bits:
        value = value << 1 | bool(bit)
    return value
