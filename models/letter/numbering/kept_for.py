"""What a number was kept for: a visit, a laptop, a person, or all of these at once."""

from collections.abc import Collection, Iterable
from typing import Any

from models.codes import RecordState
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


def _purpose(block: str, visit: OutreachVisit | None) -> str:
    if visit is None:
        return block
    words = VISIT.format(place=visit.place, day=f"{visit.held_on:%d-%m-%Y}")
    if visit.record_state != RecordState.ACTIVE:
        words = CALLED_OFF.format(visit=words)
    return f"{words}. {block}" if block else words


def _visits(ids: Collection[int | None]) -> Any:
    return OutreachVisit.select().where(OutreachVisit.id.in_(ids))
