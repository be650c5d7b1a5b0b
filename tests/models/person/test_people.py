"""The resident register, as the clerk at the counter uses it."""

import datetime as dt
from dataclasses import replace

import pytest

from models import history
from models.codes import Action, LivingStatus, NoNikReason, Sex
from models.errors import RuleError
from models.person.households import household_of_kk
from models.person.people import (
    FormerNumber,
    PersonDraft,
    correct_person,
    draft_of,
    mask_nik,
    people,
    people_count,
    people_ids,
    person,
    register_person,
)
from models.person.rows import people_rows

BUDI = PersonDraft(
    name="Budi Contoh",
    nik="3510041708909001",
    sex=Sex.MALE,
    birth_place="Banyuwangi",
    birth_date=dt.date(1990, 8, 17),
    kk="3510040101159001",
    relationship="1",
    address="Jl. Melati 2",
    hamlet="Krajan",
    rt="3",
    rw="2",
    phone="0812-3456-7890",
)
SITI = replace(BUDI, name="Siti Contoh", nik="3510045208929001", sex=Sex.FEMALE, relationship="3")
WITHOUT_NIK = PersonDraft(
    name="Mbah Contoh",
    no_nik_reason=NoNikReason.NEGLECTED,
    sex=Sex.FEMALE,
    estimated_birth_year=1950,
    address="Afdeling Sumberejo",
)


def test_a_resident_is_recorded_as_the_form_says(desk):
    seen = person(register_person(BUDI, desk))
    assert (seen.name, seen.nik, seen.sex) == ("Budi Contoh", "3510041708909001", Sex.MALE)
    assert (seen.rt, seen.rw, seen.phone) == ("003", "002", "+6281234567890")
    assert seen.address_line == "Jl. Melati 2, Dusun Krajan, RT 003 RW 002"
    assert (seen.birth, seen.kk) == ("17-08-1990", "3510040101159001")
    assert seen.living_status is LivingStatus.ALIVE


def test_a_recorded_resident_survives_a_round_trip_through_the_form(desk):
    for draft in (BUDI, WITHOUT_NIK):
        number = register_person(draft, desk)
        before, last = person(number), history.head()[0]
        correct_person(number, draft_of(before), desk)
        assert person(number) == before
        assert history.head()[0] == last, "nothing differed, so nothing was recorded"


def test_a_resident_without_nik_has_a_reason_and_an_estimated_year(desk):
    seen = person(register_person(WITHOUT_NIK, desk))
    assert (seen.nik, seen.no_nik_reason) == ("", NoNikReason.NEGLECTED)
    assert (seen.birth, seen.birth_date) == ("± 1950", None)


def test_two_residents_without_nik_do_not_overwrite_each_other(desk):
    register_person(WITHOUT_NIK, desk)
    register_person(replace(WITHOUT_NIK, name="Pak Contoh"), desk)
    assert people_count() == 2


def test_a_nik_that_is_recorded_already_names_its_owner_and_changes_nothing(desk):
    owner = register_person(BUDI, desk)
    with pytest.raises(RuleError) as refused:
        register_person(replace(SITI, nik=BUDI.nik), desk)
    error = refused.value
    assert (error.code, error.field) == ("person.nik_taken", "nik")
    assert error.details == {"name": "Budi Contoh", "person": owner}
    assert people_count() == 1


def test_a_correction_cannot_take_over_the_nik_of_another(desk):
    register_person(BUDI, desk)
    siti = register_person(SITI, desk)
    with pytest.raises(RuleError, match=r"person\.nik_taken"):
        correct_person(siti, replace(SITI, nik=BUDI.nik), desk)
    assert person(siti).nik == SITI.nik


def test_a_corrected_nik_is_kept_as_a_former_one(desk):
    number = register_person(BUDI, desk)
    correct_person(number, replace(BUDI, nik="3510041708909002"), desk)
    seen = person(number)
    assert seen.nik == "3510041708909002"
    assert seen.former_numbers == (FormerNumber("nik", BUDI.nik, desk.today()),)


def test_a_new_family_card_keeps_the_old_number_and_leaves_the_others(desk):
    budi, siti = register_person(BUDI, desk), register_person(SITI, desk)
    correct_person(siti, replace(SITI, kk="3510040101209005"), desk)
    assert person(siti).former_numbers == (FormerNumber("kk", BUDI.kk, desk.today()),)
    assert person(budi).kk == BUDI.kk
    assert person(siti).household_id != person(budi).household_id


def test_who_loses_the_family_card_keeps_the_address(desk):
    number = register_person(BUDI, desk)
    correct_person(number, replace(BUDI, kk=""), desk)
    seen = person(number)
    assert (seen.kk, seen.household_id) == ("", None)
    assert seen.address_line == "Jl. Melati 2, Dusun Krajan, RT 003 RW 002"


def test_one_member_of_a_family_may_live_elsewhere(desk):
    budi, siti = register_person(BUDI, desk), register_person(SITI, desk)
    moved = replace(SITI, address="Barak kebun", hamlet="", rt="", rw="")
    correct_person(siti, moved, desk)
    assert person(siti).address_line == "Barak kebun"
    assert person(budi).address_line == "Jl. Melati 2, Dusun Krajan, RT 003 RW 002"
    assert person(siti).household_id == person(budi).household_id


def test_the_address_of_a_single_member_is_the_address_of_the_household(desk):
    budi = register_person(BUDI, desk)
    correct_person(budi, replace(BUDI, rt="5"), desk)
    assert household_of_kk(BUDI.kk).rt == "005", "the form offers it to the next member"
    siti = register_person(replace(SITI, rt="5"), desk)
    correct_person(budi, replace(BUDI, rt="6"), desk)
    assert person(siti).rt == "005", "now two live there, so only Budi moved"


def test_many_residents_are_looked_up_in_the_order_asked_for(desk):
    budi, siti = register_person(BUDI, desk), register_person(SITI, desk)
    alone = register_person(WITHOUT_NIK, desk)
    correct_person(siti, replace(SITI, kk="3510040101209005"), desk)
    assert people([siti, 99, alone, budi]) == [person(siti), person(alone), person(budi)]
    assert [len(each.former_numbers) for each in people([budi, siti])] == [0, 1]


def test_looking_at_a_resident_is_noted_when_a_clerk_does_it(desk):
    number = register_person(BUDI, desk)
    seen = person(number, desk)
    lines = history.of_record(seen.uuid)
    assert [line.action for line in lines] == [Action.CREATE, Action.READ]


def test_a_correction_tells_the_history_from_what_to_what(desk):
    number = register_person(BUDI, desk)
    correct_person(number, replace(BUDI, occupation="NELAYAN"), desk)
    last = history.of_record(person(number).uuid)[-1]
    assert (last.old, last.new) == ({"occupation": ""}, {"occupation": "NELAYAN"})


def test_the_list_goes_by_name_whatever_the_capitals(desk):
    names = ["budi", "ANI", "Cici", "Ani", "dodi"]
    for name in names:
        register_person(replace(WITHOUT_NIK, name=name), desk)
    listed = people_rows(people_ids())
    assert [row.name.lower() for row in listed] == ["ani", "ani", "budi", "cici", "dodi"]
    assert people_rows(people_ids()[::-1]) == listed[::-1]


def test_lists_never_show_a_whole_nik(desk):
    register_person(BUDI, desk)
    assert people_rows(people_ids())[0].nik_masked == "351004******9001" == mask_nik(BUDI.nik)
    assert mask_nik("") == ""
    assert mask_nik("1234567890") == "**********"


def test_a_resident_who_is_gone_is_a_sentence_not_a_crash(desk):
    for work in (
        lambda: person(99),
        lambda: correct_person(99, BUDI, desk),
    ):
        with pytest.raises(RuleError, match=r"record\.not_found"):
            work()
