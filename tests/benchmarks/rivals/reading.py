"""Whether a PDF of letters, ours or a rival's, says every word of them: one letter on each page."""

from collections.abc import Iterator

import pypdfium2

from models.letter.document import LetterDocument
from tests.benchmarks.rivals import layout


def refuse_other_letters(pdf: bytes, documents: list[LetterDocument]) -> None:
    """Raise `ValueError` where a letter has no page of its own or a word of it is missing."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        if len(document) != len(documents):
            raise ValueError(f"{len(document)} pages for {len(documents)} letters")
        for page, letter in zip(document, documents, strict=True):
            said = "".join(page.get_textpage().get_text_bounded().split())
            missing = [word for word in _words(letter) if word not in said]
            if missing:
                raise ValueError(f"{letter.number_text} lacks {', '.join(missing[:5])}")
    finally:
        document.close()


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
