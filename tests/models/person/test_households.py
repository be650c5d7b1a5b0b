"""A family card belongs to all its members, and its numbers are remembered."""

import datetime as dt
from dataclasses import replace

import pytest

from models.codes import Sex
from models.errors import RuleError
from models.person.households import HouseholdDraft, correct_household, household, household_of_kk
from models.person.people import PersonDraft, person, register_person
from models.search import search_people_ids

KK, NEW_KK = "3510040101159001", "3510040101269001"
ANAK = PersonDraft(
    name="Anak Contoh",
    nik="3510041708159001",
    sex=Sex.MALE,
    birth_date=dt.date(2015, 8, 17),
    kk=KK,
    relationship="4",
    address="Jl. Melati 2",
    rt="3",
)
KEPALA = replace(
    ANAK,
    name="Kepala Contoh",
    nik="3510041708859001",
    birth_date=dt.date(1985, 8, 17),
    relationship="1",
)


@pytest.fixture
def family(desk):
    return register_person(ANAK, desk), register_person(KEPALA, desk)


def test_members_share_one_household_and_the_head_comes_first(family):
    found = household_of_kk(" 3510 0401 0115 9001 ")
    assert [member.name for member in found.members] == ["Kepala Contoh", "Anak Contoh"]
    assert found.address == "Jl. Melati 2"
    assert household_of_kk(NEW_KK) is None


def test_a_household_that_moves_takes_all_its_members_along(family, desk):
    found = household_of_kk(KK)
    correct_household(found.id, HouseholdDraft(KK, "Jl. Kelapa 9", "Krajan", "1", "1"), desk)
    for number in family:
        assert person(number).address_line == "Jl. Kelapa 9, Dusun Krajan, RT 001 RW 001"
    assert sorted(search_people_ids("kelapa")) == sorted(family)
    assert search_people_ids("melati") == []


def test_a_new_card_number_is_recorded_for_every_member(family, desk):
    correct_household(household_of_kk(KK).id, HouseholdDraft(NEW_KK, "Jl. Melati 2"), desk)
    for number in family:
        assert person(number).kk == NEW_KK
        assert [former.value for former in person(number).former_numbers] == [KK]
    assert sorted(search_people_ids(KK)) == sorted(family), "the old card still finds them"


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (HouseholdDraft(""), "household.kk_missing"),
        (HouseholdDraft("123"), "person.kk_length"),
        (HouseholdDraft(KK, rt="abc"), "person.rt_rw"),
        (HouseholdDraft(NEW_KK), "household.kk_taken"),
    ],
)
def test_a_card_that_cannot_be_is_refused_beside_its_field(family, desk, draft, code):
    register_person(replace(KEPALA, nik="3510041708859002", kk=NEW_KK), desk)
    with pytest.raises(RuleError) as refused:
        correct_household(household_of_kk(KK).id, draft, desk)
    assert refused.value.code == code
    assert refused.value.field == ("rt" if "rt" in code else "kk")
    assert household_of_kk(KK).members


def test_a_household_that_is_gone_is_a_sentence(store, desk):
    with pytest.raises(RuleError, match=r"record\.not_found"):
        household(99)
    with pytest.raises(RuleError, match=r"record\.not_found"):
        correct_household(99, HouseholdDraft(KK), desk)
