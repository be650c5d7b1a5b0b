"""Counts split by a group, such that no line of a restricted case points to one person.

A restricted case that stands alone in a cell is taken out of its group, in all columns, and
counted in one line that says nothing more of it (UU 27/2022 art. 4: health, children). So every
sum still agrees with what is counted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Counts = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing to count: in which group and column (from 0), and of which case."""

    group: str
    column: int
    case_id: int
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class Breakdown:
    """`rows` by group; `folded` are the restricted ones that are not broken down."""

    rows: tuple[tuple[str, Counts], ...]
    folded: Counts
    total: Counts

    def column(self, number: int) -> tuple[tuple[str, int], ...]:
        """One column by group."""
        return tuple((group, counts[number]) for group, counts in self.rows)


def broken_down(
    marks: Iterable[Mark], columns: int, groups: Sequence[str], *, whole: bool = True
) -> Breakdown:
    """Count by group, in the order of `groups`, others after them by name.

    Without `whole` a group in which nothing is counted is left out.
    """
    found = list(marks)
    hidden = _pointing(found)
    names = [*groups, *sorted({mark.group for mark in found} - set(groups))]
    rows = {name: [0] * columns for name in names}
    folded, total = [0] * columns, [0] * columns
    for mark in found:
        total[mark.column] += 1
        counts = folded if (mark.group, mark.case_id) in hidden else rows[mark.group]
        counts[mark.column] += 1
    kept = ((name, tuple(counts)) for name, counts in rows.items() if whole or any(counts))
    return Breakdown(tuple(kept), tuple(folded), tuple(total))


def _pointing(marks: Sequence[Mark]) -> frozenset[tuple[str, int]]:
    """The restricted cases, with their group, that stand alone in a cell; taking one out may
    leave the next alone, so it is asked until none is.
    """
    hidden: set[tuple[str, int]] = set()
    restricted = {mark.case_id for mark in marks if mark.restricted}
    while True:
        cells: dict[tuple[str, int], set[int]] = {}
        for mark in marks:
            if (mark.group, mark.case_id) not in hidden:
                cells.setdefault((mark.group, mark.column), set()).add(mark.case_id)
        alone = {
            (group, case_id)
            for (group, _), cases in cells.items()
            if len(cases) == 1
            for case_id in cases & restricted
        }
        if not alone:
            return frozenset(hidden)
        hidden |= alone
