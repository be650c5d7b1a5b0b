"""Paper B, the surat pengantar the resident carries: centred title, number beneath."""

from models.letter.document import LetterDocument
from reports.letters.body import body_rows
from reports.letters.official import copies_rows
from reports.paper.fonts import BOLD, text_width
from reports.paper.rows import Row, Rule, Style, centred, gap, joined
from reports.paper.signature import signatures

TITLE = Style(BOLD, 14)


def introduction_rows(document: LetterDocument, width: float) -> list[Row]:
    """The whole letter under the letterhead."""
    ending = [
        gap(1),
        *signatures(document.signature, width, document.acknowledged),
        *copies_rows(document.copies, width),
    ]
    return [
        *title_rows(document.title, width),
        *centred(f"Nomor: {document.number_text}", width),
        gap(1),
        *joined(body_rows(document, width), ending),
    ]


def title_rows(title: str, width: float) -> list[Row]:
    """A centred, underlined title."""
    return [
        Row(
            row.spans,
            height=1.15,
            rules=tuple(
                Rule(span.x, text_width(span.text, span.style.font, span.style.size))
                for span in row.spans
            ),
        )
        for row in centred(title, width, TITLE)
    ]
