"""Facts a form computes from its answers, by name; a form names one, it never computes itself."""

from collections.abc import Callable
from dataclasses import dataclass

from models.need_fields import Answers

COMPONENTS = (
    "foundation",
    "sloof",
    "columns",
    "ring_beam",
    "roof_frame",
    "floor_rating",
    "wall_rating",
    "windows",
    "ventilation",
    "ceiling",
    "roof_cover",
)
UNFIT_RATINGS = ("4", "5")


def number(answers: Answers, name: str) -> float | None:
    """The answer as a number, or None when it is not answered with one."""
    value = answers.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value)


def m2_per_person(answers: Answers) -> float | None:
    """Floor area for each occupant in m² (Permensos 20/2017: below 7.2 m² is not enough)."""
    area, occupants = number(answers, "floor_area"), number(answers, "occupants")
    return area / occupants if area is not None and occupants else None


def unfit_components(answers: Answers) -> float | None:
    """How many of the 11 rated parts of the house are 'kurang' or 'tidak layak' (PUPR 2020)."""
    rated = [answers[name] for name in COMPONENTS if name in answers]
    return float(sum(rating in UNFIT_RATINGS for rating in rated)) if rated else None


def vulnerable_members(answers: Answers) -> float | None:
    """Elders, toddlers and pregnant women in the household."""
    counts = [number(answers, name) for name in ("elders", "toddlers", "pregnant_women")]
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


@dataclass(frozen=True, slots=True)
class FactFunction:
    """A function and the fields it reads, which the form must have."""

    compute: Callable[[Answers], float | None]
    reads: tuple[str, ...]


FACTS = {
    "m2_per_person": FactFunction(m2_per_person, ("floor_area", "occupants")),
    "unfit_components": FactFunction(unfit_components, COMPONENTS),
    "vulnerable_members": FactFunction(
        vulnerable_members, ("elders", "toddlers", "pregnant_women")
    ),
}
