"""Target 1: how soon the program is there, against an empty window of the same library."""

from tests.benchmarks.big_store import USUAL_PLACE, office_of
from tests.benchmarks.measure import Result, child, fewer, in_turn, run_module, seconds

RESIDENTS, ROUNDS, PAGES = 5_000, 21, 7


def measure(*, quick: bool) -> list[Result]:
    with office_of(RESIDENTS, cases=300) as folder:
        place = {"XDG_DATA_HOME": str(folder.parents[len(USUAL_PLACE) - 1])}
        box, empty = in_turn(
            lambda: seconds(lambda: run_module("tests.benchmarks.start_program", **place)),
            lambda: seconds(lambda: run_module("tests.benchmarks.start_empty")),
            rounds=fewer(ROUNDS, quick=quick),
        )
        page, empty_again = in_turn(
            lambda: child("tests.benchmarks.start_program", str(folder), **place)["ms"] / 1000,
            lambda: seconds(lambda: run_module("tests.benchmarks.start_empty")),
            rounds=fewer(PAGES, quick=quick),
        )
    return [
        Result(
            "1",
            "start to unlock box painted, against an empty window",
            box / empty,
            1.3,
            detail=f"{box * 1000:.0f} and {empty * 1000:.0f} ms",
        ),
        Result(
            "1",
            f"key to first page of {RESIDENTS:,} residents, against the same",
            page / empty_again,
            1.0,
            detail=f"{page * 1000:.0f} and {empty_again * 1000:.0f} ms",
        ),
    ]
