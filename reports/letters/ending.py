"""How a letter ends: the signature, and the tembusan under it or, to save lines, left of it."""

from models.letter.document import LetterDocument
from reports.letters.fitting import Fallback, Given, room_to_sign, spaced
from reports.paper.rows import BODY, Row, Span, beside, ragged
from reports.paper.signature import BLOCK, signatures

HANGING_PREFIX = 36.0  # points; `a.n.` or `Plt.` stands left of the signature's block


def ending_rows(document: LetterDocument, width: float, given: Given = ()) -> list[Row]:
    """The space above, the signatures and the copies."""
    signed = signatures(document.signature, width, document.acknowledged, room_to_sign(given))
    above = spaced(given, 0.75)
    if Fallback.COPIES_BESIDE in given and document.acknowledged is None:
        copies = copies_rows(document, (1 - BLOCK) * width - HANGING_PREFIX)
        padding = [Row()] * (len(signed) - len(copies))
        return [above, *beside(signed, [*padding, *copies])]
    copies = copies_rows(document, width)
    return [above, *signed, *([spaced(given, 0.75), *copies] if copies else [])]


def copies_rows(document: LetterDocument, width: float) -> list[Row]:
    """Tembusan; nothing when there is none."""
    if not document.copies:
        return []
    title = Row((Span(0, document.labels.copies, BODY),))
    marks = [
        beside(ragged(f"{number}.", 20), ragged(copy, width - 20, x=20))
        for number, copy in enumerate(_punctuated(document.copies), start=1)
    ]
    return [title, *(row for rows in marks for row in rows)]


def _punctuated(copies: tuple[str, ...]) -> list[str]:
    """Each with `;` behind it, the last with a full stop."""
    plain = [copy.rstrip(" .;,") for copy in copies]
    return [f"{copy};" for copy in plain[:-1]] + [f"{copy}." for copy in plain[-1:]]
