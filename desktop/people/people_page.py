"""The place Warga: the list of residents, one of them, a new one, and a file of them."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.people.import_dialog import ImportDialog
from desktop.people.people_list import PeopleList
from desktop.people.person_dialog import PersonDialog
from desktop.people.person_page import PersonPage
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.text import heading
from desktop.window.page import Page
from desktop.window.ways import WayBack, Ways
from desktop.window.workplace import Workplace


class PeoplePage(Page):
    def __init__(self, workplace: Workplace, ways: Ways, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._back: WayBack | None = None
        self.list = PeopleList(workplace, self.start_person)
        self.person = PersonPage(workplace, ways, self._go_back)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._list_view())
        self.stack.addWidget(self.person)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.list.opened.connect(self.show_person)
        for news in (workplace.changes.people, workplace.changes.cases):
            news.connect(self.refresh_if_seen)

    def begin(self) -> None:
        self.stack.setCurrentIndex(0)
        self.list.refresh()
        self.list.view.setFocus()

    def resume(self) -> None:
        """As it was left: the list, or the resident with the keyboard in the cases."""
        self.refresh()
        if self.stack.currentWidget() is self.person:
            (self.person.cases if self.person.cases.count() else self.person.new_case).setFocus()

    def way_back(self) -> Callable[[Page], None]:
        """To the resident on screen and from there on to where he was opened."""
        if self.stack.currentWidget() is not self.person:
            return super().way_back()
        person_id, back = self.person.person_id, self._back

        def come(_page: Page) -> None:
            if self.resident() != person_id:  # else it is no new look at this resident
                self.show_person(person_id)
            self._lead_back(back)
            self.resume()

        return come

    def _go_back(self) -> None:
        """From a resident to where he was opened: a case, or his row in the list."""
        if self._back is not None:
            self._back.go()
            return
        self.stack.setCurrentIndex(0)
        self.list.refresh(self.person.person_id)
        self.list.view.setFocus()

    def refresh(self) -> None:
        if self.stack.currentWidget() is self.person:
            self.person.refresh()
        else:
            self.list.refresh()

    def first_field(self) -> QWidget | None:
        return self.list.view

    def resident(self) -> int | None:
        return self.person.person_id if self.stack.currentWidget() is self.person else None

    def show_person(self, person_id: int, back: WayBack | None = None) -> None:
        """Open a resident. `back` leads to the place he was opened from, None to the list."""
        self._lead_back(back)
        self.stack.setCurrentWidget(self.person)
        self.person.show_person(person_id)

    def _lead_back(self, back: WayBack | None) -> None:
        self._back = back
        self.person.show_way_back(back.word if back is not None else "")

    def start_person(self) -> None:
        """The dialog for a resident who is not in the register yet."""
        PersonDialog(self._workplace, self.show_person, self.window()).open()

    def start_import(self) -> None:
        ImportDialog(self._workplace, self.window()).open()

    def _list_view(self) -> QWidget:
        view, top = QWidget(), QHBoxLayout()
        top.addWidget(heading(self.tr("Warga")))
        top.addStretch(1)
        top.addWidget(plain_button(self.tr("Impor dari Excel"), self.start_import, "upload"))
        top.addWidget(primary_button(self.tr("Warga baru (F3)"), self.start_person, "user-plus"))
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        return view
