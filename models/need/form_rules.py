"""Reads what hangs on the answers of a form: conditions, points, routes, steps of a plan, hints."""

from collections.abc import Iterable, Mapping

from models.codes import AgencyFunction, StepOwner
from models.need.fields import (
    ClassificationRule,
    Condition,
    Document,
    Fact,
    Field,
    FieldType,
    Hint,
    PlanTemplate,
    PointRange,
    Route,
)
from models.toml_section import Section

Fields = Mapping[str, Field]
MOST_POINTS, MOST_DAYS, OLDEST = 1000, 250, 150


def condition(item: Section, fields: Fields) -> Condition | None:
    """`show_when`: it may only look at a field that stands earlier, so that no circle arises."""
    part = item.table("show_when")
    return None if part is None else _condition(part, fields, "any_of")


def conditions(item: Section, fields: Fields) -> tuple[Condition, ...]:
    """`show_when` of a hint: one condition, or several that must all hold; `none_of` in place of
    `any_of` keeps a hint until such an answer is given.
    """
    one = None if item.holds_list("show_when") else item.table("show_when")
    parts = item.tables("show_when") if one is None else (one,)
    return tuple(
        _condition(part, fields, "none_of" if "none_of" in part.keys() else "any_of")  # noqa: SIM118
        for part in parts
    )


def _condition(part: Section, fields: Fields, key: str) -> Condition:
    found = Condition(part.text("field"), part.values(key), unless=key == "none_of")
    part.finish()
    field = fields.get(found.field)
    if field is None:
        raise part.error("form.unknown_field", found.field)
    allowed: tuple[str | bool, ...] = tuple(option.code for option in field.options)
    if field.type is FieldType.YES_NO:
        allowed = (True, False)
    for value in found.any_of:
        if value not in allowed:
            raise part.error("form.unknown_option", str(value))
    return found


def points(item: Section, key: str) -> int:
    """The points of one answer, none unless the form gives some."""
    return item.integer(key, 0, low=-MOST_POINTS, high=MOST_POINTS)


def point_ranges(item: Section) -> tuple[PointRange, ...]:
    return tuple(number_range(part, scored=True) for part in item.tables("points"))


def number_range(part: Section, *, scored: bool) -> PointRange:
    """A range that is not empty; `scored` ones carry points."""
    low, high = part.number("from"), part.number("to")
    earned = part.integer("points", low=-MOST_POINTS, high=MOST_POINTS) if scored else 0
    part.finish()
    if (low is None and high is None) or (low is not None and high is not None and low > high):
        raise part.error("form.empty_range", "from")
    return PointRange(low, high, earned)


def agency_function(item: Section, default: str | None = None) -> str:
    """What an agency is for. Raises `FormError` for a word nobody uses."""
    function = item.text("function", default, limit=40)
    if function and function not in list(AgencyFunction):
        raise item.error("form.unknown_function", function)
    return function


def routes(top: Section, fields: Fields) -> Iterable[Route]:
    for item in top.tables("routes"):
        yield Route(agency_function(item), item.text("reason", limit=80), condition(item, fields))
        item.finish()


def classifications(top: Section, fields: Fields) -> Iterable[ClassificationRule]:
    for item in top.tables("classifications"):
        code, found = item.text("code", limit=20), condition(item, fields)
        item.finish()
        if found is None:
            raise item.error("form.missing_key", "show_when")
        yield ClassificationRule(code, found)


def documents(top: Section) -> tuple[Document, ...]:
    found: dict[str, Document] = {}
    for item in top.tables("documents"):
        paper = Document(
            item.code("code"),
            item.text("label", limit=120),
            item.flag("required"),
            item.flag("photo"),
        )
        item.finish()
        if paper.code in found:
            raise item.error("form.duplicate", paper.code)
        found[paper.code] = paper
    return tuple(found.values())


def plan(
    top: Section, fields: Fields, earlier: Iterable[PlanTemplate] = ()
) -> tuple[PlanTemplate, ...]:
    """The steps the form proposes, after the `earlier` ones of the form it extends.

    Raises `FormError` for a step that waits for one nobody wrote, or for itself.
    """
    steps = {step.code: step for step in earlier}
    places: dict[str, Section] = {}
    for item in top.tables("plan"):
        step = _step(item, fields)
        item.finish()
        if step.code in steps:
            raise item.error("form.duplicate", step.code)
        steps[step.code], places[step.code] = step, item
    for code, item in places.items():
        if steps[code].after and steps[code].after not in steps:
            raise item.error("form.unknown_step", steps[code].after)
        if _waits_for_itself(steps[code], steps):
            raise item.error("form.step_circle", code)
    return tuple(steps.values())


def _step(item: Section, fields: Fields) -> PlanTemplate:
    owner = item.text("owner", limit=20)
    if owner not in list(StepOwner):
        raise item.error("form.unknown_owner", owner)
    return PlanTemplate(
        code=item.code("code"),
        text=item.text("text", limit=200),
        owner=StepOwner(owner),
        function=agency_function(item, ""),
        days=item.integer("days", 0, low=0, high=MOST_DAYS),
        after=item.text("after", "", limit=40),
        visit=item.flag("visit"),
        show_when=condition(item, fields),
    )


def _waits_for_itself(step: PlanTemplate, steps: Mapping[str, PlanTemplate]) -> bool:
    seen = {step.code}
    while step.after in steps:
        if step.after in seen:
            return True
        seen.add(step.after)
        step = steps[step.after]
    return False


def hints(top: Section, fields: Fields, facts: Iterable[Fact]) -> tuple[Hint, ...]:
    """Programmes worth asking about. A hint is a question to somebody, never a verdict."""
    numbers = {fact.name for fact in facts if not (fact.words or fact.since)}
    return tuple(_hint(item, fields, numbers) for item in top.tables("hints"))


def _hint(item: Section, fields: Fields, numbers: set[str]) -> Hint:
    ages = item.integers("ages", high=OLDEST)
    if ages and (len(ages) != 2 or ages[0] > ages[1]):  # noqa: PLR2004  first and last age
        raise item.error("form.empty_range", "ages")
    fact = item.text("fact", "", limit=40)
    if fact and fact not in numbers:
        raise item.error("form.unknown_fact", fact)
    part = item.table("fact_range")
    if bool(fact) != (part is not None):
        raise item.error("form.missing_key", "fact_range" if fact else "fact")
    hint = Hint(
        programme=item.code("programme"),
        text=item.text("text", limit=300),
        conditions=conditions(item, fields),
        ages=(ages[0], ages[1]) if ages else None,
        decile_max=item.integer("decile_max", 0, low=0, high=10) or None,
        fact=fact,
        fact_range=None if part is None else number_range(part, scored=False),
    )
    item.finish()
    words = hint.text.casefold().replace("layak huni", "")  # the name of a kind of house
    if any(verdict in words for verdict in VERDICTS):
        raise item.error("form.verdict", "text")
    return hint


VERDICTS = ("layak", "berhak", "memenuhi syarat")
"""Whether somebody gets a programme is decided by those who run it."""
