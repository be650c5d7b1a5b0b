"""The thresholds that facts are held against, where the office goes by others than the form."""

from collections.abc import Mapping
from dataclasses import dataclass

from models import history
from models.desk import Desk
from models.errors import RuleError
from models.indonesian_words import short_number
from models.need.fields import Limit
from models.need.forms import forget_office_forms, load_forms
from models.store import writing
from models.tables import FormLimit


@dataclass(frozen=True, slots=True)
class FormLimitView:
    """A limit and the title of the form it belongs to; `limit.in_use` is what counts here."""

    form: str
    limit: Limit


def form_limits() -> tuple[FormLimitView, ...]:
    """The limits of every form in use, each name once, in the order of the forms."""
    found: dict[str, FormLimitView] = {}
    for form in load_forms().values():
        for limit in form.limits:
            found.setdefault(limit.name, FormLimitView(form.title, limit))
    return tuple(found.values())


def set_form_limits(values: Mapping[str, float | None], desk: Desk) -> None:
    """Go by these from now on, all or none; by the form's own where a value is None.

    What is shown and hinted at follows at once; points do not, they belong to the form version.
    Raises `RuleError`: form.limit_range beside the limit's name, record.not_found.
    """
    known = {each.limit.name: each.limit for each in form_limits()}
    with writing():
        for name, value in values.items():
            if name not in known:
                raise RuleError("record.not_found", field=name)
            _set(known[name], value, desk)
    forget_office_forms()


def _set(limit: Limit, value: float | None, desk: Desk) -> None:
    wanted = limit.value if value is None else round(value, limit.decimals)
    if not limit.minimum <= wanted <= limit.maximum:
        raise RuleError(
            "form.limit_range",
            field=limit.name,
            label=limit.label,
            low=short_number(limit.minimum, limit.decimals),
            high=short_number(limit.maximum, limit.decimals),
        )
    row = FormLimit.get_or_none(FormLimit.name == limit.name)
    if row is not None:
        history.change(row, desk, value=wanted)
    elif wanted != limit.value:
        history.create(FormLimit, desk, name=limit.name, value=wanted)
