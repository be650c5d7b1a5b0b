"""The explanation and consent on one page, to be signed, thumb-printed or witnessed (UU 27/2022).

The words are set as large as the page allows, so that what is signed is never on a second sheet.
"""

from collections.abc import Iterator
from dataclasses import asdict

from models.letter.document import ConsentDocument
from reports.letters.introduction import title_rows
from reports.paper.fonts import BOLD, ITALIC, REGULAR, text_width
from reports.paper.letterhead import letterhead_height, stamp_letterhead
from reports.paper.page_label import HEADER, page_label
from reports.paper.pages import set_pages
from reports.paper.practice import stamp_practice
from reports.paper.press import MM, Press, points, text_width_of
from reports.paper.rows import (
    Row,
    Span,
    Style,
    beside,
    centred,
    gap,
    joined,
    kept,
    pairs,
    paragraph,
    ragged,
)
from reports.paper.unknown import refuse_unknown

SIZES = (11.0, 10.5, 10.0, 9.5, 9.0)
"""Points of the words, largest first."""
LEADINGS = (1.5, 1.4, 1.3, 1.22)
"""From line to line, in sizes of the words."""
LABEL = 104.0
ROOM_TO_SIGN = 3.2
"""Lines for a signature or a thumbprint: about 15 mm."""
DOTS, BLOCKS = "." * 100, 3


def render_consent_form(document: ConsentDocument) -> bytes:
    """The form as PDF: the same document gives the same bytes.

    Raises `RuleError` "letter.unknown_glyph" or "letter.logo_unreadable".
    """
    refuse_unknown(_texts(asdict(document)))
    sheet = document.sheet
    size = points(sheet)
    press = Press(size, f"{document.title.capitalize()} {document.case_number}", document.office)
    full = size[1] - (sheet.top + sheet.bottom) * MM
    free = full - letterhead_height(document.letterhead, sheet)
    pages, leading = _fitting(document, text_width_of(sheet), free, full - HEADER)
    for number, page in enumerate(pages, start=1):
        stamp_practice(press, document.watermark, document.notice)
        if number == 1:
            top = stamp_letterhead(press, document.letterhead, sheet)
        else:
            text = _label(document, f"halaman {number} dari {len(pages)}")
            top = page_label(press, sheet, text)
        press.rows(page, sheet.left * MM, top, leading)
        press.end_page()
    return press.finish()


def _label(document: ConsentDocument, page: str) -> str:
    number = f"{_said(document)['number'].lower()} {document.case_number}"
    return f"{document.title.capitalize()}, {number}, {page}"


def _said(document: ConsentDocument) -> dict[str, str]:
    return dict(document.said)


def _fitting(
    document: ConsentDocument, width: float, free: float, further: float
) -> tuple[list[list[Row]], float]:
    """The page in the largest words that leave it one; with the smallest it may become two."""
    rows: list[Row] = []
    for size in SIZES:
        rows = _rows(document, width, Style(REGULAR, size))
        lines = sum(row.height for row in rows)
        for factor in LEADINGS:
            if lines * size * factor <= free:
                return [rows], size * factor
    return set_pages(rows, free, further, (SIZES[-1] * LEADINGS[-1],))


def _rows(document: ConsentDocument, width: float, style: Style) -> list[Row]:
    strong, small = style._replace(font=BOLD), Style(ITALIC, style.size - 0.5)
    return [
        *title_rows(document.title, width),
        *centred(f"{_said(document)['number']}: {document.case_number}", width, style),
        gap(0.6),
        *pairs(document.identity, width, LABEL, style=style),
        gap(0.6),
        *pairs(document.told, width, LABEL, style=style),
        gap(0.6),
        *joined(
            [
                *paragraph(document.declared, width, strong),
                *_consents(document, width, style),
                *_ticked(document.how, width, style),
                *paragraph(document.refusing, width, small),
            ],
            [
                gap(0.6),
                *_guardian(document, width, style),
                gap(0.6),
                *_signatures(document, width, style),
            ],
        ),
    ]


def _consents(document: ConsentDocument, width: float, style: Style) -> list[Row]:
    """Each consent for itself, with its two answers beneath: one never stands for another."""
    rows: list[Row] = []
    for number, line in enumerate(document.consents, start=1):
        mark = [Row((Span(0, f"{number}.", style),))]
        rows += [gap(0.3), *kept(beside(mark, ragged(line.text, width - 18, style, x=18)))]
        answers = f"(     ) {line.yes}            (     ) {line.no}"
        rows.append(Row((Span(18, answers, style),), height=1.2))
    return [*rows, gap(0.4)] if rows else rows


def _ticked(text: str, width: float, style: Style) -> list[Row]:
    """One line with room in its brackets, where it fits; else as any other words."""
    if text_width(text, style.font, style.size) > width:
        return ragged(text, width, style)
    return [Row((Span(0, text, style),), height=1.3)] if text else []


def _guardian(document: ConsentDocument, width: float, style: Style) -> list[Row]:
    """Who decides for a child, or for somebody who cannot: name, tie and number, by hand."""
    heading = style._replace(font=BOLD) if document.child else style
    said = _said(document)
    lines = (said["guardian_name"], said["guardian_tie"], said["guardian_nik"])
    written = [
        Row((Span(0, label, style), Span(LABEL, f":  {DOTS}", style)), height=1.25)
        for label in lines
    ]
    return [*paragraph(document.guardian, width, heading), *written]


def _signatures(document: ConsentDocument, width: float, style: Style) -> list[Row]:
    """Witness, officer, and on the right who was told or consents; ending level."""
    block = width / BLOCKS
    said = _said(document)
    who = said["parent"] if document.child else said["self"]
    heads = (("", said["witness"]), ("", said["officer"]), (document.signed_at, who))
    names = ("", document.officer, "")
    above = [
        [row for text in head for row in _middle(text, block, style, number * block)]
        for number, head in enumerate(heads)
    ]
    beneath = [
        _middle(f"({name or '.' * 34})", block, style, number * block)
        for number, name in enumerate(names)
    ]
    return [*beside(*above), gap(ROOM_TO_SIGN), *beside(*beneath)]


def _middle(text: str, width: float, style: Style, x: float) -> list[Row]:
    return centred(text, width - 8, style, x) if text else [Row()]


def _texts(value: object, field: str = "") -> Iterator[tuple[str, str]]:
    """Every text of the document under the name of its field."""
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from _texts(part, field or name)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part, field)
