"""Targets 3 to 5: letters a second, their size, the memory of a run, and one letter on its own."""

import sys
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from reports.letters import render_letter, render_letters
from tests.benchmarks.measure import (
    Result,
    Row,
    child,
    fewer,
    in_turn,
    peak_mib,
    report,
    seconds,
)
from tests.benchmarks.same_letter import LETTER, letters

COUNT, SINGLE = 500, 15


def measure(*, quick: bool) -> list[Row]:
    # Rivals are not loaded in the child that is weighed.
    from tests.benchmarks.rivals.fpdf2 import letters_by_fpdf2
    from tests.benchmarks.rivals.rows import rival_rows

    pdf = render_letters(letters(COUNT))
    one, their_one = in_turn(
        lambda: seconds(lambda: render_letter(LETTER)),
        lambda: seconds(lambda: letters_by_fpdf2([LETTER])),
        rounds=fewer(SINGLE, quick=quick),
    )
    run = child("tests.benchmarks.letters", "run")
    return [
        *rival_rows(quick=quick),
        Result("4", f"bytes a letter, {COUNT} in one PDF", len(pdf) / COUNT / 1000, 2.0, "kB"),
        Result("4", f"peak memory of a run of {COUNT}", run["peak"], 80, "MiB"),
        Result(
            "5",
            "one letter, warm",
            one * 1000,
            25,
            "ms",
            detail=f"fpdf2 {their_one * 1000:.0f} ms, {their_one / one:.1f} times as long",
        ),
        *_on_a_store(),
    ]


def _on_a_store() -> list[Result]:
    """The run a clerk starts: letters from an encrypted store, each kept, then all in one file."""
    module = "tests.benchmarks.letter_run"
    with TemporaryDirectory(prefix="simpul-benchmark-") as name:
        store, again = Path(name, "store"), Path(name, "again")
        child(module, "make", str(store))
        copytree(store, again)
        found = {}
        for task, office in (("run", store), ("run-in-window", again)):
            target = Path(name, f"letters-{task}")
            target.mkdir()
            found[task] = child(module, task, str(office), str(target))
    bare, window = found["run"], found["run-in-window"]
    told = f"planned {bare['plan']:.1f} s, issued {bare['issue']:.1f}, written {bare['write']:.1f}"
    before, whole = window["peak"] - window["added"], window["peak"]
    seen = (
        f"the run adds {bare['added']:.0f} of them; in the program, with Qt loaded, it adds "
        f"{window['added']:.0f} MiB ({before:.0f} before it, {whole:.0f} at its peak)"
    )
    return [
        Result(
            "4",
            f"bytes a letter, print file of {COUNT} with its list",
            bare["size"] / 1000,
            2.0,
            "kB",
            detail=told,
        ),
        Result("4", f"peak of issuing {COUNT}, without Qt", bare["peak"], 80, "MiB", detail=seen),
    ]


def run() -> None:
    """In a process of its own: what 500 letters ask of an office PC."""
    render_letters(letters(COUNT))
    report(peak=peak_mib())


if __name__ == "__main__" and sys.argv[1:] == ["run"]:
    run()
