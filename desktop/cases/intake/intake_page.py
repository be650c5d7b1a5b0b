"""The page for a new case. It keeps a draft while one types, and calls one use case at the end."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.cases.intake.intake_content import IntakeContent
from desktop.cases.intake.intake_form import IntakeForm
from desktop.cases.intake.intake_summary import IntakeSummary
from desktop.cases.intake.kept_typing import KeptTyping
from desktop.cases.need.double_aid_notice import Open
from desktop.dialogs.ask import ask_before_leaving
from desktop.errors import show_error, told
from desktop.widgets.scroll import PageScroll
from desktop.widgets.text import heading
from desktop.window.page import Page
from desktop.window.workplace import Workplace
from models.case.intake import record_intake
from models.errors import RuleError

FORM = "intake"
"""The draft's name in the store."""
BESIDE_FROM = 900
"""Width in pixels from which the summary stands beside the form."""


class IntakePage(Page):
    """`done` gets the id of the new case, or None when the clerk gave up.

    `opened` leads to what the family already has, a case or a person.
    """

    def __init__(
        self,
        workplace: Workplace,
        done: Callable[[int | None], None],
        opened: Open,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._done = workplace, done
        self.form = IntakeForm(workplace, opened)
        self.summary = IntakeSummary(self.save, self._stop)
        self.keeper = KeptTyping(workplace, self.form.content, self._go_on)
        self._row, column = QHBoxLayout(), QVBoxLayout(self)
        self._row.setSpacing(12)
        self.view = PageScroll(self.form)
        self._row.addWidget(self.view, 1)
        self._row.addWidget(self.summary)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(heading(self.tr("Kasus baru")))
        form = self.form
        for strip in (self.keeper.offer, form.danger, form.discretion, form.notice, form.family):
            column.addWidget(strip)  # over the form, so that none is ever scrolled out of sight
        column.addLayout(self._row, 1)
        self.form.edited.connect(self._touched)
        self._add_keys()

    def start(self, person_id: int | None) -> None:
        """An empty page; typing left from before is offered back."""
        self.form.start(person_id)
        self.summary.show_intake(self.form.picker.resident(), self.form.needs)
        self.view.verticalScrollBar().setValue(0)
        self.keeper.begin(FORM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= BESIDE_FROM
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self.summary.show_beside(beside=beside)

    def first_field(self) -> QWidget | None:
        return self.form.picker.finder.line

    def save(self) -> None:
        self._save_then(lambda: None)

    def leave(self, then: Callable[[], None]) -> None:
        if not self.keeper.dirty:
            then()
            return
        ask_before_leaving(self, lambda: self._save_then(then), lambda: self._drop(then))

    def _save_then(self, then: Callable[[], None]) -> None:
        if not self.form.check():
            return
        desk = self._workplace.desk
        with told(self._refused):
            content = self.form.content()
            case_id = record_intake(content.resident(), content.case_draft(), desk)
            self.keeper.forget()
            self._workplace.changes.people.emit()
            self._workplace.changes.cases.emit()
            self._done(case_id)
            then()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, RuleError):
            show_error(self, error)
        else:
            self.form.explain(error)

    def _stop(self) -> None:
        self.leave(lambda: self._done(None))

    def _drop(self, then: Callable[[], None]) -> None:
        self.keeper.forget()
        then()

    def _go_on(self, older: IntakeContent) -> None:
        self.form.show_content(older)
        self.form.go_to_first_empty()

    def _touched(self) -> None:
        self.keeper.touch()
        self.summary.show_intake(self.form.picker.resident(), self.form.needs)

    def _add_keys(self) -> None:
        for keys, press in (
            ("F9", self.form.next_group),
            ("F10", self.save),
            ("Ctrl+S", self.save),
            ("Esc", self._stop),
        ):
            key = QShortcut(QKeySequence(keys), self, press)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
