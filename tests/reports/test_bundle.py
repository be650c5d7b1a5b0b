"""Papers that are printed together keep their pages, their order and their sizes."""

from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader

from models.codes import PaperSize
from reports.bundle import one_pdf
from reports.letters import render_letter, render_slips
from tests.letter_samples import LETTER, pages
from tests.slip_samples import SLIP


def test_the_slip_comes_after_its_letter_at_its_own_size():
    whole = one_pdf([render_letter(LETTER), render_slips([replace(SLIP, paper=PaperSize.F4)])])
    letter, slip = pages(whole)
    assert LETTER.number_text in letter and SLIP.code in slip
    heights = [round(float(page.mediabox.height) * 25.4 / 72) for page in reader(whole)]
    assert heights == [297, 330]


def reader(pdf):
    return PdfReader(BytesIO(pdf)).pages
