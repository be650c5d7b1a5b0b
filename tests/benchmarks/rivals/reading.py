"""Whether a PDF of letters, ours or a rival's, has every word and the logo: one page a letter."""

from collections.abc import Iterator

import pypdfium2
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

from models.letter.document import LetterDocument
from tests.benchmarks.rivals import layout

NEAR = 0.5
"""Millimetres by which a logo may lie elsewhere."""


def faults(pdf: bytes, documents: list[LetterDocument]) -> list[str]:
    """What is wrong: a letter without a page of its own, or one that lacks words or its logo."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        if len(document) != len(documents):
            return [f"{len(document)} pages for {len(documents)} letters"]
        return [
            f"{letter.number_text} lacks {what}"
            for page, letter in zip(document, documents, strict=True)
            for what in _lacking(page, letter)
        ]
    finally:
        document.close()


def _lacking(page: pypdfium2.PdfPage, letter: LetterDocument) -> Iterator[str]:
    said = "".join(page.get_textpage().get_text_bounded().split())
    yield from (word for word in _words(letter) if word not in said)
    if not _has_logo(page, letter.letterhead.logo):
        yield "its logo"


def _has_logo(page: pypdfium2.PdfPage, logo: bytes) -> bool:
    """Is there one picture on the page, as large as the logo and where it belongs?"""
    pictures = list(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE]))
    if len(pictures) != 1:
        return False
    left, bottom, right, top = (part / 72 * 25.4 for part in pictures[0].get_bounds())
    height = page.get_height() / 72 * 25.4
    found = left, height - top, right - left, top - bottom
    return all(abs(a - b) < NEAR for a, b in zip(found, layout.logo_box(logo), strict=True))


def _words(letter: LetterDocument) -> Iterator[str]:
    """Every word of a letter, numbers and names among them."""
    pairs = (*layout.marks(letter), *letter.identity, *letter.facts)
    texts = (
        *letter.letterhead.lines,
        letter.letterhead.address,
        letter.dateline,
        *layout.address(letter),
        letter.opening,
        *(text for pair in pairs for text in pair),
        letter.facts_heading,
        *layout.paragraphs(letter),
        *layout.signed(letter),
        *layout.tembusan(letter),
    )
    for text in texts:
        yield from text.split()
