"""The letters by fpdf2, a PDF library in Python, with its own cells and paragraphs.

Apart from the letter itself, as all rivals: who only measures ours must not load them.
"""

from io import BytesIO

from fpdf import FPDF

from models.letter.document import LetterDocument, Letterhead, Pair
from tests.benchmarks.rivals import layout


def letters_by_fpdf2(documents: list[LetterDocument]) -> bytes:
    """One PDF of all the letters."""
    pdf = FPDF(format="A4")
    for face in layout.FACES:
        style = "" if face == "Regular" else face[0]
        pdf.add_font(layout.FAMILY, style, layout.font_file(face))
    pdf.set_margins(layout.LEFT, layout.TOP, layout.RIGHT)
    pdf.set_auto_page_break(True, layout.BOTTOM)
    for document in documents:
        _page(pdf, document)
    buffer = BytesIO()
    pdf.output(buffer)
    return buffer.getvalue()


def _page(pdf: FPDF, document: LetterDocument) -> None:
    pdf.add_page()
    _letterhead(pdf, document.letterhead)
    pdf.set_font(layout.FAMILY, size=layout.SIZE)
    _beside(pdf, document)
    _paragraph(pdf, document.opening)
    _pairs(pdf, document.identity)
    _line(pdf, document.facts_heading)
    _pairs(pdf, document.facts)
    for text in layout.paragraphs(document):
        _paragraph(pdf, text)
    pdf.ln(layout.LEADING)
    for text in layout.signed(document):
        pdf.set_x(layout.LEFT + layout.HALF)
        _line(pdf, text, "C")
    for text in layout.tembusan(document):
        _line(pdf, text)


def _letterhead(pdf: FPDF, head: Letterhead) -> None:
    pdf.image(layout.logo_file(head.logo), *layout.logo_box(head.logo))  # read and kept once
    for line in head.lines:
        last = line == head.lines[-1]
        size = layout.LAST_SIZE if last else layout.HEAD_SIZE
        pdf.set_font(layout.FAMILY, "B" if last else "", size)
        _line(pdf, line, "C", layout.HEAD_LEADING)
    pdf.set_font(layout.FAMILY, "I", layout.ADDRESS_SIZE)
    _line(pdf, head.address, "C", layout.HEAD_LEADING)
    y = pdf.get_y() + layout.ABOVE_RULE
    for width, below in layout.RULES:
        pdf.set_line_width(width)
        pdf.line(layout.LEFT, y + below, layout.LEFT + layout.WIDTH, y + below)
    pdf.ln(layout.BELOW_RULE)


def _beside(pdf: FPDF, document: LetterDocument) -> None:
    """The marks on the left, date and address on the right."""
    top = pdf.get_y()
    right, room = layout.LEFT + layout.HALF, layout.WIDTH - layout.HALF
    pdf.set_x(right)
    _line(pdf, document.dateline)
    for text in layout.address(document):
        pdf.set_x(right)
        pdf.multi_cell(room, layout.LEADING, text, align="L", new_x="LMARGIN", new_y="NEXT")
    below = pdf.get_y()
    pdf.set_y(top + layout.LEADING)
    _pairs(pdf, layout.marks(document), layout.MARK, layout.MARK_VALUE)
    pdf.set_y(max(below, pdf.get_y()) + layout.LEADING)


def _pairs(
    pdf: FPDF, pairs: tuple[Pair, ...], label: float = layout.LABEL, room: float = layout.VALUE
) -> None:
    for name, value in pairs:
        pdf.cell(label, layout.LEADING, name)
        pdf.cell(layout.COLON, layout.LEADING, ":")
        pdf.multi_cell(room, layout.LEADING, value, align="L", new_x="LMARGIN", new_y="NEXT")


def _paragraph(pdf: FPDF, text: str) -> None:
    pdf.multi_cell(0, layout.LEADING, text, align="J", new_x="LMARGIN", new_y="NEXT")


def _line(pdf: FPDF, text: str, align: str = "L", leading: float = layout.LEADING) -> None:
    pdf.cell(0, leading, text, align=align, new_x="LMARGIN", new_y="NEXT")
