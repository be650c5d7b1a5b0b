"""Print every performance target as a ratio, measured here and now: `python -m tests.benchmarks`.

`--only start` (letters, table, batch, today) measures one part; `--quick` takes fewer rounds.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks import batch, letters, start, table, today
from tests.benchmarks.measure import HEADER, NotMeasured, Row

MEASURES: dict[str, Callable[..., Sequence[Row]]] = {
    "start": start.measure,
    "letters": letters.measure,
    "table": table.measure,
    "batch": batch.measure,
    "today": today.measure,
}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser("python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--only", action="append", choices=MEASURES, metavar="NAME")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args(arguments)
    results = [
        result
        for name in options.only or MEASURES
        for result in _measured(name, quick=options.quick)
    ]
    print(HEADER)
    for result in results:
        print(result.row())
    measured = [result for result in results if not isinstance(result, NotMeasured)]
    missed = sum(not result.met for result in measured)
    print(f"\n{missed} target(s) missed." if missed else "\nAll targets met.")
    if len(measured) < len(results):
        print(f"{len(results) - len(measured)} not measured.")
    return 0


def _measured(name: str, *, quick: bool) -> Sequence[Row]:
    print(f"{name} ...", end=" ", file=sys.stderr, flush=True)
    start_at = time.perf_counter()
    results = MEASURES[name](quick=quick)
    print(f"{time.perf_counter() - start_at:.0f} s", file=sys.stderr, flush=True)
    return results


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
