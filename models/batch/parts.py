"""Splits what is too much for one file into parts of whole cases, each a batch of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from models.batch.content import file_sizes
from models.batch.selection import EVERYTHING, CaseRange, pick
from models.tables import database

AIM = 8 << 20
"""Bytes a batch should not pass: a web form or a messenger still takes it."""
A_CASE = 400
"""Packed bytes of a case with its person, needs and referrals, on the safe side."""
FILL = 0.9

CASES = "SELECT row FROM batch_pick WHERE name = 'cases' ORDER BY row"

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
    sizes = _case_sizes(carried)
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


def _case_sizes(carried: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Estimated bytes by case. A file counts for the first case that brings it."""
    files = [each for each in database.execute_sql(FILES).fetchall() if each[1] not in carried]
    sizes = file_sizes(sorted({sha256 for _, sha256 in files}))
    of_case: dict[int, int] = {}
    for case_id, sha256 in files:
        of_case[case_id] = of_case.get(case_id, 0) + sizes.pop(sha256, 0)
    answers = dict(database.execute_sql(ANSWERS).fetchall())
    for (case_id,) in database.execute_sql(CASES).fetchall():
        yield case_id, A_CASE + answers.get(case_id, 0) + of_case.get(case_id, 0)
