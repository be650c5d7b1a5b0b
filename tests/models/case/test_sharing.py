"""Data of a resident goes to nobody without its basis, and the refusal says what is missing."""

import datetime as dt
from dataclasses import replace

import pytest

from models.case.cases import case
from models.case.sharing import (
    SharingDraft,
    cases_for_district,
    check_sharing,
    may_go_to_district,
    record_sharing,
    withdraw_sharing,
)
from models.codes import ConsentMethod, NoNikReason, Purpose, SharingKind
from models.errors import RuleError
from models.person.people import correct_person, draft_of, person
from tests.case_samples import agency_of, consent, later, opened, resident

CHILD = {"birth_date": dt.date(2008, 3, 17)}  # eighteen tomorrow, in the office of the tests


def missing(person_id, agency, on, case_id=None):
    """The code of what is missing, or nothing."""
    try:
        check_sharing(person_id, agency, on, case_id)
    except RuleError as error:
        return error.code
    return ""


def test_a_government_agency_needs_the_information_line(desk):
    person_id, today = resident(desk), desk.today()
    agency = agency_of("DINKES")
    assert missing(person_id, agency, today) == "sharing.information_missing"
    record_sharing(person_id, SharingDraft(given_by="Siti Contoh"), desk)
    assert missing(person_id, agency, today) == ""


def test_baznas_needs_a_consent_and_the_information_line_is_not_enough(desk):
    person_id, today = resident(desk), desk.today()
    record_sharing(person_id, SharingDraft(given_by="Siti Contoh"), desk)
    assert missing(person_id, agency_of("BAZNAS"), today) == "sharing.consent_missing"
    record_sharing(person_id, consent("BAZNAS"), desk)
    assert missing(person_id, agency_of("BAZNAS"), today) == ""


def test_a_consent_is_for_one_agency_and_one_purpose(desk):
    person_id, today = resident(desk), desk.today()
    record_sharing(person_id, consent("DINKES"), desk)
    record_sharing(person_id, consent("BAZNAS", purpose=Purpose.PUBLICITY), desk)
    assert missing(person_id, agency_of("BAZNAS"), today) == "sharing.consent_missing"


def test_a_withdrawn_consent_holds_until_the_day_before(desk):
    person_id = resident(desk)
    sharing_id = record_sharing(person_id, consent("BAZNAS"), desk)
    in_a_week = later(desk, 7)
    withdraw_sharing(sharing_id, in_a_week.today(), in_a_week)
    yesterday = in_a_week.today() - dt.timedelta(days=1)
    assert missing(person_id, agency_of("BAZNAS"), yesterday) == ""
    assert missing(person_id, agency_of("BAZNAS"), in_a_week.today()) == "sharing.consent_withdrawn"
    with pytest.raises(RuleError, match="already_withdrawn"):
        withdraw_sharing(sharing_id, in_a_week.today(), in_a_week)


def test_a_line_given_later_does_not_cover_an_earlier_day(desk):
    person_id = resident(desk)
    tomorrow = later(desk, 1)
    record_sharing(person_id, SharingDraft(given_by="Siti Contoh"), tomorrow)
    assert missing(person_id, agency_of("DINKES"), desk.today()) == "sharing.information_missing"


def test_what_was_said_about_one_case_does_not_cover_another(desk):
    person_id, today = resident(desk), desk.today()
    first = opened(desk, "food", person_id=person_id)
    second = opened(desk, "school", person_id=person_id, sharing=None)
    agency = agency_of("DINKES")
    assert missing(person_id, agency, today, first) == ""
    assert missing(person_id, agency, today, second) == "sharing.information_missing"
    record_sharing(person_id, SharingDraft(given_by="Siti Contoh"), desk)
    assert missing(person_id, agency, today, second) == ""


def test_one_residents_line_does_not_cover_another(desk):
    record_sharing(resident(desk), SharingDraft(given_by="Siti Contoh"), desk)
    other = resident(desk, "Budi Contoh")
    assert missing(other, agency_of("DINKES"), desk.today()) == "sharing.information_missing"


def test_a_child_cannot_consent_alone(desk):
    child = resident(desk, "Anak Contoh", **CHILD)
    with pytest.raises(RuleError) as caught:
        record_sharing(child, consent("BAZNAS"), desk)
    assert (caught.value.code, caught.value.field) == ("sharing.guardian_required", "relation")
    record_sharing(child, consent("BAZNAS", relation="ibu"), desk)
    assert missing(child, agency_of("BAZNAS"), desk.today()) == ""


def test_on_the_eighteenth_birthday_the_resident_consents_alone(desk):
    child = resident(desk, "Anak Contoh", **CHILD)
    tomorrow = later(desk, 1)
    record_sharing(child, consent("BAZNAS"), tomorrow)
    assert missing(child, agency_of("BAZNAS"), tomorrow.today()) == ""


def test_someone_of_about_eighteen_counts_as_a_child(desk):
    guessed = {"birth_date": None, "estimated_birth_year": 2008}
    child = resident(desk, nik="", no_nik_reason=NoNikReason.NOT_YET_REGISTERED, **guessed)
    with pytest.raises(RuleError, match="guardian_required"):
        record_sharing(child, consent("BAZNAS", given_by="Ibu Contoh"), desk)


def test_a_consent_of_an_adult_who_turns_out_to_be_a_child_is_not_used(desk):
    person_id = resident(desk)
    record_sharing(person_id, consent("BAZNAS"), desk)
    corrected = replace(draft_of(person(person_id)), birth_date=dt.date(2012, 8, 17))
    correct_person(person_id, corrected, desk)
    assert missing(person_id, agency_of("BAZNAS"), desk.today()) == "sharing.consent_by_child"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"given_by": "  "}, "sharing.given_by_required"),
        ({"method": None}, "sharing.method_required"),
        ({"agency_id": None}, "sharing.agency_required"),
        ({"given_on": dt.date(2026, 3, 17)}, "date.in_future"),
        ({"method": ConsentMethod.SPOKEN_WITH_WITNESS, "witness": " "}, "sharing.witness_required"),
    ],
)
def test_a_consent_must_be_provable(desk, changes, code):
    with pytest.raises(RuleError) as caught:
        record_sharing(resident(desk), consent("BAZNAS", **changes), desk)
    assert caught.value.code == code


def test_only_cases_with_a_basis_go_to_the_district(desk):
    told = opened(desk)
    silent = opened(desk, sharing=None)
    by_consent = opened(desk, sharing=consent("DINKES", purpose=Purpose.DISTRICT))
    for_referral_only = opened(desk, sharing=consent("DINKES"))
    assert cases_for_district() == {told, by_consent}
    assert cases_for_district([told, silent]) == {told}
    assert [may_go_to_district(case) for case in (told, silent, for_referral_only)] == [
        True,
        False,
        False,
    ]


def test_a_line_about_all_of_a_resident_covers_each_of_her_cases(desk):
    person_id = resident(desk)
    cases = {opened(desk, kind, person_id=person_id, sharing=None) for kind in ("food", "school")}
    assert cases_for_district() == frozenset()
    sharing_id = record_sharing(person_id, SharingDraft(given_by="Siti Contoh"), desk)
    other = opened(desk, sharing=None)
    assert cases_for_district() == cases
    assert not may_go_to_district(other), "another resident was told nothing"
    withdraw_sharing(sharing_id, desk.today(), desk)
    assert cases_for_district() == frozenset()


def test_publicity_is_never_a_basis(desk):
    line = SharingDraft(SharingKind.INFORMATION, Purpose.PUBLICITY, given_by="Siti Contoh")
    case_id = opened(desk, sharing=line)
    assert not may_go_to_district(case_id)


def test_a_child_is_not_told_alone_either(desk):
    child = resident(desk, "Anak Contoh", **CHILD)
    with pytest.raises(RuleError, match="guardian_required"):
        record_sharing(child, SharingDraft(given_by="Ibu Contoh"), desk)
    with pytest.raises(RuleError, match="guardian_is_child"):
        record_sharing(child, SharingDraft(given_by="anak contoh", relation="ibu"), desk)
    record_sharing(child, SharingDraft(given_by="Ibu Contoh", relation="ibu"), desk)


def test_a_spoken_consent_keeps_who_heard_it(desk):
    case_id = opened(desk)
    spoken = consent("BAZNAS", method=ConsentMethod.SPOKEN_WITH_WITNESS, witness="Wati Contoh")
    record_sharing(case(case_id).person.id, spoken, desk, case_id)
    assert case(case_id).sharings[-1].witness == "Wati Contoh"


def test_the_refusal_says_when_it_was_taken_back(desk):
    person_id, agency = resident(desk), agency_of("DINKES")
    sharing_id = record_sharing(person_id, SharingDraft(given_by="Siti Contoh"), desk)
    withdraw_sharing(sharing_id, desk.today(), desk)
    with pytest.raises(RuleError) as caught:
        check_sharing(person_id, agency, desk.today())
    assert caught.value.code == "sharing.information_withdrawn"
    assert caught.value.details["date"] == "16-03-2026"
    record_sharing(person_id, SharingDraft(given_by="Siti Contoh"), desk)
    assert missing(person_id, agency, desk.today()) == ""
