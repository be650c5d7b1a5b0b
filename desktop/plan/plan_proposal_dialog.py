"""What the forms propose for the needs of a case: tick, change the words or the day, take over."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.look.palette import Tone
from desktop.plan.step_words import proposed_owner
from desktop.widgets.buttons import primary_button
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.date_field import DateField, Today
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.field_error import FieldError, tell_when_full
from desktop.widgets.scroll import PageScroll, fit_screen
from desktop.widgets.text import heading, hint
from desktop.window.workplace import Workplace
from models.case.plan.proposal import ProposedStep, record_plan
from models.case.views import CaseView
from models.codes import StepState
from models.errors import RuleError
from models.sentences import sentence, template


class ProposalRow(QWidget):
    """One proposed step: its tick, its words, its day."""

    def __init__(self, step: ProposedStep, before: str, today: Today) -> None:
        super().__init__()
        self._step = step
        self.tick = QCheckBox()
        self.tick.setChecked(True)
        self.tick.setAccessibleName(step.text)
        self.text = QLineEdit(maxLength=300)
        self.text.setText(step.text)
        self.text.setCursorPosition(0)
        self.text.setAccessibleName(self.tr("Langkah"))
        self.due_on = DateField(today)
        self.due_on.setObjectName("due_on")
        self.due_on.set_date(step.due_on)
        self.due_on.setAccessibleName(self.tr("Paling lambat"))
        self.due_on.setFixedWidth(330)
        facts = proposed_owner(step)
        if before:
            facts += self.tr(" · setelah: {step}").format(step=before)
        self.error = FieldError(self.text)
        self.text.textEdited.connect(lambda _text: self.error.clear())
        tell_when_full(self.text, self.error)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.tick, 0, 0)
        grid.addWidget(self.text, 0, 1)
        grid.addWidget(self.due_on, 0, 2)
        grid.addWidget(hint(facts), 1, 1, 1, 2)
        grid.addWidget(self.error, 2, 1, 1, 2)
        self.tick.toggled.connect(self.text.setEnabled)
        self.tick.toggled.connect(self.due_on.setEnabled)

    @property
    def need_id(self) -> int:
        return self._step.need_id

    def step(self, after_id: int | None) -> ProposedStep:
        """As it stands in the row; `after_id` is what a step without a predecessor waits for.

        Raises `RuleError("date.unreadable")` for a slip of the finger in the date.
        """
        waits = self._step.after_id if self._step.after_id or self._step.after_code else after_id
        due_on = self.due_on.date() or self._step.due_on
        return replace(self._step, text=self.text.text(), due_on=due_on, after_id=waits)


class PlanProposalDialog(OfficeDialog):
    def __init__(
        self,
        workplace: Workplace,
        case: CaseView,
        steps: Sequence[ProposedStep],
        parent: QWidget,
    ) -> None:
        super().__init__(parent.tr("Usulan rencana"), parent)
        self._workplace, self._case = workplace, case
        self.rows: list[ProposalRow] = []
        self.after: dict[int, ChoiceBox] = {}
        if not steps:
            self.body.addWidget(
                EmptyState("list-checks", self.tr("Semua usulan sudah ada di rencana kasus ini."))
            )
            self.end_with(None)
            self.resize(560, 300)
            return
        self.body.addWidget(
            hint(
                self.tr("Lepaskan centang langkah yang tidak perlu; kata dan tanggal boleh diubah.")
            )
        )
        self.body.addWidget(PageScroll(self._page(steps)))
        self.end_with(primary_button(self.tr("Pakai rencana ini (F10)"), self.save, "check"))
        fit_screen(self, 900, 660)
        self.rows[0].tick.setFocus()

    def save(self) -> None:
        chosen = [row for row in self.rows if row.tick.isChecked()]
        for row in self.rows:
            row.error.clear()
        if not chosen:
            self.notice.show_notice(self.tr("Centang paling sedikit satu langkah."), Tone.BAD)
            return
        for row in chosen:
            if not self._holds(row):
                return
        with self.explained():
            steps = [row.step(self._waits(row.need_id)) for row in chosen]
            record_plan(self._case, steps, self._workplace.desk)
            self._workplace.changes.cases.emit()
            self.accept()

    def _holds(self, row: ProposalRow) -> bool:
        """Whether a row can be read; what is wrong is said under it."""
        problem, field = "", cast("QWidget", row.text)
        if not row.text.text().strip():
            problem = template("step.text_required")
        try:
            row.step(None)
        except RuleError as error:
            problem, field = sentence(error), row.due_on
        if problem:
            row.error.say(problem)
            field.setFocus()
        return not problem

    def _waits(self, need_id: int) -> int | None:
        value = self.after[need_id].value() if need_id in self.after else None
        return value if isinstance(value, int) else None

    def _page(self, steps: Sequence[ProposedStep]) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        texts = {(step.need_id, step.code): step.text for step in steps}
        there = {step.id: step.text for step in self._case.steps}
        for need in self._case.needs:
            own = [step for step in steps if step.need_id == need.id]
            if own:
                column.addWidget(heading(need.title, 3))
                self._offer_waiting(need.id, need.title, column)
            for step in own:
                before = texts.get((need.id, step.after_code)) or there.get(step.after_id or 0, "")
                row = ProposalRow(step, before, self._workplace.desk.today)
                self.rows.append(row)
                column.addWidget(row)
        column.addStretch(1)
        return page

    def _offer_waiting(self, need_id: int, title: str, column: QVBoxLayout) -> None:
        """The plan of a need may wait for a step that is planned already, such as a new NIK."""
        planned = [
            (step.id, self.tr("setelah: {step}").format(step=step.text))
            for step in self._case.steps
            if step.state is StepState.PLANNED and step.need_id != need_id
        ]
        if planned:
            name = self.tr("Mulai rencana {need}").format(need=title)
            box = ChoiceBox(name, planned, empty=self.tr("mulai sekarang"))
            self.after[need_id] = box
            column.addWidget(box)
