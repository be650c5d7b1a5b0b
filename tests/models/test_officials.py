import datetime as dt
from dataclasses import replace

import pytest

from models.codes import SigningForm
from models.errors import RuleError
from models.officials import (
    OfficialDraft,
    add_official,
    change_official,
    official,
    officials,
)

MONDAY = dt.date(2026, 3, 16)
LURAH = OfficialDraft(
    name="Budi Contoh",
    position="Lurah",
    rank="Penata Tk. I",
    staff_number="19700101 199503 1 001",
    signing_form=SigningForm.PLT,
    valid_from=dt.date(2026, 3, 1),
)


def test_only_who_serves_on_the_day_may_sign(store, desk):
    head, secretary = officials(MONDAY)
    change_official(head.id, replace(head, valid_until=MONDAY), desk)
    assert [person.name for person in officials(MONDAY)] == [head.name, secretary.name]
    assert [person.name for person in officials(MONDAY + dt.timedelta(days=1))] == [secretary.name]


def test_an_official_comes_back_as_entered(store, desk):
    kept = official(add_official(LURAH, desk))
    assert kept.staff_number == "197001011995031001"
    assert kept.signing_form is SigningForm.PLT


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": " "}, "name"),
        ({"position": ""}, "position"),
        ({"staff_number": "123"}, "staff_number"),
        ({"valid_until": dt.date(2025, 1, 1)}, "valid_until"),
    ],
)
def test_a_wrong_field_is_named(store, desk, change, field):
    first = officials(MONDAY)[0]
    wrong = OfficialDraft(**{"name": "A", "position": "B", "valid_from": MONDAY} | change)
    with pytest.raises(RuleError) as refused:
        change_official(first.id, wrong, desk)
    assert refused.value.field == field
    assert official(first.id) == first
