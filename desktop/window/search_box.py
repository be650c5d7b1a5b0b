"""The search that is always in sight: residents, cases and letters while one types."""

from collections.abc import Callable, Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.look.icons import icon
from desktop.widgets.tone import set_leading_icon
from models.search import LONGEST, Hit, search

Find = Callable[[str], Sequence[Hit]]
Open = Callable[[Hit], None]
PICTURES = {"person": "user", "case": "clipboard-list", "letter": "mail", "incoming": "inbox"}
POPUP_ROWS = 12
POPUP_EDGES = 12
"""Border and padding of the list, both sides."""
HIT = Qt.ItemDataRole.UserRole


class ResultList(QListWidget):
    """What was found, under a heading a kind. It is painted over the page and never takes focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("searchResults")
        self.setAccessibleName(self.tr("Hasil pencarian"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(18, 18))
        self.hide()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        self.clear()
        headings = {
            "person": self.tr("Warga"),
            "case": self.tr("Kasus"),
            "letter": self.tr("Surat"),
            "incoming": self.tr("Surat masuk"),
        }
        for kind, found in groupby(hits, key=lambda hit: hit.kind):
            self._add_heading(headings[kind])
            for hit in found:
                item = QListWidgetItem(icon(PICTURES[hit.kind]), f"{hit.title}\n{hit.detail}")
                item.setData(HIT, hit)
                self.addItem(item)
        if not hits:
            self._add_heading(self.tr("Tidak ada yang cocok. Coba sebagian nama, NIK atau nomor."))
        self.step(1)

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)

    def step(self, by: int) -> None:
        """Mark the next or the previous result, over the headings."""
        row = self.currentRow() + by
        while 0 <= row < self.count():
            if self.item(row).data(HIT) is not None:
                self.setCurrentRow(row)
                return
            row += by

    def chosen(self) -> Hit | None:
        item = self.currentItem()
        hit = item.data(HIT) if item is not None else None
        return hit if isinstance(hit, Hit) else None


class SearchBox(QFrame):
    """One line. Arrow keys walk through the results, Enter opens one, Esc empties the line."""

    def __init__(self, open_hit: Open, parent: QWidget, find: Find = search) -> None:
        super().__init__(parent)
        self._open_hit, self._find = open_hit, find
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self.line.setClearButtonEnabled(True)
        self.line.setAccessibleName(self.tr("Cari warga, kasus atau surat"))
        self.line.setPlaceholderText(
            self.tr("Cari nama, NIK, KK, nomor kasus atau nomor surat  (Ctrl+F)")
        )
        set_leading_icon(self.line, "search")
        self.results = ResultList(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        self.line.textEdited.connect(self.look)
        self.line.textChanged.connect(lambda text: None if text else self.results.hide())
        self.line.installEventFilter(self)
        self.results.itemClicked.connect(lambda _item: self.open_chosen())

    def start(self) -> None:
        """The keyboard goes into the line, over what stood there."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def look(self, text: str) -> None:
        """Show what fits what was typed so far."""
        if not text.strip():
            self.results.hide()
            return
        self.results.show_hits(self._find(text))
        self._place()
        self.results.show()
        self.results.raise_()

    def open_chosen(self) -> None:
        hit = self.results.chosen()
        if hit is not None:
            self.empty()
            self._open_hit(hit)

    def empty(self) -> None:
        self.line.clear()
        self.results.hide()

    def _place(self) -> None:
        """Under the line, over the page, no taller than what was found."""
        room = self.window()
        corner = self.line.mapTo(room, QPoint(0, self.line.height() + 2))
        rows = min(self.results.count(), POPUP_ROWS)
        height = sum(self.results.sizeHintForRow(row) for row in range(rows))
        height += POPUP_EDGES
        height = min(height, room.height() - corner.y() - 8)
        self.results.setGeometry(corner.x(), corner.y(), self.line.width(), height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and self._press(event.key()):
                return True
        elif watched is self.line and event.type() == QEvent.Type.FocusOut:
            self.results.hide()
        return super().eventFilter(watched, event)

    def _press(self, key: int) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in steps:
            self.results.step(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_chosen()
        elif key == Qt.Key.Key_Escape:
            self.empty()
        else:
            return False
        return True
