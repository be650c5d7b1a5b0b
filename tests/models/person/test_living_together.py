"""A card and a house are two things: both say who lives together, and a road alone says nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.codes import LivingStatus
from models.errors import RuleError
from models.person.living_together import MOST_IN_A_HOUSE, is_house, living_together
from tests.case_samples import resident

KK, OTHER_KK = "3510041203109001", "3510041203109002"
HOUSE = {"address": "Jl. Melati 2", "hamlet": "Krajan", "rt": "3", "rw": "2"}


def names(person_id):
    return [mate.name for mate in living_together(person_id)]


def test_the_card_comes_first_then_the_house(desk):
    head = resident(desk, "Siti Contoh", kk=KK, relationship="1", **HOUSE)
    child = resident(desk, "Budi Contoh", kk=KK, relationship="4", **HOUSE)
    married = resident(desk, "Wati Contoh", kk=OTHER_KK, relationship="1", **HOUSE)
    lodger = resident(desk, "Dewi Contoh", **HOUSE)
    assert names(head)[0] == "Budi Contoh"
    assert sorted(names(head)[1:]) == ["Dewi Contoh", "Wati Contoh"]
    assert names(child)[0] == "Siti Contoh"
    assert {mate.same_card for mate in living_together(married)} == {False}
    assert sorted(names(lodger)) == ["Budi Contoh", "Siti Contoh", "Wati Contoh"]


def test_who_lives_elsewhere_still_belongs_to_the_card(desk):
    mother = resident(desk, "Siti Contoh", kk=KK, **HOUSE)
    away = resident(desk, "Budi Contoh", kk=KK, address="Jl. Kelapa 9")
    assert names(mother) == ["Budi Contoh"] and names(away) == ["Siti Contoh"]


def test_a_road_or_a_hamlet_is_no_house(desk):
    one = resident(desk, "Siti Contoh", address="Krajan", rt="3")
    resident(desk, "Wati Contoh", address="Krajan", rt="3")
    assert names(one) == []


def test_who_died_or_moved_no_longer_counts(desk):
    mother = resident(desk, "Siti Contoh", kk=KK)
    resident(desk, "Budi Contoh", kk=KK, living_status=LivingStatus.DEAD)
    resident(desk, "Wati Contoh", kk=KK, living_status=LivingStatus.MOVED)
    resident(desk, "Dewi Contoh", kk=KK, living_status=LivingStatus.AWAY)
    assert names(mother) == ["Dewi Contoh"]


def test_a_barrack_is_no_family(desk):
    first = resident(desk, "Warga 00", address="Mess 1")
    for number in range(MOST_IN_A_HOUSE + 1):
        resident(desk, f"Warga {number:02}", address="Mess 1")
    assert names(first) == []


def test_somebody_alone_lives_with_nobody_and_nobody_is_refused(desk):
    assert living_together(resident(desk)) == ()
    with pytest.raises(RuleError, match=r"record\.not_found"):
        living_together(99)


@pytest.mark.parametrize(
    ("address", "house"),
    [
        ("Jl. Melati 2", True),
        ("Blok B No. 7", True),
        ("Krajan", False),
        ("", False),
        ("Krajan RT 03 RW 02", False),
        ("Krajan RT 03/RW 02 No. 5", True),
    ],
)
def test_a_house_has_a_number_beside_rt_and_rw(address, house):
    assert is_house(address) is house


@given(st.text(max_size=30))
def test_any_address_can_be_read(address):
    assert is_house(address) in (True, False)
