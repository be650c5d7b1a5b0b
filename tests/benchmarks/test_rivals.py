"""Rivals are honest: each puts every word of every letter and its logo on a page of its own."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import cast

import pytest
from pypdf import PdfReader
from pypdf.generic import StreamObject

from models.letter.document import LetterDocument
from reports.letters import render_letters
from tests.benchmarks.rivals.fpdf2 import letters_by_fpdf2
from tests.benchmarks.rivals.libreoffice import libreoffice, merged_docx
from tests.benchmarks.rivals.qt import letters_by_qt
from tests.benchmarks.rivals.reading import refuse_other_letters
from tests.benchmarks.rivals.typst import letters_by_typst
from tests.benchmarks.same_letter import letters
from tests.outside_tools import have

LETTERS = letters(2)


@pytest.mark.parametrize(
    "render", [render_letters, letters_by_fpdf2, letters_by_qt, letters_by_typst]
)
def test_a_library_sets_every_word_and_the_logo(
    render: Callable[[list[LetterDocument]], bytes], qapp: object
) -> None:
    refuse_other_letters(render(LETTERS), LETTERS)


@pytest.mark.skipif(not have("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_sets_every_word_and_the_logo() -> None:
    with libreoffice() as pdf_of:
        refuse_other_letters(pdf_of(merged_docx(LETTERS)), LETTERS)


def test_a_pdf_that_lacks_a_page_or_a_name_is_refused() -> None:
    pdf = render_letters(LETTERS)
    with pytest.raises(ValueError, match="2 pages for 3 letters"):
        refuse_other_letters(pdf, letters(3))
    with pytest.raises(ValueError, match="003/429.504.09/2026 lacks"):
        refuse_other_letters(pdf, letters(2, first=3))


def test_a_pdf_whose_letters_have_no_logo_is_refused() -> None:
    bare = [replace(letter, letterhead=replace(letter.letterhead, logo=b"")) for letter in LETTERS]
    with pytest.raises(ValueError, match="lacks its logo"):
        refuse_other_letters(render_letters(bare), LETTERS)


@pytest.mark.parametrize(
    "render", [render_letters, letters_by_fpdf2, letters_by_qt, letters_by_typst]
)
def test_a_library_keeps_the_logo_once(
    render: Callable[[list[LetterDocument]], bytes], qapp: object
) -> None:
    reader = PdfReader(BytesIO(render(LETTERS)))
    objects = (reader.get_object(number) for number in range(1, cast(int, reader.trailer["/Size"])))
    pictures = [
        each
        for each in objects
        if isinstance(each, StreamObject) and each.get("/Subtype") == "/Image"
    ]
    assert len(pictures) == 1
