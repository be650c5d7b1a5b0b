"""The body both papers share: the resident, the need, what is asked, what is enclosed."""

from models.letter.document import LetterDocument, Pair
from reports.letters.fitting import Fallback, Given, spaced
from reports.paper.fonts import text_width
from reports.paper.rows import BODY, Row, headed, numbered, pairs, paragraph

INDENT = 36.0  # points; the first line of a paragraph
LABEL, WIDEST_LABEL = 112.0, 190.0
NONE = "-"


def body_rows(document: LetterDocument, width: float, given: Given = ()) -> list[Row]:
    """From the opening to the closing words; parts that are empty leave no trace."""
    shifted = width - INDENT
    enclosed = numbered(document.attachments, shifted, x=INDENT)
    parts = (
        headed(
            paragraph(document.opening, width, indent=INDENT),
            pairs(_identity(document, given), shifted, LABEL, x=INDENT),
        ),
        paragraph(document.statement, width),
        _facts(document, width, given),
        paragraph(document.story, width, indent=INDENT),
        paragraph(document.request, width, indent=INDENT),
        headed(paragraph(document.attachments_heading, width), enclosed),
        paragraph(document.closing, width, indent=INDENT),
    )
    rows: list[Row] = []
    for part in parts:
        rows += [spaced(given, 0.5), *part] if rows and part else part
    return rows


def _identity(document: LetterDocument, given: Given) -> tuple[Pair, ...]:
    """Who it is about. Only `-`, never a reason why something is missing, may be left out."""
    if Fallback.EMPTY_LINES not in given:
        return document.identity
    return tuple(pair for pair in document.identity if pair[1] != NONE)


def _facts(document: LetterDocument, width: float, given: Given) -> list[Row]:
    """One a line, or all in one paragraph: nothing is left out."""
    if Fallback.RUNNING_FACTS in given and document.facts:
        told = "; ".join(f"{label}: {value}" for label, value in document.facts)
        return paragraph(f"{document.facts_heading} {told}.", width)
    shifted = width - INDENT
    facts = pairs(document.facts, shifted, _label_width(document.facts), x=INDENT)
    return headed(paragraph(document.facts_heading, width), facts)


def _label_width(facts: tuple[Pair, ...]) -> float:
    """As narrow as the identity's labels if the facts' own allow it, so that the colons align."""
    widest = max((text_width(label, BODY.font, BODY.size) for label, _ in facts), default=0.0)
    return min(WIDEST_LABEL, max(LABEL, widest + 8))
