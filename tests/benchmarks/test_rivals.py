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
from tests.benchmarks.rivals.reading import faults
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
    assert faults(render(LETTERS), LETTERS) == []


@pytest.mark.skipif(not have("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_sets_every_word_and_the_logo() -> None:
    with libreoffice() as pdf_of:
        assert faults(pdf_of(merged_docx(LETTERS)), LETTERS) == []


def test_a_pdf_that_lacks_a_page_or_a_name_is_found_out() -> None:
    pdf = render_letters(LETTERS)
    assert faults(pdf, letters(3)) == ["2 pages for 3 letters"]
    assert "400.3.5/003/429.504.09/2026 lacks 400.3.5/003/429.504.09/2026" in faults(
        pdf, letters(2, first=3)
    )


def test_a_pdf_whose_letters_have_no_logo_is_found_out() -> None:
    bare = [replace(letter, letterhead=replace(letter.letterhead, logo=b"")) for letter in LETTERS]
    wrong = faults(render_letters(bare), LETTERS)
    assert wrong == [f"{letter.number_text} lacks its logo" for letter in LETTERS]


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
