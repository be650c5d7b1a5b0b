"""The resident register: who lives here, found again under every number they ever had."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from peewee import JOIN

from models import history
from models.codes import Action, LivingStatus, NoNikReason, RecordState, Sex
from models.desk import Desk
from models.errors import RuleError
from models.person.draft import (
    PLACE,
    PersonDraft,
    check_person,
    draft_of,
    person_columns,
    person_warnings,
)
from models.person.households import HouseholdDraft, find_or_create, keep_former
from models.person.likeness import Likeness, similar_people
from models.person.rows import (
    address_line,
    birth_text,
    hamlet_term,
    mask_nik,
)
from models.store import writing
from models.tables import Household, Person, PersonIdentifier, database

__all__ = ["Likeness", "PersonDraft", "draft_of", "mask_nik", "person_warnings"]
__all__ += ["similar_people"]


@dataclass(frozen=True, slots=True)
class FormerNumber:
    """A NIK or KK number (`system`) the person had until `replaced_on`."""

    system: str
    value: str
    replaced_on: dt.date


@dataclass(frozen=True, slots=True)
class PersonView(PersonDraft):
    """A recorded resident. `address` to `rw` are where the person really lives."""

    id: int = 0
    uuid: str = ""
    birth: str = ""
    """Birth date as it is shown, or the guessed year."""
    address_line: str = ""
    household_id: int | None = None
    former_numbers: tuple[FormerNumber, ...] = ()


def register_person(draft: PersonDraft, desk: Desk) -> int:
    """Record a resident and return the id; the household is found by KK number or made.

    Raises what `check_person` raises, and `RuleError("person.nik_taken")` with the `name` and id
    (`person`) of who has this NIK already.
    """
    checked = check_person(draft, desk.today())
    with writing():
        _refuse_taken(checked.nik, None)
        household = find_or_create(_household_draft(checked), desk)
        row = history.create(Person, desk, **_values(checked, household))
    return int(row.id)


def correct_person(person_id: int, draft: PersonDraft, desk: Desk) -> None:
    """Change what is recorded of a resident. A NIK or KK that is replaced is kept as a former one.

    An address that only this person has is the household's own; where others live there, only
    this person moves. Raises what `register_person` raises and `RuleError("record.not_found")`.
    """
    checked = check_person(draft, desk.today())
    with writing():
        row = _existing(person_id)
        _refuse_taken(checked.nik, row.id)
        if row.nik and row.nik != checked.nik:
            keep_former(row.id, "nik", row.nik, desk)
        household = _household_after(row, checked, desk)
        history.change(row, desk, **_values(checked, household))


def person(person_id: int, desk: Desk | None = None) -> PersonView:
    """The whole record. With `desk`, the history notes who looked at it.

    Raises `RuleError("record.not_found")`.
    """
    found = people([person_id])
    if not found:
        raise RuleError("record.not_found")
    if desk is not None:
        with writing():
            history.note_event(desk, Action.READ, "person", found[0].uuid)
    return found[0]


def people(ids: Sequence[int]) -> list[PersonView]:
    """The whole records of many, in the order of their `ids`; those nobody has are left out."""
    found = Person.select(Person, Household).join(Household, JOIN.LEFT_OUTER)
    rows = {row.id: row for row in found.where(Person.id.in_(ids))}
    return _views([rows[number] for number in ids if number in rows])


def people_ids() -> list[int]:
    """Every resident's id by name, for a table that fetches its lines only when shown."""
    found = database.execute_sql(
        "SELECT id FROM person WHERE record_state = 'active' ORDER BY name, id"
    )
    return [number for (number,) in found.fetchall()]


def people_count() -> int:
    """How many residents are in the register, whatever their living status."""
    return int(Person.select().where(Person.record_state == RecordState.ACTIVE).count())


def _existing(person_id: int) -> Person:
    row = Person.get_or_none(Person.id == person_id)
    if row is None:
        raise RuleError("record.not_found")
    found: Person = row
    return found


def _refuse_taken(nik: str, own_id: int | None) -> None:
    other = Person.get_or_none(Person.nik == nik) if nik else None
    if other is not None and other.id != own_id:
        raise RuleError("person.nik_taken", field="nik", name=other.name, person=other.id)


def _household_draft(draft: PersonDraft) -> HouseholdDraft:
    return HouseholdDraft(draft.kk, draft.address, draft.hamlet, draft.rt, draft.rw)


def _household_after(row: Person, draft: PersonDraft, desk: Desk) -> Household | None:
    """The household the corrected person belongs to, with its address where that is his alone."""
    before = row.household
    if before is not None and before.kk != (draft.kk or None):
        if before.kk:
            keep_former(row.id, "kk", before.kk, desk)
        return find_or_create(_household_draft(draft), desk)
    if before is None:
        return find_or_create(_household_draft(draft), desk)
    others = Person.select().where(Person.household == before.id, Person.id != row.id)
    if not others.exists():
        history.change(before, desk, **{name: getattr(draft, name) for name in PLACE})
    found: Household = before
    return found


def _values(draft: PersonDraft, household: Household | None) -> dict[str, Any]:
    """The columns of a checked draft; the address only where it is not the household's."""
    place = {name: getattr(draft, name) for name in PLACE}
    if household is not None and all(place[n] == getattr(household, n) for n in PLACE):
        place = dict.fromkeys(PLACE, "")
    return person_columns(draft, household.id if household is not None else None, place)


def _views(rows: Sequence[Person]) -> list[PersonView]:
    term, former = hamlet_term(), defaultdict[int, list[FormerNumber]](list)
    replaced = PersonIdentifier.select().where(PersonIdentifier.person.in_([r.id for r in rows]))
    for one in replaced.order_by(PersonIdentifier.id):
        former[one.person_id].append(FormerNumber(one.system, one.value, one.replaced_on))
    return [_view(row, tuple(former[row.id]), term) for row in rows]


def _view(row: Person, former: tuple[FormerNumber, ...], term: str) -> PersonView:
    household = row.household
    own = household is None or any(getattr(row, name) for name in PLACE)
    place = {name: getattr(row if own else household, name) for name in PLACE}
    return PersonView(
        name=row.name,
        nik=row.nik or "",
        no_nik_reason=NoNikReason(row.no_nik_reason) if row.no_nik_reason else None,
        sex=Sex(row.sex),
        birth_place=row.birth_place,
        birth_date=row.birth_date,
        estimated_birth_year=row.estimated_birth_year,
        occupation=row.occupation,
        religion=row.religion,
        mother_name=row.mother_name,
        father_name=row.father_name,
        kk=household.kk or "" if household is not None else "",
        relationship=row.relationship or "",
        **place,
        phone=row.phone,
        nik_differs_confirmed=bool(row.nik_differs_confirmed),
        living_status=LivingStatus(row.living_status),
        dtsen_decile=row.dtsen_decile,
        dtsen_checked_on=row.dtsen_checked_on,
        id=row.id,
        uuid=row.uuid,
        birth=birth_text(row.birth_date, row.estimated_birth_year),
        address_line=address_line(term, **place),
        household_id=household.id if household is not None else None,
        former_numbers=former,
    )
