"""What the register holds already about the people of a file, read once before an import."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from models.codes import RecordState
from models.person.draft import PLACE, PersonDraft, person_columns
from models.person.resident_cells import CheckedRow
from models.tables import database

COMPARED = (
    *("name", "sex", "birth_place", "birth_date", "occupation", "religion", "mother_name"),
    *("father_name", "kk", "relationship", "phone", "living_status"),
    *("dtsen_decile", "dtsen_checked_on"),
)
Identity = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class _Person:
    nik: str
    identity: Identity
    values: dict[str, str]


def identity(draft: PersonDraft) -> Identity:
    """What tells people without NIK apart: name, birth, sex and family card."""
    born = draft.birth_date or draft.estimated_birth_year
    return (draft.name.casefold(), str(born), str(draft.sex), draft.kk)


class Stored:
    """The recorded people and households that rows of one file may be about."""

    def __init__(self, rows: Iterable[CheckedRow]) -> None:
        drafts = [row.draft for row in rows]
        niks = {draft.nik for draft in drafts}
        identities = {identity(draft) for draft in drafts}
        self._by_nik: dict[str, _Person] = {}
        self._by_identity: dict[Identity, _Person] = {}
        for one in _people():
            if one.nik and one.nik in niks:
                self._by_nik[one.nik] = one
            if one.identity in identities:
                self._by_identity.setdefault(one.identity, one)
        self._households = _households({draft.kk for draft in drafts} - {""})

    def who_is(self, row: CheckedRow) -> _Person | None:
        """The recorded resident a row is about: by NIK, or without one by identity."""
        if row.draft.nik:
            return self._by_nik.get(row.draft.nik)
        return self._by_identity.get(identity(row.draft))

    def has_nameless_like(self, row: CheckedRow) -> bool:
        """Whether somebody recorded without NIK looks like this row that has one."""
        like = self._by_identity.get(identity(row.draft)) if row.draft.nik else None
        return like is not None and not like.nik

    def differing(self, row: CheckedRow, stored: _Person) -> list[str]:
        """Fields the row fills in another way than they are recorded. Empty cells say nothing."""
        given = _values_of(row)
        if not row.living_given:
            given["living_status"] = ""
        return [
            name
            for name, value in given.items()
            if value and value.casefold() != stored.values[name].casefold()
        ]

    def new_households(self, rows: Iterable[CheckedRow], last_id: int) -> list[dict[str, Any]]:
        """A household for each card number that is new, with its first row's address."""
        households = []
        for row in rows:
            draft = row.draft
            if draft.kk and draft.kk not in self._households:
                last_id += 1
                place = {name: getattr(draft, name) for name in PLACE}
                households.append({"id": last_id, "kk": draft.kk, **place})
                self._households[draft.kk] = (last_id, place)
        return households

    def person_values(self, row: CheckedRow) -> dict[str, Any]:
        """The columns of a new person, in the household of his card number."""
        draft = row.draft
        household, shared = self._households.get(draft.kk, (None, {}))
        place = {name: getattr(draft, name) for name in PLACE}
        if row.lives_at:
            place = {**dict.fromkeys(PLACE, ""), "address": row.lives_at}
        elif household is not None and all(
            not value or value == shared[name] for name, value in place.items()
        ):
            place = dict.fromkeys(PLACE, "")
        return person_columns(draft, household, place)


def _values_of(row: CheckedRow) -> dict[str, str]:
    draft = row.draft
    values = {name: str(getattr(draft, name) or "") for name in COMPARED}
    values |= {name: getattr(draft, name) for name in PLACE}
    if row.lives_at:
        values |= {**dict.fromkeys(PLACE, ""), "address": row.lives_at}
    return values


def _people() -> Iterable[_Person]:
    columns = ", ".join(f"p.{name}" for name in COMPARED if name != "kk")
    places = ", ".join(f"p.{name}" for name in PLACE) + ", " + ", ".join(f"h.{n}" for n in PLACE)
    rows = database.execute_sql(
        f"SELECT p.nik, p.estimated_birth_year, h.id, h.kk, {places}, {columns} "  # noqa: S608
        "FROM person AS p LEFT JOIN household AS h ON h.id = p.household_id "
        "WHERE p.record_state = ?",
        (RecordState.ACTIVE,),
    )
    names = [name for name in COMPARED if name != "kk"]
    for nik, year, household, kk, *rest in rows:
        own, shared, others = rest[:4], rest[4:8], rest[8:]
        values = dict(zip(names, (str(value or "") for value in others), strict=True))
        values["kk"] = kk or ""
        place = own if household is None or any(own) else shared
        values |= dict(zip(PLACE, place, strict=True))
        born = values["birth_date"] or str(year)
        key = (values["name"].casefold(), born, values["sex"], values["kk"])
        yield _Person(nik or "", key, values)


def _households(cards: set[str]) -> dict[str, tuple[int | None, dict[str, str]]]:
    rows = database.execute_sql(
        "SELECT id, kk, address, hamlet, rt, rw FROM household "
        "WHERE kk IS NOT NULL AND record_state = ? ORDER BY id DESC",
        (RecordState.ACTIVE,),
    )
    return {
        kk: (number, dict(zip(PLACE, place, strict=True)))
        for number, kk, *place in rows
        if kk in cards
    }
