"""The resident of a new case: found in the register, or written down right here."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.cases.intake.person_finder import PersonFinder
from desktop.cases.intake.taken_person import TakenPerson
from desktop.people.person_form import PersonForm
from desktop.people.person_panel import PersonPanel
from desktop.widgets.buttons import plain_button
from desktop.widgets.field_error import FieldError, tell_when_full
from desktop.window.workplace import Workplace
from models.case.sharing import is_child
from models.errors import RuleError
from models.need.hints import About, about
from models.person.draft import PersonDraft, check_kk, person_problems
from models.person.people import person


class PersonPicker(QWidget):
    """`changed` is sent when another resident is taken, or something is typed about a new one."""

    changed = Signal()

    def __init__(
        self,
        workplace: Workplace,
        parent: QWidget | None = None,
        *,
        form: PersonForm | None = None,
    ) -> None:
        super().__init__(parent)
        self.person_id: int | None = None
        self.finder = PersonFinder(self.begin_new)
        self.panel = PersonPanel(workplace, self.tr("Pakai warga ini"), self.take, form=form)
        self.error = FieldError(self.finder.line)
        tell_when_full(self.finder.line, self.error)
        self.finder.line.textEdited.connect(self.error.clear)
        self.taken, self._new = TakenPerson(self.start_over), self._new_view()
        self._view: QWidget = self.finder
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for each in (self.finder, self._new, self.taken, self.error):
            column.addWidget(each)
        self._new.hide()
        self.taken.hide()
        self.finder.found.connect(self.take)
        self.panel.edited.connect(self.changed)

    @property
    def writes_new(self) -> bool:
        return self._view is self._new

    def draft(self) -> PersonDraft | None:
        """The new resident as typed, or None when one was found or nobody is chosen."""
        return self.panel.form.draft() if self.writes_new else None

    def resident(self) -> str:
        """The name of whom the case is about, as far as it is known."""
        if self.writes_new:
            return self.panel.form.name.text().strip()
        return self.taken.name.text() if self.person_id is not None else ""

    def is_child(self, on: dt.date) -> bool:
        """Under 18 as far as it is typed or recorded."""
        if self.writes_new:
            try:
                return is_child(self.panel.form.draft(), on)
            except RuleError:
                return False  # the birth date is half typed
        return self.person_id is not None and is_child(person(self.person_id), on)

    def about(self, on: dt.date) -> About:
        """Age and decile as far as they are typed or recorded."""
        if self.person_id is not None:
            return about(person(self.person_id), on)
        try:
            return about(self.panel.form.draft(), on) if self.writes_new else About()
        except RuleError:
            return About()  # the birth date is half typed

    def card(self) -> str:
        """The family card typed for a new resident, once it is whole."""
        typed = self.panel.form.kk.text() if self.writes_new else ""
        try:
            return check_kk(typed)
        except RuleError:
            return ""

    def first_empty(self) -> QWidget | None:
        """The search while nobody is chosen, or what is still open about a new resident."""
        if self.writes_new:
            return self.panel.form.first_empty()
        return self.finder.line if self.person_id is None else None

    def first_field(self) -> QWidget:
        """Where the keyboard goes on: the search, the new resident's name, or another resident."""
        if self.writes_new:
            return self.panel.form.name
        return self.finder.line if self._view is self.finder else self.taken.other

    def take(self, person_id: int) -> None:
        """The case is about this recorded resident."""
        self.taken.show_person(person(person_id))
        self.person_id = person_id
        self._show(self.taken)

    def begin_new(self, name: str = "") -> None:
        """Write down a resident who is not in the register yet."""
        self.show_new(PersonDraft(name="" if any(sign.isdigit() for sign in name) else name))
        self.panel.form.name.setFocus()

    def show_new(self, draft: PersonDraft) -> None:
        self.person_id = None
        self.panel.form.show_draft(draft)
        self._show(self._new)

    def start_over(self) -> None:
        """Nobody is chosen."""
        self.person_id = None
        self.finder.line.clear()
        self._show(self.finder)
        self.finder.line.setFocus()

    def explain(self, error: RuleError) -> bool:
        """Say a broken rule beside the field of the new resident."""
        return self.writes_new and self.panel.form.explain(error)

    def check(self, on: dt.date) -> bool:
        """True when somebody is taken or can be written down; else all that is wrong is said."""
        if self.person_id is not None:
            return True
        if not self.writes_new:
            self.say_nobody()
            return False
        said = [self.explain(problem) for problem in self._problems(on)]
        return not any(said)  # what this form does not ask for is said when it is saved

    def _problems(self, on: dt.date) -> list[RuleError]:
        try:
            return person_problems(self.panel.form.draft(), on)
        except RuleError as half_typed:
            return [half_typed]

    def say_nobody(self) -> None:
        self.error.say(self.tr("Pilih warga dulu, atau catat warga baru."))
        self.finder.line.setFocus()

    def _show(self, view: QWidget) -> None:
        self.error.clear()
        self._view = view
        for each in (self.finder, self._new, self.taken):
            each.setVisible(each is view)
        self.changed.emit()

    def _new_view(self) -> QWidget:
        view, back = QWidget(), plain_button(self.tr("Cari di daftar warga"), self.start_over)
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(back)
        column.addWidget(self.panel)
        column.addLayout(row)
        return view
