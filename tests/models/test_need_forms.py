"""The shipped forms hold together, and a form that does not is refused with its place."""

import re
from importlib import resources

import pytest

from models.codes import UrgencyLevel
from models.errors import RuleError
from models.need_facts import FACTS
from models.need_fields import FieldType
from models.need_form_file import FormError, read_form
from models.need_forms import form_of, load_forms, score
from models.sentences import SENTENCES, sentence

SMALL = """
kind = "trial"
version = 1
title = "Coba"
classification = "400.9.14.4"

[score]
medium = 2
high = 4
critical = 6

[[fields]]
name = "hungry"
label = "Lapar"
type = "yes_no"

[[fields]]
name = "when"
label = "Kapan"
type = "choice"
options = [{ code = "now", label = "Sekarang" }, { code = "soon", label = "Segera" }]
show_when = { field = "hungry", any_of = [true] }

[[routes]]
function = "sosial"
reason = "Bantuan"
show_when = { field = "when", any_of = ["now"] }

[letter]
subject = "Permohonan a.n. {name}"
ask = "mohon bantuan."
lines = ["when"]
"""

FAULTS = {
    "an unknown key of the form": ("version = 1", 'version = 1\ncolour = "red"', "unknown_key"),
    "an unknown key of a field": ('type = "yes_no"', 'type = "yes_no"\nsize = 3', "unknown_key"),
    "a missing key": ('title = "Coba"', "", "missing_key"),
    "no thresholds": ("[score]\nmedium = 2\nhigh = 4\ncritical = 6", "", "missing_key"),
    "a value of the wrong kind": ("version = 1", 'version = "1"', "wrong_kind"),
    "true where a number belongs": ("version = 1", "version = true", "wrong_kind"),
    "a field twice": ('name = "when"', 'name = "hungry"', "duplicate"),
    "an option twice": ('code = "soon"', 'code = "now"', "duplicate"),
    "a name that is no column": ('name = "when"', 'name = "When it was"', "bad_name"),
    "an unknown type": ('type = "yes_no"', 'type = "colour"', "unknown_type"),
    "a choice without options": ('type = "yes_no"', 'type = "choice"', "options_and_type"),
    "an option list nobody wrote": (
        'options = [{ code = "now", label = "Sekarang" }, { code = "soon", label = "Segera" }]',
        'options = "moments"',
        "unknown_list",
    ),
    "a condition on an option that is not there": ('["now"]', '["never"]', "unknown_option"),
    "yes instead of true": ("[true]", '["yes"]', "unknown_option"),
    "a condition on a field that is not there": (
        '"hungry", any',
        '"thirsty", any',
        "unknown_field",
    ),
    "a condition on a later field": (
        'type = "yes_no"',
        'type = "yes_no"\nshow_when = { field = "when", any_of = ["now"] }',
        "unknown_field",
    ),
    "a letter line that is no field": ('lines = ["when"]', 'lines = ["where"]', "unknown_field"),
    "a blank no letter fills": ("a.n. {name}", "a.n. {nama}", "unknown_blank"),
    "a blank without name": ("a.n. {name}", "a.n. {}", "unknown_blank"),
    "an open brace": ("a.n. {name}", "a.n. {name", "unknown_blank"),
    "a blank that reaches inside": ("{name}", "{name.__class__}", "unknown_blank"),
    "thresholds that fall": ("high = 4", "high = 2", "thresholds"),
    "an agency function nobody knows": ('"sosial"', '"sosiel"', "unknown_function"),
    "points on text": (
        'type = "yes_no"',
        'type = "text"\npoints = [{ from = 1, points = 1 }]',
        "points_and_type",
    ),
    "points for a yes of a choice": (
        'label = "Kapan"',
        'label = "Kapan"\nyes_points = 2',
        "points_and_type",
    ),
    "not TOML at all": ("[score]", "[score", "not_toml"),
    "a computed fact nobody wrote": (
        "[[routes]]",
        '[[facts]]\nname = "f"\nlabel = "F"\nfunction = "luck"\n\n[[routes]]',
        "unknown_fact",
    ),
    "a computed fact without its fields": (
        "[[routes]]",
        '[[facts]]\nname = "f"\nlabel = "F"\nfunction = "m2_per_person"\n\n[[routes]]',
        "unknown_field",
    ),
    "a range that ends before it starts": (
        'type = "yes_no"',
        'type = "number"\npoints = [{ from = 3, to = 1, points = 1 }]',
        "empty_range",
    ),
}


def test_the_small_form_of_these_tests_is_a_good_one():
    form = read_form(SMALL.encode(), "trial.toml")
    assert [field.type for field in form.fields] == [FieldType.YES_NO, FieldType.CHOICE]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_form_is_refused_with_its_place(fault):
    good, bad, code = FAULTS[fault]
    assert SMALL.count(good) >= 1
    with pytest.raises(FormError) as caught:
        read_form(SMALL.replace(good, bad, 1).encode(), "trial.toml")
    assert caught.value.code == f"form.{code}"
    assert "trial.toml" in sentence(caught.value)


def test_a_form_that_is_not_text_is_refused():
    with pytest.raises(FormError, match="not_toml"):
        read_form(b"\xff\xfe\x00", "trial.toml")


def test_every_fault_of_a_form_has_a_sentence():
    source = "".join(
        resources.files("models").joinpath(name).read_text("utf-8")
        for name in ("need_form_file.py", "toml_section.py", "agency_file.py", "need_forms.py")
    )
    codes = set(re.findall(r'"(form\.[a-z_]+)"', source))
    assert len(codes) > 10
    assert codes <= set(SENTENCES)


def test_four_needs_are_offered_in_a_fixed_order():
    assert list(load_forms()) == ["school", "health", "house", "food"]


def test_a_kind_nobody_ships_is_refused():
    with pytest.raises(RuleError, match="unknown_kind"):
        form_of("weather")
    with pytest.raises(RuleError, match="unknown_kind"):
        form_of("food", 99)


@pytest.mark.parametrize("kind", ["school", "health", "house", "food"])
def test_a_shipped_form_has_all_a_counter_needs(kind):
    form = form_of(kind)
    required = [field for field in form.fields if field.required]
    assert 3 <= len(required) <= 4, "a clerk has sixty seconds"
    assert "a.n. {name}" in form.letter.subject
    assert form.letter.ask.startswith("mohon dapat ")
    assert form.letter.ask.endswith(".")
    assert form.letter.lines
    assert any(document.required for document in form.documents)
    assert re.fullmatch(r"\d{3}(\.\d+)+", form.classification)
    assert form.agencies[-1] == "camat" or "camat" in form.agencies
    assert any(route.show_when is None for route in form.routes), "somebody may always help"


@pytest.mark.parametrize("kind", ["school", "health", "house", "food"])
def test_danger_to_life_makes_a_need_critical_whatever_the_points(kind):
    form = form_of(kind)
    signs = [
        {field.name: True} if field.type is FieldType.YES_NO else {field.name: option.code}
        for field in form.fields
        for option in (field.options or (field,))
        if option.emergency
    ]
    assert signs, "every need kind has a sign of danger to life"
    for answers in signs:
        found = score(form, answers)
        assert (found.emergency, found.level) == (True, UrgencyLevel.CRITICAL)


def test_every_fact_a_form_computes_is_used_by_one():
    used = {fact.function for form in load_forms().values() for fact in form.facts}
    assert used == set(FACTS)


def test_a_diagnosis_is_restricted():
    by_name = form_of("health").by_name
    assert by_name["diagnosis"].restricted
    assert by_name["chronic"].restricted


@pytest.mark.parametrize(
    ("kind", "answers", "code"),
    [
        ("school", {"level": "8"}, "400.3.5"),
        ("school", {"level": "11"}, "400.3.3"),
        ("school", {"level": "15"}, "400.3.8"),
        ("health", {"jkn_status": "pbi_nonaktif"}, "400.7.24"),
        ("health", {"jkn_status": "pbi_aktif"}, "400.7.3"),
        ("food", {"causes": ["sebatang_kara", "sakit"]}, "400.9.6"),
        ("house", {}, "600.2.7.6"),
    ],
)
def test_a_letter_is_filed_under_the_code_of_its_answers(kind, answers, code):
    assert form_of(kind).classification_for(answers) == code


def test_an_agency_is_asked_for_what_it_can_do():
    letter = form_of("school").letter
    assert "dokumen kependudukan" in letter.for_functions(["dukcapil"])[1]
    assert letter.for_functions(["pendidikan"]) == (letter.subject, letter.ask)


def test_official_codes_are_digits_as_in_the_questionnaires():
    """BPS Regsosek 2022 and PUPR 2020 number their answers from 1, with 8 for `tidak tahu`."""
    house = form_of("house").by_name
    for name, count in (("floor", 9), ("wall", 7), ("roof", 8), ("water", 11), ("toilet", 6)):
        codes = [option.code for option in house[name].options]
        assert codes == [str(number) for number in range(1, count + 1)]
    assert [o.code for o in form_of("health").by_name["nutrition"].options] == ["1", "2", "3", "8"]
