"""A photo's place, kept with consent, answers where the house lies; what is written there stays."""

import pytest

from models.case.attachment.attachments import AttachmentDraft, add_attachment
from models.case.attachment.files import JPEG, FileContent
from models.case.attachment.place import Filing
from models.case.cases import case, settle_need
from models.codes import Outcome
from models.need.needs import NeedDraft, OutcomeDraft, answer_need
from models.need.place import place_is_open
from tests.case_samples import HOUSE, need_ids, opened

HERE = (-8.123456789, 114.2)
PLACE = {"latitude": -8.123457, "longitude": 114.2}


def photo(case_id, desk, place=HERE, number=1, **filing):
    file = FileContent(b"\xff\xd8\xff" + bytes([number]), JPEG, place=place)
    keep = filing.pop("keep", True)
    draft = AttachmentDraft(file, Filing("Foto", **filing), "foto.jpg", keep_place=keep)
    add_attachment(case_id, draft, desk)


def place_of_house(case_id):
    answers = next(need.answers for need in case(case_id).needs if need.kind == "house")
    return {name: answers[name] for name in PLACE if name in answers}


def test_a_kept_place_answers_where_the_house_lies_once(desk):
    case_id = opened(desk, "food", "house")
    assert place_is_open(case_id)
    photo(case_id, desk)
    assert place_of_house(case_id) == PLACE and not place_is_open(case_id)
    photo(case_id, desk, (-7.0, 113.0), 2)
    assert place_of_house(case_id) == PLACE, "a second photo changes nothing"
    lines = {line.name: line.text for need in case(case_id).needs for line in need.lines}
    assert (lines["latitude"], lines["longitude"]) == ("-8,123457", "114,2")


@pytest.mark.parametrize(
    "filing",
    [{"keep": False}, {"restricted": True}, {"place": (52.5, 13.4)}, {"place": None}],
    ids=["without consent", "restricted", "not in Indonesia", "no place in it"],
)
def test_any_other_place_stays_out_of_the_form(desk, filing):
    case_id = opened(desk, "house")
    photo(case_id, desk, **filing)
    assert place_of_house(case_id) == {}


def test_a_photo_of_another_need_says_nothing_about_the_house(desk):
    case_id = opened(desk, "food", "house")
    food, house = need_ids(case_id)
    photo(case_id, desk, need_id=food)
    assert place_of_house(case_id) == {}
    answer_need(house, NeedDraft("house", {**HOUSE, "latitude": -8.5}), desk)
    photo(case_id, desk, number=2, need_id=house)
    assert place_of_house(case_id) == {"latitude": -8.5}, "what the clerk wrote stays"


def test_a_settled_need_is_left_as_it_is(desk):
    case_id = opened(desk, "house")
    settle_need(need_ids(case_id)[0], OutcomeDraft(Outcome.MET), desk)
    photo(case_id, desk)
    assert place_of_house(case_id) == {} and not place_is_open(case_id)
