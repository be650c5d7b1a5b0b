"""The office chooses a letter's classification by code or by words, from a list of its own."""

import pytest

from models.errors import RuleError
from models.letter.numbering.classifications import (
    classifications,
    clean_classification,
    fitting,
    hide_classification,
    restore_classification,
    save_classification,
    show_classification,
)
from models.need.forms import load_forms


def codes(**wanted):
    return [each.code for each in classifications(**wanted)]


def one(code):
    return next(each for each in classifications(hidden=True) if each.code == code)


def test_the_list_is_shipped_in_the_order_of_the_codes(store):
    listed = codes()
    assert len(listed) == 265
    assert listed.index("400.3.9") < listed.index("400.3.10")
    assert one("400.9.14.5").name == "Bantuan Langsung"


def test_every_code_a_need_form_writes_under_is_in_it(store):
    for kind, form in load_forms().items():
        used = {form.classification, *(each.code for each in form.classification_rules)}
        assert used <= set(codes()), kind


def test_what_two_lists_disagree_on_is_marked(store):
    assert all(each.check == each.code.startswith("500") for each in classifications())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("400.9.14.5", "400.9.14.5"),
        ("bantuan LANGSUNG", "400.9.14.5"),
        ("rtlh", "600.2.7.6"),
        ("rujukan sma", "400.3.8"),
    ],
)
def test_it_is_searched_by_code_by_name_and_by_use(store, text, expected):
    assert expected in [each.code for each in fitting(classifications(), text)]
    assert fitting(classifications(), "400.9.14.5 pajak") == ()


def test_the_office_renames_adds_and_hides_and_goes_back(desk):
    save_classification("400.9.14.5", "Bantuan langsung desa", desk)
    save_classification("999.1", "Arsip desa", desk)
    hide_classification("400.3.12", desk)
    assert (one("400.9.14.5").name, one("400.9.14.5").changed) == ("Bantuan langsung desa", True)
    assert (one("999.1").shipped, codes()[-1]) == (False, "999.1")
    assert "400.3.12" not in codes() and "400.3.12" in codes(hidden=True)
    assert one("400.3.12").name == "Data dan Statistik Pendidikan"
    show_classification("400.3.12", desk)
    assert "400.3.12" in codes()
    for code in ("400.9.14.5", "999.1", "400.3.12"):
        restore_classification(code, desk)
    assert len(codes()) == 265 and not any(each.changed for each in classifications())
    with pytest.raises(RuleError, match=r"record\.not_found"):
        restore_classification("400.9.14.5", desk)
    save_classification("999.1", "Arsip desa lagi", desk)
    assert one("999.1").name == "Arsip desa lagi"


@pytest.mark.parametrize(
    ("code", "name", "rule"),
    [
        ("", "Arsip", "classification.code"),
        ("400,1", "Arsip", "classification.code"),
        ("400..1", "Arsip", "classification.code"),
        ("400.1", " ", "classification.name"),
    ],
)
def test_a_code_is_numbers_with_points_and_has_a_name(desk, code, name, rule):
    with pytest.raises(RuleError, match=rule):
        save_classification(code, name, desk)
    with pytest.raises(RuleError, match=r"record\.not_found"):
        hide_classification("999.9", desk)


def test_words_that_were_left_in_the_field_are_no_code(store):
    assert [clean_classification(each) for each in (" 470 ", "PMD.1", "")] == ["470", "PMD.1", ""]
    with pytest.raises(RuleError, match="classification.words"):
        clean_classification("sehat")
