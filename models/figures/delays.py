"""How long something took, over many: the middle, nine of ten, the longest."""

import math
import statistics
from collections.abc import Iterable
from dataclasses import dataclass

NINE_OF_TEN = 0.9


@dataclass(frozen=True, slots=True)
class Delay:
    """Working days. `within` of the `count` kept their limit; None where nothing was counted.

    `nine_of_ten`: the least number of days that nine of ten did not exceed (nearest rank).
    """

    count: int = 0
    within: int = 0
    median: float | None = None
    nine_of_ten: int | None = None
    longest: int | None = None


def delay_of(found: Iterable[tuple[int, int]]) -> Delay:
    """From how many days each took and how many it was allowed."""
    pairs = list(found)
    days = sorted(taken for taken, _ in pairs)
    if not days:
        return Delay()
    return Delay(
        count=len(days),
        within=sum(taken <= limit for taken, limit in pairs),
        median=statistics.median(days),
        nine_of_ten=days[math.ceil(NINE_OF_TEN * len(days)) - 1],
        longest=days[-1],
    )
