"""The answers of one need form in one version as a table of the batch, generated from the form."""

# ruff: noqa: S608  # SQL of our own words; nothing a user typed is ever put into it

import math
import re

from models.batch.tables import BatchTable, Column, ColumnType, reference
from models.need.fields import Field, FieldType, NeedForm

NAME = re.compile(r"answers-([a-z][a-z0-9_-]*)-v([1-9][0-9]{0,3})")
CODE = re.compile(r"[A-Za-z0-9_.-]+")
SEPARATOR = ";"
"""Between the codes of a field with several choices."""

TO_HEALTH = """EXISTS (SELECT 1 FROM referral JOIN agency ON agency.id = referral.agency_id
    WHERE referral.need_id = need.id AND agency.health = 1 AND referral.requested_on IS NOT NULL
    AND referral.status NOT IN ('cancelled', 'entered-in-error'))"""
"""A diagnosis travels only with a referral to a health agency."""

TYPES = {
    FieldType.NUMBER: ColumnType.NUMBER,
    FieldType.MONEY: ColumnType.INTEGER,
    FieldType.YES_NO: ColumnType.BOOLEAN,
    FieldType.DATE: ColumnType.DATE,
}


def answers_table(form: NeedForm) -> BatchTable:
    """One row a need of this kind and version, one column a field."""
    return BatchTable(
        f"answers-{form.kind}-v{form.version}",
        form.title,
        (reference("need_id", "Kebutuhan", "need.uuid"), *map(_column, form.fields)),
        "need",
        "need.id",
        (("need_id", "needs", "id"),),
    )


def several_of(codes: tuple[str, ...]) -> str:
    """The pattern of a cell with one or more of these codes."""
    one = "|".join(re.escape(each) for each in codes)
    return f"^(?:{one})(?:{SEPARATOR}(?:{one}))*$"


def _column(field: Field) -> Column:
    codes = tuple(option.code for option in field.options)
    several = field.type is FieldType.CHOICES
    text = field.type in (FieldType.TEXT, FieldType.NARRATIVE)
    pattern = several_of(codes) if several else ""
    if field.digits or field.characters:
        signs, length = ("0-9", field.digits) if field.digits else ("A-Za-z0-9", field.characters)
        pattern = f"^[{signs}]{{{length}}}$"
    return Column(
        field.name,
        field.label,
        _sql(field),
        _type(field),
        values=codes if field.type is FieldType.CHOICE else (),
        labels=tuple(option.label for option in field.options) if not several else (),
        pattern=pattern,
        longest=field.limit if text and not pattern else 0,
        minimum=None if field.minimum is None else math.floor(field.minimum),
        maximum=None if field.maximum is None else math.ceil(field.maximum),
    )


def _type(field: Field) -> ColumnType:
    if field.type is FieldType.NUMBER and not field.decimals:
        return ColumnType.INTEGER
    return TYPES.get(field.type, ColumnType.STRING)


def _sql(field: Field) -> str:
    path = f"'$.{field.name}'"  # a form's names are lower-case identifiers
    sql = f"json_extract(need.answers, {path})"
    if field.type is FieldType.CHOICES:
        values = f"json_each(need.answers, {path})"
        sql = f"(SELECT group_concat(value, '{SEPARATOR}') FROM {values})"
    elif _type(field) is ColumnType.INTEGER:
        sql = f"CAST({sql} AS INTEGER)"
    elif _type(field) is ColumnType.NUMBER:  # never 1e-05
        sql = f"CASE WHEN {sql} IS NOT NULL THEN printf('%.{field.decimals}f', {sql}) END"
    return f"CASE WHEN {TO_HEALTH} THEN {sql} END" if field.restricted else sql
