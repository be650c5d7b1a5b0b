"""Table Schema (Data Package 2.0) of the tables of a batch, and back for tables of answers."""

import re
from typing import Any

from models.batch.answers import CODE, NAME, several_of
from models.batch.strict_json import is_whole
from models.batch.tables import UUID, BatchTable, Column, ColumnType, reference
from models.batch.wire_formats import is_text
from models.errors import FileRefused

MOST_COLUMNS = 200
MOST_VALUES = 300
EXACT = re.compile(r"\^\[(?:A-Za-z)?0-9\]\{([1-9][0-9]?)\}\$")
"""The pattern of a text of so many digits, or letters and digits."""
COLUMN = re.compile(r"[a-z][a-z0-9_]{0,39}")
HIGHEST = 10**15


def table_schema(table: BatchTable) -> dict[str, Any]:
    """The schema as it stands in datapackage.json."""
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": [table.key],
        "missingValues": [""],
    }
    if table.links:
        schema["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": target, "fields": [key]}}
            for column, target, key in table.links
        ]
    return schema


def read_answers_table(name: Any, title: Any, schema: Any) -> BatchTable:
    """The table a signed package describes for the answers of a need form.

    The receiver need not know the form. It takes only schemas that a form can give, and no pattern
    but so many digits or letters and lists of codes, so that no expression of a stranger is run.
    Raises `FileRefused("batch.bad_schema")`.
    """
    fields = schema.get("fields") if isinstance(schema, dict) else None
    named = isinstance(name, str) and NAME.fullmatch(name) and is_text(title)
    if not named or type(fields) is not list or not 1 <= len(fields) <= MOST_COLUMNS:
        raise FileRefused("batch.bad_schema")
    key = reference("need_id", "Kebutuhan", "")
    columns = (key, *(_read_column(field) for field in fields[1:]))
    table = BatchTable(name, str(title), columns, links=(("need_id", "needs", "id"),))
    if len({column.name for column in columns}) != len(columns) or table_schema(table) != schema:
        raise FileRefused("batch.bad_schema")
    return table


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "title": column.title,
        "type": str(column.type),
    }
    if column.labels:
        pairs = zip(column.values, column.labels, strict=True)
        field["categories"] = [{"value": value, "label": label} for value, label in pairs]
    constraints = {
        "required": column.required or None,
        "enum": list(column.values) or None,
        "pattern": column.pattern or None,
        "maxLength": column.longest or None,
        "minimum": column.minimum,
        "maximum": column.maximum,
    }
    constraints = {name: value for name, value in constraints.items() if value is not None}
    if constraints:
        field["constraints"] = constraints
    return field


def _read_column(field: Any) -> Column:
    if not isinstance(field, dict):
        raise FileRefused("batch.bad_schema")
    name, title, type_name = field.get("name"), field.get("title"), field.get("type")
    rules = field.get("constraints", {})
    if (
        not isinstance(name, str)
        or COLUMN.fullmatch(name) is None
        or not is_text(title)
        or type_name not in _TYPE_NAMES
        or not isinstance(rules, dict)
        or not all(rules.get(key) is None or _WHOLE(rules[key]) for key in _NUMBERS)
        or (type_name not in _NUMERIC and {"minimum", "maximum"} & rules.keys())
    ):
        raise FileRefused("batch.bad_schema")
    values = _codes(rules.get("enum", []))
    return Column(
        name,
        str(title),
        type=ColumnType(type_name),
        values=values,
        labels=_labels(field.get("categories", []), values),
        pattern=_pattern(rules.get("pattern", "")),
        longest=rules.get("maxLength", 0),
        minimum=rules.get("minimum"),
        maximum=rules.get("maximum"),
    )


_TYPE_NAMES = tuple(map(str, ColumnType))
_WHOLE = is_whole(-HIGHEST, HIGHEST)
_NUMBERS = ("maxLength", "minimum", "maximum")
_NUMERIC = (ColumnType.INTEGER, ColumnType.NUMBER)


def _codes(value: Any) -> tuple[str, ...]:
    fits = type(value) is list and len(value) <= MOST_VALUES
    if not fits or not all(isinstance(each, str) and CODE.fullmatch(each) for each in value):
        raise FileRefused("batch.bad_schema")
    return tuple(value)


def _labels(value: Any, codes: tuple[str, ...]) -> tuple[str, ...]:
    fits = type(value) is list and len(value) in (0, len(codes))
    if not fits or not all(isinstance(each, dict) and is_text(each.get("label")) for each in value):
        raise FileRefused("batch.bad_schema")
    return tuple(each["label"] for each in value)


def _pattern(value: Any) -> str:
    if value in ("", UUID):
        return str(value)
    if isinstance(value, str) and (EXACT.fullmatch(value) or _list_codes(value)):
        return value
    raise FileRefused("batch.bad_schema")


def _list_codes(pattern: str) -> bool:
    """Whether the pattern is that of a cell with several codes, as `several_of` writes it."""
    found = re.match(r"\^\(\?:((?:[A-Za-z0-9_|]|\\[.-])+)\)\(", pattern)
    if found is None:
        return False
    codes = tuple(re.sub(r"\\(.)", r"\1", each) for each in found[1].split("|"))
    return all(map(CODE.fullmatch, codes)) and several_of(codes) == pattern
