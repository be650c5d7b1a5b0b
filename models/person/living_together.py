"""Who lives with whom: one family card (KK), and the house that several cards may share.

A card and a house are two things (peers row 3): a married child has an own card under the
parents' roof. The house is told by an address with a house number; a road or hamlet alone is none.
"""

import re
from dataclasses import dataclass
from typing import Any

from peewee import JOIN

from models.codes import LivingStatus, RecordState
from models.errors import RuleError
from models.person.draft import PLACE
from models.person.rows import own_address
from models.tables import Household, Person

NEIGHBOURHOOD = re.compile(r"\bR[TW][\s.:/]*[0-9]+", re.IGNORECASE)
MOST_IN_A_HOUSE = 20
"""More people at one address are a barrack or a wrongly copied address, not a family."""
GONE = (LivingStatus.DEAD, LivingStatus.MOVED)


@dataclass(frozen=True, slots=True)
class Housemate:
    """Somebody on the same card (`same_card`) or in the same house.

    `relationship` is the SHDK code 1-11 on the own card of that person.
    """

    id: int
    name: str
    relationship: str
    same_card: bool


def living_together(person_id: int) -> tuple[Housemate, ...]:
    """The others of a resident's card, then those of his house with another card or none.

    Who died or moved away no longer counts. Raises `RuleError("record.not_found")`.
    """
    row: Person | None = Person.get_or_none(Person.id == person_id)
    if row is None:
        raise RuleError("record.not_found")
    same_card = Person.household == row.household_id
    card = list(_others(row).where(same_card)) if row.household_id else []
    known = {each.id for each in card}
    house = [each for each in _house(row) if each.id not in known]
    if len(house) > MOST_IN_A_HOUSE:
        house = []
    return tuple(
        Housemate(each.id, each.name, each.relationship or "", each.id in known)
        for each in (*card, *house)
    )


def is_house(address: str) -> bool:
    """Whether an address names one house: something numbered beside RT and RW."""
    return any(sign.isdigit() for sign in NEIGHBOURHOOD.sub("", address))


def _others(row: Person) -> Any:
    return (
        Person.select(Person.id, Person.name, Person.relationship)
        .join(Household, JOIN.LEFT_OUTER)
        .where(
            Person.record_state == RecordState.ACTIVE,
            Person.living_status.not_in(GONE),
            Person.id != row.id,
        )
        .order_by(Person.relationship.cast("INTEGER"), Person.id)
    )


def _house(row: Person) -> list[Person]:
    """Those whose real address is the resident's: their own one, else their household's."""
    own = row.household is None or any(getattr(row, name) for name in PLACE)
    place = {name: getattr(row if own else row.household, name) for name in PLACE}
    if not is_house(place["address"]):
        return []
    cards = Household.select(Household.id).where(*_at(Household, place)).limit(MOST_IN_A_HOUSE + 1)
    ids = [card.id for card in cards]
    at_card = list(_others(row).where(Person.household.in_(ids), ~own_address())) if ids else []
    at_own = _others(row).where(*_at(Person, place)).limit(MOST_IN_A_HOUSE + 1)
    return [*at_card, *at_own]


def _at(table: type[Person] | type[Household], place: dict[str, str]) -> list[Any]:
    """The conditions of one address; the columns are those of `PLACE` in both tables."""
    return [getattr(table, name) == value for name, value in place.items()]
