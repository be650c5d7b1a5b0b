"""Paper B, the surat pengantar the resident carries: centred title, number beneath."""

from models.letter.document import LetterDocument
from reports.letters.body import body_rows
from reports.letters.ending import ending_rows
from reports.letters.fitting import Given, spaced
from reports.paper.fonts import BOLD, text_width
from reports.paper.rows import Row, Rule, Style, centred, joined

TITLE = Style(BOLD, 14)


def introduction_rows(document: LetterDocument, width: float, given: Given = ()) -> list[Row]:
    """The whole letter under the letterhead."""
    body = body_rows(document, width, given)
    return [
        *title_rows(document.title, width),
        *centred(f"{document.labels.number}: {document.number_text}", width),
        spaced(given, 1),
        *joined(body, ending_rows(document, width, given)),
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
