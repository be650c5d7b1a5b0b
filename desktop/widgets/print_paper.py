"""Which paper of a printer each page of a PDF goes on, upright or across."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

TOLERANCE_MM = 3.0
F4_MM = (215.0, 330.0)
MILLIMETRE = QPageSize.Unit.Millimeter
UPRIGHT, ACROSS = QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape


@dataclass(frozen=True, slots=True)
class Papers:
    """What a printer takes: the sizes it names, and whether it cuts any other to order."""

    sizes: tuple[QPageSize, ...]
    custom: bool = False


def papers_of(printer: QPrinter) -> Papers:
    """The papers of the printer that is chosen now, the one it is set to first."""
    info = QPrinterInfo(printer)
    now = printer.pageLayout().pageSize()
    return Papers((now, *info.supportedPageSizes()), info.supportsCustomPageSizes())


def page_sizes(pdf: bytes) -> list[QSizeF]:
    """Width and height of each page in millimetres."""
    from reports.raster import page_sizes_mm

    return [QSizeF(width, height) for width, height in page_sizes_mm(pdf)]


def matching_paper(wanted: QSizeF, papers: Papers) -> QPageLayout | None:
    """The nearest paper within 3 mm each way, else the exact size where it takes any, else None.

    Printers call Indonesian F4 (215 x 330 mm) Folio, Legal India or 8.5 x 13 in; the size tells.
    A page that lies across goes on the same paper, turned.
    """
    near = [
        (_distance(layout, wanted), layout)
        for paper in papers.sizes
        for layout in (_layout(paper, UPRIGHT), _layout(paper, ACROSS))
    ]
    near = [pair for pair in near if pair[0][0] <= TOLERANCE_MM]
    if near:
        return min(near, key=lambda pair: pair[0])[1]
    if not papers.custom:
        return None
    return _layout(_cut_to(wanted), ACROSS if lies_across(wanted) else UPRIGHT)


def layout_for(wanted: QSizeF, papers: Papers, fallback: QPageSize) -> QPageLayout:
    """The paper that matches; where none does, `fallback` turned the way the page lies."""
    found = matching_paper(wanted, papers)
    if found is not None:
        return found
    turned = _layout(fallback, ACROSS), _layout(fallback, UPRIGHT)
    return max(turned, key=lambda layout: scale_on(wanted, size_of(layout)))


def scale_on(wanted: QSizeF, paper: QSizeF) -> float:
    """How large a page comes out on this paper: 1.0, or less where the paper is smaller."""
    if (
        wanted.width() <= paper.width() + TOLERANCE_MM
        and wanted.height() <= paper.height() + TOLERANCE_MM
    ):
        return 1.0
    return min(paper.width() / wanted.width(), paper.height() / wanted.height())


def lies_across(size: QSizeF) -> bool:
    """Whether a page or sheet is wider than high."""
    return size.width() > size.height()


def size_of(layout: QPageLayout) -> QSizeF:
    """Width and height of the paper in millimetres, as it lies."""
    return layout.fullRect(QPageLayout.Unit.Millimeter).size()


def choose_paper(printer: QPrinter, wanted: QSizeF) -> None:
    """Set the printer to the paper for a page of `wanted` millimetres; no margins of its own."""
    printer.setFullPage(True)
    printer.setPageLayout(layout_for(wanted, papers_of(printer), printer.pageLayout().pageSize()))


def _distance(layout: QPageLayout, wanted: QSizeF) -> tuple[float, float, bool]:
    """How far off in the worse direction, then in both; of two, the upright paper."""
    paper = size_of(layout)
    off = abs(paper.width() - wanted.width()), abs(paper.height() - wanted.height())
    turned = lies_across(layout.pageSize().size(MILLIMETRE))
    return round(max(off), 1), round(sum(off), 1), turned


def _cut_to(wanted: QSizeF) -> QPageSize:
    """A size the printer has no name for, named by what it is."""
    short, long = sorted((round(wanted.width(), 1), round(wanted.height(), 1)))
    name = "F4" if (short, long) == F4_MM else f"{short:g} x {long:g} mm"
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    return QPageSize(QSizeF(short, long), MILLIMETRE, name, exact)


def _layout(paper: QPageSize, way: QPageLayout.Orientation) -> QPageLayout:
    layout = QPageLayout(paper, way, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def one_layout_each(pages: Sequence[QSizeF], printer: QPrinter, *, own: bool) -> list[QPageLayout]:
    """The paper of every page; `own`: the clerk chose the printer's paper, and all go on that."""
    now = printer.pageLayout().pageSize()
    papers = Papers((now,)) if own else papers_of(printer)
    return [layout_for(page, papers, now) for page in pages]
