"""A small plan proposed from the form of a need: what, who, until when, after which step."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.agencies import AgencyView, agencies, suggest
from models.case.plan.steps import StepDraft, StepView, add_step
from models.case.tracking.work_days import WorkDays
from models.case.views import CaseView, NeedView
from models.codes import CaseState, StepOwner, StepState
from models.desk import Desk
from models.need.fields import PlanTemplate
from models.need.forms import form_of
from models.store import writing


@dataclass(frozen=True, slots=True)
class ProposedStep:
    """A step of the form's plan for one need. `after_code` is another proposed step, `after_id`
    one the case has already; at most one of them is set.
    """

    need_id: int
    code: str
    text: str
    owner: StepOwner
    agency: AgencyView | None
    due_on: dt.date
    after_code: str = ""
    after_id: int | None = None
    visit: bool = False


def propose_plan(case: CaseView, need_id: int, today: dt.date) -> tuple[ProposedStep, ...]:
    """The steps of the form that fit the answers and are not in the plan, or were dropped.

    A form counts its working days from the start of the plan, which is `today`: a plan made late
    is not late on its first day. No step is due before the one it comes after.
    """
    need = next(each for each in case.needs if each.id == need_id)
    plan = form_of(need.kind).plan
    there = _there(case, need_id)
    fitting = [
        step for step in plan if step.show_when is None or step.show_when.holds(need.answers)
    ]
    before = _before(plan, {step.code for step in fitting} | set(there))
    targets, work_days = _Targets(need), WorkDays()
    due = {code: step.due_on or today for code, step in there.items()}
    for step in sorted(fitting, key=_depths(plan)):
        day = work_days.after(today, step.days)
        due.setdefault(step.code, max(day, due.get(before[step.code], day)))
    return tuple(
        ProposedStep(
            need_id=need_id,
            code=step.code,
            text=step.text,
            owner=step.owner,
            agency=targets.of(step.function),
            due_on=due[step.code],
            after_code="" if before[step.code] in there else before[step.code],
            after_id=there[before[step.code]].id if before[step.code] in there else None,
            visit=step.visit,
        )
        for step in fitting
        if step.code not in there
    )


def open_proposals(case: CaseView, today: dt.date) -> tuple[ProposedStep, ...]:
    """What is proposed without being asked: for each unsettled need that has no step yet, or whose
    plan ended with the case before it was reopened.
    """
    return _proposals(case, [need for need in case.needs if not _has_plan(case, need.id)], today)


def further_proposals(case: CaseView, today: dt.date) -> tuple[ProposedStep, ...]:
    """What the forms of all unsettled needs would add to the plan."""
    return _proposals(case, case.needs, today)


def record_plan(case: CaseView, steps: Sequence[ProposedStep], desk: Desk) -> tuple[int, ...]:
    """Plan the accepted steps, all or none; their ids in the order given.

    A step whose predecessor was not accepted comes after the nearest one before it that was, or
    that is in the plan already.
    Raises what `models.case.plan.steps.add_step` raises.
    """
    made: dict[tuple[int, str], int] = {}
    plans = {need.id: form_of(need.kind).plan for need in case.needs}
    with writing():
        for need_id, plan in plans.items():
            accepted = {step.code: step for step in steps if step.need_id == need_id}
            made |= {(need_id, code): step.id for code, step in _there(case, need_id).items()}
            wanted = {*accepted, *(code for known, code in made if known == need_id)}
            before, depth = _before(plan, wanted), _depths(plan)
            for template in sorted((each for each in plan if each.code in accepted), key=depth):
                step = accepted[template.code]
                after_id = step.after_id or made.get((need_id, before[step.code]))
                made[need_id, step.code] = add_step(case.id, _draft(step, after_id), desk)
    return tuple(made[step.need_id, step.code] for step in steps)


def _there(case: CaseView, need_id: int) -> dict[str, StepView]:
    """The form's steps that are in the plan of a need; a dropped one is proposed again."""
    return {
        step.code: step
        for step in case.steps
        if step.need_id == need_id and step.code and step.state != StepState.DROPPED
    }


def _has_plan(case: CaseView, need_id: int) -> bool:
    steps = [step for step in case.steps if step.need_id == need_id]
    planned = any(step.state == StepState.PLANNED for step in steps)
    return planned or (bool(steps) and not any(step.ended_with_case for step in steps))


def _proposals(
    case: CaseView, needs: Iterable[NeedView], today: dt.date
) -> tuple[ProposedStep, ...]:
    if case.state == CaseState.CLOSED:
        return ()
    unsettled = [need.id for need in needs if need.outcome is None]
    return tuple(step for need_id in unsettled for step in propose_plan(case, need_id, today))


class _Targets:
    """Which agency does the work of a function: the one the need's routes name first."""

    def __init__(self, need: NeedView) -> None:
        self._known = agencies()
        suggested = suggest(need.kind, need.answers, self._known)
        self._routed = [found.agency for found in suggested]

    def of(self, function: str) -> AgencyView | None:
        fitting = (each for each in (*self._routed, *self._known) if function in each.functions)
        return next(fitting, None) if function else None


def _before(plan: Iterable[PlanTemplate], wanted: set[str]) -> Mapping[str, str]:
    """For each step of a form: the nearest wanted one before it, or empty."""
    after = {step.code: step.after for step in plan}
    found = {}
    for code, first in after.items():
        before = first
        while before and before not in wanted:
            before = after.get(before, "")
        found[code] = before
    return found


def _depths(plan: Iterable[PlanTemplate]) -> Callable[[PlanTemplate], int]:
    """How many steps of the form come before one: a file may list them in any order."""
    after = {step.code: step.after for step in plan}

    def depth(step: PlanTemplate) -> int:
        steps, code = 0, step.after
        while code:
            steps, code = steps + 1, after.get(code, "")
        return steps

    return depth


def _draft(step: ProposedStep, after_id: int | None) -> StepDraft:
    return StepDraft(
        text=step.text,
        owner=step.owner,
        due_on=step.due_on,
        need_id=step.need_id,
        agency_id=step.agency.id if step.agency else None,
        after_id=after_id,
        visit=step.visit,
        code=step.code,
    )
