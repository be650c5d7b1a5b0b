"""Blocks of numbers kept for a visit, a laptop or a person: what became of each of them."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from models.codes import Action, LetterState
from models.desk import Desk
from models.letter.numbering.kept_for import purposes
from models.letter.numbering.number_pattern import numbered
from models.letter.numbering.voiding import check_voiding
from models.store import reading
from models.tables import History, Letter


@dataclass(frozen=True, slots=True)
class KeptNumber:
    """A number of a block that waits for its letter; `mark` is 45 or 45a."""

    id: int
    mark: str


@dataclass(frozen=True, slots=True)
class BlockView:
    """Numbers of one series kept on one day for one thing, `numbers` in stretches: 46-50, 61."""

    id: int
    """The line of its first number in the register."""
    series: str
    numbers: str
    purpose: str
    kept_on: dt.date
    used: int
    void: int
    left: tuple[KeptNumber, ...]
    left_numbers: str
    """Those that are left, in stretches."""


def blocks(year: int, desk: Desk) -> tuple[BlockView, ...]:
    """The blocks of a year, the one kept last first."""
    return _blocks(Letter.year == year, desk)


def blocks_of_visit(visit_id: int, desk: Desk) -> tuple[BlockView, ...]:
    """What was kept for a visit, the block kept last first."""
    return _blocks(Letter.visit == visit_id, desk)


def check_return(block: BlockView, desk: Desk) -> None:
    """Raises `RuleError` as `voiding.check_voiding` where not all that is left may be void."""
    with reading():
        for number in block.left:
            check_voiding(number.id, desk)


def stretches(numbers: Sequence[tuple[int, str]]) -> str:
    """Numbers with their insertions in as few words as they can be said: 46-50, 50a, 61."""
    whole = sorted({number for number, insertion in numbers if not insertion})
    found = [
        (run[0], "", f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0])) for run in _runs(whole)
    ]
    found += [(number, part, numbered(number, part)) for number, part in numbers if part]
    return ", ".join(words for *_place, words in sorted(found))


def _blocks(condition: Any, desk: Desk) -> tuple[BlockView, ...]:
    named = (Letter.block != "") | Letter.visit.is_null(False)
    with reading():
        query = Letter.select().where(condition & named & Letter.number.is_null(False))
        rows = list(query.order_by(Letter.series, Letter.number, Letter.insertion))
        told, days = purposes(rows), _kept_on(rows, desk)
    grouped: dict[tuple[object, ...], list[Letter]] = {}
    for row in rows:
        key = (row.year, row.series, told[row.id], days[row.uuid])
        grouped.setdefault(key, []).append(row)
    found = [_view(group, told, days) for group in grouped.values()]
    return tuple(sorted(found, key=lambda block: (block.kept_on, block.id), reverse=True))


def _view(rows: list[Letter], told: dict[int, str], days: dict[str, dt.date]) -> BlockView:
    states = [LetterState(row.state) for row in rows]
    left = [row for row in rows if row.state == LetterState.RESERVED]
    return BlockView(
        id=rows[0].id,
        series=rows[0].series,
        numbers=_said(rows),
        purpose=told[rows[0].id],
        kept_on=days[rows[0].uuid],
        used=states.count(LetterState.ISSUED),
        void=states.count(LetterState.VOID),
        left=tuple(KeptNumber(row.id, numbered(row.number, row.insertion)) for row in left),
        left_numbers=_said(left),
    )


def _said(rows: list[Letter]) -> str:
    return stretches([(row.number or 0, row.insertion) for row in rows])


def _kept_on(rows: list[Letter], desk: Desk) -> dict[str, dt.date]:
    """By the office's clock the day each number was kept, which no later letter moves."""
    query: Any = History.select(History.subject_uuid, History.at)
    query = query.where(
        (History.action == Action.CREATE) & History.subject_uuid.in_([row.uuid for row in rows])
    )
    told = {
        uuid: dt.datetime.fromisoformat(at).astimezone(desk.clock.zone).date()
        for uuid, at in query.tuples()
    }
    return {row.uuid: told.get(row.uuid, row.letter_date) for row in rows}


def _runs(numbers: list[int]) -> Iterator[list[int]]:
    """Stretches of numbers that follow each other."""
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        yield [number for _, number in run]
