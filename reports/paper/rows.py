"""Text broken into rows: what stands beside what, how high, and what must not be parted.

Words are drawn as they are: there is no markup, so nothing in a name can be taken for one.
Heights are in lines, so that a page can be set looser or tighter without breaking it anew.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, zip_longest
from typing import NamedTuple

from reports.paper.binding import AT_SLASH, NO_BREAK, bind
from reports.paper.fonts import BOLD, REGULAR, text_width

JUSTIFY_FROM = 0.82
"""A line that fills less of its width is left ragged: stretched, it would look torn."""

SAFE = 0.001
"""Points by which a whole text must be shorter than a line to be known to fit, word by word too."""

WHITE = " \t\n\r\f\v"
BLANKS = re.compile(f"[{WHITE}]+")
"""Where words part; a no-break space is none of them."""


class Style(NamedTuple):
    """A font and its size in points."""

    font: str = REGULAR
    size: float = 12


BODY = Style()
STRONG = Style(BOLD)
COLON = 10.0
"""Points from the colon of a pair to its value."""


class Span(NamedTuple):
    """Words at `x` points from the frame's left; `stretch` widens each blank."""

    x: float
    text: str
    style: Style
    stretch: float = 0


class Rule(NamedTuple):
    """A line under the words, from `x` on."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the page. `keep`: never parted from the next; no spans: a gap."""

    spans: tuple[Span, ...] = ()
    height: float = 1
    keep: bool = False
    rules: tuple[Rule, ...] = ()


ABSENT = Row(height=0)
"""Stands beside a longer column where a shorter one has ended."""


def gap(height: float = 0.5) -> Row:
    """Empty space, in lines; it vanishes at the top of a page."""
    return Row(height=height, keep=False)


@lru_cache(maxsize=2_000)
def wrap(text: str, width: float, style: Style = BODY, first: float = 0) -> tuple[str, ...]:
    """The lines of one paragraph; the first is `first` points shorter. Long words are broken.

    Remembered, because in a bundle most paragraphs are the same on every letter.
    """
    room = width - first
    plain = text == " ".join(BLANKS.split(text.strip(WHITE)))
    if plain and text_width(text, style.font, style.size) < room - SAFE:
        return (text.replace(NO_BREAK, " "),)
    lines: list[str] = []
    line = ""
    blank = text_width(" ", style.font, style.size)
    for word, apart in _parts(text, width, style):
        length = text_width(word, style.font, style.size)
        between = blank if line and apart else 0.0
        if length + between <= room:
            line += " " + word if between else word
            room -= length + between
            continue
        if line:
            lines.append(line)
            line, room = "", width
        *whole, line = _pieces(word, room, width, style) if length > room else [word]
        lines.extend(whole)
        room = width - text_width(line, style.font, style.size)
    return tuple(whole.replace(NO_BREAK, " ") for whole in (*lines, line))


def _parts(text: str, width: float, style: Style) -> Iterator[tuple[str, bool]]:
    """What a line may end behind, and whether a blank parts it from what stands before.

    What is bound together but longer than a line is unbound again.
    """
    for bound in BLANKS.split(bind(text).strip(WHITE)):
        fits = text_width(bound, style.font, style.size) <= width
        for word in [bound] if fits else bound.split(NO_BREAK):
            first, *further = AT_SLASH.split(word)
            yield first, True
            for part in further:
                yield part, False


def _pieces(word: str, first: float, width: float, style: Style) -> list[str]:
    """A word too long for a line, cut behind the last stroke that has room, as the number of a
    letter is, or where the line is full.
    """
    pieces, start, used, room = [], 0, 0.0, first
    for place, character in enumerate(word):
        length = text_width(character, style.font, style.size)
        while used + length > room and place > start:
            cut = word.rfind("/", start, place) + 1 or place
            pieces.append(word[start:cut])
            start, room = cut, width
            used = text_width(word[cut:place], style.font, style.size)
        used += length
    return [*pieces, word[start:]]


def paragraph(
    text: str, width: float, style: Style = BODY, x: float = 0, indent: float = 0
) -> list[Row]:
    """Justified text; each line end in `text` begins a new paragraph. At least two lines stay
    together at either end of a page.
    """
    rows: list[Row] = []
    for part in text.split("\n"):
        if part.strip():
            rows += _paragraph(part, width, style, x, indent)
    return rows


@lru_cache(maxsize=2_000)
def _paragraph(text: str, width: float, style: Style, x: float, indent: float) -> tuple[Row, ...]:
    """Remembered as `wrap` is."""
    lines = wrap(text, width, style, indent)
    rows = []
    for number, line in enumerate(lines):
        shift = indent if number == 0 else 0
        last = number == len(lines) - 1
        stretch = 0 if last else _stretch(line, width - shift, style)
        keep = not last and number in (0, len(lines) - 2)
        rows.append(Row((Span(x + shift, line, style, stretch),), keep=keep))
    return tuple(rows)


def _stretch(line: str, width: float, style: Style) -> float:
    blanks, used = line.count(" "), text_width(line, style.font, style.size)
    return (width - used) / blanks if blanks and used >= JUSTIFY_FROM * width else 0


def centred(text: str, width: float, style: Style = BODY, x: float = 0) -> list[Row]:
    """Lines in the middle of the width."""
    return [
        Row((Span(x + (width - text_width(line, style.font, style.size)) / 2, line, style),))
        for line in wrap(text, width, style)
    ]


def ragged(text: str, width: float, style: Style = BODY, x: float = 0) -> list[Row]:
    """Lines from the left, not stretched."""
    return list(_ragged(text, width, style, x))


@lru_cache(maxsize=2_000)
def _ragged(text: str, width: float, style: Style, x: float) -> tuple[Row, ...]:
    """Remembered as `wrap` is: labels, colons and most values are the same on every letter."""
    return tuple(Row((Span(x, line, style),)) for line in wrap(text, width, style))


def pairs(
    items: Iterable[tuple[str, str]],
    width: float,
    label_width: float,
    x: float = 0,
    style: Style = BODY,
) -> list[Row]:
    """`label : value` in three columns; both may run over several lines."""
    return [row for item in items for row in _pair(item, width, label_width, x, style)]


@lru_cache(maxsize=2_000)
def _pair(
    item: tuple[str, str], width: float, label_width: float, x: float, style: Style
) -> tuple[Row, ...]:
    """Remembered as `wrap` is: most facts are told of many residents."""
    label, value = item
    value_x = label_width + COLON
    labels = ragged(label, label_width - 4, style, x)
    values = ragged(value, width - value_x, style, x + value_x)
    return tuple(beside(labels, [Row((Span(x + label_width, ":", style),))], values))


def numbered(items: Sequence[str], width: float, x: float = 0) -> list[Row]:
    """`1. ...` with the lines hanging."""
    rows: list[Row] = []
    for number, item in enumerate(items, start=1):
        mark = [Row((Span(x, f"{number}.", BODY),))]
        rows += beside(mark, ragged(item, width - 20, x=x + 20))
    return rows


def beside(*columns: Sequence[Row]) -> list[Row]:
    """Columns of rows side by side, line by line."""
    return [
        Row(
            tuple(chain.from_iterable([row.spans for row in rows])),
            max([row.height for row in rows]),
            rules=tuple(chain.from_iterable([row.rules for row in rows])),
        )
        for rows in zip_longest(*columns, fillvalue=ABSENT)
    ]


def kept(rows: Iterable[Row]) -> list[Row]:
    """The rows as one block that is never parted, nor from what follows."""
    return [Row(row.spans, row.height, True, row.rules) for row in rows]


def scaled(rows: Sequence[Row], factor: float) -> list[Row]:
    """The rows with everything across the page, and the words, by `factor` as large."""
    if factor == 1:
        return list(rows)
    return [
        replace(
            row,
            spans=tuple(
                Span(
                    span.x * factor,
                    span.text,
                    Style(span.style.font, span.style.size * factor),
                    span.stretch * factor,
                )
                for span in row.spans
            ),
            rules=tuple(Rule(rule.x * factor, rule.width * factor) for rule in row.rules),
        )
        for row in rows
    ]


def headed(heading: list[Row], rows: list[Row]) -> list[Row]:
    """A heading that never stands alone at the foot of a page; nothing where nothing follows."""
    return [*kept(heading), *rows] if rows else []


def joined(body: list[Row], ending: list[Row], lines: int = 2) -> list[Row]:
    """The body with an ending (the signature) that moves with at least the last `lines` of text."""
    rows, left = list(body), lines
    for place in range(len(rows) - 1, -1, -1):
        rows[place] = replace(rows[place], keep=True)
        left -= 1 if rows[place].spans else 0
        if left == 0:
            break
    return [*rows, *kept(ending)]
