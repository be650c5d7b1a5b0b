"""How a letter ends: the signature, and the tembusan under it or, to save lines, left of it."""

from functools import lru_cache

from models.letter.document import LetterDocument, Signature
from reports.letters.fitting import Fallback, Given, room_to_sign, spaced
from reports.paper.rows import BODY, Row, Span, beside, ragged
from reports.paper.signature import BLOCK, signatures

HANGING_PREFIX = 36.0  # points; `a.n.` or `Plt.` stands left of the signature's block


def ending_rows(document: LetterDocument, width: float, given: Given = ()) -> list[Row]:
    """The space above, the signatures and the copies."""
    signature, acknowledged = document.signature, document.acknowledged
    return list(
        _ending(signature, acknowledged, document.labels.copies, document.copies, width, given)
    )


@lru_cache(maxsize=64)
def _ending(
    signature: Signature,
    acknowledged: Signature | None,
    title: str,
    copies: tuple[str, ...],
    width: float,
    given: Given,
) -> tuple[Row, ...]:
    """Remembered, because most letters of a bundle end alike."""
    signed = signatures(signature, width, acknowledged, room_to_sign(given))
    above = spaced(given, 0.75)
    if Fallback.COPIES_BESIDE in given and acknowledged is None:
        left = copies_rows(title, copies, (1 - BLOCK) * width - HANGING_PREFIX)
        padding = [Row()] * (len(signed) - len(left))
        return (above, *beside(signed, [*padding, *left]))
    under = copies_rows(title, copies, width)
    return (above, *signed, *([spaced(given, 0.75), *under] if under else []))


def copies_rows(title: str, copies: tuple[str, ...], width: float) -> list[Row]:
    """Tembusan; nothing when there is none."""
    if not copies:
        return []
    marks = [
        beside(ragged(f"{number}.", 20), ragged(copy, width - 20, x=20))
        for number, copy in enumerate(_punctuated(copies), start=1)
    ]
    return [Row((Span(0, title, BODY),)), *(row for rows in marks for row in rows)]


def _punctuated(copies: tuple[str, ...]) -> list[str]:
    """Each with `;` behind it, the last with a full stop."""
    plain = [copy.rstrip(" .;,") for copy in copies]
    return [f"{copy};" for copy in plain[:-1]] + [f"{copy}." for copy in plain[-1:]]
