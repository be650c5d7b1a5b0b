"""Every field of a form becomes one column of its table, with the form's own rules."""

import re

import pytest

from models.batch.answers import NAME, answers_table, several_of
from models.batch.tables import ColumnType
from models.need.fields import FieldType
from models.need.forms import load_forms

FORMS = load_forms()


@pytest.mark.parametrize("kind", FORMS)
def test_a_table_has_the_fields_of_its_form_in_order(kind):
    form = FORMS[kind]
    table = answers_table(form)
    name = NAME.fullmatch(table.name)
    assert name is not None
    assert name.groups() == (kind, str(form.version))
    assert table.key == "need_id"
    assert [column.name for column in table.columns[1:]] == [field.name for field in form.fields]
    for field, column in zip(form.fields, table.columns[1:], strict=True):
        codes = tuple(option.code for option in field.options)
        assert column.values == (codes if field.type is FieldType.CHOICE else ())
        assert not column.required  # an unfinished form may travel
        assert ("EXISTS" in column.sql) == field.restricted


def test_kinds_of_answers_become_types_of_the_schema():
    types = {
        field.type: column.type
        for form in FORMS.values()
        for field, column in zip(form.fields, answers_table(form).columns[1:], strict=True)
        if not field.decimals
    }
    assert types[FieldType.MONEY] == types[FieldType.NUMBER] == ColumnType.INTEGER
    assert types[FieldType.YES_NO] == ColumnType.BOOLEAN
    assert types[FieldType.TEXT] == types[FieldType.CHOICES] == ColumnType.STRING


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [("npsn", "2052A678", ("20525678 ", "2052567", "2052-678")), ("nisn", "0012345678", ("1A",))],
)
def test_a_text_of_fixed_length_has_its_pattern_and_no_other_length(name, good, bad):
    column = next(each for each in answers_table(FORMS["school"]).columns if each.name == name)
    assert column.longest == 0
    assert re.fullmatch(column.pattern, good)
    assert not any(re.fullmatch(column.pattern, cell) for cell in bad)


def test_a_cell_with_several_codes_has_them_parted_by_semicolons():
    pattern = re.compile(several_of(("1", "10", "a.b")))
    assert all(map(pattern.fullmatch, ("1", "10", "10;1", "a.b;1;10")))
    assert not any(map(pattern.fullmatch, ("", "axb", "1;", ";1", "1;;10", "11")))
