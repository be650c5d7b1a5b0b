"""The place Kasus: the list, one case, and the intake of a new one."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.cases.case_list import CaseList
from desktop.cases.case_page import CasePage
from desktop.cases.intake.intake_page import IntakePage
from desktop.dialogs.ask import ask
from desktop.replies.replies_menu import RepliesMenu
from desktop.widgets.buttons import primary_button
from desktop.widgets.text import heading
from desktop.window.page import Page
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.case.restricted import is_told_before_opening


class CasesPage(Page):
    """The intake is built when it is first used: it holds every need form of the office."""

    def __init__(self, workplace: Workplace, ways: Ways, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._ways = workplace, ways
        self._intake: IntakePage | None = None
        self.list = CaseList(workplace, lambda: ways.new_case(None))
        self.case = CasePage(workplace, ways, self.begin)
        self.stack = QStackedWidget()
        self._list_view = self._make_list_view()
        for view in (self._list_view, self.case):
            self.stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.list.opened.connect(self.show_case)
        for news in (workplace.changes.cases, workplace.changes.letters, workplace.changes.people):
            news.connect(self.refresh_if_seen)

    @property
    def intake(self) -> IntakePage:
        if self._intake is None:
            self._intake = IntakePage(
                self._workplace, self._intake_done, self.case.doing.open_record
            )
            self.stack.addWidget(self._intake)
        return self._intake

    def begin(self) -> None:
        self.stack.setCurrentWidget(self._list_view)
        self.list.refresh()
        self.list.view.setFocus()

    def refresh(self) -> None:
        if self.stack.currentWidget() is self.case:
            self.case.refresh()
        elif self.stack.currentWidget() is self._list_view:
            self.list.refresh()

    def leave(self, then: Callable[[], None]) -> None:
        if self._intake is not None and self.stack.currentWidget() is self._intake:
            self._intake.leave(then)
        else:
            then()

    def first_field(self) -> QWidget | None:
        return self.list.view

    def show_case(self, case_id: int) -> None:
        """Open a case; who has nothing to do with a restricted one is told first what it means."""
        if not is_told_before_opening(case_id, self._workplace.desk):
            self._open(case_id)
            return
        words = self.tr(
            "Kasus ini terbatas. Bila Anda membukanya, nama Anda dan waktunya dicatat dan "
            "terlihat oleh penanggung jawab."
        )
        answers = [(self.tr("&Buka kasus"), lambda: self._open(case_id))]
        ask(self, words, answers, self.tr("&Kembali"))

    def _open(self, case_id: int) -> None:
        self.stack.setCurrentWidget(self.case)
        self.case.show_case(case_id)

    def start_intake(self, person_id: int | None) -> None:
        self.stack.setCurrentWidget(self.intake)
        self.intake.start(person_id)

    def _intake_done(self, case_id: int | None) -> None:
        if case_id is None:
            self.begin()
            return
        self.show_case(case_id)
        number = self.case.doing.case.number if self.case.doing.case is not None else ""
        self._ways.say(self.tr("{number} tersimpan.").format(number=number))

    def _make_list_view(self) -> QWidget:
        view, top = QWidget(), QHBoxLayout()
        top.addWidget(heading(self.tr("Kasus")))
        top.addStretch(1)
        top.addWidget(RepliesMenu(self._workplace))
        top.addWidget(
            primary_button(
                self.tr("Kasus baru (F2)"), lambda: self._ways.new_case(None), "file-plus"
            )
        )
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        return view
