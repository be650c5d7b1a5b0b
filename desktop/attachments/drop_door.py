"""Files and pictures dragged onto a page from the computer's file manager or WhatsApp."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.attachments.incoming import may_hold_files


class DropDoor(QObject):
    """Watches `page`; a drop is copied, never moved: the original stays where it was."""

    def __init__(self, page: QWidget, take: Callable[[QMimeData], None]) -> None:
        super().__init__(page)
        self._take = take
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or not may_hold_files(event.mimeData()):
            return super().eventFilter(watched, event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self._take(event.mimeData())
        return True
