"""Target 3: 500 letters in one run, ours and each rival's in turn, every PDF read back.

Each round prints other letters, so that nobody gains by remembering those of the round before.
"""

from collections.abc import Callable
from functools import partial
from itertools import count

from models.letter.document import LetterDocument
from reports.letters import render_letters
from tests.benchmarks.measure import NotMeasured, Result, Row, fewer, in_turn, timed
from tests.benchmarks.rivals.fpdf2 import letters_by_fpdf2
from tests.benchmarks.rivals.libreoffice import have_libreoffice, libreoffice, merged_docx
from tests.benchmarks.rivals.qt import letters_by_qt
from tests.benchmarks.rivals.reading import refuse_other_letters
from tests.benchmarks.rivals.typst import letters_by_typst
from tests.benchmarks.same_letter import letters

COUNT = 500
OFFICE = "LibreOffice"

Render = Callable[[list[LetterDocument]], bytes]
Ready = Callable[[list[LetterDocument]], Callable[[], bytes]]
"""What a side needs beforehand, and then the work that is measured."""

LIBRARIES: tuple[tuple[str, Render, float, int], ...] = (
    ("QPdfWriter", letters_by_qt, 1.2, 7),
    ("typst", letters_by_typst, 4, 7),
    ("fpdf2", letters_by_fpdf2, 8, 3),
)
"""Name, letters by it, how many times as long it should take at least, and rounds."""
ROUNDS = 3


def rival_rows(*, quick: bool) -> list[Row]:
    """A row for each rival; LibreOffice only where it is installed."""
    libraries = (
        _row(name, partial(partial, render), limit, fewer(rounds, quick=quick))
        for name, render, limit, rounds in LIBRARIES
    )
    return [_office_row(quick=quick), *libraries]


def _office_row(*, quick: bool) -> Row:
    if not have_libreoffice():
        return NotMeasured("3", _work(OFFICE), f"{OFFICE} is not installed")
    with libreoffice() as pdf_of:
        return _row(
            OFFICE,
            lambda documents: partial(pdf_of, merged_docx(documents)),
            20,
            1 if quick else ROUNDS,
            uncounted=0,  # it starts anew each time, with a profile that is warm
        )


def _row(name: str, ready: Ready, limit: float, rounds: int, uncounted: int = 1) -> Result:
    ours, theirs = in_turn(
        partial(_round, lambda documents: partial(render_letters, documents), count(1, COUNT)),
        partial(_round, ready, count(1, COUNT)),
        rounds=rounds,
        uncounted=uncounted,
    )
    told = f"{COUNT / ours:.0f} and {COUNT / theirs:.0f} letters/s"
    return Result("3", _work(name), theirs / ours, limit, at_least=True, detail=told)


def _work(name: str) -> str:
    return f"{COUNT} letters in one run, against {name}"


def _round(ready: Ready, starts: "count[int]") -> float:
    """Seconds for the next letters. Raises `ValueError` where a word of them is not in the PDF."""
    documents = letters(COUNT, next(starts))
    taken, pdf = timed(ready(documents))
    refuse_other_letters(pdf, documents)
    return taken
