"""What hangs on the answers: ranges, steps that follow each other, hints that never decide."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.codes import StepOwner
from models.need.fields import Fact, Field, FieldType, PointRange
from models.need.form_rules import documents, hints, number_range, plan
from models.toml_section import FormError, Section

FIELDS = {"ill": Field("ill", "Sakit", FieldType.YES_NO)}
STEP = '[[plan]]\ncode = "{}"\ntext = "Kunjungi."\nowner = "office"\nafter = "{}"\n'
HINT = '[[hints]]\nprogramme = "pkh"\ntext = "{}"\n'


def section(text):
    return Section(tomllib.loads(text), "trial.toml", "")


def test_a_step_says_who_does_what_when():
    (step,) = plan(
        section(
            '[[plan]]\ncode = "a"\ntext = "Berobat."\nowner = "resident"\nfunction = "puskesmas"\n'
            'days = 3\nvisit = true\nshow_when = { field = "ill", any_of = [true] }\n'
        ),
        FIELDS,
    )
    assert (step.owner, step.function, step.days, step.visit) == (
        StepOwner.RESIDENT,
        "puskesmas",
        3,
        True,
    )
    assert step.show_when.holds({"ill": True})


def test_a_step_that_is_added_may_follow_one_of_the_shipped_form():
    shipped = plan(section(STEP.format("a", "")), FIELDS)
    both = plan(section(STEP.format("x", "a")), FIELDS, shipped)
    assert [(step.code, step.after) for step in both] == [("a", ""), ("x", "a")]
    with pytest.raises(FormError, match="form.duplicate"):
        plan(section(STEP.format("a", "")), FIELDS, shipped)


@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=6, unique_by=lambda p: p[0])
)
def test_a_plan_is_refused_or_has_an_end(pairs):
    """Whatever waits for whatever: no accepted step waits for itself, however far around."""
    text = "".join(STEP.format(f"s{one}", f"s{other}") for one, other in pairs)
    try:
        steps = {step.code: step for step in plan(section(text), FIELDS)}
    except FormError as error:
        assert error.code in {"form.step_circle", "form.unknown_step"}
        return
    assert not steps, "every step here waits for another"


@pytest.mark.parametrize(
    "words",
    ["Keluarga ini LAYAK menerima PKH.", "Warga berhak atas PKH.", "Sudah memenuhi syarat PKH."],
)
def test_a_hint_that_decides_is_refused(words):
    with pytest.raises(FormError, match="form.verdict"):
        hints(section(HINT.format(words)), FIELDS, ())


def test_a_hint_may_name_a_house_that_is_not_fit_to_live_in():
    (hint,) = hints(section(HINT.format("Periksa program rumah tidak layak huni.")), FIELDS, ())
    assert hint.ages is None and hint.decile_max is None


def test_a_hint_may_have_several_conditions_that_all_hold():
    text = HINT.format("Periksa PKH.") + (
        'show_when = [{ field = "ill", any_of = [true] }, { field = "old", none_of = [true] }]\n'
    )
    fields = {**FIELDS, "old": Field("old", "Tua", FieldType.YES_NO)}
    (hint,) = hints(section(text), fields, ())

    def holds(**answers):
        return all(each.holds(answers) for each in hint.conditions)

    assert holds(ill=True) and holds(ill=True, old=False)
    assert not holds(ill=True, old=True) and not holds(ill=False) and not holds()
    with pytest.raises(FormError, match="form.unknown_field"):
        hints(section(text), FIELDS, ())


def test_a_single_condition_may_keep_a_hint_until_something_is_answered():
    text = HINT.format("Periksa PKH.") + 'show_when = { field = "ill", none_of = [true] }\n'
    (hint,) = hints(section(text), FIELDS, ())
    (kept,) = hint.conditions
    assert kept.holds({}) and kept.holds({"ill": False}) and not kept.holds({"ill": True})


def test_a_hint_hangs_on_a_number_and_never_on_words():
    text = HINT.format("Periksa PKH.") + 'fact = "f"\nfact_range = { from = 1 }\n'
    (hint,) = hints(section(text), FIELDS, (Fact("f", "F", "vulnerable_members"),))
    assert hint.fact_range == PointRange(1, None, 0)
    with pytest.raises(FormError, match="form.unknown_fact"):
        hints(section(text), FIELDS, (Fact("f", "F", "failing_aspects", words=True),))


@pytest.mark.parametrize(("low", "high"), [(None, None), (3, 2)])
def test_a_range_without_numbers_in_it_is_refused(low, high):
    ends = {"from": low, "to": high, "points": 1}
    part = Section({k: v for k, v in ends.items() if v is not None}, "trial.toml", "")
    with pytest.raises(FormError, match="form.empty_range"):
        number_range(part, scored=True)


def test_a_photo_is_a_paper_too():
    (paper,) = documents(section('[[documents]]\ncode = "foto"\nlabel = "Foto"\nphoto = true\n'))
    assert paper.photo and not paper.required
