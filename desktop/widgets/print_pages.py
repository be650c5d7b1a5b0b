"""The pages of a PDF sent to a printer one by one; the window stays awake and may stop them.

Each page goes on its own paper, moved by the office's offset: here alone, so that what is shown,
saved and stored stays as it is. It runs off the main thread, where Qt allows painting on a printer.
Each call that paints keeps Python's lock, so a page goes over in strips.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop.widgets.pdf_view import MM_AN_INCH, page_picture
from desktop.widgets.print_paper import lies_across, page_sizes, scale_on, size_of
from models.printer_offset import NO_OFFSET, PrinterOffset
from models.progress import Progress, silent

PRINT_DPI = 300
STRIPS = 8
"""A page of A4 at 300 dpi takes 0.4 s in one piece; the window must not wait for 0.3 s."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What goes to the printer in one piece: the pages from `first` on, each with its paper."""

    first: int
    papers: tuple[QPageLayout, ...]
    offset: PrinterOffset = NO_OFFSET


def jobs_of(papers: Sequence[QPageLayout], *, one_file: bool) -> list[PrintJob]:
    """One for a printed file. A printer's queue knows one paper a job, lying one way, and cuts the
    others: so one for each run of pages on the same paper; who lies across is drawn turned.
    """
    if one_file:
        return [PrintJob(0, tuple(papers))]
    jobs, first = [], 0
    for _, run in groupby(papers, lambda paper: paper.pageSize().key()):
        same = list(run)
        upright_first = min(same, key=lambda paper: lies_across(size_of(paper)))
        jobs.append(PrintJob(first, (upright_first,) * len(same)))
        first += len(same)
    return jobs


def draw_pages(
    pdf: bytes,
    printer: QPrinter,
    papers: Sequence[QPageLayout],
    report: Progress = silent,
    offset: PrinterOffset = NO_OFFSET,
) -> bool:
    """Draw every page at its own size on its own of `papers`; smaller, where that is smaller. All
    are moved by `offset`.

    `report` hears of each page; when it raises `Cancelled` the printer is told to forget the job.
    False: the printer refused.
    """
    one_file = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat
    jobs, title = jobs_of(papers, one_file=one_file), printer.docName()
    for number, job in enumerate(jobs, start=1):
        if len(jobs) > 1:
            printer.setDocName(f"{title} {number}-{len(jobs)}")
        if not draw_job(pdf, printer, replace(job, offset=offset), report):
            return False
    report(len(papers), len(papers))
    return True


def draw_job(pdf: bytes, printer: QPrinter, job: PrintJob, report: Progress = silent) -> bool:
    """The pages of one job. Raises and returns as `draw_pages`."""
    printer.setPageLayout(job.papers[0])
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        sent = _send(pdf, printer, painter, job, report)
    except BaseException:
        printer.abort()
        painter.end()
        raise
    return painter.end() and sent


def _send(
    pdf: bytes, printer: QPrinter, painter: QPainter, job: PrintJob, report: Progress
) -> bool:
    dots_a_mm = printer.resolution() / MM_AN_INCH
    pages = page_sizes(pdf)
    for number, paper in enumerate(job.papers):
        report(job.first + number, len(pages))
        if number and not _next_sheet(printer, paper, job.papers[number - 1]):
            return False
        page, sheet = pages[job.first + number], size_of(printer.pageLayout())
        painter.resetTransform()
        painter.translate(moved_by(job.offset, sheet, dots_a_mm))
        if lies_across(page) != lies_across(sheet):
            painter.translate(QPointF(0.0, sheet.height() * dots_a_mm))
            painter.rotate(-90)
            sheet.transpose()
        scale = dots_a_mm * scale_on(page, sheet)
        picture = page_picture(pdf, job.first + number, PRINT_DPI)
        _draw(painter, picture, page.width() * scale, page.height() * scale)
    return True


def moved_by(offset: PrinterOffset, sheet: QSizeF, dots_a_mm: float) -> QPointF:
    """The offset on a sheet as it is painted, in whole dots.

    Paper that lies across is fed upright all the same, with its left edge towards one: what is
    right for the printer is down the page there, and what is down is to the left.
    """
    x, y = (round(tenths / 10 * dots_a_mm) for tenths in (offset.x, offset.y))
    return QPointF(-y, x) if lies_across(sheet) else QPointF(x, y)


def _next_sheet(printer: QPrinter, paper: QPageLayout, before: QPageLayout) -> bool:
    """Another paper is told to the printer before its sheet is begun."""
    if paper != before:
        printer.setPageLayout(paper)
    return printer.newPage()


def _draw(painter: QPainter, picture: QImage, width: float, height: float) -> None:
    """In strips that meet on whole dots of the paper, or a white hair would lie between them."""
    rows, top, above = picture.height(), 0, 0.0
    for strip in range(1, STRIPS + 1):
        bottom = rows * strip // STRIPS
        below = height if strip == STRIPS else float(round(height * bottom / rows))
        target = QRectF(0, above, width, below - above)
        painter.drawImage(target, picture, QRectF(0, top, picture.width(), bottom - top))
        top, above = bottom, below
