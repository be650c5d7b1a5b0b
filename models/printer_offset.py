"""How far the office's printer sets a page off, measured on a test page and made up for.

A printer that pulls its paper in 2 mm too far prints every letter 2 mm too low. The page is moved
on its way to the printer only: what is stored, shown and saved stays as it was composed.
"""

from dataclasses import dataclass, replace

from models.codes import PaperSize
from models.desk import Desk
from models.errors import RuleError
from models.indonesian_words import short_number
from models.labels import label
from models.office import OfficeView, change_office, draft_from, office
from models.store import is_open

LINE = 200
"""Tenths of a millimetre from the left and the upper edge of the paper to the lines measured."""
FARTHEST = 100
"""Tenths of a millimetre. A page that lies further off is on the wrong paper or was scaled."""
UNPRINTED = 5
"""Millimetres at the edge that usual printers leave white."""


@dataclass(frozen=True, slots=True)
class PrinterOffset:
    """Tenths of a millimetre by which a page is moved: `x` to the right, `y` down, on the paper as
    it lies upright before one.
    """

    x: int = 0
    y: int = 0

    def __bool__(self) -> bool:
        return bool(self.x or self.y)


NO_OFFSET = PrinterOffset()


def printer_offset() -> PrinterOffset:
    """The office's own; none while there is no open store, as in the set-up."""
    return offset_of(office()) if is_open() else NO_OFFSET


def offset_of(view: OfficeView) -> PrinterOffset:
    return PrinterOffset(view.offset_x, view.offset_y)


def corrected(used: PrinterOffset, left: int, top: int, paper: PaperSize) -> PrinterOffset:
    """What brings the lines of a test page to their place that was printed with `used` and lie
    `left` and `top` tenths of a millimetre from the edges.

    Raises `RuleError("office.offset_too_far")` beside the distance that cannot be made up for.
    """
    found = PrinterOffset(used.x + LINE - left, used.y + LINE - top)
    for field, value in (("left", found.x), ("top", found.y)):
        if abs(value) > FARTHEST:
            raise RuleError("office.offset_too_far", field=field, paper=label(paper))
    return found


def record_offset(offset: PrinterOffset, desk: Desk) -> None:
    """Every page from now on is moved so. Raises `RuleError` as `change_office` does."""
    change_office(replace(draft_from(office()), offset_x=offset.x, offset_y=offset.y), desk)


def narrow_margins(view: OfficeView, offset: PrinterOffset) -> tuple[str, ...]:
    """The margins, by name, whose words a usual printer would leave out when moved so."""
    left = {
        "margin_left": view.margin_left * 10 + offset.x,
        "margin_right": view.margin_right * 10 - offset.x,
        "margin_top": view.margin_top * 10 + offset.y,
        "margin_bottom": view.margin_bottom * 10 - offset.y,
    }
    return tuple(name for name, room in left.items() if room < UNPRINTED * 10)


def offset_words(offset: PrinterOffset) -> str:
    """`1,2 mm ke kanan, 0,5 mm ke atas`."""
    ways = ((offset.x, "kanan", "kiri"), (offset.y, "bawah", "atas"))
    told = [
        f"{short_number(abs(value) / 10, 1)} mm ke {more if value > 0 else less}"
        for value, more, less in ways
        if value
    ]
    return ", ".join(told) or "tidak digeser"
