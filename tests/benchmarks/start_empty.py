"""The limit: an empty window of the same library, from nothing to its first paint."""

import os

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Empty(QMainWindow):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))


if __name__ == "__main__":
    application = QApplication(["empty"])
    window = Empty()
    window.resize(900, 600)
    window.show()
    application.exec()
