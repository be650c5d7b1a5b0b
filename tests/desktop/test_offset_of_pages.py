"""The office's offset moves a page on its way to the printer, and nowhere else."""

from io import BytesIO

import pytest
from PySide6.QtWidgets import QWidget
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop.widgets.pdf_view import page_picture
from desktop.widgets.print_pages import draw_pages
from desktop.widgets.print_paper import one_layout_each, page_sizes
from desktop.widgets.printing import _Print
from models.printer_offset import NO_OFFSET, PrinterOffset, record_offset
from tests.desktop.test_printing import A4, file_printer


def black_block(pdf: bytes, page: int = 0) -> tuple[int, int]:
    """Left and top of the block of `block_on`, in dots at 300 dpi."""
    picture = page_picture(pdf, page, 300)
    across, down = picture.width() // 2, picture.height() // 2
    left = next(x for x in range(picture.width()) if picture.pixelColor(x, down).lightness() < 128)
    top = next(
        y for y in range(picture.height()) if picture.pixelColor(across, y).lightness() < 128
    )
    return left, top


def block_on(width: float, height: float) -> bytes:
    """A page in millimetres with a black block in its middle."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=(width * mm, height * mm))
    canvas.rect(40 * mm, 40 * mm, (width - 80) * mm, (height - 80) * mm, fill=1)
    canvas.save()
    return made.getvalue()


@pytest.mark.parametrize(
    ("page", "moved"),
    [((210, 297), (-12, 35)), ((297, 210), (-35, -12))],
    ids=["upright", "across"],
)
def test_a_page_is_moved_by_exactly_the_offset(page, moved, tmp_path, qapp):
    """1,2 mm to the left and 3,5 mm down on the paper as it is fed."""
    pdf, found = block_on(*page), []
    for offset in (NO_OFFSET, PrinterOffset(-12, 35)):
        target = tmp_path / f"{offset.x}.pdf"
        printer = file_printer(target, A4)
        papers = one_layout_each(page_sizes(pdf), printer, own=False)
        assert draw_pages(pdf, printer, papers, offset=offset)
        found.append(black_block(target.read_bytes()))
    (left, top), (new_left, new_top) = found
    wanted = [round(tenths / 10 / 25.4 * 300) for tenths in moved]
    assert (new_left - left, new_top - top) == pytest.approx(wanted, abs=1)


def test_only_the_printer_is_given_a_moved_page(qtbot, tmp_path, store, desk, monkeypatch):
    """The office's offset is taken when the pages go; what is saved or kept has the same bytes."""
    given, page, window = [], block_on(210, 297), QWidget()
    qtbot.addWidget(window)
    record_offset(PrinterOffset(20, -10), desk)
    monkeypatch.setattr(
        "desktop.widgets.printing.draw_pages", lambda *args: given.append(args) or True
    )
    work = _Print(window, page, "surat", [].append)
    work.send(file_printer(tmp_path / "out.pdf", A4))
    assert given[0][0] is page and given[0][-1] == PrinterOffset(20, -10)
