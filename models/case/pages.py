"""The pages of the case list in any order, fetched as the clerk scrolls."""

import datetime as dt
import heapq
from collections.abc import Callable, Iterator
from typing import Any

from peewee import fn

from models.case.filters import (
    CaseFilter,
    assignee_name,
    due_bound,
    level_rank,
    looks_inside,
    matching,
    needs_word,
    without_inside,
)
from models.case.restricted import told_first
from models.case.rows import ALL_SETTLED, PAUSED, WORST_FIRST, CaseRow, case_rows
from models.codes import CaseState
from models.desk import Clock, Desk
from models.labels import label
from models.lists.order import Order, after_condition, ordering
from models.progress import Progress, silent
from models.tables import Case, Person

ORDERS = ("number", "name", "needs", "level", "state", "due", "step", "assignee", "opened")
DUE = "due"
CHUNK = 64
STATE_WORDS = (*map(label, WORST_FIRST), ALL_SETTLED, PAUSED)
"""What a case stands at, those that most wait for the office first."""
COMPUTED: dict[str, Callable[[CaseRow], Any]] = {
    DUE: lambda row: row.step.due or dt.date.max,
    "step": lambda row: row.next_step.casefold(),
    "state": lambda row: STATE_WORDS.index(row.state_word),
}
"""Orders that are known of an open case only once its line has been computed."""


def list_cases(
    case_filter: CaseFilter | None = None,
    after_id: int | None = None,
    limit: int = 100,
    today: dt.date | None = None,
) -> list[CaseRow]:
    """One page of cases, newest first, older than `after_id`."""
    today = today or Clock().today()
    return CasePages(case_filter or CaseFilter(), Order(), today, after_id).take(limit)


class CasePages:
    """The rows of one filter in one order; each `take` goes on where the last one ended.

    Without a `desk` it finds what anybody may find.
    """

    def __init__(
        self,
        wanted: CaseFilter,
        order: Order,
        today: dt.date,
        after_id: int | None = None,
        progress: Progress = silent,
        desk: Desk | None = None,
    ) -> None:
        self._wanted, self._order, self._today, self._desk = wanted, order, today, desk
        self._after, self._progress = after_id, progress
        self._rows = self._in_order()

    def take(self, limit: int) -> list[CaseRow]:
        """The next `limit` rows; fewer at the end."""
        found: list[CaseRow] = []
        for row in self._rows:
            found.append(row)
            if len(found) == limit:
                break
        return found

    def everything(self) -> Iterator[CaseRow]:
        """All rows that are left."""
        return self._rows

    def _in_order(self) -> Iterator[CaseRow]:
        if self._order == Order(DUE):
            return self._by_due()
        return self._computed() if self._order.key in COMPUTED else self._by_column()

    def _by_column(self) -> Iterator[CaseRow]:
        """Keyset paging: a page begins after the last row, however deep it lies."""
        keys, way = _keys(self._order)
        after, seen = self._after, 0
        while True:
            query: Any = self._matching().join(Person)
            if after is not None:
                last = Case.select(*keys).join(Person).where(Case.id == after).tuples().first()
                query = query.where(after_condition(keys, last, way))
            ids = [
                number for (number,) in query.order_by(*ordering(keys, way)).limit(CHUNK).tuples()
            ]
            yield from self._kept(_rows_of(ids, self._today))
            seen += len(ids)
            self._progress(seen, 0)
            if len(ids) < CHUNK:
                return
            after = ids[-1]

    def _by_due(self) -> Iterator[CaseRow]:
        """What is due first. The day is computed row by row, but never lies before its bound: a
        row may be shown as soon as the bounds of all cases not looked at are later.
        """
        query = self._matching()
        bound = due_bound(self._today).alias("bound")
        waiting = sorted(
            query.select(Case.id, bound).where(Case.state == "open").tuples(), key=_bound
        )
        heap: list[tuple[dt.date, int, CaseRow]] = []
        for start in range(0, len(waiting), CHUNK):
            chunk = waiting[start : start + CHUNK]
            while heap and heap[0][0] < chunk[0][1]:
                yield heapq.heappop(heap)[2]
            for row in self._kept(_rows_of([number for number, _ in chunk], self._today)):
                heapq.heappush(heap, (row.step.due or dt.date.max, row.id, row))
            self._progress(start + len(chunk), len(waiting))
        while heap:
            yield heapq.heappop(heap)[2]
        yield from self._closed()

    def _computed(self) -> Iterator[CaseRow]:
        """Every open case is read before the first is shown. Closed cases stand at the end, or
        at the beginning the other way round; but what has no day never stands before days.
        """
        down, key = self._order.descending, COMPUTED[self._order.key]
        first = down and self._order.key != DUE
        if first:
            yield from self._closed()
        query = self._matching().where(Case.state == CaseState.OPEN)
        ids, rows = [number for (number,) in query.tuples()], []
        for start in range(0, len(ids), CHUNK):
            rows += self._kept(_rows_of(ids[start : start + CHUNK], self._today))
            self._progress(start, len(ids))
        yield from sorted(rows, key=lambda row: (key(row), row.id), reverse=down)
        if not first:
            yield from self._closed()

    def _closed(self) -> Iterator[CaseRow]:
        """Cases without a next step, newest first."""
        query = self._matching().where(Case.state != "open")
        ids = [number for (number,) in query.order_by(Case.id.desc()).tuples()]
        for start in range(0, len(ids), CHUNK):
            yield from self._kept(_rows_of(ids[start : start + CHUNK], self._today))

    def _matching(self) -> Any:
        return matching(self._wanted, self._today, self._desk)

    def _kept(self, rows: list[CaseRow]) -> list[CaseRow]:
        return [row for row in rows if row.late] if self._wanted.overdue else rows


def matching_cases(
    wanted: CaseFilter, today: dt.date, progress: Progress = silent, desk: Desk | None = None
) -> list[int]:
    """The ids of all cases that fit, newest first."""
    if wanted.overdue:
        pages = CasePages(wanted, Order(), today, progress=progress, desk=desk)
        return [row.id for row in pages.everything()]
    query = matching(wanted, today, desk).order_by(Case.id.desc())
    return [number for (number,) in query.tuples()]


def count_cases(
    wanted: CaseFilter, today: dt.date, progress: Progress = silent, desk: Desk | None = None
) -> int:
    """How many cases fit; slow for many open ones when `overdue` is asked, so not on a click."""
    if wanted.overdue:
        return len(matching_cases(wanted, today, progress, desk))
    return int(matching(wanted, today, desk).count())


def count_passed_over(wanted: CaseFilter, today: dt.date, desk: Desk) -> int:
    """The restricted cases that fit but for what is inside them, which this desk is not told."""
    if not looks_inside(wanted):
        return 0
    others = without_inside(wanted)
    query = matching(others, today, desk).where(told_first(desk))
    if not wanted.overdue:
        return int(query.count())
    return sum(row.late for row in case_rows(Case.id.in_(query), today))


def _rows_of(ids: list[int], today: dt.date) -> list[CaseRow]:
    found = {row.id: row for row in case_rows(Case.id.in_(ids), today)}
    return [found[number] for number in ids if number in found]


def _keys(order: Order) -> tuple[tuple[Any, ...], Order]:
    """What the list is ordered by, and which way; cases come newest first by themselves."""
    if order.key not in COLUMNS:
        return ((Case.id,), Order(descending=True))
    return ((*COLUMNS[order.key](), Case.id), order)


COLUMNS: dict[str, Callable[[], tuple[Any, ...]]] = {
    "number": lambda: (Case.year, Case.sequence),
    "name": lambda: (Person.name,),
    "needs": lambda: (fn.LOWER(needs_word()),),
    "level": lambda: (level_rank(),),
    "assignee": lambda: (Case.assignee.is_null(), fn.LOWER(assignee_name())),
    "opened": lambda: (Case.opened_on,),
}
"""Orders the store knows; cases of the same key stand by their own number."""


def _bound(found: tuple[int, dt.date]) -> tuple[dt.date, int]:
    return found[1], found[0]
