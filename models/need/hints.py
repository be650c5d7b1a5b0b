"""Programmes worth asking about for a need: from the form, the answers, age and DTSEN decile."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from models.aid.programmes import ProgrammeView
from models.need.answers import fact_value
from models.need.fields import Answers, Hint, NeedForm
from models.need.meanings import decile_of


class Resident(Protocol):
    """Whoever has a birth date or an estimated year of birth, and perhaps a decile."""

    @property
    def birth_date(self) -> dt.date | None: ...

    @property
    def estimated_birth_year(self) -> int | None: ...

    @property
    def dtsen_decile(self) -> int | None: ...

    @property
    def dtsen_checked_on(self) -> dt.date | None: ...


@dataclass(frozen=True, slots=True)
class About:
    """What is known of the resident; None is unknown, and what is unknown rules nothing out."""

    age: int | None = None
    """Years."""
    decile: int | None = None
    """DTSEN, 1 to 10."""
    checked_on: dt.date | None = None
    """The day the decile was looked up."""


@dataclass(frozen=True, slots=True)
class ProgrammeHint:
    """One programme to look into. It is a question to those who run it, never a verdict."""

    programme: ProgrammeView
    text: str
    age_unknown: bool = False
    decile_unknown: bool = False


def about(person: Resident, on: dt.date) -> About:
    """Age and decile on a day; of an estimated year of birth the age reached in that year."""
    born = person.birth_date
    age = None if person.estimated_birth_year is None else on.year - person.estimated_birth_year
    if born is not None:
        age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    known = age if age is not None and age >= 0 else None
    return About(known, person.dtsen_decile, person.dtsen_checked_on)


def programme_hints(
    form: NeedForm, answers: Answers, told: About, known: Sequence[ProgrammeView]
) -> tuple[ProgrammeHint, ...]:
    """The hints whose conditions hold, one for each of the `known` programmes, in form order.

    A decile in the answers goes before the one on the resident's card: it was asked just now.
    """
    asked = decile_of(answers)
    told = About(told.age, told.decile if asked is None else asked)
    by_code = {programme.code: programme for programme in known if programme.active}
    found: dict[str, ProgrammeHint] = {}
    for hint in form.hints:
        programme = by_code.get(hint.programme)
        if programme is None or hint.programme in found:
            continue
        if _fits(hint, form, answers, told):
            found[hint.programme] = ProgrammeHint(
                programme,
                hint.text,
                age_unknown=hint.ages is not None and told.age is None,
                decile_unknown=hint.decile_max is not None and told.decile is None,
            )
    return tuple(found.values())


def _fits(hint: Hint, form: NeedForm, answers: Answers, told: About) -> bool:
    if not all(condition.holds(answers) for condition in hint.conditions):
        return False
    if hint.ages is not None and told.age is not None:
        first, last = hint.ages
        if not first <= told.age <= last:
            return False
    if hint.decile_max is not None and told.decile is not None and told.decile > hint.decile_max:
        return False
    return _fact_fits(hint, form, answers)


def _fact_fits(hint: Hint, form: NeedForm, answers: Answers) -> bool:
    """A fact nobody answered yet gives no hint; it goes by the limits of this office."""
    if hint.fact_range is None:
        return True
    fact = next(fact for fact in form.facts if fact.name == hint.fact)
    value = fact_value(fact, answers, form.limits_in_use)
    return isinstance(value, int | float) and hint.fact_range.holds(value)
