"""Reads the questions of a need form: its option lists and its fields."""

import re

from models.need.fields import Field, FieldType, Option
from models.need.form_rules import Fields, condition, point_ranges, points
from models.toml_section import Section

WITH_OPTIONS = (FieldType.CHOICE, FieldType.CHOICES)
NUMERIC = (FieldType.NUMBER, FieldType.MONEY)
NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
OPTION_CODE = re.compile(r"[A-Za-z0-9_.-]{1,40}")
TAKEN = ("need_id",)
"""Columns that a table of answers has anyway."""
MOST_FIELDS, MOST_OPTIONS = 150, 100
MOST_DECIMALS, MOST_DIGITS, LONGEST_ANSWER = 6, 40, 4000
Lists = dict[str, tuple[Option, ...]]


def option_lists(top: Section) -> Lists:
    """Option lists that several fields share."""
    table = top.table("lists")
    if table is None:
        return {}
    return {name: _options(table, name) for name in table.keys()}  # noqa: SIM118


def questions(top: Section, lists: Lists, earlier: Fields | None = None) -> dict[str, Field]:
    """The fields by name, in order; `earlier` are those of the form that these are added to."""
    fields: dict[str, Field] = dict(earlier or {})
    for item in top.tables("fields"):
        field = _field(item, lists, fields)
        item.finish()
        if field.name in fields or field.name in TAKEN:
            raise top.error("form.duplicate", field.name)
        fields[field.name] = field
    if len(fields) > MOST_FIELDS:
        raise top.error("form.too_many", "fields", limit=MOST_FIELDS)
    return fields


def _options(section: Section, key: str) -> tuple[Option, ...]:
    options: dict[str, Option] = {}
    for item in section.tables(key):
        option = Option(
            code=item.text("code", limit=40),
            label=item.text("label", limit=120),
            points=points(item, "points"),
            emergency=item.flag("emergency"),
            suggest_restricted=item.flag("suggest_restricted"),
        )
        item.finish()
        if OPTION_CODE.fullmatch(option.code) is None:
            raise item.error("form.bad_name", option.code)
        if option.code in options:
            raise section.error("form.duplicate", option.code)
        options[option.code] = option
    if len(options) > MOST_OPTIONS:
        raise section.error("form.too_many", key, limit=MOST_OPTIONS)
    return tuple(options.values())


def _field(item: Section, lists: Lists, earlier: Fields) -> Field:
    name = item.text("name", limit=40)
    if NAME.fullmatch(name) is None:
        raise item.error("form.bad_name", name)
    type_text = item.text("type", limit=20)
    if type_text not in list(FieldType):
        raise item.error("form.unknown_type", type_text)
    kind = FieldType(type_text)
    field = Field(
        name=name,
        label=item.text("label", limit=120),
        type=kind,
        section=item.text("section", "", limit=60),
        options=_field_options(item, kind, lists),
        required=item.flag("required"),
        show_when=condition(item, earlier),
        unit=item.text("unit", "", limit=20),
        help=item.text("help", ""),
        points=point_ranges(item),
        yes_points=points(item, "yes_points"),
        no_points=points(item, "no_points"),
        emergency=item.flag("emergency"),
        suggest_restricted=item.flag("suggest_restricted"),
        restricted=item.flag("restricted"),
        minimum=item.number("minimum"),
        maximum=item.number("maximum"),
        decimals=item.integer("decimals", 0, high=MOST_DECIMALS),
        digits=item.integer("digits", 0, high=MOST_DIGITS),
        characters=item.integer("characters", 0, high=MOST_DIGITS),
        past=item.flag("past"),
        school_year=item.flag("school_year"),
        limit=_longest(item, kind),
    )
    _check_kind(item, field)
    return field


def _longest(item: Section, kind: FieldType) -> int:
    usual = 2000 if kind is FieldType.NARRATIVE else 300
    return item.integer("limit", usual, low=1, high=LONGEST_ANSWER)


def _field_options(item: Section, kind: FieldType, lists: Lists) -> tuple[Option, ...]:
    if item.holds_text("options"):
        name = item.text("options")
        if name not in lists:
            raise item.error("form.unknown_list", name)
        options = lists[name]
    else:
        options = _options(item, "options")
    if bool(options) != (kind in WITH_OPTIONS):
        raise item.error("form.options_and_type", "options")
    return options


def _check_kind(item: Section, field: Field) -> None:
    """Points, bounds and digits hang only where the kind of answer can have them."""
    if field.points and field.type not in NUMERIC:
        raise item.error("form.points_and_type", "points")
    has_yes_no = field.yes_points or field.no_points or field.emergency
    if has_yes_no and field.type is not FieldType.YES_NO:
        raise item.error("form.points_and_type", "yes_points")
    if field.suggest_restricted and field.type is not FieldType.YES_NO:  # else on an option
        raise item.error("form.points_and_type", "suggest_restricted")
    low, high = field.minimum, field.maximum
    if (low is not None or high is not None) and field.type not in NUMERIC:
        raise item.error("form.points_and_type", "minimum")
    if low is not None and high is not None and low > high:
        raise item.error("form.empty_range", "minimum")
    if field.decimals and field.type is not FieldType.NUMBER:
        raise item.error("form.points_and_type", "decimals")
    for key, exact in (("digits", field.digits), ("characters", field.characters)):
        if exact and (field.type is not FieldType.TEXT or exact > field.limit):
            raise item.error("form.points_and_type", key)
    if field.digits and field.characters:
        raise item.error("form.points_and_type", "characters")
    _check_shapes(item, field)


def _check_shapes(item: Section, field: Field) -> None:
    if field.past and field.type is not FieldType.DATE:
        raise item.error("form.points_and_type", "past")
    if field.school_year and (field.type is not FieldType.TEXT or field.digits or field.characters):
        raise item.error("form.points_and_type", "school_year")
