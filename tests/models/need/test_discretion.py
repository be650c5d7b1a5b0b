"""What a form marks as delicate is asked about, by its question only; anything else is not."""

import pytest

from models.need.discretion import discreet_questions
from models.need.forms import form_of


@pytest.mark.parametrize(
    ("kind", "answers", "expected"),
    [
        ("health", {"chronic": ["2", "12"]}, "Penyakit kronis"),
        ("health", {"chronic": ["2", "7"]}, None),
        ("health", {}, None),
        ("other", {"subject": "kekerasan", "violence": ["penelantaran"]}, "Bidang"),
        ("other", {"subject": "kerja", "violence": ["fisik"]}, None),
        ("school", {"in_danger": True}, "Anak mengalami kekerasan atau ancaman"),
        ("school", {"in_danger": False}, None),
        ("food", {"in_danger": True}, None),
    ],
)
def test_illness_and_violence_suggest_it_and_the_answer_is_not_said(kind, answers, expected):
    form = form_of(kind)
    found = discreet_questions([(form, answers)])
    assert found == ((f"{form.title}: {expected}",) if expected else ())


def test_each_question_of_a_case_is_named_once():
    given = [(form_of("health"), {"chronic": ["12"]}), (form_of("other"), {"subject": "kekerasan"})]
    assert discreet_questions([*given, *given]) == (
        "Kesehatan: Penyakit kronis",
        "Lainnya: Bidang",
    )
