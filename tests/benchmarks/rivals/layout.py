"""The paper every rival sets: its measures in millimetres, and the words of a letter in order.

No letter of ours carries a QR code (the reply slip does), so no rival draws one.
"""

from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from models.letter.document import LetterDocument, Pair
from resources import resource

FAMILY = "Liberation Sans"
FACES = ("Regular", "Bold", "Italic")
SIZE, HEAD_SIZE, LAST_SIZE, ADDRESS_SIZE = 12, 14, 18, 10  # points
LEADING, HEAD_LEADING = 5.2, 5.83
LEFT, TOP, RIGHT, BOTTOM = 30, 15, 20, 20
WIDTH = 160
HALF = 95
"""From the left margin to date, address and signature."""
LABEL, MARK, COLON = 40, 20, 4
"""Widths of the labels of a pair and of a mark, and of the colon behind them."""
VALUE, MARK_VALUE = 105, HALF - MARK - COLON
RULES = ((0.8, 0.0), (0.2, 0.9))
"""The thick and the thin rule: how wide, and how far below the first."""
ABOVE_RULE, BELOW_RULE = 2.2, 5.2
"""From the letterhead's last line to the first rule, and on to the letter."""
LOGO_SIDE = 22
"""The square at the left margin that holds the logo, level with the four lines of the head."""

_FILES = TemporaryDirectory(prefix="simpul-logo-")


def font_file(face: str) -> str:
    """Where a face of Liberation Sans lies."""
    return str(resource("fonts", f"LiberationSans-{face}.ttf"))


@cache
def logo_file(logo: bytes) -> Path:
    """The logo for those who read it from a file, each in a folder of its own."""
    file = Path(_FILES.name, str(len(list(Path(_FILES.name).iterdir()))), "logo.png")
    file.parent.mkdir()
    file.write_bytes(logo)
    return file


@cache
def logo_box(logo: bytes) -> tuple[float, float, float, float]:
    """Where the logo lies: left and top on the paper, width and height."""
    with Image.open(BytesIO(logo)) as picture:
        width, height = (LOGO_SIDE * side / max(picture.size) for side in picture.size)
    middle = TOP + 2 * HEAD_LEADING
    return LEFT + (LOGO_SIDE - width) / 2, middle - height / 2, width, height


def marks(document: LetterDocument) -> tuple[Pair, ...]:
    """What stands on the left of the address."""
    return (
        ("Nomor", document.number_text),
        ("Sifat", document.sifat),
        ("Lampiran", document.enclosure),
        ("Hal", document.subject),
    )


def address(document: LetterDocument) -> tuple[str, ...]:
    """To whom, under the date."""
    return ("Kepada", f"Yth. {document.addressee}", "di -", document.addressee_place)


def paragraphs(document: LetterDocument) -> tuple[str, str, str]:
    """The justified text under the facts."""
    return (document.story, document.request, document.closing)


def signed(document: LetterDocument) -> tuple[str, ...]:
    """The signature, with three empty lines for it."""
    return (*document.signature.titles, "", "", "", document.signature.name)


def tembusan(document: LetterDocument) -> tuple[str, ...]:
    """The copies with their heading."""
    return ("Tembusan:", *(f"{number}. {copy}" for number, copy in enumerate(document.copies, 1)))
