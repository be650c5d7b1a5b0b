"""The same words on the same paper, in the same fonts, by another library (fpdf2).

Apart from the letter itself: who only measures ours must not load the other library.
"""

from io import BytesIO

from fpdf import FPDF

from models.letter.document import LetterDocument, Letterhead
from resources import resource

SIZE, LEADING = 12, 5.2  # points, millimetres
LABEL, HALF = 40, 95  # millimetres


def other_library(documents: list[LetterDocument]) -> bytes:
    """The letters by fpdf2: letterhead, marks, address, justified paragraphs, signature."""
    pdf = FPDF(format="A4")
    for style, face in (("", "Regular"), ("B", "Bold"), ("I", "Italic")):
        file = resource("fonts", f"LiberationSans-{face}.ttf")
        pdf.add_font("Liberation", style, str(file))
    pdf.set_margins(30, 15, 20)
    pdf.set_auto_page_break(True, 20)
    for document in documents:
        _page(pdf, document)
    buffer = BytesIO()
    pdf.output(buffer)
    return buffer.getvalue()


def _page(pdf: FPDF, document: LetterDocument) -> None:
    pdf.add_page()
    _letterhead(pdf, document.letterhead)
    pdf.set_font("Liberation", size=SIZE)
    _beside(pdf, document)
    _paragraph(pdf, document.opening)
    _pairs(pdf, document.identity)
    _line(pdf, document.facts_heading)
    _pairs(pdf, document.facts)
    for text in (document.story, document.request, document.closing):
        _paragraph(pdf, text)
    pdf.ln(LEADING)
    for text in (*document.signature.titles, "", "", "", document.signature.name):
        pdf.set_x(30 + HALF)
        _line(pdf, text, "C")
    _line(pdf, "Tembusan:")
    for number, copy in enumerate(document.copies, start=1):
        _line(pdf, f"{number}. {copy}")


def _letterhead(pdf: FPDF, head: Letterhead) -> None:
    for line in head.lines:
        pdf.set_font("Liberation", "B" if line == head.lines[-1] else "", 14)
        _line(pdf, line, "C")
    pdf.set_font("Liberation", "I", 9)
    _line(pdf, head.address, "C")
    y = pdf.get_y() + 1
    for width, below in ((0.8, 0.0), (0.2, 0.9)):
        pdf.set_line_width(width)
        pdf.line(30, y + below, 190, y + below)
    pdf.ln(4)


def _beside(pdf: FPDF, document: LetterDocument) -> None:
    """The marks on the left, date and address on the right."""
    top = pdf.get_y()
    pdf.set_x(30 + HALF)
    _line(pdf, document.dateline)
    for text in ("Kepada", f"Yth. {document.addressee}", "di -", document.addressee_place):
        pdf.set_x(30 + HALF)
        pdf.multi_cell(160 - HALF, LEADING, text, align="L", new_x="LMARGIN", new_y="NEXT")
    below = pdf.get_y()
    pdf.set_y(top + LEADING)
    marks = (
        ("Nomor", document.number_text),
        ("Sifat", document.sifat),
        ("Lampiran", document.enclosure),
        ("Hal", document.subject),
    )
    _pairs(pdf, marks, 20, HALF - 24)
    pdf.set_y(max(below, pdf.get_y()) + LEADING)


def _pairs(
    pdf: FPDF, pairs: tuple[tuple[str, str], ...], label: float = LABEL, room: float = 105
) -> None:
    for name, value in pairs:
        pdf.cell(label, LEADING, name)
        pdf.cell(4, LEADING, ":")
        pdf.multi_cell(room, LEADING, value, align="L", new_x="LMARGIN", new_y="NEXT")


def _paragraph(pdf: FPDF, text: str) -> None:
    pdf.multi_cell(0, LEADING, text, align="J", new_x="LMARGIN", new_y="NEXT")


def _line(pdf: FPDF, text: str, align: str = "L") -> None:
    pdf.cell(0, LEADING, text, align=align, new_x="LMARGIN", new_y="NEXT")
