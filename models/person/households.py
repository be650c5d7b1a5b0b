"""Families on one family card (KK): found by its number, corrected for all members at once."""

from dataclasses import dataclass
from typing import Any

from models import history
from models.codes import RecordState, Sex
from models.desk import Desk
from models.errors import RuleError
from models.person.draft import LIMITS, check_kk, check_neighbourhood
from models.store import writing
from models.tables import Household, Person, PersonIdentifier
from models.text import clean_text


@dataclass(frozen=True, slots=True)
class HouseholdDraft:
    """The family card as the form holds it."""

    kk: str = ""
    address: str = ""
    hamlet: str = ""
    rt: str = ""
    rw: str = ""

    @property
    def place(self) -> tuple[str, str, str, str]:
        return (self.address, self.hamlet, self.rt, self.rw)


@dataclass(frozen=True, slots=True)
class Member:
    """One line of a family card; `relationship` is the SHDK code 1-11."""

    id: int
    name: str
    sex: Sex
    relationship: str


@dataclass(frozen=True, slots=True)
class HouseholdView(HouseholdDraft):
    """A recorded family, head first."""

    id: int = 0
    uuid: str = ""
    members: tuple[Member, ...] = ()


def household(household_id: int) -> HouseholdView:
    """Raises `RuleError("record.not_found")`."""
    row = Household.get_or_none(Household.id == household_id)
    if row is None:
        raise RuleError("record.not_found")
    return _view(row)


def household_of_kk(kk: str) -> HouseholdView | None:
    """The family recorded under a card number: its address can be offered for a new member."""
    row = find_household(check_kk(kk))
    return _view(row) if row else None


def correct_household(household_id: int, draft: HouseholdDraft, desk: Desk) -> None:
    """Change the card number or the address of all its members.

    Each member keeps the old number as a former one. Raises `RuleError`: person.kk_length,
    person.rt_rw, text.too_long, household.kk_missing, household.kk_taken, record.not_found.
    """
    values: dict[str, Any] = {
        "kk": check_kk(draft.kk),
        "address": clean_text(draft.address, LIMITS["address"], field="address"),
        "hamlet": clean_text(draft.hamlet, LIMITS["hamlet"], field="hamlet"),
        "rt": check_neighbourhood(draft.rt, "rt"),
        "rw": check_neighbourhood(draft.rw, "rw"),
    }
    if not values["kk"]:
        raise RuleError("household.kk_missing", field="kk")
    with writing():
        row = Household.get_or_none(Household.id == household_id)
        if row is None:
            raise RuleError("record.not_found")
        other = find_household(values["kk"])
        if other is not None and other.id != row.id:
            raise RuleError("household.kk_taken", field="kk", kk=values["kk"])
        if row.kk and row.kk != values["kk"]:
            for person in Person.select(Person.id).where(Person.household == row.id):
                keep_former(person.id, "kk", row.kk, desk)
        history.change(row, desk, **values)


def find_household(kk: str) -> Household | None:
    """The household of a checked card number."""
    if not kk:
        return None
    found: Household | None = (
        Household.select()
        .where(Household.kk == kk, Household.record_state == RecordState.ACTIVE)
        .order_by(Household.id)
        .first()
    )
    return found


def find_or_create(draft: HouseholdDraft, desk: Desk) -> Household | None:
    """The household of a card number, made with this address when it is new; none without one."""
    if not draft.kk:
        return None
    return find_household(draft.kk) or history.create(
        Household,
        desk,
        kk=draft.kk,
        address=draft.address,
        hamlet=draft.hamlet,
        rt=draft.rt,
        rw=draft.rw,
    )


def keep_former(person_id: int, system: str, value: str, desk: Desk) -> None:
    """Remember a NIK or KK number that another one, or none, has replaced today."""
    history.create(
        PersonIdentifier,
        desk,
        person=person_id,
        system=system,
        value=value,
        replaced_on=desk.today(),
    )


def _view(row: Household) -> HouseholdView:
    members = (
        Person.select(Person.id, Person.name, Person.sex, Person.relationship)
        .where(Person.household == row.id, Person.record_state == RecordState.ACTIVE)
        .order_by(Person.relationship.cast("INTEGER"), Person.id)
    )
    return HouseholdView(
        kk=row.kk or "",
        address=row.address,
        hamlet=row.hamlet,
        rt=row.rt,
        rw=row.rw,
        id=row.id,
        uuid=row.uuid,
        members=tuple(
            Member(person.id, person.name, Sex(person.sex), person.relationship or "")
            for person in members
        ),
    )
