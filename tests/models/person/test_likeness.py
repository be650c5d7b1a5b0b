"""Before a resident is recorded twice, the form shows who is alike."""

import datetime as dt
from dataclasses import replace

import pytest

from models.codes import NoNikReason, Sex
from models.person.people import PersonDraft, register_person, similar_people

SITI = PersonDraft(
    name="Siti Aminah Contoh",
    nik="3510045203809001",
    sex=Sex.FEMALE,
    birth_date=dt.date(1980, 3, 12),
    mother_name="Ngatini",
    rt="002",
    rw="001",
)
NEW = replace(SITI, nik="", no_nik_reason=NoNikReason.UNKNOWN)


@pytest.fixture
def siti(desk):
    register_person(
        replace(SITI, name="Bambang Lain", nik="3510041203809002", sex=Sex.MALE, mother_name=""),
        desk,
    )
    return register_person(SITI, desk)


def test_the_same_nik_is_a_hard_stop_whatever_the_name(siti):
    found = similar_people(PersonDraft(name="Orang Lain", nik="3510 0452 0380 9001"))
    assert [(one.id, one.same_nik, one.score) for one in found] == [(siti, True, 100)]


@pytest.mark.parametrize(
    "name",
    ["Siti Aminah Contoh", "SITI AMINNAH CONTOH", "Aminah Siti Contoh", "Siti Amina Contoh"],
)
def test_a_slip_in_the_name_is_seen_while_only_the_name_is_typed(siti, name):
    found = similar_people(PersonDraft(name=name))
    assert [one.id for one in found] == [siti]
    assert found[0].birth == "12-03-1980"
    assert found[0].address_line == "RT 002 RW 001"


def test_the_same_birth_date_finds_a_name_written_quite_differently(siti):
    found = similar_people(replace(NEW, name="S. Aminah C", mother_name=""))
    assert [one.id for one in found] == [siti]


def test_a_namesake_born_on_another_day_elsewhere_is_not_shown(siti):
    other = replace(NEW, birth_date=dt.date(1999, 11, 30), rt="009", mother_name="Rohmah")
    assert similar_people(other) == []


def test_one_born_on_the_same_day_with_another_name_is_not_shown(siti):
    assert similar_people(replace(NEW, name="Kurniawan", rt="", mother_name="")) == []


def test_a_person_is_not_like_himself_while_being_corrected(siti):
    assert similar_people(SITI, except_id=siti) == []


@pytest.mark.parametrize("name", ["", "  ", '"', "a", "'; --", "x" * 500])
def test_no_name_raises(siti, name):
    assert similar_people(PersonDraft(name=name)) == []
