"""The attachments of a case with small pictures, which are drawn when their row is seen."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from desktop.attachments.pictures import small_picture
from desktop.attachments.sizes import size_words
from desktop.look.icons import icon
from desktop.widgets.row_menu import Entry, fill_menu, open_row_menu
from desktop.window.workplace import Workplace
from models.case.attachment.attachments import AttachmentView, open_attachment
from models.case.attachment.files import PDF

SIDE, ROW = 44, 54
SIGN = QSize(24, 24)
"""Pixels of a small picture and of its row."""
TALLEST = 4 * ROW + 4
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class AttachmentTable(QAbstractListModel):
    """Small pictures are kept while the page lives; restricted ones are never drawn unasked."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace, self._ratio = workplace, parent.devicePixelRatioF()
        self._views: Sequence[AttachmentView] = ()
        self._pictures: dict[str, QPixmap | None] = {}

    def show_views(self, views: Sequence[AttachmentView]) -> None:
        self.beginResetModel()
        self._views = views
        self.endResetModel()

    def views(self) -> Sequence[AttachmentView]:
        return self._views

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._views)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        view = self._views[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{view.title}\n{self._about(view)}"
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(view)
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, ROW)
        return None

    def _about(self, view: AttachmentView) -> str:
        label = view.document_label if view.document_label != view.title else ""
        zone = self._workplace.desk.clock.zone
        day = f"{view.added_at.astimezone(zone):%d-%m-%Y}" if view.added_at else ""
        parts = [label, view.need, view.agency, size_words(view.size) if view.size else "", day]
        if view.restricted:
            parts.insert(0, self.tr("terbatas"))
        return " · ".join(filter(None, parts))

    def _picture(self, view: AttachmentView) -> Any:
        if view.restricted:
            return self._sign("lock")
        if view.sha256 not in self._pictures:
            self._pictures[view.sha256] = None  # asked for once
            self._ask(view)
        sign = "file-text" if view.media_type == PDF else "image"
        return self._pictures[view.sha256] or self._sign(sign)

    def _ask(self, view: AttachmentView) -> None:
        side, desk = round(SIDE * self._ratio), self._workplace.desk
        self._workplace.jobs.start(
            self,
            lambda _report: small_picture(open_attachment(view.id, desk), view.media_type, side),
            lambda image: self._drawn(view.sha256, image),
            lambda _error: None,  # its icon stays; opening it tells what is wrong
        )

    def _drawn(self, sha256: str, image: QImage) -> None:
        side = round(SIDE * self._ratio)
        smooth = Qt.TransformationMode.SmoothTransformation
        small = image.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        self._pictures[sha256] = self._square(QPixmap.fromImage(small))
        if self._views:
            self.dataChanged.emit(self.index(0), self.index(len(self._views) - 1))

    def _sign(self, name: str) -> QPixmap:
        return self._square(icon(name).pixmap(SIGN, self._ratio))

    def _square(self, picture: QPixmap) -> QPixmap:
        """In the middle of a square, so that the words beside all pictures begin alike."""
        side = round(SIDE * self._ratio)
        square = QPixmap(side, side)
        square.fill(Qt.GlobalColor.transparent)
        picture.setDevicePixelRatio(1)
        painter = QPainter(square)
        place = QPoint((side - picture.width()) // 2, (side - picture.height()) // 2)
        painter.drawPixmap(place, picture)
        painter.end()
        square.setDevicePixelRatio(self._ratio)
        return square


class AttachmentList(QListView):
    """Enter opens, Delete asks for the reason to take one out."""

    def __init__(
        self,
        workplace: Workplace,
        opened: Callable[[AttachmentView], None],
        withdrawn: Callable[[AttachmentView], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened, self._withdrawn = opened, withdrawn
        self.offers: Callable[[], Sequence[Entry]] = tuple
        self.menu = QMenu(self)
        self.table = AttachmentTable(workplace, self)
        self.setModel(self.table)
        self.setAccessibleName(self.tr("Lampiran kasus ini"))
        self.setIconSize(QSize(SIDE, SIDE))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.doubleClicked.connect(lambda _index: self.open_chosen())

    def show_views(self, views: Sequence[AttachmentView]) -> None:
        """Show these; the cursor stays on the one it was on."""
        chosen = self.chosen()
        self.table.show_views(views)
        ids = [view.id for view in views]
        row = ids.index(chosen.id) if chosen is not None and chosen.id in ids else 0
        if views:
            self.setCurrentIndex(self.table.index(row))
        self.setFixedHeight(min(len(views) * ROW + 4, TALLEST))
        self.setVisible(bool(views))

    def chosen(self) -> AttachmentView | None:
        index = self.currentIndex()
        return self.table.views()[index.row()] if index.isValid() else None

    def open_chosen(self) -> None:
        view = self.chosen()
        if view is not None:
            self._opened(view)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        offered = [(self.tr("&Buka"), self.open_chosen), *self.offers()]
        fill_menu(self.menu, offered if self.chosen() is not None else ())
        open_row_menu(self, self.menu, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        view = self.chosen()
        if view is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._opened(view)
        elif view is not None and event.key() == Qt.Key.Key_Delete:
            self._withdrawn(view)
        else:
            super().keyPressEvent(event)
