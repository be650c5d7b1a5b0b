"""The letter words of a form are refused where a letter could not say them."""

import pytest

from models.need.fields import LetterLine
from models.need.form_file import FormError, read_form
from tests.models.need.test_form_file import SMALL

LINES = 'lines = ["when"]'


def with_facts(facts):
    return SMALL.replace(LINES, f"facts = [{facts}]").encode()


def test_a_form_names_its_facts_by_its_own_labels_or_by_others():
    assert read_form(SMALL.encode(), "f").letter.lines == (LetterLine(("when",)),)
    facts = '{ fields = ["hungry", "when"], label = "Lapar", quiet = [false, "soon"] }'
    (line,) = read_form(with_facts(facts), "f").letter.lines
    assert line == LetterLine(("hungry", "when"), "Lapar", (False, "soon"))


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ('{ fields = ["where"], label = "A" }', "unknown_field"),
        ('{ fields = [], label = "A" }', "missing_key"),
        ('{ fields = ["when"] }', "missing_key"),
        ('{ fields = ["when"], label = "Kapan bantuan dibutuhkan oleh" }', "text_too_long"),
        ('{ fields = ["when"], label = "A", quiet = ["never"] }', "unknown_option"),
        ('{ fields = ["when"], label = "A", quiet = [true] }', "unknown_option"),
        ('{ fields = ["when"], label = "A", size = 3 }', "unknown_key"),
    ],
)
def test_facts_that_do_not_hold_are_refused_with_their_place(facts, code):
    with pytest.raises(FormError, match=rf"form\.{code}") as refused:
        read_form(with_facts(facts), "f")
    assert "letter" in str(refused.value.details["where"])
