"""Facts a form computes from its answers, by name; a form names one, it never computes itself."""

import datetime as dt
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass

from models.need.fields import Answers

Limits = Mapping[str, float]
Found = float | tuple[str, ...] | None
"""A number, or words; None when the answers say nothing about it."""

STRUCTURE = ("foundation", "sloof", "columns", "ring_beam", "roof_frame")
OPENINGS = ("windows", "ventilation")
COMPONENTS = (
    *STRUCTURE,
    "floor_rating",
    "wall_rating",
    *OPENINGS,
    "ceiling",
    "roof_cover",
)
UNFIT_RATINGS = ("4", "5")
VULNERABLE = ("elders", "toddlers", "pregnant_women", "disabled_members")

NO_GOOD_TOILET = ("4", "5", "6")
NO_WATER_SEAL = ("3", "4")
SEWAGE_IN_THE_OPEN = ("3", "4", "5")
UNSAFE_WATER = ("6", "8", "9")
TOO_NEAR, NOT_KNOWN = "1", "3"


def number(answers: Answers, name: str) -> float | None:
    """The answer as a number, or None when it is not answered with one."""
    value = answers.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value)


def day(answers: Answers, name: str) -> dt.date | None:
    """The answer as a day, or None when it is not answered with one: it may be half typed."""
    value = answers.get(name)
    return read_day(value) if isinstance(value, str) else None


def read_day(text: str) -> dt.date | None:
    """The day of a stored answer: `2026-03-05`, and no other way in which ISO writes it."""
    try:
        found = dt.date.fromisoformat(text)
    except ValueError:
        return None
    return found if found.isoformat() == text else None


def m2_per_person(answers: Answers, limits: Limits) -> float | None:
    """Floor area for each occupant in m²."""
    del limits
    area, occupants = number(answers, "floor_area"), number(answers, "occupants")
    return area / occupants if area is not None and occupants else None


def unfit_components(answers: Answers, limits: Limits) -> float | None:
    """How many of the 11 rated parts of the house are 'kurang' or 'tidak layak' (PUPR 2020)."""
    del limits
    rated = [answers[name] for name in COMPONENTS if name in answers]
    return float(sum(rating in UNFIT_RATINGS for rating in rated)) if rated else None


def vulnerable_members(answers: Answers, limits: Limits) -> float | None:
    """Elders, toddlers, pregnant women and people with a disability in the household."""
    del limits
    counts = [number(answers, name) for name in VULNERABLE]
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def hungry_days(answers: Answers, limits: Limits) -> float | None:
    """Days without enough food in the last 7; a day without any meal yesterday is one."""
    del limits
    days, meals = number(answers, "short_days"), number(answers, "meals_yesterday")
    if days is None and meals is None:
        return None
    return max(days or 0.0, 1.0 if meals == 0 else 0.0)


def light_share(answers: Answers, limits: Limits) -> float | None:
    """Openings for light, in per cent of the floor."""
    del limits
    return _share(answers, "light_area")


def months_since(answers: Answers, name: str, on: dt.date | None) -> float | None:
    """Whole months from an answered date until a day; None without one of them, or before it."""
    start = day(answers, name)
    if start is None or on is None or on < start:
        return None
    return 12.0 * (on.year - start.year) + on.month - start.month - (on.day < start.day)


def failing_aspects(answers: Answers, limits: Limits) -> tuple[str, ...] | None:
    """Which of the five aspects of a fit house fail (PUPR: RTLH; thresholds are the office's).

    None while nothing about any of them is answered.
    """
    found = {
        "ketahanan struktur": _structure_fails(answers),
        "kecukupan luas": _below(m2_per_person(answers, limits), limits["min_m2_per_person"]),
        "sanitasi": _sanitation_fails(answers),
        "air bersih": _water_fails(answers),
        "pencahayaan/penghawaan": _openings_fail(answers, limits),
    }
    if all(fails is None for fails in found.values()):
        return None
    return tuple(aspect for aspect, fails in found.items() if fails)


def _structure_fails(answers: Answers) -> bool | None:
    rated = [answers[name] for name in STRUCTURE if name in answers]
    known = [name for name in ("damage", "dangerous") if name in answers]
    if not rated and not known:
        return None
    unfit = any(rating in UNFIT_RATINGS for rating in rated)
    return unfit or answers.get("damage") == "berat" or answers.get("dangerous") is True


def _sanitation_fails(answers: Answers) -> bool | None:
    return _any_among(
        answers,
        toilet=NO_GOOD_TOILET,
        toilet_type=NO_WATER_SEAL,
        sewage=SEWAGE_IN_THE_OPEN,
    )


def _water_fails(answers: Answers) -> bool | None:
    """Unprotected or surface water, or a well less than 10 m from the septic pit."""
    return _any_among(answers, water=UNSAFE_WATER, water_distance=(TOO_NEAR,))


def _openings_fail(answers: Answers, limits: Limits) -> bool | None:
    rated = _any_among(answers, windows=UNFIT_RATINGS, ventilation=UNFIT_RATINGS)
    light = _below(_share(answers, "light_area"), limits["min_light_share"])
    air = _below(_share(answers, "air_area"), limits["min_air_share"])
    known = [fails for fails in (rated, light, air) if fails is not None]
    return any(known) if known else None


def _share(answers: Answers, name: str) -> float | None:
    opening, floor = number(answers, name), number(answers, "floor_area")
    return 100 * opening / floor if opening is not None and floor else None


def _below(value: float | None, limit: float) -> bool | None:
    return None if value is None else value < limit


def _any_among(answers: Answers, **bad: tuple[str, ...]) -> bool | None:
    """Whether any of these answers is a bad one; None when none is given."""
    given = [name for name in bad if name in answers]
    return any(answers[name] in bad[name] for name in given) if given else None


@dataclass(frozen=True, slots=True)
class FactFunction:
    """A function, and the fields and limits it reads, which the form must have."""

    compute: Callable[[Answers, Limits], Found] | None
    """None for a time that passes: it hangs on the day it is looked at."""
    reads: tuple[str, ...]
    limits: tuple[str, ...] = ()
    words: bool = False
    since: str = ""
    """Of a time that passes: the date it is counted from."""
    whole_with: tuple[str, ...] = ()
    """The questions that can add to what is found; while one is open, it is only the least."""

    def value(self, answers: Answers, limits: Limits, on: dt.date | None) -> Found:
        """What it finds; months of a time that passes, None without a day `on` which to look."""
        if self.compute is None:
            return months_since(answers, self.since, on)
        return self.compute(answers, limits)

    def is_whole(self, asked: Container[str], answers: Answers) -> bool:
        """Whether no question that is `asked` is open that could still add to what is found."""
        return not any(
            answers.get(name) in (None, "") or (name, answers[name]) == UNSEEN
            for name in self.whole_with
            if name in asked
        )


UNSEEN = ("water_distance", NOT_KNOWN)
"""An answer that leaves its question open."""
ASPECTS = (
    *("floor_area", "occupants", "damage", "dangerous", "light_area", "air_area"),
    *("toilet", "toilet_type", "sewage", "water", "water_distance"),
    *STRUCTURE,
    *OPENINGS,
)
HOUSE = tuple(dict.fromkeys((*ASPECTS, *COMPONENTS)))
FACTS = {
    "m2_per_person": FactFunction(m2_per_person, ("floor_area", "occupants")),
    "unfit_components": FactFunction(unfit_components, COMPONENTS, whole_with=COMPONENTS),
    "failing_aspects": FactFunction(
        failing_aspects,
        HOUSE,
        ("min_m2_per_person", "min_light_share", "min_air_share"),
        words=True,
        whole_with=ASPECTS,
    ),
    "light_share": FactFunction(light_share, ("light_area", "floor_area")),
    "vulnerable_members": FactFunction(vulnerable_members, VULNERABLE, whole_with=VULNERABLE),
    "time_out_of_school": FactFunction(None, ("stopped_on",), since="stopped_on"),
    "hungry_days": FactFunction(
        hungry_days, ("short_days", "meals_yesterday"), whole_with=("short_days",)
    ),
}
