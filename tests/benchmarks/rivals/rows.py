"""Target 3: 500 letters in one run, ours and each rival's in turn, every PDF read back.

Each round prints other letters, so that nobody gains by remembering those of the round before.
Each rival has a process of its own: what one keeps in memory (typst, by the hundred MiB) shall not
weigh on the others. Libraries are compared by the CPU time of all their threads, LibreOffice, a
program of its own, by the clock.
"""

import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import count

from models.letter.document import LetterDocument
from reports.letters import render_letters
from tests.benchmarks.measure import (
    NotMeasured,
    Result,
    Row,
    child,
    fewer,
    in_turn,
    report,
    timed,
)
from tests.benchmarks.rivals.fpdf2 import letters_by_fpdf2
from tests.benchmarks.rivals.libreoffice import have_libreoffice, libreoffice, merged_docx
from tests.benchmarks.rivals.qt import letters_by_qt
from tests.benchmarks.rivals.reading import faults
from tests.benchmarks.rivals.typst import letters_by_typst
from tests.benchmarks.same_letter import letters

COUNT = 500
OFFICE = "LibreOffice"

Render = Callable[[list[LetterDocument]], bytes]
Ready = Callable[[list[LetterDocument]], Callable[[], bytes]]
"""What a side needs beforehand, and then the work that is measured."""
Clock = Callable[[], float]

FURTHER = 5_001
"""The first letter measured by another clock: no letter is printed twice."""

LIBRARIES: dict[str, tuple[Render, float, int]] = {
    "QPdfWriter": (letters_by_qt, 1.2, 7),
    "typst": (letters_by_typst, 4, 3),
    "fpdf2": (letters_by_fpdf2, 8, 3),
}
"""Letters by each, how many times as long it should take at least, and rounds."""
OFFICE_LIMIT, OFFICE_ROUNDS = 20, 3


def rival_rows(*, quick: bool) -> list[Row]:
    """A row for each rival; LibreOffice only where it is installed."""
    if have_libreoffice():
        office: Row = _row(OFFICE, OFFICE_LIMIT, 1 if quick else OFFICE_ROUNDS)
    else:
        office = NotMeasured("3", _work(OFFICE), f"{OFFICE} is not installed")
    libraries = (
        _row(name, limit, fewer(rounds, quick=quick))
        for name, (_, limit, rounds) in LIBRARIES.items()
    )
    return [office, *libraries]


def _row(name: str, limit: float, rounds: int) -> Result:
    found = child("tests.benchmarks.rivals.rows", name, str(rounds))
    ours, theirs = found["ours"], found["theirs"]
    told = f"{COUNT / ours:.0f} and {COUNT / theirs:.0f} letters/s"
    if name != OFFICE:
        told += f" of CPU, {found['clock']:.1f} times as long by the clock"
    return Result("3", _work(name), theirs / ours, limit, at_least=True, detail=told)


def compare(name: str, rounds: int) -> None:
    """In a process of its own: the medians of ours and of one rival."""
    if name != OFFICE:
        render = partial(partial, LIBRARIES[name][0])
        ours, theirs = _medians(render, rounds, time.process_time)
        our_wait, their_wait = _medians(render, rounds, time.perf_counter, first=FURTHER)
        report(ours=ours, theirs=theirs, clock=their_wait / our_wait)
    else:
        with libreoffice() as pdf_of:  # starts anew each time, with a profile that is warm
            ours, theirs = _medians(
                lambda documents: partial(pdf_of, merged_docx(documents)),
                rounds,
                time.perf_counter,
                uncounted=0,
            )
        report(ours=ours, theirs=theirs)


def _medians(
    ready: Ready, rounds: int, clock: Clock, *, first: int = 1, uncounted: int = 1
) -> list[float]:
    render_letters(letters(1))  # reads our fonts
    return in_turn(
        partial(_round, partial(partial, render_letters), clock, count(first, COUNT)),
        partial(_round, ready, clock, count(first, COUNT)),
        rounds=rounds,
        uncounted=uncounted,
    )


def _work(name: str) -> str:
    return f"{COUNT} letters in one run, against {name}"


def _round(ready: Ready, clock: Clock, starts: "count[int]") -> float:
    """Seconds for the next letters. Raises `ValueError` where a word or logo is not in the PDF."""
    documents = letters(COUNT, next(starts))
    taken, pdf = timed(ready(documents), clock)
    if wrong := faults(pdf, documents):
        raise ValueError("; ".join(wrong[:5]))
    return taken


if __name__ == "__main__":
    compare(sys.argv[1], int(sys.argv[2]))
