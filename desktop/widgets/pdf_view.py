"""A PDF as it will stand on the paper: one page at a time, from the bytes that are printed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.widgets.buttons import tool_button
from desktop.widgets.text import plain_label

ZOOMS = (50, 75, 100, 125, 150, 200, 300)
SCREEN_DPI = 96
MM_AN_INCH = 25.4
TALL, BESIDE_A_LIST = 520, 220
"""Pixels: of a page alone in a dialog, and of the piece that is worth looking at on a small screen.
"""


def page_picture(pdf: bytes, number: int, dpi: float) -> QImage:
    """Page `number` (from 0) at `dpi`, as an image that owns its bytes."""
    from reports.raster import page_image

    page = page_image(pdf, number, dpi)
    image = QImage(
        page.rgba, page.width, page.height, page.width * 4, QImage.Format.Format_RGBA8888
    )
    return image.copy()


class PdfView(QWidget):
    """Fits the page to the width until the clerk zooms. Page Up and Page Down turn the pages."""

    def __init__(self, parent: QWidget | None = None, *, height: int = TALL) -> None:
        """`height` in pixels is what it asks for; where there is more it takes it."""
        super().__init__(parent)
        self._height = height
        self._pdf, self._pages, self._number = b"", 0, 0
        self._sizes: list[tuple[float, float]] = []
        self._zoom: int | None = None
        self._shown: tuple[int, int, float] | None = None
        self._sheet = plain_label()
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area = QScrollArea()
        self._area.setWidget(self._sheet)
        self._area.setWidgetResizable(True)
        self._area.setObjectName("pdfArea")
        self._area.setAccessibleName(self.tr("Pratinjau halaman"))
        self.setFocusProxy(self._area)  # arrow keys scroll the page
        self._place = plain_label()
        self._back = tool_button("chevron-left", self.tr("Halaman sebelumnya"), self._turn_back)
        self._on = tool_button("chevron-right", self.tr("Halaman berikutnya"), self._turn_on)
        self._out = tool_button("zoom-out", self.tr("Perkecil"), self.zoom_out)
        self._in = tool_button("zoom-in", self.tr("Perbesar"), self.zoom_in)
        bar = QHBoxLayout()
        bar.setSpacing(4)
        for each in (self._back, self._place, self._on):
            bar.addWidget(each)
        bar.addStretch(1)
        bar.addWidget(self._out)
        bar.addWidget(self._in)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(bar)
        layout.addWidget(self._area, 1)
        self._show()

    def show_pdf(self, pdf: bytes) -> None:
        """Show `pdf` from its first page; the page stays when the same paper is shown anew."""
        from reports.raster import page_sizes_mm

        self._pdf, self._shown = pdf, None
        self._sizes = page_sizes_mm(pdf) if pdf else []
        self._pages = len(self._sizes)
        self._number = min(self._number, max(self._pages - 1, 0))
        self._show()

    def pdf(self) -> bytes:
        return self._pdf

    def zoom_in(self) -> None:
        self._set_zoom(next((zoom for zoom in ZOOMS if zoom > self._percent()), ZOOMS[-1]))

    def zoom_out(self) -> None:
        self._set_zoom(next((z for z in reversed(ZOOMS) if z < self._percent()), ZOOMS[0]))

    def place(self) -> str:
        """`Halaman 1 dari 2`."""
        return self._place.text()

    def sizeHint(self) -> QSize:
        return QSize(460, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_PageDown: self._turn_on, Qt.Key.Key_PageUp: self._turn_back}
        turn = turns.get(Qt.Key(event.key()))
        if turn is None:
            super().keyPressEvent(event)
        else:
            turn()

    def _turn_on(self) -> None:
        self._turn(1)

    def _turn_back(self) -> None:
        self._turn(-1)

    def _turn(self, step: int) -> None:
        self._number = min(max(self._number + step, 0), max(self._pages - 1, 0))
        self._area.verticalScrollBar().setValue(0)
        self._show()

    def _set_zoom(self, percent: int) -> None:
        self._zoom = percent
        self._show()

    def _percent(self) -> int:
        return self._zoom or round(self._fitting_dpi() / SCREEN_DPI * 100)

    def _fitting_dpi(self) -> float:
        if not self._sizes:
            return SCREEN_DPI
        width, _height = self._sizes[self._number]
        room = self._area.viewport().width() - 24
        return max(room / (width / MM_AN_INCH), SCREEN_DPI / 4)

    def _show(self) -> None:
        self._back.setEnabled(self._number > 0)
        self._on.setEnabled(self._number + 1 < self._pages)
        if not self._pages:
            self._sheet.clear()
            self._place.setText("")
            return
        self._place.setText(
            self.tr("Halaman {number} dari {pages}").format(
                number=self._number + 1, pages=self._pages
            )
        )
        dpi = self._zoom * SCREEN_DPI / 100 if self._zoom else self._fitting_dpi()
        wanted = (self._number, self._pages, dpi)
        if wanted != self._shown:
            self._shown = wanted
            self._paint(dpi)

    def _paint(self, dpi: float) -> None:
        from reports.raster import page_text

        ratio = self.devicePixelRatioF()
        image = page_picture(self._pdf, self._number, dpi * ratio)
        image.setDevicePixelRatio(ratio)
        self._sheet.setPixmap(QPixmap.fromImage(image))
        self._sheet.setAccessibleName(page_text(self._pdf, self._number))
        self._area.setAccessibleDescription(self._place.text())
