"""Reads a need form from TOML and refuses one that does not hold together, naming the place."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from models.need.facts import FACTS
from models.need.fields import Fact, Field, Limit, NeedForm, Thresholds
from models.need.form_letter import letter_words
from models.need.form_questions import option_lists, questions
from models.need.form_rules import (
    classifications,
    documents,
    hints,
    plan,
    point_ranges,
    routes,
)
from models.toml_section import FormError, Section

__all__ = ["FormError", "Heading", "heading", "read_extension", "read_form"]

KIND = re.compile(r"[a-z][a-z0-9_-]{0,39}")
OWN_FIELD = "x_"
"""How the name of a field begins that an office adds to a shipped form."""
MOST_VERSIONS = 999
PER_SHIPPED_VERSION = 1000
"""A shipped form in version 2 with the office's own fields in version 7 has version 2007."""
LARGEST_FILE = 200_000
"""Bytes; a form of 150 questions takes less."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a form file is, before the rest of it is read."""

    kind: str
    version: int
    extends: str
    """The shipped kind it adds fields to; empty for a form that stands alone."""


def read_form(data: bytes, file: str) -> NeedForm:
    """The form in a TOML file. Raises `FormError` with the place of the first fault."""
    top = _top(data, file)
    fields = questions(top, option_lists(top))
    limits = _limits(top)
    facts = _facts(top, fields, limits)
    form = NeedForm(
        kind=_kind(top, "kind"),
        version=top.integer("version", low=1, high=MOST_VERSIONS),
        title=top.text("title", limit=60),
        description=top.text("description", "", limit=200),
        order=top.integer("order", 0, high=1000),
        danger=top.text("danger", "", limit=200),
        classification=top.text("classification", limit=20),
        classification_rules=tuple(classifications(top, fields)),
        thresholds=_thresholds(top),
        fields=tuple(fields.values()),
        facts=facts,
        limits=limits,
        routes=tuple(routes(top, fields)),
        documents=documents(top),
        plan=plan(top, fields),
        hints=hints(top, fields, facts),
        letter=letter_words(top, fields, facts),
        by_name=fields,
    )
    top.finish()
    if not form.fields:
        raise top.error("form.missing_key", "fields")
    return form


def read_extension(data: bytes, file: str, shipped: NeedForm) -> NeedForm:
    """The shipped form with the office's fields, papers, steps and hints after its own.

    Its version names both. Raises `FormError` with the place of the first fault.
    """
    top = _top(data, file)
    if _kind(top, "extends") != shipped.kind:
        raise top.error("form.unknown_kind", "extends")
    version = top.integer("version", low=1, high=MOST_VERSIONS)
    fields = questions(top, option_lists(top), shipped.by_name)
    own = tuple(field for name, field in fields.items() if name not in shipped.by_name)
    for field in own:
        if not field.name.startswith(OWN_FIELD):
            raise top.error("form.own_name", field.name)
    papers = (*shipped.documents, *documents(top))
    steps = plan(top, fields, shipped.plan)
    ideas = (*shipped.hints, *hints(top, fields, shipped.facts))
    top.finish()
    if not own:
        raise top.error("form.missing_key", "fields")
    if len({paper.code for paper in papers}) != len(papers):
        raise top.error("form.duplicate", "documents")
    return replace(
        shipped,
        version=shipped.version * PER_SHIPPED_VERSION + version,
        fields=tuple(fields.values()),
        documents=papers,
        plan=steps,
        hints=ideas,
        by_name=fields,
    )


def heading(data: bytes, file: str) -> Heading:
    """Kind and version of a form file. Raises `FormError`."""
    top = _top(data, file)
    version = top.integer("version", low=1, high=MOST_VERSIONS)
    if top.holds_text("extends"):
        shipped = _kind(top, "extends")
        return Heading(shipped, version, shipped)
    return Heading(_kind(top, "kind"), version, "")


def _top(data: bytes, file: str) -> Section:
    if len(data) > LARGEST_FILE:
        raise FormError("form.too_large", file=file, limit=LARGEST_FILE // 1000)
    try:
        values = tomllib.loads(data.decode("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        if place is None:
            raise FormError("form.not_toml", file=file) from error
        raise FormError("form.not_toml_at", file=file, line=int(place[1])) from error
    except (ValueError, RecursionError) as error:  # not UTF-8, endless numbers, endless nesting
        raise FormError("form.not_toml", file=file) from error
    return Section(values, file, "")


def _kind(top: Section, key: str) -> str:
    kind = top.text(key, limit=40)
    if KIND.fullmatch(kind) is None:
        raise top.error("form.bad_name", kind)
    return kind


def _limits(top: Section) -> tuple[Limit, ...]:
    """Thresholds that the office may set otherwise; a limit without bounds lies above 0."""
    table = top.table("limits")
    if table is None:
        return ()
    limits: list[Limit] = []
    for name in table.keys():  # noqa: SIM118
        item = table.table(name)
        if item is None or KIND.fullmatch(name) is None:
            raise table.error("form.bad_name", name)
        value, low, high = (item.number(key) for key in ("value", "minimum", "maximum"))
        if value is None or low is None or high is None:
            raise item.error("form.missing_key", "value" if value is None else "minimum")
        label, unit = item.text("label", limit=120), item.text("unit", "", limit=20)
        decimals = item.integer("decimals", 0, high=3)
        item.finish()
        if not low <= value <= high:
            raise item.error("form.empty_range", "value")
        limits.append(Limit(name, label, value, low, high, unit, decimals))
    return tuple(limits)


def _facts(top: Section, fields: Mapping[str, Field], limits: Iterable[Limit]) -> tuple[Fact, ...]:
    facts: dict[str, Fact] = {}
    known = {limit.name for limit in limits}
    for item in top.tables("facts"):
        fact = _fact(item)
        item.finish()
        if fact.name in fields or fact.name in facts:
            raise item.error("form.duplicate", fact.name)
        for name in FACTS[fact.function].reads:
            if name not in fields:
                raise item.error("form.unknown_field", name)
        for name in FACTS[fact.function].limits:
            if name not in known:
                raise item.error("form.unknown_limit", name)
        if fact.limit and fact.limit not in known:
            raise item.error("form.unknown_limit", fact.limit)
        facts[fact.name] = fact
    return tuple(facts.values())


def _fact(item: Section) -> Fact:
    name, function = item.code("name"), item.text("function", limit=40)
    if function not in FACTS:
        raise item.error("form.unknown_fact", function)
    fact = Fact(
        name=name,
        label=item.text("label", limit=120),
        function=function,
        unit=item.text("unit", "", limit=20),
        decimals=item.integer("decimals", 0, high=6),
        points=point_ranges(item),
        words=FACTS[function].words,
        limit=item.text("limit", "", limit=40),
        since=FACTS[function].since,
    )
    if fact.since and fact.points:  # the score would change with every month
        raise item.error("form.points_and_type", "points")
    return fact


def _thresholds(top: Section) -> Thresholds:
    part = top.table("score")
    if part is None:
        raise top.error("form.missing_key", "score")
    limits = Thresholds(part.integer("medium"), part.integer("high"), part.integer("critical"))
    part.finish()
    if not 0 < limits.medium < limits.high < limits.critical:
        raise part.error("form.thresholds", "medium")
    return limits
