"""One visit: the next person of the queue, and beside it who is written down already."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.outreach.entry_side import EntrySide
from desktop.outreach.queue_card import QueueCard
from desktop.outreach.visit_actions import VisitActions
from desktop.outreach.visit_head import VisitHead
from desktop.outreach.visit_papers import VisitPapers
from desktop.widgets.last_field import LastField
from desktop.widgets.text import hint
from desktop.window.page import Page
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.letter.numbering.blocks import blocks_of_visit
from models.outreach.cases import VisitView, visit

BESIDE_FROM = 880
"""Width in pixels from which the queue stands beside the entry; below it F9 shows the other."""


class VisitPage(Page):
    def __init__(
        self,
        workplace: Workplace,
        ways: Ways,
        back: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._today, self._back = workplace.desk, workplace.desk.today, back
        self._beside, self._shows_queue = True, False
        self.view: VisitView | None = None
        self.papers = VisitPapers(workplace, ways, self)
        self.side = EntrySide(workplace, ways)
        self.entry = self.side.entry
        self.doing = VisitActions(workplace, self, back, self._finished)
        self.head = VisitHead(
            self._stop,
            {
                "report": self.report,
                "change": lambda: self.doing.change(self._visit().visit),
                "cancel": lambda: self.doing.ask_cancel(self._visit().visit),
                "finish": self._finish,
                "reopen": lambda: self.doing.reopen(self._visit().visit),
                "switch": self.switch,
            },
        )
        self.queue = QueueCard(
            lambda found: ways.to_case(found.case_id),
            self.papers.receipt,
            self.papers.refer,
            lambda: self.papers.receipts(self._visit().cases),
        )
        self._last = (LastField(self.queue), LastField(self.side))
        self.planned = hint(self.tr("Warga dicatat di sini mulai hari kunjungan."))
        self._lay_out()
        self._add_keys()

    def show_visit(self, visit_id: int) -> None:
        """The visit with an empty entry; typing left from before is offered back."""
        self._shows_queue = False
        self._show(visit(visit_id))
        self.side.begin(self._visit().visit)
        self.go_to_first_field()

    def refresh(self) -> None:
        if self.view is not None:
            self._show(visit(self.view.visit.id))
            self.side.visit = self.view.visit
            self.side.follow_forms()

    def first_field(self) -> QWidget:
        return self.entry.picker.finder.line if self._takes_people() else self.queue.list

    def leave(self, then: Callable[[], None]) -> None:
        self.side.leave(then)

    def save(self) -> None:
        if self._takes_people():
            self.side.save()

    def report(self) -> None:
        if self._visit().visit.held_on <= self._today():
            self.papers.report(self._visit().visit)

    def switch(self) -> None:
        """F9: from the entry to the queue, and back to the field one was in."""
        focused = self.window().focusWidget()
        in_queue = focused is not None and self.queue.isAncestorOf(focused)
        at_queue = in_queue if self._beside else self._shows_queue
        left, entered = self._last if at_queue else reversed(self._last)
        left.leave()
        self._shows_queue = not at_queue
        self._fit()
        if at_queue and self._takes_people():
            entered.come_back(self.entry.picker.first_field())
        elif self._visit().cases:
            entered.come_back(self.queue.list)
        elif not self._beside:
            self.head.switch.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._beside = event.size().width() >= BESIDE_FROM
        self._fit()

    def _fit(self) -> None:
        """Entry and queue beside each other, or on a small screen one of them."""
        if self.view is None:
            return
        takes = self._takes_people()
        self.side.setVisible(takes and (self._beside or not self._shows_queue))
        self.queue.setVisible(self._beside or self._shows_queue or not takes)
        self.head.switch.setVisible(takes and not self._beside)
        words = self.tr("Catat warga (F9)")
        if not self._shows_queue:
            count = self.view.counts.cases
            words = self.tr("Sudah dicatat: {count} (F9)").format(count=count)
        self.head.switch.setText(words)

    def _show(self, view: VisitView) -> None:
        self.view = view
        self.head.show_visit(view.visit, self._today())
        self.head.show_numbers(blocks_of_visit(view.visit.id, self._desk))
        self.queue.show_visit(view)
        self._fit()
        self.planned.setVisible(not self._takes_people() and not view.visit.finished)

    def _takes_people(self) -> bool:
        row = self._visit().visit
        return not row.finished and row.held_on <= self._today()

    def _visit(self) -> VisitView:
        if self.view is None:
            raise LookupError
        return self.view

    def _stop(self) -> None:
        self.leave(self._back)

    def _finish(self) -> None:
        self.leave(lambda: self.doing.finish(self._visit()))

    def _finished(self) -> None:
        """The evening is over: what is left to do is on paper."""
        (self.queue.list if self._visit().cases else self.head.report).setFocus()

    def _add_keys(self) -> None:
        for keys, press in (
            ("F9", self.switch),
            ("F10", self.save),
            ("Ctrl+S", self.save),
            ("Ctrl+P", self.report),
            ("Esc", self._stop),
        ):
            key = QShortcut(QKeySequence(keys), self, press)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(12)
        row.addWidget(self.side, 3)
        row.addWidget(self.queue, 2)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        entry = self.entry
        strips = (self.side.keeper.offer, entry.danger, entry.notice, entry.family)
        for part in (self.head, *strips, self.planned):  # over the entry: never scrolled away
            column.addWidget(part)
        column.addLayout(row, 1)
