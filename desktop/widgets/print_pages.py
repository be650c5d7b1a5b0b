"""The pages of a PDF sent to a printer one by one; the window stays awake and may stop them.

It runs off the main thread, where Qt allows painting on a printer. Each call that paints keeps
Python's lock, so a page goes over in strips.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop.widgets.pdf_view import MM_AN_INCH, page_picture
from models.progress import Progress, silent

PRINT_DPI = 300
TOLERANCE_MM = 3.0
STRIPS = 8
"""A page of A4 at 300 dpi takes 0.4 s in one piece; the window must not wait for 0.3 s."""


def draw_pages(pdf: bytes, printer: QPrinter, report: Progress = silent) -> bool:
    """Draw every page at its own size; smaller, where the paper is smaller. False: refused.

    `report` hears of each page; when it raises `Cancelled` the printer is told to forget the job.
    """
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        sent = _send(pdf, printer, painter, report)
    except BaseException:
        printer.abort()
        painter.end()
        raise
    return painter.end() and sent


def _send(pdf: bytes, printer: QPrinter, painter: QPainter, report: Progress) -> bool:
    from reports.raster import page_sizes_mm

    dots_a_mm = printer.resolution() / MM_AN_INCH
    paper = printer.paperRect(QPrinter.Unit.Millimeter)
    sizes = page_sizes_mm(pdf)
    for number, (width, height) in enumerate(sizes):
        report(number, len(sizes))
        if number and not printer.newPage():
            return False
        scale = 1.0
        if width > paper.width() + TOLERANCE_MM or height > paper.height() + TOLERANCE_MM:
            scale = min(paper.width() / width, paper.height() / height)
        scale *= dots_a_mm
        _draw(painter, page_picture(pdf, number, PRINT_DPI), width * scale, height * scale)
    report(len(sizes), len(sizes))
    return True


def _draw(painter: QPainter, picture: QImage, width: float, height: float) -> None:
    """In strips that meet on whole dots of the paper, or a white hair would lie between them."""
    rows, top, above = picture.height(), 0, 0.0
    for strip in range(1, STRIPS + 1):
        bottom = rows * strip // STRIPS
        below = height if strip == STRIPS else float(round(height * bottom / rows))
        target = QRectF(0, above, width, below - above)
        painter.drawImage(target, picture, QRectF(0, top, picture.width(), bottom - top))
        top, above = bottom, below
