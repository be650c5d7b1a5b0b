"""A photo's place, kept with consent, answers where the house lies; what is written there stays."""

import pytest

from models.case.attachment.attachments import AttachmentDraft, add_attachment
from models.case.attachment.files import JPEG, FileContent
from models.case.attachment.place import Filing
from models.case.cases import case, settle_need
from models.case.timeline import timeline
from models.codes import Outcome
from models.need.needs import NeedDraft, OutcomeDraft, add_need, answer_need
from models.need.office_forms import KIND_SAMPLE, sample
from models.need.place import place_is_open
from tests.case_samples import HOUSE, need_ids, opened
from tests.office_form_samples import OWN_FIELD, keep_unchecked

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


def asking(kind, *more):
    """The sample form with questions for a place of this kind in it."""
    return sample(KIND_SAMPLE) + "".join(
        "\n".join((OWN_FIELD.format(name, kind), *(each.replace("?", bound) for each in more)))
        for name, bound in (("latitude", "90"), ("longitude", "180"))
    )


DEGREES = "minimum = -?\nmaximum = ?"
SPRING = 'show_when = { field = "source", any_of = ["sungai"] }'


@pytest.mark.parametrize(
    "form",
    [
        asking("number", DEGREES),
        asking("text"),
        asking("date"),
        asking("number", "decimals = 6"),
        asking("number", DEGREES, "decimals = 6", SPRING),
    ],
    ids=["whole degrees", "text", "a day", "never negative", "not asked"],
)
def test_a_form_that_asks_otherwise_is_not_filled_in_and_can_still_be_corrected(desk, form):
    keep_unchecked(form, desk)
    case_id = opened(desk, "food")
    need_id = add_need(case_id, NeedDraft("air_bersih", {"source": "sumur"}), desk)
    assert not place_is_open(case_id)
    photo(case_id, desk)
    told = case(case_id).needs[1].answers
    assert told == {"source": "sumur"}
    answer_need(need_id, NeedDraft("air_bersih", told), desk)


def test_a_place_that_is_filled_in_is_scored_and_told_like_any_answer(desk):
    points = "points = [{ from = -9, to = -8, points = 9 }]"
    keep_unchecked(asking("number", DEGREES, "decimals = 4", points, SPRING), desk)
    case_id = opened(desk, "food")
    add_need(case_id, NeedDraft("air_bersih", {"source": "sungai"}), desk)
    photo(case_id, desk)
    need = case(case_id).needs[1]
    assert need.answers == {"source": "sungai", "latitude": -8.1235, "longitude": 114.2}
    assert need.score.total == 12 and need.level == need.score.level
    told = [(line.title, line.text) for line in timeline(case_id, desk)[:2]]
    assert told == [("Isian Air bersih diubah", "Gawat"), ("Lampiran ditambahkan", "Foto")]
