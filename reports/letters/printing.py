"""Documents onto paper: the letterhead on the first page, number and page on every further one.

What the fonts cannot draw is refused before the first page is begun.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, fields
from functools import lru_cache

from models.codes import LetterKind
from models.letter.document import Labels, LetterDocument, Letterhead, ReceiptDocument, Signature
from models.progress import Progress, silent
from reports.letters.fitting import Fitted, Given, fit
from reports.letters.introduction import introduction_rows
from reports.letters.official import official_rows
from reports.letters.receipt import receipt_rows
from reports.paper.letterhead import letterhead_height, stamp_letterhead
from reports.paper.page_label import HEADER, page_label
from reports.paper.pages import set_pages
from reports.paper.practice import stamp_practice
from reports.paper.press import MM, Press, points, text_width_of
from reports.paper.rows import Row
from reports.paper.unknown import OWN, refuse_unknown

Document = LetterDocument | ReceiptDocument

LABELLED = ("identity", "facts")
_FIELDS = {
    kind: tuple(field.name for field in fields(kind)) for kind in (LetterDocument, ReceiptDocument)
}


def render_letter(document: LetterDocument) -> bytes:
    """One letter as PDF: the same document gives the same bytes.

    Raises `RuleError` "letter.unknown_glyph" or "letter.logo_unreadable".
    """
    return render_letters([document])


def render_letters(documents: Sequence[LetterDocument], progress: Progress = silent) -> bytes:
    """Many letters in one PDF, for bulk printing; fonts, logo and letterhead are in it once.

    Raises as `render_letter`, and `Cancelled` when `progress` does.
    """
    first = documents[0]
    title = first.heading if len(documents) == 1 else f"{len(documents)} surat {first.office}"
    press = Press(points(first.sheet), title, first.office)
    for number, document in enumerate(documents, start=1):
        press_letter(press, document)
        progress(number, len(documents))
    return press.finish()


def press_letter(press: Press, document: LetterDocument) -> None:
    """The pages of one letter after those that are on the press. Raises as `render_letter`."""
    check_letter(document)
    label = f"{document.labels.number} {document.number_text}"
    _print(press, document, fitted(document), label)


def check_letter(document: LetterDocument) -> None:
    """Raises `RuleError("letter.unknown_glyph")` for what the fonts cannot draw."""
    refuse_unknown(_texts(document))


def fitted(document: LetterDocument) -> Fitted:
    """The rows of a letter on as few pages as it takes, with what was given up for it."""
    kind = official_rows if document.kind == LetterKind.OFFICIAL else introduction_rows

    def rows_of(width: float, given: Given) -> list[Row]:
        return kind(document, width, given)

    return fit(rows_of, text_width_of(document.sheet), *_free(document))


def render_receipt(document: ReceiptDocument) -> bytes:
    """The resident's receipt as PDF. Raises as `render_letter`."""
    refuse_unknown(_texts(document))
    press = Press(
        points(document.sheet),
        f"{_said(document, 'title').capitalize()} {document.case_number}",
        document.office,
    )
    _print(press, document, _receipt(document), _receipt_label(document))
    return press.finish()


def render_receipts(documents: Sequence[ReceiptDocument], progress: Progress = silent) -> bytes:
    """The receipts of many residents in one PDF, each on its own sheet. Raises as
    `render_letters`.
    """
    first = documents[0]
    title = f"{len(documents)} tanda terima {first.office}"
    press = Press(points(first.sheet), title, first.office)
    for number, document in enumerate(documents, start=1):
        refuse_unknown(_texts(document))
        _print(press, document, _receipt(document), _receipt_label(document))
        progress(number, len(documents))
    return press.finish()


def _said(document: ReceiptDocument, line: str) -> str:
    return dict(document.said)[line]


def _receipt_label(document: ReceiptDocument) -> str:
    return f"{_said(document, 'number')} {document.case_number}"


def _receipt(document: ReceiptDocument) -> Fitted:
    rows = receipt_rows(document, text_width_of(document.sheet))
    pages, leading = set_pages(rows, *_free(document))
    return Fitted(tuple(pages), leading)


def _free(document: Document) -> tuple[float, float]:
    """Points for rows on the first page and on each further one."""
    sheet = document.sheet
    full = points(sheet)[1] - (sheet.top + sheet.bottom) * MM
    return full - letterhead_height(document.letterhead, sheet), full - HEADER


def _print(press: Press, document: Document, fitted: Fitted, label: str) -> None:
    sheet = document.sheet
    size = points(sheet)
    for number, page in enumerate(fitted.pages, start=1):
        press.begin_page(size)
        stamp_practice(press, document.watermark, document.notice)
        if number == 1:
            top = stamp_letterhead(press, document.letterhead, sheet)
        else:
            top = page_label(press, sheet, f"{label}   halaman {number} dari {len(fitted.pages)}")
        press.rows(page, sheet.left * MM, top, fitted.leading)
        press.end_page()


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    """Every text of a document under the name of its field, and of its line where it has one."""
    for field in _FIELDS[type(document)]:
        value = getattr(document, field)
        if isinstance(value, str):
            yield field, value
        elif field in LABELLED:
            for label, text in value:
                yield f"{field}{OWN}{label}", f"{label} {text}"
        else:
            for text in _strings(value):
                yield field, text


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Letterhead):
        yield from (*value.lines, value.address)
    elif isinstance(value, Labels):
        yield from _labels(value)
    elif isinstance(value, Signature):
        yield from (*value.titles, value.name, value.prefix, value.rank, value.staff, value.above)
    elif isinstance(value, Iterable) and not isinstance(value, bytes):
        for part in value:
            yield from _strings(part)


@lru_cache(maxsize=8)
def _labels(labels: Labels) -> tuple[str, ...]:
    """Remembered, because every letter of an office has the same."""
    return astuple(labels)
