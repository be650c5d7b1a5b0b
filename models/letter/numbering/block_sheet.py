"""The list of a block's unused numbers that goes along: a line to fill in for each letter."""

from collections.abc import Collection
from dataclasses import dataclass

from models.case.tracking.list_papers import ListHead, list_head
from models.codes import LetterState
from models.desk import Desk
from models.errors import RuleError
from models.letter.numbering.kept_for import purposes
from models.letter.numbering.number_pattern import NumberParts, format_number, numbered
from models.office import OfficeView, office
from models.store import reading
from models.tables import Letter

OPEN = "....."
"""What the hand fills in within a number: a classification or month that is not known yet."""
UNKNOWN_YET = ("{bulan_romawi}", "{bulan}")


@dataclass(frozen=True, slots=True)
class SheetNumber:
    """A running number, and as it is written on the letter."""

    mark: str
    number_text: str


@dataclass(frozen=True, slots=True)
class BlockSheet:
    """The numbers that are left of what was kept for `purpose`."""

    head: ListHead
    purpose: str
    numbers: tuple[SheetNumber, ...]


def compose_block_sheet(letter_ids: Collection[int], desk: Desk) -> BlockSheet:
    """The sheet of those of these numbers that are still kept.

    Raises `RuleError("block.nothing_left")`.
    """
    with reading():
        kept = (Letter.id.in_(letter_ids)) & (Letter.state == LetterState.RESERVED)
        rows = list(Letter.select().where(kept).order_by(Letter.number, Letter.insertion))
        if not rows:
            raise RuleError("block.nothing_left")
        view, told = office(), purposes(rows)
        numbers = tuple(
            SheetNumber(numbered(row.number, row.insertion), _text(row, view)) for row in rows
        )
        return BlockSheet(list_head(desk.today()), told.get(rows[0].id, ""), numbers)


def _text(row: Letter, view: OfficeView) -> str:
    pattern = view.number_pattern
    for token in UNKNOWN_YET:
        pattern = pattern.replace(token, OPEN)
    classification = row.series or row.classification or OPEN
    unit, day = view.unit_code or OPEN, row.letter_date
    return format_number(
        pattern, NumberParts(row.number or 0, day, classification, unit, row.insertion)
    )
