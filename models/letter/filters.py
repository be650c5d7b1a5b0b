"""Which letters a list shows: by state, kind, addressee, days, and whether they have left."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from peewee import fn

from models.case.next_steps import ON_THE_DESK
from models.codes import LetterKind, LetterState
from models.letter.rows import LetterRow, listed, select_letters
from models.list_order import Order, after_condition, ordering
from models.search import search_letter_ids
from models.tables import Agency, Letter, LetterReferral, Referral

ORDERS = ("number", "date", "addressee")


@dataclass(frozen=True, slots=True)
class LetterFilter:
    """What the letter list shows; empty means any. Days are both included.

    `agency` is a code. `sent` asks whether the paper of an issued letter has left the office.
    """

    year: int | None = None
    text: str = ""
    state: LetterState | None = None
    kind: LetterKind | None = None
    agency: str = ""
    date_from: dt.date | None = None
    date_to: dt.date | None = None
    sent: bool | None = None


def letters_page(
    wanted: LetterFilter, order: Order, after_id: int | None = None, limit: int = 64
) -> list[LetterRow]:
    """The next letters after `after_id` in this order; the newest first without one."""
    keys, way = _keys(order)
    query = select_letters().where(*_fitting(wanted)).order_by(*ordering(keys, way))
    if after_id is not None:
        last = Letter.select(*keys).where(Letter.id == after_id).tuples().first()
        query = query.where(after_condition(keys, last, way))
    return listed(query.limit(limit))


def matching_letters(wanted: LetterFilter, order: Order) -> list[int]:
    """The ids of all letters that fit, in the order of the list."""
    keys, way = _keys(order)
    query: Any = Letter.select(Letter.id).where(*_fitting(wanted)).order_by(*ordering(keys, way))
    return [number for (number,) in query.tuples()]


def count_letters(wanted: LetterFilter) -> int:
    """How many letters fit."""
    return int(Letter.select(Letter.id).where(*_fitting(wanted)).count())


def _fitting(wanted: LetterFilter) -> list[Any]:
    found: list[Any] = [Letter.id.is_null(False)]
    if wanted.year is not None:
        found.append(Letter.year == wanted.year)
    if wanted.state is not None:
        found.append(Letter.state == wanted.state)
    if wanted.kind is not None:
        found.append(Letter.kind == wanted.kind)
    if wanted.date_from is not None:
        found.append(Letter.letter_date >= wanted.date_from)
    if wanted.date_to is not None:
        found.append(Letter.letter_date <= wanted.date_to)
    if wanted.agency:
        agency = Agency.select(Agency.id).where(Agency.code == wanted.agency)
        found.append(fn.EXISTS(_covered().where(Referral.agency.in_(agency))))
    if wanted.sent is not None:
        found += _left_the_office(sent=wanted.sent)
    if wanted.text.strip():
        found.append(Letter.id.in_(search_letter_ids(wanted.text)))
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
        return ((*parts, Letter.insertion, Letter.id), order)
    if order.key == "date":
        return ((fn.COALESCE(Letter.letter_date, ""), Letter.id), order)
    if order.key == "addressee":
        return ((fn.LOWER(Letter.addressee), Letter.id), order)
    return ((Letter.id,), Order(descending=True))
