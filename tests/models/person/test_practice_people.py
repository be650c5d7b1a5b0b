"""The practice office is full of people, and none of them exists."""

import datetime as dt
import random
from collections import Counter

from models.codes import Sex
from models.indonesia import read_nik
from models.person.draft import check_person, draft_warnings
from models.person.practice_people import invented_residents

TODAY = dt.date(2026, 3, 16)
PEOPLE = invented_residents(3000, "35.10.04.2009", random.Random(20), TODAY)


def test_the_same_seed_gives_the_same_people():
    assert invented_residents(3000, "35.10.04.2009", random.Random(20), TODAY) == PEOPLE
    assert invented_residents(3000, "35.10.04.2009", random.Random(21), TODAY) != PEOPLE


def test_every_number_is_one_that_nobody_has():
    for person in PEOPLE:
        for number in (person.nik, person.kk):
            assert number == "" or (number.startswith("351004") and number[12] == "9")
    niks = [person.nik for person in PEOPLE if person.nik]
    assert len(niks) == len(set(niks))


def test_everybody_could_be_recorded_without_a_remark():
    for person in PEOPLE:
        assert check_person(person, TODAY) == person
        assert draft_warnings(person, TODAY) == []
        if person.nik:
            assert read_nik(person.nik, TODAY).birth_date == person.birth_date


def test_about_two_in_a_hundred_have_no_nik_and_some_no_birth_date():
    without = [person for person in PEOPLE if not person.nik]
    assert 30 <= len(without) <= 100
    assert any(person.birth_date is None for person in without)
    assert all(person.birth_date for person in PEOPLE if person.nik)


def test_they_live_in_households_of_one_to_six_like_families():
    families = Counter(person.kk for person in PEOPLE)
    assert set(families.values()) == {1, 2, 3, 4, 5, 6}
    heads = Counter(person.kk for person in PEOPLE if person.relationship == "1")
    assert set(heads.values()) == {1}
    wives = [person for person in PEOPLE if person.relationship == "3"]
    assert all(person.sex is Sex.FEMALE for person in wives)
    by_card = {person.kk: person for person in PEOPLE if person.relationship == "1"}
    for person in PEOPLE:
        if person.relationship == "4" and person.birth_date and by_card[person.kk].birth_date:
            assert (person.birth_date - by_card[person.kk].birth_date).days > 15 * 365


def test_more_people_than_a_day_has_serials_still_have_different_numbers():
    crowd = invented_residents(300, "35.10.04.2009", random.Random(1), dt.date(1900, 1, 1))
    assert len(crowd) == 300
