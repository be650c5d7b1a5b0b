"""How the questions of a form are read: their kinds, their option lists, what belongs together."""

import tomllib

import pytest

from models.need.fields import Field, FieldType
from models.need.form_questions import MOST_FIELDS, option_lists, questions
from models.toml_section import FormError, Section


def section(text):
    return Section(tomllib.loads(text), "trial.toml", "")


def asked(text, earlier=None):
    top = section(text)
    return questions(top, option_lists(top), earlier)


def test_fields_share_a_list_of_options():
    found = asked(
        '[[lists.rate]]\ncode = "1"\nlabel = "Layak"\n'
        '[[fields]]\nname = "a"\nlabel = "A"\ntype = "choice"\noptions = "rate"\n'
        '[[fields]]\nname = "b"\nlabel = "B"\ntype = "choices"\noptions = "rate"\n'
    )
    assert found["a"].options == found["b"].options
    assert [field.type for field in found.values()] == [FieldType.CHOICE, FieldType.CHOICES]


def test_questions_that_are_added_may_hang_on_those_before():
    shipped = {"flood": Field("flood", "Banjir", FieldType.YES_NO)}
    own = (
        '[[fields]]\nname = "x_height"\nlabel = "Tinggi"\ntype = "number"\n'
        'show_when = { field = "flood", any_of = [true] }\n'
    )
    assert list(asked(own, shipped)) == ["flood", "x_height"]
    with pytest.raises(FormError, match="form.duplicate"):
        asked(own.replace("x_height", "flood"), {**shipped, "x": shipped["flood"]})


def test_there_are_not_more_questions_than_a_batch_carries():
    one = '[[fields]]\nname = "f{}"\nlabel = "F"\ntype = "text"\n'
    with pytest.raises(FormError, match="form.too_many"):
        asked("".join(one.format(number) for number in range(MOST_FIELDS + 1)))


@pytest.mark.parametrize(("kind", "limit"), [("narrative", 2000), ("text", 300)])
def test_an_answer_is_as_long_as_its_kind_allows(kind, limit):
    (field,) = asked(f'[[fields]]\nname = "a"\nlabel = "A"\ntype = "{kind}"\n').values()
    assert field.limit == limit


@pytest.mark.parametrize(("key", "kind"), [("past", "text"), ("school_year", "date")])
def test_a_shape_hangs_on_the_kind_of_answer_that_can_have_it(key, kind):
    with pytest.raises(FormError, match="form.points_and_type"):
        asked(f'[[fields]]\nname = "a"\nlabel = "A"\ntype = "{kind}"\n{key} = true\n')


def test_what_suggests_a_restricted_case_hangs_on_an_option_or_a_yes():
    option = '{ code = "1", label = "Ya", suggest_restricted = true }'
    head = '[[fields]]\nname = "a"\nlabel = "A"\n'
    (field,) = asked(f'{head}type = "choices"\noptions = [{option}]\n').values()
    assert field.options[0].suggest_restricted
    (field,) = asked(f'{head}type = "yes_no"\nsuggest_restricted = true\n').values()
    assert field.suggest_restricted
    for wrong, code in (
        (f'type = "choices"\nsuggest_restricted = true\noptions = [{option}]', "points_and_type"),
        ('type = "text"\nsuggest_restricted = true', "points_and_type"),
        ('type = "yes_no"\nsuggest_restricted = "ya"', "wrong_kind"),
        (f'type = "choice"\noptions = [{option.replace("suggest_", "suggests_")}]', "unknown_key"),
    ):
        with pytest.raises(FormError, match=f"form.{code}"):
            asked(f"{head}{wrong}\n")
