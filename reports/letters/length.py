"""How long a letter came out: what was given up for one page, or with which words the next begins.

A clerk sees the first page; what was set closer, and what lies on the second, must be told.
"""

from dataclasses import dataclass

from models.letter.document import LetterDocument
from reports.letters.body import NONE
from reports.letters.fitting import Fallback, Given
from reports.letters.printing import fitted

MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Length:
    """`given` holds only what shows on this letter; `continued` begins the second page."""

    pages: int
    given: Given = ()
    continued: str = ""


def length_of(document: LetterDocument) -> Length:
    """Of the letter as `render_letter` draws it."""
    found = fitted(document)
    continued = ""
    if len(found.pages) > 1:
        row = next(row for row in found.pages[1] if row.spans)
        words = " ".join(span.text for span in row.spans).split()
        continued = " ".join(words[:MOST_WORDS])
    given = tuple(each for each in found.given if _shows(each, document))
    return Length(len(found.pages), given, continued)


def _shows(given: Fallback, document: LetterDocument) -> bool:
    """What is set closer always shows; a part that the letter does not have is not missed."""
    match given:
        case Fallback.COPIES_BESIDE:
            return bool(document.copies) and document.acknowledged is None
        case Fallback.EMPTY_LINES:
            return any(value == NONE for _, value in document.identity)
        case Fallback.RUNNING_FACTS:
            return bool(document.facts)
    return True
