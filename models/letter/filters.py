"""Which letters a list shows: by their own state and days, and by the cases they are about."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from peewee import Case as When
from peewee import fn

from models.case.filters import CaseFilter, matching
from models.case.late_answers import late_answers
from models.case.next_steps import ON_THE_DESK
from models.case.restricted import told_first
from models.codes import LetterKind, LetterState, UrgencyLevel
from models.desk import Desk
from models.letter.rows import LetterRow, alive, listed, of_year, select_letters
from models.lists.order import Order, after_condition, ordering
from models.search import search_letter_ids
from models.tables import Agency, Case, Letter, LetterReferral, Need, Person, Referral

ORDERS = ("number", "date", "state", "name", "addressee")


@dataclass(frozen=True, slots=True)
class LetterFilter:
    """What the letter list shows; empty means any. Days are both included.

    `agency` is a code. `sent` asks whether the paper of an issued letter has left the office. One
    referral of the letter has to fit `agency` and `need_kind`, be of a case of this `level` whose
    resident lives in `hamlet`, and where `overdue` is asked be one whose agency is to be asked
    why it has not answered; a letter that is void waits for nothing.
    """

    year: int | None = None
    text: str = ""
    state: LetterState | None = None
    kind: LetterKind | None = None
    agency: str = ""
    date_from: dt.date | None = None
    date_to: dt.date | None = None
    sent: bool | None = None
    need_kind: str = ""
    level: UrgencyLevel | None = None
    hamlet: str = ""
    overdue: bool = False


def letters_page(
    wanted: LetterFilter,
    order: Order,
    today: dt.date,
    after_id: int | None = None,
    limit: int = 64,
    desk: Desk | None = None,
) -> list[LetterRow]:
    """The next letters after `after_id` in this order; the newest first without one.

    Without a `desk` it finds what anybody may find.
    """
    keys, way = _keys(order)
    query = select_letters().where(*_fitting(wanted, today, desk)).order_by(*ordering(keys, way))
    if after_id is not None:
        last = Letter.select(*keys).where(Letter.id == after_id).tuples().first()
        query = query.where(after_condition(keys, last, way))
    return listed(query.limit(limit))


def matching_letters(
    wanted: LetterFilter, order: Order, today: dt.date, desk: Desk | None = None
) -> list[int]:
    """The ids of all letters that fit, in the order of the list."""
    keys, way = _keys(order)
    query: Any = Letter.select(Letter.id).where(*_fitting(wanted, today, desk))
    query = query.order_by(*ordering(keys, way))
    return [number for (number,) in query.tuples()]


def count_letters(wanted: LetterFilter, today: dt.date, desk: Desk | None = None) -> int:
    """How many letters fit."""
    return int(Letter.select(Letter.id).where(*_fitting(wanted, today, desk)).count())


def count_passed_over(wanted: LetterFilter, today: dt.date, desk: Desk) -> int:
    """The letters of restricted cases that fit but for what is inside those, which this desk is
    not told.
    """
    others = without_inside(wanted)
    if others == wanted:
        return 0
    secret = fn.EXISTS(_covered().join(Need).join(Case).where(told_first(desk)))
    return int(Letter.select(Letter.id).where(*_fitting(others, today, desk), secret).count())


def without_inside(wanted: LetterFilter) -> LetterFilter:
    """The filter without what only the page of a case tells, or whose letter it is."""
    return replace(wanted, agency="", need_kind="", level=None, hamlet="")


def _fitting(wanted: LetterFilter, today: dt.date, desk: Desk | None) -> list[Any]:
    found: list[Any] = [alive()]
    if wanted.year is not None:
        found.append(of_year(wanted.year))
    if wanted.state is not None:
        found.append(Letter.state == wanted.state)
    if wanted.kind is not None:
        found.append(Letter.kind == wanted.kind)
    if wanted.date_from is not None:
        found.append(Letter.letter_date >= wanted.date_from)
    if wanted.date_to is not None:
        found.append(Letter.letter_date <= wanted.date_to)
    about = _about(wanted, today, desk)
    if about:
        found.append(fn.EXISTS(_covered().join(Need).join(Case).where(*about)))
    if wanted.overdue:
        found.append(Letter.state == LetterState.ISSUED)
    if wanted.sent is not None:
        found += _left_the_office(sent=wanted.sent)
    if wanted.text.strip():
        found.append(Letter.id.in_(search_letter_ids(wanted.text)))
    return found


def _about(wanted: LetterFilter, today: dt.date, desk: Desk | None) -> list[Any]:
    """What a referral of the letter has to fit."""
    found: list[Any] = []
    if wanted.agency:
        agency = Agency.select(Agency.id).where(Agency.code == wanted.agency)
        found.append(Referral.agency.in_(agency))
    if wanted.need_kind:
        found.append(Need.kind == wanted.need_kind)
    if without_inside(wanted) != wanted:
        found.append(~told_first(desk))
    if wanted.overdue:
        found.append(Referral.id.in_(late_answers(today)))
    cases = CaseFilter(level=wanted.level, hamlet=wanted.hamlet)
    if cases != CaseFilter():
        found.append(Need.case.in_(matching(cases, today, desk)))
    return found


def _covered() -> Any:
    """The referrals a letter covers."""
    return (
        LetterReferral.select(LetterReferral.id)
        .join(Referral)
        .where(LetterReferral.letter == Letter.id)
    )


def _left_the_office(*, sent: bool) -> list[Any]:
    waiting = fn.EXISTS(_covered().where(Referral.delivery.in_(ON_THE_DESK)))
    return [
        Letter.state == LetterState.ISSUED,
        fn.EXISTS(_covered()),
        ~waiting if sent else waiting,
    ]


def _keys(order: Order) -> tuple[tuple[Any, ...], Order]:
    """What the list is ordered by, and which way; letters come newest first by themselves."""
    if order.key == "number":
        parts = (fn.COALESCE(Letter.year, 0), Letter.series, fn.COALESCE(Letter.number, 0))
        length = fn.LENGTH(Letter.insertion).coerce(False)  # peewee would make it text again
        return ((*parts, length, Letter.insertion, Letter.id), order)
    if order.key == "date":
        return ((fn.COALESCE(Letter.letter_date, ""), Letter.id), order)
    if order.key == "state":
        rank = When(Letter.state, [(state, n) for n, state in enumerate(LetterState)])
        return ((rank, Letter.id), order)
    if order.key == "name":
        name = _covered().select(fn.MIN(Person.name)).join(Need).join(Case).join(Person)
        name = name.where(Case.restricted == 0)  # an order would tell what the line keeps back
        return ((fn.COALESCE(fn.LOWER(name), ""), Letter.id), order)
    if order.key == "addressee":
        agency = _covered().select(fn.MIN(Agency.short_name)).join(Agency)
        return ((fn.LOWER(fn.COALESCE(agency, Letter.addressee)), Letter.id), order)
    return ((Letter.id,), Order(descending=True))
