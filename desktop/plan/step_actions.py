"""What can be done with the plan of a case: one dialog or one use case each."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from desktop.errors import shown
from desktop.plan.lead_agency_dialog import LeadAgencyDialog
from desktop.plan.plan_proposal_dialog import PlanProposalDialog
from desktop.plan.step_dialog import StepDialog
from desktop.plan.step_end_dialog import StepDoneDialog, StepDropDialog
from desktop.window.workplace import Workplace
from models.case.plan.proposal import ProposedStep, further_proposals, record_plan
from models.case.plan.steps import StepView, complete_step, reopen_step
from models.case.views import CaseView
from models.codes import StepState


class StepActions:
    """`known` is the case on the page; on a closed one nothing is changed."""

    def __init__(
        self, workplace: Workplace, parent: QWidget, known: Callable[[], CaseView]
    ) -> None:
        self._workplace, self._parent, self._known = workplace, parent, known

    def add(self) -> None:
        StepDialog(self._workplace, self._known(), self._window()).open()

    def change(self, step: StepView) -> None:
        if step.state is StepState.PLANNED:
            StepDialog(self._workplace, self._known(), self._window(), step).open()

    def tick(self, step: StepView) -> None:
        """A planned step is done; one that had ended is planned again."""
        desk = self._workplace.desk
        if step.state is StepState.PLANNED:
            self._do(lambda: complete_step(step.id, desk))
        else:
            self._do(lambda: reopen_step(step.id, desk))

    def done_with(self, step_id: int | None) -> None:
        """The next step of the case was taken; with what came of it, which may stay empty."""
        self.done(next(step for step in self._known().steps if step.id == step_id))

    def done(self, step: StepView) -> None:
        if step.state is StepState.PLANNED:
            StepDoneDialog(self._workplace, step, self._window()).open()

    def drop(self, step: StepView) -> None:
        if step.state is StepState.PLANNED:
            StepDropDialog(self._workplace, step, self._window()).open()

    def accept(self, steps: Sequence[ProposedStep]) -> None:
        """Take over all that is proposed."""
        if steps:
            self._do(lambda: record_plan(self._known(), steps, self._workplace.desk))

    def choose(self) -> None:
        """All that the forms would add to the plan, to take some of it or to change it."""
        case = self._known()
        steps = further_proposals(case, self._workplace.desk.today())
        PlanProposalDialog(self._workplace, case, steps, self._window()).open()

    def lead(self) -> None:
        LeadAgencyDialog(self._workplace, self._known(), self._window()).open()

    def _do(self, work: Callable[[], object]) -> None:
        with shown(self._parent):
            work()
            self._workplace.changes.cases.emit()

    def _window(self) -> QWidget:
        return self._parent.window()
