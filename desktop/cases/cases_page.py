"""The place Kasus: the list, one case, and the intake of a new one."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.cases.case_list import CaseList
from desktop.cases.case_page import CasePage
from desktop.cases.intake.intake_page import IntakePage
from desktop.dialogs.told_first import open_told
from desktop.letters.runs.doors import plan_letters
from desktop.replies.replies_menu import RepliesMenu
from desktop.widgets.buttons import primary_button
from desktop.widgets.text import heading
from desktop.window.page import Page
from desktop.window.ways import WayBack, Ways
from desktop.window.workplace import Workplace


class CasesPage(Page):
    """The intake is built when it is first used: it holds every need form of the office."""

    def __init__(self, workplace: Workplace, ways: Ways, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._ways = workplace, ways
        self._intake: IntakePage | None = None
        self._back: WayBack | None = None
        self.list = CaseList(workplace, lambda: ways.new_case(None))
        self.case = CasePage(workplace, ways, self._go_back)
        self.stack = QStackedWidget()
        self._list_view = self._make_list_view()
        for view in (self._list_view, self.case):
            self.stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.list.opened.connect(self.show_case)
        self.list.panel.work.letters_wanted.connect(self._write_letters)
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

    def way_back(self) -> Callable[[Page], None]:
        """To the case on screen and from there on to where it was opened: not to another one."""
        if self.stack.currentWidget() is not self.case:
            return super().way_back()
        case_id, back = self.case.case_id, self._back

        def come(_page: Page) -> None:
            if self.stack.currentWidget() is not self.case or self.case.case_id != case_id:
                self._open(case_id, back)  # else it is no new look at this case
            self._lead_back(back)
            self.resume()

        return come

    def _write_letters(self, case_ids: tuple[int, ...]) -> None:
        plan_letters(self._workplace, self._ways, case_ids, self.window())

    def _go_back(self) -> None:
        """From a case to where it was opened: another place, or its row in the list."""
        if self._back is not None:
            self._back.go()
            return
        self.stack.setCurrentWidget(self._list_view)
        self.list.refresh(self.case.case_id)
        self.list.view.setFocus()

    def refresh(self) -> None:
        if self.stack.currentWidget() is self.case:
            self.case.refresh()
        elif self.stack.currentWidget() is self._list_view:
            self.list.refresh()

    def holds_typing(self) -> bool:
        intake = self._intake
        return intake is not None and self.stack.currentWidget() is intake and intake.keeper.dirty

    def leave(self, then: Callable[[], None]) -> None:
        if self._intake is not None and self.stack.currentWidget() is self._intake:
            self._intake.leave(then)
        else:
            then()

    def first_field(self) -> QWidget | None:
        return self.list.view

    def show_case(self, case_id: int, back: WayBack | None = None) -> None:
        """Open a case; who has nothing to do with a restricted one is told first what it means.

        `back` leads to the place it was opened from, None to the list.
        """
        open_told(self, self._workplace.desk, case_id, lambda: self._open(case_id, back))

    def _open(self, case_id: int, back: WayBack | None) -> None:
        self._lead_back(back)
        self.stack.setCurrentWidget(self.case)
        self.case.show_case(case_id)

    def _lead_back(self, back: WayBack | None) -> None:
        self._back = back
        self.case.head.show_way_back(back.word if back is not None else "")

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
        top.addWidget(RepliesMenu(self._workplace, self._ways.say))
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
