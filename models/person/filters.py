"""Which residents a list shows: by hamlet, age, missing NIK, open cases and words typed."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from peewee import JOIN, Expression, fn
from peewee import Case as When

from models.codes import CaseState, LivingStatus, RecordState
from models.lists.order import Order, after_condition, ordering
from models.person.rows import (
    PersonRow,
    in_register,
    one_value,
    open_cases,
    own_address,
    people_rows,
    places,
    rows,
    select_rows,
)
from models.search import EVERY, search_people_ids
from models.tables import Case, Household, Person

ADULT, ELDER = 18, 60
"""Years: a child is under 18 (UU 35/2014 art. 1), an elder 60 or more (UU 13/1998 art. 1)."""
OLDEST = 150
FEBRUARY, LEAP_DAY = 2, 29
ORDERS = ("name", "nik", "birth", "address", "cases", "living")


@dataclass(frozen=True, slots=True)
class PersonFilter:
    """What the resident list shows; empty means any. Ages are whole years, both included."""

    text: str = ""
    hamlet: str = ""
    age_from: int | None = None
    age_to: int | None = None
    without_nik: bool = False
    open_case: bool = False


def people_page(
    wanted: PersonFilter, order: Order, today: dt.date, after_id: int | None = None, limit: int = 64
) -> list[PersonRow]:
    """The next residents after `after_id` in this order; by name, or the best hits of a text."""
    if _picked(wanted) and not order.key:
        found = matching_people(wanted, order, today)
        start = found.index(after_id) + 1 if after_id in found else 0
        return people_rows(found[start : start + limit])
    keys = _keys(order.key)
    query = select_rows(picked=_picked(wanted))
    query = _narrowed(query, wanted, today).order_by(*ordering(keys, order))
    if after_id is not None:
        last = Person.select(*keys).join(Household, JOIN.LEFT_OUTER)
        last = last.where(Person.id == after_id).tuples().first()
        query = query.where(after_condition(keys, last, order))
    return rows(query.limit(limit))


def matching_people(wanted: PersonFilter, order: Order, today: dt.date) -> list[int]:
    """The ids of all residents that fit, in the order of the list."""
    if wanted == PersonFilter(text=wanted.text) and _picked(wanted) and not order.key:
        return search_people_ids(wanted.text)  # nothing else to ask: a keystroke waits for it
    query = _matching(wanted, today)
    ids = [number for (number,) in query.order_by(*ordering(_keys(order.key), order)).tuples()]
    if not _picked(wanted) or order.key:
        return ids
    fitting = set(ids)
    return [number for number in search_people_ids(wanted.text, EVERY) if number in fitting]


def count_people(wanted: PersonFilter, today: dt.date) -> int:
    """How many residents fit."""
    return int(_matching(wanted, today).count())


def hamlets() -> list[str]:
    """The hamlets residents live in, each once, by name."""
    place = hamlet_of()
    query: Any = (
        Person.select(fn.MIN(place))
        .join(Household, JOIN.LEFT_OUTER)
        .where(Person.record_state == RecordState.ACTIVE, place != "")
        .group_by(fn.LOWER(place))
        .order_by(fn.LOWER(place))
    )
    return [name for (name,) in query.tuples()]


def hamlet_of() -> Any:
    """Where a person lives, as a column of a query that joins Household."""
    return fn.IIF(own_address(), Person.hamlet, Household.hamlet)


def lives_in(hamlet: str) -> Any:
    return fn.LOWER(hamlet_of()) == fn.LOWER(hamlet)


def of_age(age_from: int | None, age_to: int | None, today: dt.date) -> list[Expression]:
    """The conditions on a person's birth; a year that was guessed counts as the whole year."""
    found: list[Any] = []
    if age_from is not None:
        guessed = Person.birth_date.is_null() & (
            Person.estimated_birth_year <= today.year - age_from
        )
        found.append((Person.birth_date <= born_by(age_from, today)) | guessed)
    if age_to is not None:
        guessed = Person.birth_date.is_null() & (Person.estimated_birth_year >= today.year - age_to)
        found.append((Person.birth_date > born_by(age_to + 1, today)) | guessed)
    return found


def born_by(age: int, today: dt.date) -> dt.date:
    """The latest birthday of somebody who is `age` years old; 29 February counts from 1 March."""
    year = today.year - min(age, OLDEST)
    if (today.month, today.day) == (FEBRUARY, LEAP_DAY) and not _is_leap(year):
        return dt.date(year, FEBRUARY, LEAP_DAY - 1)
    return today.replace(year=year)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _picked(wanted: PersonFilter) -> bool:
    """Whether the words typed have picked the residents already."""
    return bool(wanted.text.strip())


def _matching(wanted: PersonFilter, today: dt.date) -> Any:
    """The ids of those that fit, in no order yet."""
    joined = Person.select(Person.id).join(Household, JOIN.LEFT_OUTER)
    return _narrowed(joined.where(in_register(picked=_picked(wanted))), wanted, today)


def _narrowed(query: Any, wanted: PersonFilter, today: dt.date) -> Any:
    """`query` selects residents and joins Household."""
    if wanted.hamlet:
        query = query.where(lives_in(wanted.hamlet))
    for condition in of_age(wanted.age_from, wanted.age_to, today):
        query = query.where(condition)
    if wanted.without_nik:
        query = query.where(Person.nik.is_null())
    if wanted.open_case:
        cases = Case.select(Case.id).where(Case.person == Person.id, Case.state == CaseState.OPEN)
        query = query.where(fn.EXISTS(cases))
    if _picked(wanted):
        query = query.where(Person.id.in_(one_value(search_people_ids(wanted.text, EVERY))))
    return query


def _keys(key: str) -> tuple[Any, ...]:
    """What the list is ordered by; the last one tells residents of the same key apart."""
    if key == "birth":
        guessed = fn.PRINTF("%04d-07-01", Person.estimated_birth_year)
        return (fn.COALESCE(Person.birth_date, guessed), Person.id)
    if key == "nik":
        return (Person.nik.is_null(), fn.COALESCE(Person.nik, ""), Person.id)
    if key == "address":
        return (*(fn.LOWER(part) for part in places()), Person.id)
    if key == "cases":
        return (fn.COALESCE(open_cases(), 0), Person.id)
    if key == "living":
        rank = When(Person.living_status, [(way, n) for n, way in enumerate(LivingStatus)])
        return (rank, Person.id)
    return (Person.name, Person.id)
