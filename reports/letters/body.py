"""The body both papers share: the resident, the need, what is asked, what is enclosed."""

from models.letter.document import LetterDocument, Pair
from reports.paper.fonts import text_width
from reports.paper.rows import BODY, Row, gap, headed, numbered, pairs, paragraph

INDENT = 36.0  # points; the first line of a paragraph
LABEL, WIDEST_LABEL = 112.0, 190.0


def body_rows(document: LetterDocument, width: float) -> list[Row]:
    """From the opening to the closing words; parts that are empty leave no trace."""
    shifted = width - INDENT
    facts = pairs(document.facts, shifted, _label_width(document.facts), x=INDENT)
    enclosed = numbered(document.attachments, shifted, x=INDENT)
    parts = (
        headed(
            paragraph(document.opening, width, indent=INDENT),
            pairs(document.identity, shifted, LABEL, x=INDENT),
        ),
        paragraph(document.statement, width),
        headed(paragraph(document.facts_heading, width), facts),
        paragraph(document.story, width, indent=INDENT),
        paragraph(document.request, width, indent=INDENT),
        headed(paragraph(document.attachments_heading, width), enclosed),
        paragraph(document.closing, width, indent=INDENT),
    )
    rows: list[Row] = []
    for part in parts:
        rows += [gap(), *part] if rows and part else part
    return rows


def _label_width(facts: tuple[Pair, ...]) -> float:
    """As narrow as the identity's labels if the facts' own allow it, so that the colons align."""
    widest = max((text_width(label, BODY.font, BODY.size) for label, _ in facts), default=0.0)
    return min(WIDEST_LABEL, max(LABEL, widest + 8))
