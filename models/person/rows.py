"""How a resident is written in a list: masked NIK, birth, address on one line."""

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from peewee import JOIN, OP, SQL, Expression, NodeList, Select, fn

from models.codes import CaseState, LivingStatus, RecordState
from models.tables import Case, Household, Office, Person

SHOWN = 10
"""Digits of a NIK that stay readable in a list."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of the resident list. Plain data: safe to hand to any thread."""

    id: int
    name: str
    nik_masked: str
    birth: str
    address_line: str
    open_cases: int
    living_status: LivingStatus = LivingStatus.ALIVE


def mask_nik(nik: str) -> str:
    """A NIK for lists and logs: the region and the last four digits stay (`351005******9001`)."""
    hidden = max(len(nik) - SHOWN, 0)
    return f"{nik[:6]}{'*' * hidden}{nik[-4:]}" if hidden else "*" * len(nik)


def birth_text(birth_date: dt.date | None, estimated_year: int | None) -> str:
    """`17-08-1990`, or `± 1950` where only the year was guessed."""
    if birth_date is not None:
        return f"{birth_date:%d-%m-}{birth_date.year:04}"
    return f"± {estimated_year}" if estimated_year else ""


def hamlet_term() -> str:
    """Dusun, Lingkungan, Jorong ... of this office, or nothing before it is founded."""
    office = Office.select(Office.hamlet_term).tuples().first()
    return str(office[0]) if office else ""


def address_line(term: str, address: str, hamlet: str, rt: str, rw: str) -> str:
    """`Jl. Melati 2, Dusun Krajan, RT 003 RW 002`; what is unknown is left out."""
    if hamlet and not hamlet.casefold().startswith(term.casefold()):
        hamlet = f"{term} {hamlet}"
    neighbourhood = " ".join(f"{word} {n}" for word, n in (("RT", rt), ("RW", rw)) if n)
    return ", ".join(part for part in (address, hamlet, neighbourhood) if part)


def own_address() -> Expression:
    """True where a person has an address besides the household's (a whole one, never a mixture)."""
    whole = Person.address.concat(Person.hamlet).concat(Person.rt).concat(Person.rw)
    return (whole != "") | Household.id.is_null()


def places() -> list[Any]:
    """Address, hamlet, RT and RW of a person, as columns of a query that joins Household."""
    own = own_address()
    return [
        fn.IIF(own, getattr(Person, name), getattr(Household, name))
        for name in ("address", "hamlet", "rt", "rw")
    ]


def open_cases() -> Any:
    """How many open cases a person has, as a column."""
    return Case.select(fn.COUNT(Case.id)).where(
        Case.person == Person.id, Case.state == CaseState.OPEN
    )


def in_register(*, picked: bool) -> Any:
    """True for residents that are still in the register.

    Where something else picks the rows (ids, a NIK, a birthday), the index that begins with this
    state must stay out of it: SQLite takes it for the choosier one and reads all residents.
    """
    state = NodeList((SQL("+"), Person.record_state)) if picked else Person.record_state
    return Expression(state, OP.EQ, RecordState.ACTIVE)


def select_rows(*, picked: bool = True) -> Any:
    """The columns `rows` needs, of residents that are still in the register; see `in_register`."""
    return (
        Person.select(
            Person.id,
            Person.name,
            Person.nik,
            Person.birth_date,
            Person.estimated_birth_year,
            *places(),
            open_cases().alias("open_cases"),
            Person.living_status,
        )
        .join(Household, JOIN.LEFT_OUTER)
        .where(in_register(picked=picked))
    )


def rows(query: Any) -> list[PersonRow]:
    """Run a query made from `select_rows`."""
    term = hamlet_term()
    return [_row(term, values) for values in query.tuples()]


def people_rows(ids: Sequence[int]) -> list[PersonRow]:
    """The lines of these residents, in this order; ids that are gone are left out."""
    query = select_rows().where(Person.id.in_(one_value(ids)))
    found = {row.id: row for row in rows(query)}
    return [found[number] for number in ids if number in found]


def one_value(ids: Sequence[int]) -> Any:
    """The ids as one value of a query: to word thousands of them takes longer than to search."""
    return Select((fn.json_each(json.dumps(ids)),), (SQL("value"),))


def _row(term: str, values: Iterable[Any]) -> PersonRow:
    number, name, nik, birth_date, year, address, hamlet, rt, rw, open_cases, living = values
    return PersonRow(
        id=number,
        name=name,
        nik_masked=mask_nik(nik or ""),
        birth=birth_text(birth_date, year),
        address_line=address_line(term, address, hamlet, rt, rw),
        open_cases=open_cases,
        living_status=LivingStatus(living),
    )
