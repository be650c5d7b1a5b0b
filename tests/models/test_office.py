import dataclasses

import pytest

from models import history
from models.errors import RuleError
from models.office import (
    OfficeDraft,
    change_office,
    check_office,
    draft_from,
    office,
    unusual_contacts,
)


def test_the_office_is_as_the_first_run_recorded_it(store):
    here = office()
    assert here.title == "Desa Kalipait"
    assert here.head == "Kepala Desa Kalipait"
    assert here.postal_code == "68484"


def test_a_correction_is_kept_with_one_row_of_history(store, desk):
    before = history.head()[0]
    change_office(dataclasses.replace(draft_from(office()), phone="0333 123456"), desk)
    assert office().phone == "0333 123456"
    assert history.head()[0] == before + 1


def test_saving_without_a_change_leaves_no_trace(store, desk):
    before = history.head()[0]
    change_office(draft_from(office()), desk)
    assert history.head()[0] == before


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("region_code", "", "office.village_required"),
        ("village", "  ", "office.field_required"),
        ("head_title", "", "office.field_required"),
        ("postal_code", "6848", "office.postal_code"),
        ("postal_code", "6848O", "office.postal_code"),
        ("logo", bytes(1 << 21), "office.logo_too_large"),
        ("address", "x" * 301, "text.too_long"),
        ("number_pattern", "{klasifikasi}/{tahun}", "number_pattern.number_missing"),
    ],
)
def test_a_wrong_field_is_named(store, field, value, code):
    draft = dataclasses.replace(draft_from(office()), **{field: value})
    with pytest.raises(RuleError, match=code):
        check_office(draft)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("copies", "\n".join(["Yth. Camat"] * 11)),
        ("copies", "x" * 301),
        ("camat_nip", "123"),
    ],
)
def test_what_no_letter_could_carry_is_refused_where_it_is_set(store, field, value):
    with pytest.raises(RuleError) as refused:
        check_office(dataclasses.replace(draft_from(office()), **{field: value}))
    assert refused.value.field == field


def test_a_real_office_never_becomes_a_practice_office(store, desk):
    change_office(dataclasses.replace(draft_from(office()), practice=True), desk)
    assert not office().practice


@pytest.mark.parametrize(
    ("phone", "email", "unusual"),
    [
        ("", "", ()),
        ("(0333) 421888 / 0812 3456 7890", "desa@kalipait.desa.id", ()),
        ("2", "desa@sumberagung", ("phone", "email")),
        ("0333-421888, tanya Sri", "desa kalipait@mail.id", ("phone", "email")),
    ],
)
def test_a_contact_that_hardly_is_one_is_known(phone, email, unusual):
    assert unusual_contacts(OfficeDraft(phone=phone, email=email)) == unusual
