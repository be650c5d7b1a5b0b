"""Splits what is too much for one file into parts of whole cases, each a batch of its own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from models.batch.content import file_sizes
from models.batch.selection import EVERYTHING, CaseRange, number, pick
from models.tables import database

AIM = 8 << 20
"""Bytes a batch should not pass: a web form or a messenger still takes it."""
A_CASE = 400
"""Packed bytes of a case with its person, needs and referrals, on the safe side."""
FILL = 0.9

CASES = "SELECT row FROM batch_pick WHERE name = 'cases' ORDER BY row"

ALL_ANSWERS = """SELECT coalesce(sum(length(need.answers)), 0) / 3 FROM batch_pick AS p
    CROSS JOIN need ON need.id = p.row WHERE p.name = 'needs'"""
ANSWERS = """SELECT need.case_id, sum(length(need.answers)) / 3 FROM batch_pick AS p
    CROSS JOIN need ON need.id = p.row WHERE p.name = 'needs' GROUP BY need.case_id"""

FILES = """SELECT need.case_id, letter.sha256 FROM batch_pick AS p
    CROSS JOIN letter ON letter.id = p.row AND letter.state = 'issued'
    JOIN letter_referral AS c ON c.letter_id = letter.id
    JOIN referral ON referral.id = c.referral_id JOIN need ON need.id = referral.need_id
    WHERE p.name = 'letters' AND letter.sha256 IS NOT NULL
    UNION SELECT a.case_id, a.sha256 FROM batch_pick AS p
    CROSS JOIN attachment AS a ON a.id = p.row
    WHERE p.name = 'attachments' ORDER BY 1"""


@dataclass(frozen=True, slots=True)
class Part:
    """Neighbouring cases. The ranges of all parts together leave no case out."""

    cases: CaseRange
    ids: tuple[int, ...]

    def halves(self) -> tuple["Part", "Part"]:
        """Two parts for one that came out too large."""
        middle = len(self.ids) // 2
        last = self.ids[middle - 1]
        return (
            Part(CaseRange(self.cases.first, last), self.ids[:middle]),
            Part(CaseRange(last + 1, self.cases.last), self.ids[middle:]),
        )


def parts_of(since: int, carried: frozenset[str]) -> list[Part]:
    """One part where everything fits, else as many as the estimate asks for, in order.

    Afterwards everything is picked, as the one part needs it.
    """
    pick(since, EVERYTHING)
    cases = [case_id for (case_id,) in database.execute_sql(CASES).fetchall()]
    files = [each for each in database.execute_sql(FILES).fetchall() if each[1] not in carried]
    sizes = file_sizes(sorted({sha256 for _, sha256 in files}))
    if len(cases) * A_CASE + number(ALL_ANSWERS) + sum(sizes.values()) <= AIM * FILL:
        return [Part(EVERYTHING, tuple(cases))]  # no need to ask case by case
    return _divided(_case_sizes(cases, files, sizes))


def _divided(sizes: Iterable[tuple[int, int]]) -> list[Part]:
    """As many parts as these estimated bytes of the cases ask for."""
    parts: list[Part] = []
    ids: list[int] = []
    first = filled = 0
    for case_id, size in sizes:
        if ids and filled + size > AIM * FILL:
            parts.append(Part(CaseRange(first, ids[-1]), tuple(ids)))
            first, ids, filled = ids[-1] + 1, [], 0
        ids.append(case_id)
        filled += size
    return [*parts, Part(CaseRange(first), tuple(ids))]


def _case_sizes(
    cases: Iterable[int], files: Iterable[tuple[int, str]], sizes: dict[str, int]
) -> Iterator[tuple[int, int]]:
    """Estimated bytes by case. A file counts for the first case that brings it."""
    left, of_case = dict(sizes), dict[int, int]()
    for case_id, sha256 in files:
        of_case[case_id] = of_case.get(case_id, 0) + left.pop(sha256, 0)
    answers = dict(database.execute_sql(ANSWERS).fetchall())
    for case_id in cases:
        yield case_id, A_CASE + answers.get(case_id, 0) + of_case.get(case_id, 0)
