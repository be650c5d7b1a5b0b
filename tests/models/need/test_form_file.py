"""A form that does not hold together is refused with its place, whatever became of its bytes."""

import re
from importlib import resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.batch.answers import answers_table
from models.need.fields import FieldType
from models.need.form_file import FormError, read_form
from models.need.forms import score
from models.sentences import SENTENCES, sentence
from resources import read_bytes

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

ROUTES = "[[routes]]"
STEP = '[[plan]]\ncode = "a"\ntext = "Kunjungi."\nowner = "office"\ndays = 3\n\n'
TIME_OUT = (
    '[[fields]]\nname = "stopped_on"\nlabel = "Berhenti"\ntype = "date"\n\n'
    '[[facts]]\nname = "f"\nlabel = "F"\nfunction = "time_out_of_school"\n'
)
HINT = '[[hints]]\nprogramme = "pkh"\ntext = "Periksa PKH."\n'
READERS = (
    *(
        "need/form_file.py",
        "need/form_letter.py",
        "need/form_questions.py",
        "need/form_rules.py",
        "need/forms.py",
    ),
    *("need/office_forms.py", "toml_section.py", "agency_file.py"),
)
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
    "not TOML at all": ("[score]", "[score", "not_toml_at"),
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
    "a number that is none": (
        'type = "yes_no"',
        'type = "number"\nminimum = nan',
        "out_of_range",
    ),
    "bounds the wrong way round": (
        'type = "yes_no"',
        'type = "number"\nminimum = 5\nmaximum = 2',
        "empty_range",
    ),
    "more decimals than anybody writes": (
        'type = "yes_no"',
        'type = "number"\ndecimals = 400',
        "out_of_range",
    ),
    "letters of a date": ('type = "yes_no"', 'type = "date"\ncharacters = 8', "points_and_type"),
    "more characters than fit": (
        'type = "yes_no"',
        'type = "text"\nlimit = 5\ncharacters = 8',
        "points_and_type",
    ),
    "a number that is digits and letters": (
        'type = "yes_no"',
        'type = "text"\ndigits = 8\ncharacters = 8',
        "points_and_type",
    ),
    "points for a time that passes": (
        "[[routes]]",
        TIME_OUT + "points = [{ from = 1, points = 1 }]\n\n[[routes]]",
        "points_and_type",
    ),
    "digits of a date": ('type = "yes_no"', 'type = "date"\ndigits = 4', "points_and_type"),
    "a label nobody can read": ('label = "Lapar"', f'label = "{"a" * 121}"', "text_too_long"),
    "a label that says nothing": ('label = "Lapar"', 'label = " "', "missing_key"),
    "a column every table has": ('name = "when"', 'name = "need_id"', "duplicate"),
    "a letter no column has": ('name = "when"', 'name = "kapané"', "bad_name"),
    "a code that cannot travel": ('code = "soon"', 'code = "besok;lusa"', "bad_name"),
    "a kind that is no word": ('kind = "trial"', 'kind = "Uji coba"', "bad_name"),
    "version 0": ("version = 1", "version = 0", "out_of_range"),
    "a version nobody reaches": ("version = 1", "version = 1000", "out_of_range"),
    "a step by nobody": (ROUTES, STEP.replace('"office"', '"camat"') + ROUTES, "unknown_owner"),
    "a step after one nobody wrote": (
        ROUTES,
        STEP.replace("days = 3", 'after = "z"') + ROUTES,
        "unknown_step",
    ),
    "a step that waits for itself": (
        ROUTES,
        STEP.replace("days = 3", 'after = "a"') + ROUTES,
        "step_circle",
    ),
    "two steps that wait for each other": (
        ROUTES,
        STEP.replace("days = 3", 'after = "b"')
        + STEP.replace('"a"', '"b"').replace("days = 3", 'after = "a"')
        + ROUTES,
        "step_circle",
    ),
    "a step twice": (ROUTES, STEP + STEP + ROUTES, "duplicate"),
    "a step in a year and a half": (
        ROUTES,
        STEP.replace("days = 3", "days = 400") + ROUTES,
        "out_of_range",
    ),
    "a step of an agency nobody knows": (
        ROUTES,
        STEP.replace("days = 3", 'function = "sosiel"') + ROUTES,
        "unknown_function",
    ),
    "a hint that decides": (
        ROUTES,
        HINT.replace("Periksa PKH", "Keluarga ini layak PKH") + ROUTES,
        "verdict",
    ),
    "a hint for ages that fall": (ROUTES, HINT + "ages = [21, 6]\n" + ROUTES, "empty_range"),
    "a hint from a fact nobody computes": (ROUTES, HINT + 'fact = "f"\n' + ROUTES, "unknown_fact"),
    "a limit without its bounds": (
        ROUTES,
        '[limits.least]\nlabel = "L"\nvalue = 3\n' + ROUTES,
        "missing_key",
    ),
    "a limit beyond its bounds": (
        ROUTES,
        '[limits.least]\nlabel = "L"\nvalue = 3\nminimum = 4\nmaximum = 5\n' + ROUTES,
        "empty_range",
    ),
    "a paper twice": (
        ROUTES,
        '[[documents]]\ncode = "a"\nlabel = "A"\n' * 2 + ROUTES,
        "duplicate",
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
        resources.files("models").joinpath(name).read_text("utf-8") for name in READERS
    )
    codes = set(re.findall(r'"(form\.[a-z_]+)"', source))
    assert len(codes) > 10
    assert codes <= set(SENTENCES)


DATA = read_bytes("needs", "house.toml")


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_a_damaged_form_is_refused_in_words_and_never_crashes(data):
    """Whatever became of the bytes: a good form, or a refusal that names the file."""
    cut = sorted(data.draw(st.lists(st.integers(0, len(DATA)), min_size=2, max_size=2)))
    damaged = DATA[: cut[0]] + data.draw(st.binary(max_size=6)) + DATA[cut[1] :]
    expect_a_form_or_a_refusal(damaged)


VALUES = st.one_of(
    *(st.just(text) for text in ("true", "[]", "{}", '""', "0", "-1", "nan", "1e400", "[[[[]]]]")),
    st.integers(-(10**30), 10**30).map(str),
    st.text(st.characters(codec="utf-8", exclude_characters='"\\'), max_size=150).map(
        lambda text: f'"{text}"'
    ),
    *(st.just(text) for text in ("1979-05-27", "[1, 2, 3]", '["a"]', "{ a = 1 }", "9" * 5000)),
)


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_a_form_with_another_value_somewhere_is_refused_in_words_and_never_crashes(data):
    lines = SMALL.splitlines()
    places = [number for number, line in enumerate(lines) if " = " in line]
    for place in data.draw(st.lists(st.sampled_from(places), min_size=1, max_size=3)):
        key = lines[place].partition(" = ")[0]
        lines[place] = f"{key} = {data.draw(VALUES)}"
    expect_a_form_or_a_refusal("\n".join(lines).encode())


def expect_a_form_or_a_refusal(data):
    try:
        form = read_form(data, "trial.toml")
    except FormError as error:
        assert "trial.toml" in sentence(error)
    else:
        answers_table(form)
        assert score(form, {}).total == 0


def test_endless_nesting_is_refused():
    with pytest.raises(FormError, match="not_toml"):
        read_form(b"a = " + b"[" * 50_000, "trial.toml")


def test_a_form_too_large_to_read_is_refused():
    with pytest.raises(FormError, match="too_large"):
        read_form(b"#" * 200_001, "trial.toml")
