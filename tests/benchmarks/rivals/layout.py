"""The paper every rival sets: its measures in millimetres, and the words of a letter in order.

No letter of ours carries a QR code (the reply slip does), so no rival draws one.
"""

from models.letter.document import LetterDocument, Pair
from resources import resource

FAMILY = "Liberation Sans"
FACES = ("Regular", "Bold", "Italic")
SIZE, HEAD_SIZE, ADDRESS_SIZE = 12, 14, 9  # points
LEADING = 5.2
LEFT, TOP, RIGHT, BOTTOM = 30, 15, 20, 20
WIDTH = 160
HALF = 95
"""From the left margin to date, address and signature."""
LABEL, MARK, COLON = 40, 20, 4
"""Widths of the labels of a pair and of a mark, and of the colon behind them."""
VALUE, MARK_VALUE = 105, HALF - MARK - COLON
RULES = ((0.8, 0.0), (0.2, 0.9))
"""The thick and the thin rule: how wide, and how far below the first."""
ABOVE_RULE, BELOW_RULE = 1.0, 4.0
"""From the letterhead's last line to the first rule, and on to the letter."""


def font_file(face: str) -> str:
    """Where a face of Liberation Sans lies."""
    return str(resource("fonts", f"LiberationSans-{face}.ttf"))


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
