"""The schema of our own tables is fixed; that of answers comes from the form and nothing worse."""

import copy
import hashlib

import pytest

from models.batch.answers import answers_table
from models.batch.strict_json import dump_compact
from models.batch.tables import SCHEMA, TABLES
from models.errors import FileRefused
from models.need.forms import load_forms
from reports.batch.cells import checker
from reports.batch.schema import read_answers_table, table_schema

FORMS = list(load_forms().values())
HEALTH = answers_table(load_forms()["health"])


def test_a_changed_table_has_a_new_schema_number():
    """Whoever changes a column, a code or a title raises `SCHEMA` and writes the new hash here."""
    schemas = [[table.name, table.title, table_schema(table)] for table in TABLES]
    digest = hashlib.sha256(dump_compact(schemas)).hexdigest()
    assert (SCHEMA, digest) == (
        1,
        "3abe4a304b7ec012965ce93dff853f6bbca3d582536b682044472a3bebc6230b",
    )


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.kind)
def test_the_schema_of_answers_is_read_back(form):
    table = answers_table(form)
    read = read_answers_table(table.name, table.title, table_schema(table))
    assert table_schema(read) == table_schema(table)
    assert [column.name for column in read.columns][1:] == [field.name for field in form.fields]
    for column in read.columns:
        assert checker(column)([""] * 3) is not column.required


def changed(path, value):
    schema = copy.deepcopy(table_schema(HEALTH))
    place = schema
    for key in path[:-1]:
        place = place[key]
    if value is None:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return schema


WRONG = {
    "no fields": changed(["fields"], None),
    "fields that are none": changed(["fields"], "x"),
    "a field that is none": changed(["fields", 1], 7),
    "too many fields": changed(["fields"], [{}] * 500),
    "another key column": changed(["fields", 0, "name"], "id"),
    "a column twice": changed(["fields", 2, "name"], "urgency"),
    "another type": changed(["fields", 1, "type"], "object"),
    "a type that cannot be looked up": changed(["fields", 1, "type"], []),
    "a word too much": changed(["fields", 1, "format"], "email"),
    "a rule too much": changed(["fields", 1, "constraints", "jsonSchema"], {}),
    "rules that are none": changed(["fields", 1, "constraints"], []),
    "a slow pattern": changed(["fields", 2, "constraints"], {"pattern": "^(a+)+$"}),
    "a pattern that looks like codes": changed(
        ["fields", 2, "constraints"], {"pattern": "^(?:a|b)(?:;(?:a|b)*)*$"}
    ),
    "codes that are none": changed(["fields", 1, "constraints", "enum"], [1, 2]),
    "a bound of a text": changed(["fields", 1, "constraints", "minimum"], 1),
    "a bound that is true": changed(["fields", 2, "constraints"], {"maxLength": True}),
    "labels of nothing": changed(["fields", 1, "categories"], [{"value": "a", "label": "a"}]),
    "no foreign key": changed(["foreignKeys"], None),
    "another foreign key": changed(["foreignKeys", 0, "reference", "resource"], "cases"),
    "another primary key": changed(["primaryKey"], ["urgency"]),
    "no schema": None,
    "a list": [],
}


@pytest.mark.parametrize("name", WRONG)
def test_a_schema_no_form_can_give_is_refused(name):
    with pytest.raises(FileRefused, match=r"batch\.bad_schema"):
        read_answers_table(HEALTH.name, HEALTH.title, WRONG[name])


@pytest.mark.parametrize("name", ["answers", "answers-x-v0", "answers-../x-v1", "persons", None, 7])
def test_a_table_of_answers_is_named_by_kind_and_version(name):
    with pytest.raises(FileRefused, match=r"batch\.bad_schema"):
        read_answers_table(name, "Judul", table_schema(HEALTH))
