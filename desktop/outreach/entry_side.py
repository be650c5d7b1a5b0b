"""The side of a visit's page where people are written down: it keeps, saves and gives up typing."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.cases.intake.intake_content import IntakeContent
from desktop.cases.intake.kept_typing import KeptTyping
from desktop.cases.need.double_aid_notice import opened_by
from desktop.dialogs.ask import ask_before_leaving
from desktop.errors import show_error, told
from desktop.outreach.quick_entry import QuickEntry
from desktop.widgets.scroll import PageScroll
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.case.intake import record_intake
from models.errors import RuleError
from models.outreach.visits import VisitRow


def visit_form(visit: VisitRow) -> str:
    """The name in the store of the drafts of one visit."""
    return f"visit-{visit.uuid}"


class EntrySide(PageScroll):
    """`visit` is the one people are written down on, None before the first."""

    def __init__(self, workplace: Workplace, ways: Ways, parent: QWidget | None = None) -> None:
        self.entry = QuickEntry(workplace, opened_by(ways))
        super().__init__(self.entry, parent)
        self._workplace, self._ways = workplace, ways
        self.visit: VisitRow | None = None
        self.keeper = KeptTyping(workplace, self._content, self._go_on)
        self.entry.edited.connect(self.keeper.touch)
        self.entry.save_asked.connect(self.save)

    def begin(self, visit: VisitRow) -> None:
        """An empty entry; typing left from before is offered back."""
        self.visit = visit
        self.entry.start()
        self.keeper.begin(visit_form(visit))

    def follow_forms(self) -> None:
        """The office may have taken in or withdrawn a form; what is being typed is left alone."""
        if not self.keeper.dirty:
            self.entry.needs.show_drafts(())

    def leave(self, then: Callable[[], None]) -> None:
        """Call `then` once what is typed is saved or thrown away."""
        if not self.keeper.dirty:
            then()
            return
        ask_before_leaving(self, lambda: self._save_then(then), lambda: self._drop(then))

    def save(self) -> None:
        """Record the person, and stand in the search for the next."""
        self._save_then(lambda: None)

    def _save_then(self, then: Callable[[], None]) -> None:
        if self.visit is None or not self.entry.check():
            return
        with told(self._refused):
            content = self.entry.content(self.visit)
            record_intake(content.resident(), content.case_draft(), self._workplace.desk)
            if content.person is not None:
                self.entry.person.usual_hamlet = content.person.hamlet
            name = self.entry.picker.resident()
            self._forget()
            self._workplace.changes.people.emit()
            self._workplace.changes.cases.emit()
            self._ways.say(self.tr("{name} tersimpan.").format(name=name))
            then()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, RuleError):
            show_error(self, error)
        else:
            self.entry.explain(error)

    def _drop(self, then: Callable[[], None]) -> None:
        self._forget()
        then()

    def _forget(self) -> None:
        """An empty entry; what was typed is saved or thrown away."""
        self.entry.start()
        self.keeper.forget()

    def _content(self) -> IntakeContent:
        if self.visit is None:
            raise LookupError
        return self.entry.content(self.visit)

    def _go_on(self, older: IntakeContent) -> None:
        self.entry.show_content(older)
        self.entry.go_to_first_empty()
