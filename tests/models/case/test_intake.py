"""The counter's one form: a resident and the case are recorded together or not at all."""

import datetime as dt

import pytest

from models.case.cases import CaseDraft, case
from models.case.intake import record_intake
from models.codes import Sex
from models.errors import RuleError
from models.need.needs import NeedDraft
from models.person.people import PersonDraft, people_count, register_person

SITI = PersonDraft(
    name="Siti Contoh", nik="3510051708909001", sex=Sex.FEMALE, birth_date=dt.date(1990, 8, 17)
)
FOOD = CaseDraft(person_id=0, needs=(NeedDraft("food"),))


def test_a_new_resident_is_registered_with_the_case(store, desk):
    found = case(record_intake(SITI, FOOD, desk))
    assert found.person.name == "Siti Contoh" and found.needs[0].kind == "food"


def test_a_known_resident_is_not_registered_again(store, desk):
    known = register_person(SITI, desk)
    assert case(record_intake(known, FOOD, desk)).person.id == known
    assert people_count() == 1


def test_a_case_that_is_refused_leaves_no_resident_behind(store, desk):
    with pytest.raises(RuleError, match=r"case\.without_need"):
        record_intake(SITI, CaseDraft(person_id=0, needs=()), desk)
    assert people_count() == 0


def test_a_resident_who_is_refused_leaves_no_case_behind(store, desk):
    register_person(SITI, desk)
    with pytest.raises(RuleError, match=r"person\.nik_taken"):
        record_intake(SITI, FOOD, desk)
    assert people_count() == 1
