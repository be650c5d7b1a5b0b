"""Reads a need form from TOML and refuses one that does not hold together, naming the place."""

import string
import tomllib
from collections.abc import Iterable

from models.codes import AgencyFunction
from models.need_facts import FACTS
from models.need_fields import (
    ClassificationRule,
    Condition,
    Document,
    Fact,
    Field,
    FieldType,
    LetterVariant,
    LetterWords,
    NeedForm,
    Option,
    PointRange,
    Route,
    Thresholds,
)
from models.toml_section import FormError, Section

__all__ = ["BLANKS", "FormError", "read_form"]

BLANKS = {"name"}
"""What letter words may leave open: the resident's name."""
WITH_OPTIONS = (FieldType.CHOICE, FieldType.CHOICES)
NUMERIC = (FieldType.NUMBER, FieldType.MONEY)
Lists = dict[str, tuple[Option, ...]]
Fields = dict[str, Field]


def read_form(data: bytes, file: str) -> NeedForm:
    """The form in a TOML file. Raises `FormError` with the place of the first fault."""
    try:
        values = tomllib.loads(data.decode("utf-8"))
    except ValueError as error:
        raise FormError("form.not_toml", file=file, where="", key="") from error
    top = Section(values, file, "")
    lists = _lists(top)
    fields = _fields(top, lists)
    facts = _facts(top, fields)
    form = NeedForm(
        kind=top.text("kind", limit=40),
        version=top.integer("version"),
        title=top.text("title", limit=60),
        description=top.text("description", ""),
        order=top.integer("order", 0),
        classification=top.text("classification", limit=20),
        classification_rules=tuple(_classifications(top, fields)),
        thresholds=_thresholds(top),
        fields=tuple(fields.values()),
        facts=facts,
        routes=tuple(_routes(top, fields)),
        documents=tuple(_documents(top)),
        letter=_letter(top, {*fields, *(fact.name for fact in facts)}),
        by_name=fields,
    )
    top.finish()
    return form


def _lists(top: Section) -> Lists:
    """Option lists that several fields share."""
    table = top.table("lists")
    if table is None:
        return {}
    return {name: _options(table, name) for name in table.keys()}  # noqa: SIM118


def _options(section: Section, key: str) -> tuple[Option, ...]:
    options: dict[str, Option] = {}
    for item in section.tables(key):
        option = Option(
            code=item.text("code", limit=40),
            label=item.text("label", limit=120),
            points=item.integer("points", 0),
            emergency=item.flag("emergency"),
        )
        item.finish()
        if option.code in options:
            raise section.error("form.duplicate", option.code)
        options[option.code] = option
    return tuple(options.values())


def _fields(top: Section, lists: Lists) -> Fields:
    fields: Fields = {}
    for item in top.tables("fields"):
        field = _field(item, lists, fields)
        item.finish()
        if field.name in fields:
            raise top.error("form.duplicate", field.name)
        fields[field.name] = field
    return fields


def _field(item: Section, lists: Lists, earlier: Fields) -> Field:
    name = item.text("name", limit=40)
    if not name.isidentifier() or not name.islower():
        raise item.error("form.bad_name", name)
    type_text = item.text("type")
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
        show_when=_condition(item, earlier),
        unit=item.text("unit", "", limit=20),
        help=item.text("help", ""),
        points=_point_ranges(item),
        yes_points=item.integer("yes_points", 0),
        no_points=item.integer("no_points", 0),
        emergency=item.flag("emergency"),
        restricted=item.flag("restricted"),
        minimum=item.number("minimum"),
        maximum=item.number("maximum"),
        decimals=item.integer("decimals", 0),
        digits=item.integer("digits", 0),
        limit=item.integer("limit", 2000 if kind is FieldType.NARRATIVE else 300),
    )
    _check_points(item, field)
    return field


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


def _check_points(item: Section, field: Field) -> None:
    """Points hang only where the kind of answer can earn them."""
    if field.points and field.type not in NUMERIC:
        raise item.error("form.points_and_type", "points")
    has_yes_no = field.yes_points or field.no_points or field.emergency
    if has_yes_no and field.type is not FieldType.YES_NO:
        raise item.error("form.points_and_type", "yes_points")
    if (field.minimum is not None or field.maximum is not None) and field.type not in NUMERIC:
        raise item.error("form.points_and_type", "minimum")


def _point_ranges(item: Section) -> tuple[PointRange, ...]:
    ranges: list[PointRange] = []
    for part in item.tables("points"):
        low, high = part.number("from"), part.number("to")
        ranges.append(PointRange(low, high, part.integer("points")))
        part.finish()
        if (low is None and high is None) or (None not in (low, high) and low > high):  # type: ignore[operator]
            raise part.error("form.empty_range", "from")
    return tuple(ranges)


def _condition(item: Section, fields: Fields) -> Condition | None:
    """`show_when`: it may only look at a field that stands earlier, so that no circle arises."""
    part = item.table("show_when")
    if part is None:
        return None
    condition = Condition(part.text("field"), part.values("any_of"))
    part.finish()
    field = fields.get(condition.field)
    if field is None:
        raise part.error("form.unknown_field", condition.field)
    allowed: tuple[str | bool, ...] = tuple(option.code for option in field.options)
    if field.type is FieldType.YES_NO:
        allowed = (True, False)
    for value in condition.any_of:
        if value not in allowed:
            raise part.error("form.unknown_option", str(value))
    return condition


def _facts(top: Section, fields: Fields) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    for item in top.tables("facts"):
        fact = Fact(
            name=item.text("name", limit=40),
            label=item.text("label", limit=120),
            function=item.text("function"),
            unit=item.text("unit", "", limit=20),
            decimals=item.integer("decimals", 0),
            points=_point_ranges(item),
        )
        item.finish()
        if fact.name in fields or fact.name in {other.name for other in facts}:
            raise item.error("form.duplicate", fact.name)
        if fact.function not in FACTS:
            raise item.error("form.unknown_fact", fact.function)
        for name in FACTS[fact.function].reads:
            if name not in fields:
                raise item.error("form.unknown_field", name)
        facts.append(fact)
    return tuple(facts)


def _thresholds(top: Section) -> Thresholds:
    part = top.table("score")
    if part is None:
        raise top.error("form.missing_key", "score")
    limits = Thresholds(part.integer("medium"), part.integer("high"), part.integer("critical"))
    part.finish()
    if not 0 < limits.medium < limits.high < limits.critical:
        raise part.error("form.thresholds", "medium")
    return limits


def _function(item: Section) -> str:
    function = item.text("function", limit=40)
    if function not in list(AgencyFunction):
        raise item.error("form.unknown_function", function)
    return function


def _routes(top: Section, fields: Fields) -> Iterable[Route]:
    for item in top.tables("routes"):
        yield Route(_function(item), item.text("reason", limit=80), _condition(item, fields))
        item.finish()


def _classifications(top: Section, fields: Fields) -> Iterable[ClassificationRule]:
    for item in top.tables("classifications"):
        code, condition = item.text("code", limit=20), _condition(item, fields)
        item.finish()
        if condition is None:
            raise item.error("form.missing_key", "show_when")
        yield ClassificationRule(code, condition)


def _documents(top: Section) -> Iterable[Document]:
    for item in top.tables("documents"):
        yield Document(item.text("code", limit=40), item.text("label"), item.flag("required"))
        item.finish()


def _letter(top: Section, known: set[str]) -> LetterWords:
    part = top.table("letter")
    if part is None:
        raise top.error("form.missing_key", "letter")
    subject, ask = _words(part, "subject"), _words(part, "ask")
    lines = part.texts("lines")
    for name in lines:
        if name not in known:
            raise part.error("form.unknown_field", name)
    variants: list[LetterVariant] = []
    for item in part.tables("variants"):
        own = LetterVariant(_function(item), _words(item, "subject"), _words(item, "ask"))
        item.finish()
        variants.append(own)
    part.finish()
    return LetterWords(subject, ask, lines, tuple(variants))


def _words(section: Section, key: str) -> str:
    """A sentence for paper; only named blanks that a letter can fill, no other braces."""
    text = section.text(key)
    try:
        blanks = [
            name
            for _, name, spec, conversion in string.Formatter().parse(text)
            if name is not None or spec or conversion
        ]
    except ValueError as error:
        raise section.error("form.unknown_blank", key, blank=text) from error
    for blank in blanks:
        if blank not in BLANKS:
            raise section.error("form.unknown_blank", key, blank=blank or "")
    return text
