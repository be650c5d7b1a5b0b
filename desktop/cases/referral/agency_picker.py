"""Which agency a need goes to: those that fit first, with why; all others below, to search."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.dialogs.clerk_edits import seeks
from desktop.widgets.record_list import RECORD, RecordList
from desktop.widgets.tone import set_leading_icon
from models.agencies import AgencyView, Suggestion

LIST_HEIGHT = 230
BESIDE, ABOVE_AND_BELOW = 48, 12
"""Pixels of a row that its words cannot use: icon and edges."""


class AgencyPicker(QWidget):
    """`edited` is sent when another agency is marked."""

    edited = Signal()

    def __init__(
        self,
        suggested: Sequence[Suggestion],
        known: Sequence[AgencyView],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._known = list(known)
        self._sort(suggested)
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        seeks(self.filter)
        self.filter.setAccessibleName(self.tr("Cari instansi"))
        self.filter.setPlaceholderText(self.tr("Cari instansi lain"))
        set_leading_icon(self.filter, "search")
        self.rows = RecordList(self.tr("Instansi"), LIST_HEIGHT)
        self.rows.setFixedHeight(LIST_HEIGHT)
        self.rows.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        column.addWidget(self.filter)
        self.setFocusProxy(self.rows)
        self._show("")
        self.filter.textChanged.connect(self._show)
        self.rows.currentItemChanged.connect(lambda *_items: self.edited.emit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Each row as high as its wrapped name and reason: Qt forgets the room beside the words."""
        width = self.rows.width() - self.rows.verticalScrollBar().sizeHint().width() - BESIDE
        wrap = int(Qt.TextFlag.TextWordWrap)
        for row in range(self.rows.count()):
            item = self.rows.item(row)
            words = self.rows.fontMetrics().boundingRect(0, 0, width, 9999, wrap, item.text())
            item.setSizeHint(QSize(0, words.height() + ABOVE_AND_BELOW))

    def agency(self) -> AgencyView | None:
        found = self.rows.record()
        return found if isinstance(found, AgencyView) else None

    def suggest(self, suggested: Sequence[Suggestion]) -> None:
        """Other agencies fit now; the mark stays where it is."""
        self._sort(suggested)
        self._show(self.filter.text())

    def _sort(self, suggested: Sequence[Suggestion]) -> None:
        self._suggested = list(suggested)
        fitting = {suggestion.agency.id for suggestion in suggested}
        self._others = [agency for agency in self._known if agency.id not in fitting]

    def pass_over(self, tried: Collection[int]) -> None:
        """Mark the first agency that was not tried yet."""
        for row in range(self.rows.count()):
            agency = self.rows.item(row).data(RECORD)
            if isinstance(agency, AgencyView) and agency.id not in tried:
                self.rows.setCurrentRow(row)
                return

    def choose(self, agency_id: int) -> None:
        for row in range(self.rows.count()):
            agency = self.rows.item(row).data(RECORD)
            if isinstance(agency, AgencyView) and agency.id == agency_id:
                self.rows.setCurrentRow(row)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.rows.setAccessibleName(name)

    def _show(self, text: str) -> None:
        """All that holds the letters, the fitting ones first; the mark stays where it can."""
        before = self.agency()
        self.rows.blockSignals(True)
        self.rows.clear()
        for suggestion in self._suggested:
            self._add("circle-check", suggestion.agency, suggestion.reason, text)
        for agency in self._others:
            self._add("building-2", agency, "", text)
        self._make_room()
        self.rows.setCurrentRow(0)
        if before is not None:
            self.choose(before.id)
        self.rows.blockSignals(False)
        self.edited.emit()

    def _add(self, picture: str, agency: AgencyView, reason: str, text: str) -> None:
        words = f"{agency.name}\n{reason}" if reason else agency.name
        if text.casefold().strip() in f"{words} {agency.short_name}".casefold():
            self.rows.add(picture, words, agency)
