"""A picture to look at closely: fitted to its room, larger, smaller, turned. Nothing is changed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.widgets.text import plain_label

STEP = 1.25
SMALLEST, LARGEST = 0.1, 4.0
ROOM = 4
"""Pixels free around a fitted picture, so that no scroll bar comes."""


class PictureView(QScrollArea):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._turned = 0
        self._scale: float | None = None
        self._sheet = plain_label()
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self.setObjectName("pdfArea")
        self.setAccessibleName(self.tr("Gambar lampiran"))

    def show_image(self, image: QImage, words: str = "") -> None:
        """Show another picture, fitted and upright; `words` are for screen readers."""
        self._image, self._turned, self._scale = image, 0, None
        self._sheet.setAccessibleName(words)
        self.setAccessibleDescription(words)
        self._paint()

    def say(self, words: str) -> None:
        """Words in place of a picture: it is being fetched, or why there is none."""
        self._image = QImage()
        self._sheet.setPixmap(QPixmap())
        self._sheet.setText(words)
        self._sheet.setAccessibleName(words)

    def words(self) -> str:
        return self._sheet.text()

    def image(self) -> QImage:
        return self._image

    def scale(self) -> float:
        """Pixels of the screen for one of the picture."""
        return self._scale or self._fitting()

    def turned(self) -> int:
        """Degrees to the right."""
        return self._turned

    def zoom_in(self) -> None:
        self._zoom(self.scale() * STEP)

    def zoom_out(self) -> None:
        self._zoom(self.scale() / STEP)

    def fit(self) -> None:
        self._scale = None
        self._paint()

    def turn(self) -> None:
        """A quarter to the right, to look at; what is stored stays as it is."""
        self._turned = (self._turned + 90) % 360
        self._paint()

    def sizeHint(self) -> QSize:
        return QSize(460, 420)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._scale is None:
            self._paint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms, as in other programs."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y() > 0:
            self.zoom_in()
        else:
            self.zoom_out()

    def _zoom(self, scale: float) -> None:
        if not self._image.isNull():
            self._scale = min(max(scale, SMALLEST), LARGEST)
            self._paint()

    def _size(self) -> QSize:
        size = self._image.size()
        return size.transposed() if self._turned % 180 else size

    def _fitting(self) -> float:
        """So that all is seen; a small picture is not blown up."""
        size, room = self._size(), self.maximumViewportSize()
        if size.isEmpty():
            return 1.0
        ratio = self.devicePixelRatioF()
        wide = (room.width() - ROOM) * ratio / size.width()
        high = (room.height() - ROOM) * ratio / size.height()
        return max(min(wide, high, ratio), SMALLEST / 10) / ratio

    def _paint(self) -> None:
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        turned = self._image.transformed(QTransform().rotate(self._turned))
        size = turned.size() * self.scale() * ratio
        smooth = Qt.TransformationMode.SmoothTransformation
        drawn = turned.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        drawn.setDevicePixelRatio(ratio)
        self._sheet.setPixmap(QPixmap.fromImage(drawn))
