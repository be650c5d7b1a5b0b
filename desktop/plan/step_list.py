"""The steps of a case under their needs, worked on by keys: a list as tall as what is in it."""

import datetime as dt

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidgetItem, QScrollArea, QWidget

from desktop.look.icons import icon
from desktop.look.palette import Tone, current_colours
from desktop.plan.step_words import need_line, step_facts, step_status
from desktop.widgets.record_list import FRAME, RECORD, RecordList
from models.case.plan.steps import StepView
from models.case.views import CaseView
from models.codes import StepState

BESIDE, ABOVE_AND_BELOW = 48, 12
"""Pixels of a row that its words cannot use: icon and edges."""
MARGIN = 20
"""Pixels kept visible above and below the marked row."""
LOOK = RECORD + 1
"""Where an item keeps the name and tone of its icon."""


class StepList(RecordList):
    """Space ticks or unticks, Enter changes, Delete drops, Insert adds."""

    ticked = Signal(object)
    asked_change = Signal(object)
    asked_drop = Signal(object)
    asked_new = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Langkah kasus ini"), 0, self._open, parent)
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(lambda *_items: self._bring_into_view())

    def show_case(self, case: CaseView, today: dt.date) -> None:
        """Each need with its referrals and steps; what was marked stays marked."""
        before = self.marked()
        self.blockSignals(True)
        self.clear()
        shared = [step for step in case.steps if step.need_id is None]
        for need_id in [*(need.id for need in case.needs), *([None] if shared else [])]:
            self._add_title(need_line(case, need_id))
            for step in case.steps:
                if step.need_id == need_id:
                    self._add_step(step, today)
        self.mark(before.id if before else 0)
        self.blockSignals(False)
        self._paint()
        self._make_room()
        self.currentItemChanged.emit(self.currentItem(), None)

    def marked(self) -> StepView | None:
        """The marked step."""
        found = self.record()
        return found if isinstance(found, StepView) else None

    def mark(self, step_id: int) -> None:
        """Mark a step, or the first one that can be taken when it is not there."""
        rows = {
            found.id: row
            for row in range(self.count())
            if isinstance(found := self.item(row).data(RECORD), StepView)
        }
        now = [row for row in rows.values() if self._can_be_taken(self.item(row).data(RECORD))]
        first = next(iter([*now, *rows.values()]), -1)
        self.setCurrentRow(rows.get(step_id, first))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self.marked()
        if event.key() == Qt.Key.Key_Insert:
            self.asked_new.emit()
        elif step is not None and event.key() == Qt.Key.Key_Space:
            self.ticked.emit(step)
        elif step is not None and event.key() == Qt.Key.Key_Delete:
            self.asked_drop.emit(step)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()

    def _can_be_taken(self, step: StepView) -> bool:
        return step.state is StepState.PLANNED and not step.waits_for

    def _open(self, record: object) -> None:
        if isinstance(record, StepView):
            self.asked_change.emit(record)

    def _add_title(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)  # the arrow keys pass over it
        bold = QFont(self.font())
        bold.setBold(True)
        item.setFont(bold)
        self.addItem(item)

    def _add_step(self, step: StepView, today: dt.date) -> None:
        status = step_status(step, today)
        self.add(status.icon, f"{step.text}\n{step_facts(step, today)}", step)
        item = self.item(self.count() - 1)
        item.setData(LOOK, (status.icon, status.tone))
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole,
            ", ".join(filter(None, (step.need_title, step.text, step_facts(step, today)))),
        )

    def _paint(self) -> None:
        """Tint icons and titles in the colours of the moment."""
        colours = current_colours()
        for row in range(self.count()):
            item = self.item(row)
            look = item.data(LOOK)
            if look is None:
                item.setForeground(QBrush(QColor(colours.text)))
            else:
                name, tone = look
                item.setIcon(icon(name, None if tone is Tone.PLAIN else tone))

    def _make_room(self) -> None:
        """Each row as high as its wrapped words, and the list as high as its rows."""
        self.ensurePolished()
        wrap, height = int(Qt.TextFlag.TextWordWrap), 0
        for row in range(self.count()):
            item = self.item(row)
            width = max(self.viewport().width() - BESIDE, 1)
            words = self.fontMetrics().boundingRect(0, 0, width, 9999, wrap, item.text())
            item.setSizeHint(QSize(0, words.height() + ABOVE_AND_BELOW))
            height += item.sizeHint().height()
        self.setFixedHeight(height + FRAME)

    def _bring_into_view(self) -> None:
        """The page scrolls, not the list: follow the marked row."""
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        item = self.currentItem()
        page = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and page and item is not None and self.hasFocus():
            middle = self.viewport().mapTo(page, self.visualItemRect(item).center())
            area.ensureVisible(0, middle.y(), 0, self.visualItemRect(item).height() + MARGIN)
