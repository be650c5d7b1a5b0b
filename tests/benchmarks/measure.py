"""How the benchmarks measure: both sides in turn in one run, medians, targets as ratios."""

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

Made = TypeVar("Made")

ROOT = Path(__file__).resolve().parents[2]
BYTECODE = TemporaryDirectory(prefix="simpul-benchmark-bytecode-")


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table: what was measured, the bar, and whether it was reached."""

    target: str
    """The number of the target in the list of performance targets."""
    work: str
    value: float
    limit: float
    unit: str = "x"
    at_least: bool = False
    detail: str = ""

    @property
    def met(self) -> bool:
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    def row(self) -> str:
        sign = ">=" if self.at_least else "<="
        digits = 2 if self.value < 10 else 1 if self.value < 100 else 0
        met = "yes" if self.met else "NO"
        return (
            f"{self.target:>3}  {self.work:<58} {sign} {self.limit:<7g}{self.unit:<4} "
            f"{self.value:>8.{digits}f} {self.unit:<4} {met:<4} {self.detail}"
        )


@dataclass(frozen=True, slots=True)
class NotMeasured:
    """A line for what could not be measured here, neither met nor missed."""

    target: str
    work: str
    why: str

    def row(self) -> str:
        return f"{self.target:>3}  {self.work:<58} {self.why}"


Row = Result | NotMeasured

HEADER = f"{'#':>3}  {'work':<58} {'target':<14} {'measured':<13} {'met':<4} detail"


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes, in seconds."""
    return timed(work)[0]


def timed(
    work: Callable[[], Made], clock: Callable[[], float] = time.perf_counter
) -> tuple[float, Made]:
    """How long one call takes, in seconds of this clock, and what it made."""
    start = clock()
    made = work()
    return clock() - start, made


def in_turn(*works: Callable[[], float], rounds: int, uncounted: int = 1) -> list[float]:
    """The medians of measures taken one after the other, so that a busy minute hits them all.

    The first runs are not counted: what is compiled or read from the disk only then is not work.
    """
    found = [[work() for work in works] for _ in range(uncounted + rounds)]
    return [statistics.median(times) for times in zip(*found[uncounted:], strict=True)]


def fewer(rounds: int, *, quick: bool) -> int:
    """The rounds of a measure, or as few as still have a median."""
    return min(rounds, 3) if quick else rounds


def percentile(values: list[float], percent: float) -> float:
    """The value below which `percent` of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(percent / 100 * len(ordered)))]


def run_module(module: str, *arguments: str, **variables: str) -> str:
    """Run a module in a process of its own, unseen; what it prints.

    Its bytecode is kept for the next time, as that of an installed program is.
    """
    fixed = {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": BYTECODE.name,
    }
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env={**os.environ, **fixed, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{module} {' '.join(arguments)}: {done.stderr[-2000:]}")
    return done.stdout


def child(module: str, *arguments: str, **variables: str) -> dict[str, float]:
    """Run a module as `run_module` does and read the JSON on the last line it prints."""
    found: dict[str, float] = json.loads(
        run_module(module, *arguments, **variables).splitlines()[-1]
    )
    return found


def report(**figures: float) -> None:
    """The last line a child prints, for `child` to read."""
    print(json.dumps(figures), flush=True)


def peak_mib() -> float:
    """The most memory this process ever held, in MiB.

    `ru_maxrss` begins with the parent's memory where a process is forked, so Linux is asked
    for the high-water mark of this program alone.
    """
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text("ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def forget_peak() -> None:
    """Let `peak_mib` count from now on (Linux)."""
    Path("/proc/self/clear_refs").write_text("5", "ascii")


def resident_mib() -> float:
    """The memory this process holds now, in MiB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2
