"""Print every performance target as a ratio, measured here and now: `python -m tests.benchmarks`.

Names of measures (start, letters, table, batch) choose some of them.
"""

import os
import sys
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks import batch, letters, start, table
from tests.benchmarks.measure import HEADER, Result

MEASURES: dict[str, Callable[[], list[Result]]] = {
    "start": start.measure,
    "letters": letters.measure,
    "table": table.measure,
    "batch": batch.measure,
}


def main(names: list[str]) -> int:
    unknown = [name for name in names if name not in MEASURES]
    if unknown:
        print(f"Unknown: {' '.join(unknown)}. Known: {' '.join(MEASURES)}", file=sys.stderr)
        return 2
    print(HEADER, flush=True)
    missed = 0
    for name in names or MEASURES:
        for result in MEASURES[name]():
            print(result.row(), flush=True)
            missed += not result.met
    print(f"\n{missed} target(s) missed." if missed else "\nAll targets met.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
