"""The receipt the resident takes home: case number, needs, next step, no fee."""

from models.letter.document import ReceiptDocument
from reports.letters.introduction import title_rows
from reports.paper.fonts import ITALIC
from reports.paper.rows import (
    STRONG,
    Row,
    Style,
    centred,
    gap,
    headed,
    joined,
    numbered,
    pairs,
    paragraph,
)
from reports.paper.signature import signatures

LABEL = 130.0
SMALL = Style(ITALIC, 10)


def receipt_rows(document: ReceiptDocument, width: float) -> list[Row]:
    """The whole receipt under the letterhead."""
    said = dict(document.said)
    facts = (
        (said["received"], document.received),
        (said["name"], document.name),
        (said["officer"], document.officer),
    )
    after = (
        (said["next_step"], document.next_step),
        (said["next_date"], document.next_date),
        (said["contact"], document.contact),
    )
    body = [
        *pairs(facts, width, LABEL),
        gap(),
        *headed(paragraph(said["needs"], width), numbered(document.needs, width)),
        gap(),
        *headed(paragraph(said["documents"], width), numbered(document.documents, width)),
        gap(),
        *pairs([(label, value) for label, value in after if value], width, LABEL),
        gap(1),
        *paragraph(document.free_of_charge, width, STRONG),
        *paragraph(document.complaints, width),
        gap(),
        *_small(paragraph(document.information, width, SMALL)),
    ]
    ending = [gap(1), *signatures(document.signature, width, room=3)]
    number = centred(f"{said['number']}: {document.case_number}", width)
    return [*title_rows(said["title"], width), *number, gap(1), *joined(body, ending)]


def _small(rows: list[Row]) -> list[Row]:
    return [Row(row.spans, height=SMALL.size / 12, keep=row.keep) for row in rows]
