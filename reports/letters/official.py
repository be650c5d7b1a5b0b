"""Paper A, the surat dinas to an agency: what stands where, from top to bottom."""

from functools import lru_cache
from math import inf
from typing import NamedTuple

from models.codes import AddressSide
from models.letter.document import Labels, LetterDocument
from reports.letters.body import body_rows
from reports.letters.ending import ending_rows
from reports.letters.fitting import Given, spaced
from reports.paper.fonts import text_width
from reports.paper.rows import BODY, Row, Span, beside, gap, joined, pairs, ragged, wrap

LABEL = 58.0  # points; `Lampiran`, the longest of the usual words
GAP = 6.0
"""Points between a longer word and its colon."""
NARROWEST, WIDEST = 0.55, 0.68
"""Where the address may begin, as a part of the width: the number stays on one line."""
FURTHER_LEFT = (NARROWEST, 0.5)
"""Where it may begin instead, under a number that has its line for itself."""
WORTH = 2
"""Lines that must be saved by it: the number beside the address is what offices expect."""


def official_rows(document: LetterDocument, width: float, given: Given = ()) -> list[Row]:
    """The whole letter under the letterhead."""
    side = document.address_side
    head = _head_left(document, width) if side == AddressSide.LEFT else _head_right(document, width)
    body = body_rows(document, width, given)
    return [*head, spaced(given, 0.75), *joined(body, ending_rows(document, width, given))]


def _marks(document: LetterDocument, width: float) -> tuple[list[Row], list[Row]]:
    """The number, which is never broken, and the other marks."""
    said, label = document.labels, _label_width(document.labels)
    others = (
        (said.sifat, document.sifat),
        (said.enclosure, document.enclosure),
        (said.subject, document.subject),
    )
    return pairs([(said.number, document.number_text)], inf, label), pairs(others, width, label)


@lru_cache(maxsize=8)
def _label_width(said: Labels) -> float:
    """Wider than usual where the office's own words need it."""
    words = (said.number, said.sifat, said.enclosure, said.subject)
    return max(LABEL, *(text_width(word, BODY.font, BODY.size) + GAP for word in words))


def _number_width(document: LetterDocument) -> float:
    """From the margin to where something may stand beside the number."""
    number = text_width(document.number_text, BODY.font, BODY.size)
    return _label_width(document.labels) + 24 + number


class Beginning(NamedTuple):
    """What stands over the letter: rows across the paper, and two columns under them."""

    above: list[Row]
    left: list[Row]
    right: list[Row]

    @property
    def lines(self) -> int:
        return len(self.above) + max(len(self.left), len(self.right))


def _head_right(document: LetterDocument, width: float) -> list[Row]:
    """Place and date over the address, both right of the marks (the older, usual layout). The
    address begins where that takes the fewest lines: behind the number, or with the number on a
    line for itself further left.
    """
    taken = _number_width(document)
    usual = max(NARROWEST * width, min(WIDEST * width, taken))
    tried = [_beginning_at(x * width, document, width) for x in FURTHER_LEFT if x * width < usual]
    first = _beginning_at(usual, document, width)
    best = min([first, *tried], key=lambda each: each.lines)
    chosen = best if best.lines + WORTH <= first.lines else first
    return [*chosen.above, *beside(chosen.left, chosen.right)]


def _beginning_at(x: float, document: LetterDocument, width: float) -> Beginning:
    dateline = [*ragged(document.dateline, width - x, x=x), gap()]
    number, others = _marks(document, x - 10)
    address = [Row((Span(x, document.labels.to, BODY),)), *_addressee(document, width - x, x)]
    if _number_width(document) > x:  # a very long number has its line for itself
        return Beginning([*dateline, *number], others, address)
    return Beginning(dateline, [*number, *others], address)


def _head_left(document: LetterDocument, width: float) -> list[Row]:
    """Place and date right of the number, the address under the marks (ANRI's layout)."""
    x = width - text_width(document.dateline, BODY.font, BODY.size)
    dateline = [Row((Span(x, document.dateline, BODY),))]
    number, others = _marks(document, width)
    beneath = [*others, gap(1), *_addressee(document, 0.6 * width, 0)]
    if _number_width(document) > x:
        return [*dateline, gap(), *number, *beneath]
    return [*beside(number, dateline), *beneath]


def _addressee(document: LetterDocument, room: float, x: float) -> tuple[Row, ...]:
    """`Yth.` with the lines hanging, then `di -` and the place."""
    said = document.labels
    place = document.addressee_place.upper() or said.place
    return _to(said.honour, document.addressee, said.at, place, room, x)


@lru_cache(maxsize=256)
def _to(honour: str, addressee: str, at: str, place: str, room: float, x: float) -> tuple[Row, ...]:
    """Remembered, because most letters of a bundle go to few agencies."""
    hang = text_width(f"{honour} ", BODY.font, BODY.size)
    name = ragged(addressee, room - hang, x=x + hang)
    mark = [Row((Span(x, honour, BODY),))]
    places = [Row((Span(x + 2 * hang, line, BODY),)) for line in wrap(place, room - 2 * hang, BODY)]
    return (*beside(mark, name), Row((Span(x + hang, at, BODY),)), *places)
