"""Which programmes the clerk is reminded of, by answers, age and decile: questions, no verdicts."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.aid.programmes import ProgrammeView
from models.need.forms import form_of, load_forms
from models.need.hints import About, programme_hints
from tests.need_samples import answered

CODES = sorted({hint.programme for form in load_forms().values() for hint in form.hints})
NOTHING = About()
KNOWN = [ProgrammeView(name=code, id=number, code=code) for number, code in enumerate(CODES, 1)]


def hinted(kind, answers, about=NOTHING, known=KNOWN):
    return [hint.programme.code for hint in programme_hints(form_of(kind), answers, about, known)]


@pytest.mark.parametrize(("age", "told"), [(5, False), (6, True), (21, True), (22, False)])
def test_pip_is_for_children_from_6_to_21(age, told):
    assert ("pip" in hinted("school", {"participation": "3"}, About(age=age))) == told


def test_an_unknown_age_rules_nothing_out_but_is_told():
    found = programme_hints(form_of("school"), {"participation": "3"}, About(), KNOWN)
    pip = next(hint for hint in found if hint.programme.code == "pip")
    assert pip.age_unknown
    assert not pip.decile_unknown


@pytest.mark.parametrize(("decile", "told"), [(1, True), (2, True), (3, False), (None, True)])
def test_sekolah_rakyat_is_for_the_two_lowest_deciles(decile, told):
    assert ("sekolah_rakyat" in hinted("school", {}, About(10, decile))) == told


def test_the_decile_just_asked_goes_before_the_one_on_the_card():
    assert "sembako" not in hinted("food", {"welfare_decile": 8}, About(decile=2))
    assert "sembako" in hinted("food", {"welfare_decile": 2}, About(decile=8))


def test_land_of_others_leads_to_baznas_and_own_land_to_the_government():
    assert hinted("house", {"land": "kebun"}) == ["baznas_rumah"]
    assert hinted("house", {"land": "shm"}) == ["bsrtlh"]
    assert hinted("house", {"land": "shm", "foundation": "5"}) == ["bsrtlh", "bsps"]


@pytest.mark.parametrize(
    ("told", "hint"),
    [
        ({"other_house": True}, False),
        ({"other_house": False}, True),
        ({"aided_before": True}, False),
    ],
)
def test_a_hint_with_several_conditions_needs_all_of_them(told, hint):
    answers = {"land": "shm", "foundation": "5", **told}
    assert ("bsps" in hinted("house", answers)) == hint


def test_an_old_man_alone_is_looked_at_for_rantang_kasih():
    assert "rantang_kasih" in hinted("food", {"causes": ["sebatang_kara"]}, About(age=72))
    assert "rantang_kasih" not in hinted("food", {"causes": ["sebatang_kara"]}, About(age=40))


def test_a_programme_is_named_once_and_only_where_somebody_runs_it():
    answers = {"jkn_status": "pbi_nonaktif", "pregnant": True, "nutrition": "2"}
    found = hinted("health", answers, About(1, 2))
    assert sorted(found) == sorted(set(found))
    assert "pbi_jk" in found
    assert hinted("health", answers, known=[]) == []


def test_a_programme_that_ended_is_not_hinted_at():
    ended = [dataclasses.replace(each, active=False) for each in KNOWN]
    assert hinted("food", {"aid_now": ["tidak_ada"]}, known=ended) == []


@settings(deadline=None)
@given(
    answered(),
    st.builds(About, st.none() | st.integers(0, 120), st.none() | st.integers(1, 10)),
)
def test_a_hint_never_decides_and_is_never_told_twice(pair, about):
    form, answers = pair
    found = programme_hints(form, answers, about, KNOWN)
    assert len({hint.programme.code for hint in found}) == len(found)
    for hint in found:
        assert hint.text.startswith("Periksa ")
        assert hint.age_unknown <= (about.age is None)
