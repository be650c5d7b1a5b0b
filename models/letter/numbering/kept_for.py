"""What a number was kept for: a visit, a laptop, a person, or all of these at once."""

from collections.abc import Collection, Iterable
from typing import Any

from peewee import fn

from models.codes import LetterState, RecordState
from models.letter.numbering.number_pattern import numbered
from models.store import reading
from models.tables import Letter, OutreachVisit
from models.translation import QT_TRANSLATE_NOOP

VISIT = QT_TRANSLATE_NOOP("blocks", "Kunjungan {place}, {day}")
CALLED_OFF = QT_TRANSLATE_NOOP("blocks", "{visit} (dibatalkan)")


def purposes(rows: Iterable[Letter]) -> dict[int, str]:
    """By the id of its line: what a number was kept for, where that was told."""
    told = [row for row in rows if row.block or row.visit_id is not None]
    wanted = {row.visit_id for row in told} - {None}
    visits = {each.id: each for each in _visits(wanted)} if wanted else {}
    return {row.id: _purpose(row.block, visits.get(row.visit_id)) for row in told}


def kept_numbers(year: int) -> list[tuple[int, str]]:
    """The numbers of a year that wait for a letter, in order: the id of the line, and the number
    with what it was kept for.
    """
    with reading():
        query = Letter.select().where(Letter.year == year, Letter.state == LetterState.RESERVED)
        order = (Letter.series, Letter.number, fn.LENGTH(Letter.insertion), Letter.insertion)
        rows = list(query.order_by(*order))
        told = purposes(rows)
    return [(row.id, " · ".join(filter(None, (_mark(row), told.get(row.id))))) for row in rows]


def _mark(row: Letter) -> str:
    """Its number, with the classification where each has its own."""
    mark = numbered(row.number, row.insertion)
    return f"{row.series}/{mark}" if row.series else mark


def _purpose(block: str, visit: OutreachVisit | None) -> str:
    if visit is None:
        return block
    words = VISIT.format(place=visit.place, day=f"{visit.held_on:%d-%m-%Y}")
    if visit.record_state != RecordState.ACTIVE:
        words = CALLED_OFF.format(visit=words)
    return f"{words}. {block}" if block else words


def _visits(ids: Collection[int | None]) -> Any:
    return OutreachVisit.select().where(OutreachVisit.id.in_(ids))
