"""In the evening few questions are asked; they are the ones that say how urgent it is."""

import pytest

from models.need.answers import check_answers
from models.need.fields import FieldType
from models.need.forms import load_forms, score
from models.need.urgency_questions import urgency_questions

FORMS = load_forms()


@pytest.mark.parametrize("kind", FORMS)
def test_a_form_asks_a_handful_that_hang_on_nothing_else(kind):
    asked = urgency_questions(FORMS[kind])
    assert len(asked) <= 4
    assert all(field.show_when is None for field in asked)
    assert all(field.type in (FieldType.CHOICE, FieldType.YES_NO) for field in asked)


@pytest.mark.parametrize("kind", [kind for kind in FORMS if urgency_questions(FORMS[kind])])
def test_their_answers_hold_and_weigh(kind):
    form = FORMS[kind]
    answers = {
        field.name: True if field.type is FieldType.YES_NO else _heaviest(field)
        for field in urgency_questions(form)
    }
    assert check_answers(form, answers) == []
    assert score(form, answers).total > 0 or score(form, answers).emergency


def test_danger_to_life_is_always_asked():
    for form in FORMS.values():
        danger = {field for field in form.fields if field.emergency and field.show_when is None}
        assert danger <= set(urgency_questions(form))


def _heaviest(field):
    return max(field.options, key=lambda option: option.points).code
