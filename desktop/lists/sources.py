"""Where the rows of a list come from: its pages, all its ids, and how many there are."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from models.case import pages
from models.case.filters import CaseFilter, at_desk
from models.case.pages import CasePages, count_cases, matching_cases
from models.desk import Desk
from models.letter import filters as letter_filters
from models.letter.filters import LetterFilter, count_letters, letters_page, matching_letters
from models.lists.filter_content import Filter
from models.lists.order import Order
from models.person.filters import count_people, matching_people, people_page
from models.person.rows import people_rows
from models.progress import Progress, silent

MANY = 500
"""Rows of a page nobody looks at."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The rows of a list; called, it gives the next `limit` rows after the last one shown."""

    take: Callable[[Any, int], Sequence[Any]]
    total: int | None = None
    """How many rows there are, where finding the first has told it already."""

    def __call__(self, last: Any, limit: int) -> Sequence[Any]:
        return self.take(last, limit)


def for_desk(wanted: Filter, desk: Desk) -> Filter:
    """The filter as the person at the desk means it."""
    return at_desk(wanted, desk) if isinstance(wanted, CaseFilter) else wanted


def pages_of(wanted: Filter, order: Order, desk: Desk) -> Pages:
    """What a filter shows, in this order."""
    today = desk.today()
    if isinstance(wanted, CaseFilter):
        cases = CasePages(at_desk(wanted, desk), order, today, desk=desk)
        return Pages(lambda _last, limit: cases.take(limit))
    if isinstance(wanted, LetterFilter):
        letters = wanted
        return Pages(
            lambda last, limit: letters_page(
                letters, order, today, last.id if last else None, limit, desk
            )
        )
    people = wanted
    if people.text.strip() and not order.key:  # best hits first: looked for once, not once a page
        found = matching_people(people, order, today)
        return Pages(lambda last, limit: people_rows(_after(found, last, limit)), len(found))
    return Pages(
        lambda last, limit: people_page(people, order, today, last.id if last else None, limit)
    )


def every_row(wanted: Filter, order: Order, desk: Desk, progress: Progress) -> Iterator[Any]:
    """All rows of a filter in the order of the list, a page at a time."""
    fetch, last, seen = pages_of(wanted, order, desk), None, 0
    while rows := fetch(last, MANY):
        yield from rows
        last, seen = rows[-1], seen + len(rows)
        progress(seen, 0)


def _after(ids: Sequence[int], last: Any, limit: int) -> Sequence[int]:
    start = 0 if last is None else ids.index(last.id) + 1
    return ids[start : start + limit]


def all_ids(wanted: Filter, order: Order, desk: Desk, progress: Progress = silent) -> Sequence[int]:
    """Every record that fits, fetched or not."""
    if isinstance(wanted, CaseFilter):
        return matching_cases(at_desk(wanted, desk), desk.today(), progress, desk)
    if isinstance(wanted, LetterFilter):
        return matching_letters(wanted, order, desk.today(), desk)
    return matching_people(wanted, order, desk.today())


def count_of(wanted: Filter, desk: Desk, progress: Progress = silent) -> int:
    """How many records fit."""
    if isinstance(wanted, CaseFilter):
        return count_cases(at_desk(wanted, desk), desk.today(), progress, desk)
    if isinstance(wanted, LetterFilter):
        return count_letters(wanted, desk.today(), desk)
    return count_people(wanted, desk.today())


def count_passed_over(wanted: Filter, desk: Desk) -> int:
    """How many records of restricted cases a filter does not look into."""
    if isinstance(wanted, CaseFilter):
        return pages.count_passed_over(at_desk(wanted, desk), desk.today(), desk)
    if isinstance(wanted, LetterFilter):
        return letter_filters.count_passed_over(wanted, desk.today(), desk)
    return 0
