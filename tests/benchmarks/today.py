"""The first screen: all that is to be done today in a large office, against case after case."""

from collections.abc import Callable

from models.access.accounts import sign_in
from models.case.tracking.today import today_work
from models.case.views import case
from models.desk import Desk
from models.tables import Case
from tests.benchmarks.access import key_of
from tests.benchmarks.big_store import office_of, opened
from tests.benchmarks.measure import Result, fewer, in_turn, seconds

CASES = 10_000
SAMPLE = 250
"""Cases read one by one; the time of all follows from it."""
ROUNDS = 5


def measure(*, quick: bool) -> list[Result]:
    """One pass over every open case, and each opened by itself as its page does."""
    with office_of(CASES, CASES) as folder, opened(folder):
        desk = sign_in(key_of(folder))
        one_pass, one_by_one = in_turn(
            lambda: seconds(lambda: today_work(desk)),
            _singly(desk),
            rounds=fewer(ROUNDS, quick=quick),
        )
    return [
        Result(
            "-",
            f"Hari ini of {CASES:,} open cases, against one by one",
            one_pass / one_by_one,
            0.05,
            detail=f"{one_pass:.2f} and {one_by_one:.1f} s",
        )
    ]


def _singly(desk: Desk) -> Callable[[], float]:
    ids = [row.id for row in Case.select(Case.id).limit(SAMPLE)]

    def work() -> float:
        return seconds(lambda: [case(each, today=desk.today()) for each in ids]) * CASES / SAMPLE

    return work
