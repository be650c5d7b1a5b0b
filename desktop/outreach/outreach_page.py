"""The place Jemput bola: the visits, and one of them with its queue of people."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.lists.export_dialog import offer_table
from desktop.outreach.visit_dialog import VisitDialog
from desktop.outreach.visit_list import VisitList
from desktop.outreach.visit_page import VisitPage
from desktop.widgets.buttons import primary_button
from desktop.widgets.text import heading
from desktop.window.page import Page
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.outreach.visits import visits_on


class OutreachPage(Page):
    """The visit page is built when it is first used: it holds a question of every need form."""

    def __init__(self, workplace: Workplace, ways: Ways, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._ways = workplace, ways
        self._visit: VisitPage | None = None
        self.list = VisitList(workplace.desk.today, self.start_visit)
        offer_table(self.list.view, workplace, case_of=None)
        self.stack = QStackedWidget()
        self._list_view = self._make_list_view()
        self.stack.addWidget(self._list_view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.list.opened.connect(self.show_visit)
        for news in (workplace.changes.cases, workplace.changes.letters, workplace.changes.people):
            news.connect(self.refresh_if_seen)

    @property
    def visit(self) -> VisitPage:
        if self._visit is None:
            self._visit = VisitPage(self._workplace, self._ways, self.begin)
            self.stack.addWidget(self._visit)
        return self._visit

    def begin(self) -> None:
        self.stack.setCurrentWidget(self._list_view)
        self.list.refresh(self._likely())
        self.list.view.setFocus()

    def resume(self) -> None:
        """As it was left: the list, or the visit with the keyboard in its queue."""
        self.refresh()
        if self._visit is not None and self.stack.currentWidget() is self._visit:
            self._visit.queue.list.setFocus()

    def _likely(self) -> int:
        """The visit the cursor begins on: the one shown last, else today's."""
        shown = self._visit.view if self._visit is not None else None
        if shown is not None:
            return shown.visit.id
        today = self._workplace.desk.today()
        return next((row.id for row in visits_on(today, today)), 0)

    def refresh(self) -> None:
        if self.stack.currentWidget() is self._list_view:
            self.list.refresh()
        else:
            self.visit.refresh()

    def holds_typing(self) -> bool:
        visit = self._visit
        return visit is not None and self.stack.currentWidget() is visit and visit.side.keeper.dirty

    def leave(self, then: Callable[[], None]) -> None:
        if self.stack.currentWidget() is self._list_view:
            then()
        else:
            self.visit.leave(then)

    def first_field(self) -> QWidget | None:
        return self.list.view

    def show_visit(self, visit_id: int) -> None:
        self.stack.setCurrentWidget(self.visit)
        self.visit.show_visit(visit_id)

    def start_visit(self) -> None:
        """The dialog for a visit that is planned, or that begins now."""
        VisitDialog(self._workplace, self.show_visit, self.window()).open()

    def _make_list_view(self) -> QWidget:
        view, top = QWidget(), QHBoxLayout()
        top.addWidget(heading(self.tr("Jemput bola")))
        top.addStretch(1)
        top.addWidget(
            primary_button(self.tr("Kunjungan baru (Ctrl+N)"), self.start_visit, "map-pin")
        )
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        key = QShortcut(QKeySequence("Ctrl+N"), view, self.start_visit)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return view
