"""What is refused about a resident, and what is only pointed out."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.codes import NoNikReason, Sex
from models.errors import RuleError
from models.person.draft import (
    PersonDraft,
    check_kk,
    check_neighbourhood,
    check_person,
    person_problems,
    person_warnings,
)
from models.sentences import sentence

TODAY = dt.date(2026, 3, 16)
BUDI = PersonDraft(
    name="Budi Contoh",
    nik="3510041708909001",
    sex=Sex.MALE,
    birth_date=dt.date(1990, 8, 17),
)


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"name": "  \u200b "}, "person.name_missing", "name"),
        ({"name": "x" * 121}, "text.too_long", "name"),
        ({"nik": ""}, "person.nik_or_reason", "nik"),
        ({"nik": "123"}, "nik.length", "nik"),
        ({"nik": "3510041708900000"}, "nik.serial", "nik"),
        ({"sex": None}, "person.sex_missing", "sex"),
        ({"birth_date": None}, "person.birth_missing", "birth_date"),
        ({"birth_date": dt.date(2026, 3, 17)}, "person.birth_in_future", "birth_date"),
        ({"birth_date": dt.date(1889, 3, 17)}, "person.birth_too_early", "birth_date"),
        (
            {"birth_date": None, "estimated_birth_year": 2027},
            "person.birth_year",
            "estimated_birth_year",
        ),
        ({"kk": "12345"}, "person.kk_length", "kk"),
        ({"rt": "0123"}, None, "rt"),
        ({"rt": "1234"}, "person.rt_rw", "rt"),
        ({"rw": "tiga"}, "person.rt_rw", "rw"),
        ({"relationship": "12"}, "person.relationship", "relationship"),
        ({"address": "x" * 301}, "text.too_long", "address"),
        ({"dtsen_decile": 0}, "person.decile", "dtsen_decile"),
        ({"dtsen_decile": 11}, "person.decile", "dtsen_decile"),
        (
            {"dtsen_checked_on": dt.date(2026, 3, 17)},
            "person.decile_date",
            "dtsen_checked_on",
        ),
        ({"phone": "telepon " * 4}, "text.too_long", "phone"),
    ],
)
def test_each_wrong_field_is_named_with_a_sentence(change, code, field):
    draft = replace(BUDI, **change)
    if code is None:
        assert check_person(draft, TODAY)
        return
    with pytest.raises(RuleError) as refused:
        check_person(draft, TODAY)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert "{" not in sentence(refused.value)


def test_all_that_is_wrong_is_found_at_once_in_the_order_of_the_form():
    nothing = person_problems(PersonDraft(rt="x", kk="1"), TODAY)
    fields = ["name", "nik", "sex", "birth_date", "rt", "kk"]
    assert [each.field for each in nothing] == fields
    assert person_problems(BUDI, TODAY) == []


def test_a_reason_stands_only_where_there_is_no_nik():
    with_both = replace(BUDI, no_nik_reason=NoNikReason.NEWBORN)
    assert check_person(with_both, TODAY).no_nik_reason is None
    without = replace(BUDI, nik="-", no_nik_reason=NoNikReason.NEWBORN)
    assert check_person(without, TODAY).nik == ""


def test_a_guess_does_not_stand_beside_a_birth_date():
    both = replace(BUDI, estimated_birth_year=1980)
    assert check_person(both, TODAY).estimated_birth_year is None


@pytest.mark.parametrize("typed", ["3", "03", "003", "RT 3", "rt.003", "RW 03", " 3 "])
def test_a_neighbourhood_is_three_digits_however_it_was_typed(typed):
    assert check_neighbourhood(typed, "rt") == "003"


@pytest.mark.parametrize("typed", ["", "-", "0", "000", " - "])
def test_an_unknown_neighbourhood_is_empty(typed):
    assert check_neighbourhood(typed, "rt") == ""


def test_a_card_number_may_be_missing():
    assert check_kk("-") == ""
    assert check_kk("'3510040101159001") == "3510040101159001"


@pytest.mark.parametrize(
    ("change", "warned"),
    [
        ({}, []),
        ({"birth_date": dt.date(1990, 8, 18)}, ["nik.birth_differs"]),
        ({"birth_date": dt.date(1890, 8, 17)}, ["person.over_hundred"]),
        ({"sex": Sex.FEMALE}, ["nik.sex_differs"]),
        ({"nik": "3510043208909001"}, ["nik.odd_date"]),
        ({"nik": "0010041708909001"}, ["nik.region_unknown", "nik.issued_elsewhere"]),
        ({"nik": "3509041708909001"}, ["nik.issued_elsewhere"]),
        ({"nik": "3510131708909001"}, []),
        ({"nik": "12"}, ["nik.length"]),
        ({"phone": "12"}, ["person.phone_unknown"]),
        ({"birth_date": None, "estimated_birth_year": 1900}, ["person.over_hundred"]),
    ],
)
def test_what_is_unusual_is_said_and_nothing_is_refused(store, change, warned):
    found = person_warnings(replace(BUDI, **change), TODAY)
    assert [each.code for each in found] == warned
    assert not any("{" in sentence(each) for each in found), "each says its numbers"


def test_what_the_card_says_is_no_warning_once_confirmed(store):
    odd = replace(BUDI, sex=Sex.FEMALE, birth_date=dt.date(1991, 1, 1), nik_differs_confirmed=True)
    assert person_warnings(odd, TODAY) == []
    assert check_person(odd, TODAY).nik_differs_confirmed


@given(
    st.builds(
        PersonDraft,
        name=st.text(max_size=130),
        nik=st.text(max_size=20),
        no_nik_reason=st.sampled_from([None, NoNikReason.UNKNOWN]),
        sex=st.sampled_from([None, Sex.MALE]),
        birth_date=st.none() | st.dates(),
        estimated_birth_year=st.none() | st.integers(),
        kk=st.text(max_size=20),
        rt=st.text(max_size=9),
        rw=st.text(max_size=9),
        phone=st.text(max_size=25),
        address=st.text(max_size=40),
    )
)
def test_whatever_is_typed_is_recorded_or_refused_with_a_sentence(draft):
    try:
        checked = check_person(draft, TODAY)
    except RuleError as error:
        assert sentence(error)
    else:
        assert check_person(checked, TODAY) == checked, "checking twice changes nothing more"
