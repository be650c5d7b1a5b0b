"""What keeps a letter back is known before it is written, in the order it is mended."""

from dataclasses import replace

import pytest

from models.case.cases import CaseDraft, NeedDraft, case, open_case
from models.letter.hindrances import hindrances
from models.office import change_office, draft_from, office
from models.officials import change_official, officials
from tests.case_samples import FOOD, agency_of, opened, resident


@pytest.fixture
def unfinished(desk):
    """A need whose answers are begun, of a resident who was told nothing yet."""
    answers = {"urgency": FOOD["urgency"]}
    return open_case(CaseDraft(resident(desk), (NeedDraft("food", answers),)), desk)


def codes(case_id, desk, agency=None, *, sent=False):
    view = case(case_id)
    return [e.code for e in hindrances(view, view.needs[0], agency, desk, sent=sent)]


def test_a_complete_need_of_a_resident_who_was_told_waits_for_nothing(desk):
    assert codes(opened(desk), desk, agency_of("DINSOSPPKB")) == []


def test_the_answers_are_missing_before_any_agency_is_chosen(desk, unfinished):
    assert codes(unfinished, desk) == ["need.incomplete"]
    assert codes(unfinished, desk, sent=True) == []


def test_everything_that_is_missing_is_named_at_once(desk, unfinished):
    for each in officials(desk.today()):
        gone = replace(each, valid_until=each.valid_from)
        change_official(each.id, gone, desk)
    change_office(replace(draft_from(office()), unit_code=""), desk)
    assert codes(unfinished, desk, agency_of("BAZNAS")) == [
        "need.incomplete",
        "sharing.consent_missing",
        "letter.no_official",
        "letter.unit_code_missing",
    ]
