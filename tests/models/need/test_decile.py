"""The decile asked with a need reaches the resident's record, unless that knows it newer."""

import datetime as dt

import pytest

from models.case.cases import case
from models.errors import RuleError
from models.need.decile import decile_source
from models.need.needs import NeedDraft, add_need, answer_need
from models.need.office_forms import KIND_SAMPLE, sample
from models.person.people import person
from tests.case_samples import FOOD, SCHOOL, later, need_ids, opened, resident
from tests.office_form_samples import OWN_FIELD, keep_unchecked

MARCH = dt.date(2026, 3, 2)


@pytest.fixture
def case_id(desk):
    """A case of a resident nobody has looked up yet."""
    return opened(desk, "house")


def of(case_id):
    return case(case_id).person


def recorded(person_id):
    view = person(person_id)
    return view.dtsen_decile, view.dtsen_checked_on


def asked(decile=None, day=None, source=None):
    told = {"welfare_decile": decile, "welfare_checked_on": day, "welfare_source": source}
    return NeedDraft("food", {**FOOD, **{name: value for name, value in told.items() if value}})


@pytest.mark.parametrize(
    ("card", "answer", "kept"),
    [
        ((None, None), asked(3, "2026-03-02"), (3, MARCH)),
        ((5, MARCH), asked(3, "2026-03-03"), (3, dt.date(2026, 3, 3))),
        ((5, MARCH), asked(3, "2026-03-02"), (3, MARCH)),
        ((5, MARCH), asked(3, "2026-03-01"), (5, MARCH)),
        ((5, None), asked(3, "2025-03-01"), (3, dt.date(2025, 3, 1))),
        ((5, MARCH), asked(None, "2026-03-03"), (None, dt.date(2026, 3, 3))),
        ((5, MARCH), asked(5), (5, MARCH)),
        ((5, MARCH), asked(), (5, MARCH)),
    ],
)
def test_the_newer_of_answer_and_card_is_recorded(desk, card, answer, kept):
    person_id = resident(desk, dtsen_decile=card[0], dtsen_checked_on=card[1])
    case_id = opened(desk, "house", person_id=person_id)
    add_need(case_id, answer, desk)
    assert recorded(person_id) == kept


def test_a_decile_without_a_day_was_looked_up_today(desk, case_id):
    add_need(case_id, asked(2), desk)
    assert recorded(of(case_id).id) == (2, desk.today())


def test_an_old_answer_that_is_only_saved_again_says_nothing_new(desk, case_id):
    add_need(case_id, asked(2), desk)
    add_need(case_id, NeedDraft("school", {**SCHOOL, "welfare_decile": 4}), later(desk, 30))
    answer_need(need_ids(case_id)[1], asked(2, source="operator"), later(desk, 40))
    assert recorded(of(case_id).id) == (4, later(desk, 30).today())
    answer_need(need_ids(case_id)[1], asked(1), later(desk, 41))
    assert recorded(of(case_id).id) == (1, later(desk, 41).today())


def test_a_day_that_is_still_to_come_is_refused_and_nothing_is_written(desk, case_id):
    with pytest.raises(RuleError, match="date.in_future") as caught:
        add_need(case_id, asked(2, later(desk, 1).today().isoformat()), desk)
    assert caught.value.field == "welfare_checked_on"
    assert len(need_ids(case_id)) == 1 and recorded(of(case_id).id) == (None, None)


def test_who_told_it_is_named_while_nothing_newer_is_known(desk, case_id):
    person_id = of(case_id).id
    assert decile_source(person_id) == ""
    add_need(case_id, asked(2, "2026-03-02", "siks_ng"), desk)
    assert decile_source(person_id) == "SIKS-NG"
    newer = {"welfare_decile": 3, "welfare_checked_on": "2026-03-09"}
    add_need(case_id, NeedDraft("school", {**SCHOOL, **newer}), desk)
    assert decile_source(person_id) == ""


@pytest.mark.parametrize(
    "told",
    [
        {"welfare_decile": 12, "welfare_checked_on": "2026-03-02"},
        {"welfare_decile": 2.7},
        {"welfare_decile": 3, "welfare_checked_on": "tahun lalu"},
    ],
    ids=["no tenth", "no whole number", "no day"],
)
def test_what_an_old_form_asked_otherwise_stays_with_the_need_and_the_case_is_saved(desk, told):
    """Forms were taken before the names were held against their meaning."""
    own = OWN_FIELD.format("welfare_decile", "number") + "maximum = 100\ndecimals = 1\n"
    own += OWN_FIELD.format("welfare_checked_on", "text")
    keep_unchecked(sample(KIND_SAMPLE) + own, desk)
    case_id = opened(desk, "food", person_id=resident(desk, dtsen_decile=5))
    add_need(case_id, NeedDraft("air_bersih", told), desk)
    assert case(case_id).needs[1].answers == told
    assert recorded(of(case_id).id) == (5, None)
    assert decile_source(of(case_id).id) == ""
