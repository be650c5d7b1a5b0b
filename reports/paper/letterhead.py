"""The head of the paper: logo, lines, address and the thick and thin rule under them."""

import hashlib
import re
from functools import lru_cache

from models.letter.document import Letterhead, Sheet
from reports.paper.fonts import BOLD, ITALIC, REGULAR, text_width
from reports.paper.logo import logo_picture
from reports.paper.press import MM, Press, points
from reports.paper.rows import Row, Style, centred, wrap

LOGO_SIDE = 22 * MM
LINE_SIZE, LAST_SIZE, SMALLEST_SIZE, ADDRESS_SIZE = 14.0, 18.0, 11.0, 10.0
LEADING = 1.0  # heights below are in points
LINE_HEIGHT = 1.18  # of the font size
THICK, THIN, BETWEEN, ABOVE_RULE = 2.4, 0.8, 2.2, 5.0
BELOW_RULE = 9.0
DASH = " - "
BROKEN_AFTER = re.compile(r"(?<=[.@_-])")
"""Where an e-mail address may go on in the next line."""


def letterhead_height(head: Letterhead, sheet: Sheet) -> float:
    """Points from the top margin to where the letter begins."""
    return _text_height(head, sheet) + ABOVE_RULE + THICK + BETWEEN + THIN + BELOW_RULE


def stamp_letterhead(press: Press, head: Letterhead, sheet: Sheet) -> float:
    """Draw the head at the top margin; returns the height at which the letter begins."""
    press.stamp(_name(head, sheet), lambda onto: _draw(onto, head, sheet))
    return points(sheet)[1] - sheet.top * MM - letterhead_height(head, sheet)


@lru_cache(maxsize=8)
def _name(head: Letterhead, sheet: Sheet) -> str:
    """What the drawn head is kept under; remembered, for the whole logo is summed for it."""
    words = repr((head.lines, head.address, head.logo_sha256, head.grey, sheet))
    return f"head-{hashlib.sha256(words.encode()).hexdigest()[:16]}"


def _draw(press: Press, head: Letterhead, sheet: Sheet) -> None:
    page_width, page_height = points(sheet)
    left, right = sheet.left * MM, page_width - sheet.right * MM
    top, height = page_height - sheet.top * MM, _text_height(head, sheet)
    if head.logo:
        press.canvas.drawImage(
            logo_picture(head.logo, grey=head.grey),
            left,
            top - height / 2 - LOGO_SIDE / 2,
            LOGO_SIDE,
            LOGO_SIDE,
            preserveAspectRatio=True,
            anchor="c",
        )
    rows = _rows(head, sheet)
    spare = height - sum(row.height for row in rows)
    press.rows(rows, left, top - spare / 2, LEADING)
    thick = top - height - ABOVE_RULE - THICK / 2
    press.line(left, thick, right, thick, THICK)
    thin = thick - THICK / 2 - BETWEEN - THIN / 2
    press.line(left, thin, right, thin, THIN)


def _text_height(head: Letterhead, sheet: Sheet) -> float:
    words = sum(row.height for row in _rows(head, sheet))
    return max(words, LOGO_SIDE) if head.logo else words


@lru_cache(maxsize=8)
def _rows(head: Letterhead, sheet: Sheet) -> tuple[Row, ...]:
    width = points(sheet)[0] - (sheet.left + sheet.right) * MM
    x, room = _place(head, width)
    rows: list[Row] = []
    for number, line in enumerate(head.lines, start=1):
        last = number == len(head.lines)
        style = _fitting(line, room, last=last)
        rows += _sized(centred(line, room, style, x), style.size)
    if head.address:
        rows += _sized(_address(head.address, room, x), ADDRESS_SIZE)
    return tuple(rows)


def _place(head: Letterhead, width: float) -> tuple[float, float]:
    """Where the lines are centred: on the paper, or beside the logo where they would touch it."""
    if not head.logo:
        return 0, width
    beside = LOGO_SIDE + 4 * MM
    widths = [text_width(line, REGULAR, LINE_SIZE) for line in head.lines[:-1]]
    widths += [text_width(line, BOLD, LAST_SIZE) for line in head.lines[-1:]]
    widths.append(text_width(head.address, ITALIC, ADDRESS_SIZE))
    if max(widths) <= width - 2 * beside:
        return beside, width - 2 * beside
    return beside, width - beside


def _fitting(line: str, room: float, *, last: bool) -> Style:
    """The usual size, or smaller where a long name would not fit on one line."""
    font, size = (BOLD, LAST_SIZE) if last else (REGULAR, LINE_SIZE)
    width = text_width(line, font, size)
    return Style(font, max(SMALLEST_SIZE, min(size, size * room / width)) if width else size)


def _address(address: str, room: float, x: float) -> list[Row]:
    """On as few lines as fit, ended between its parts where they are parted by dashes."""
    style = Style(ITALIC, ADDRESS_SIZE)
    lines: list[str] = []
    for part in address.split(DASH):
        longer = f"{lines[-1]}{DASH}{part}" if lines else ""
        if longer and text_width(longer, style.font, style.size) <= room:
            lines[-1] = longer
        else:
            lines.append(part)
    return [row for line in lines for row in _balanced(line, room, x, style)]


def _balanced(text: str, room: float, x: float, style: Style) -> list[Row]:
    """Lines about equally long: no postal code stands alone, nor the word before an e-mail
    address that is longer than a line.
    """
    if any(text_width(word, style.font, style.size) > room for word in text.split()):
        return [row for each in _filled(text, room, style) for row in centred(each, room, style, x)]
    lines = len(wrap(text, room, style))
    tried = (room * share / 20 for share in range(8, 21))
    width = next(width for width in tried if len(wrap(text, width, style)) <= lines)
    return centred(text, width, style, x + (room - width) / 2)


def _filled(text: str, room: float, style: Style) -> list[str]:
    """Full lines, ended within a word behind a sign that parts it."""
    lines = [""]
    for part in BROKEN_AFTER.split(text):
        if lines[-1] and text_width(lines[-1] + part, style.font, style.size) > room:
            lines.append("")
        lines[-1] += part
    return lines


def _sized(rows: list[Row], size: float) -> list[Row]:
    return [Row(row.spans, size * LINE_HEIGHT) for row in rows]
