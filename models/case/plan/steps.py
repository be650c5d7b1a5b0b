"""The plan of a case: steps somebody takes until a day, some only after another; none is lost."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from models import history
from models.agencies import AgencyView, agencies_of, agency
from models.case.next_steps import StepFacts, who
from models.case.plan.step_order import awaited, closes_a_circle, in_order
from models.codes import RecordState, StepOwner, StepState
from models.desk import Desk
from models.errors import RuleError
from models.need.forms import form_of
from models.need.needs import open_case_row
from models.store import reading, writing
from models.tables import Need, PlanStep
from models.text import clean_text
from models.translation import QT_TRANSLATE_NOOP

MOST_STEPS = 60
"""Of one case, done and dropped ones included: a plan that nobody reads helps nobody."""
CLOSED_WITH_CASE = QT_TRANSLATE_NOOP("plans", "Kasus ditutup")


@dataclass(frozen=True, slots=True)
class StepDraft:
    """What the step dialog holds. `after_id` may be a step of any need of the case.

    `need_id` None is a step for the whole case; `code` is the form's name of a proposed step.
    """

    text: str
    owner: StepOwner = StepOwner.OFFICE
    due_on: dt.date | None = None
    need_id: int | None = None
    agency_id: int | None = None
    after_id: int | None = None
    visit: bool = False
    code: str = ""


@dataclass(frozen=True, slots=True)
class StepView:
    """A step as it stands. `waits_for` is the text of the step that has to be done before."""

    id: int
    uuid: str
    case_id: int
    need_id: int | None
    need_title: str
    agency: AgencyView | None
    after_id: int | None
    code: str
    text: str
    owner: StepOwner
    who: str
    visit: bool
    due_on: dt.date | None
    state: StepState
    done_on: dt.date | None
    note: str
    waits_for: str = ""

    def is_late(self, today: dt.date) -> bool:
        return self.state == StepState.PLANNED and self.due_on is not None and self.due_on < today

    @property
    def ended_with_case(self) -> bool:
        """Whether it was dropped only because the case was closed."""
        return self.state == StepState.DROPPED and self.note == CLOSED_WITH_CASE

    @property
    def facts(self) -> StepFacts:
        """What the next step of the case depends on."""
        return StepFacts(
            self.id, self.text, self.who, self.state, self.due_on, self.after_id, self.need_id
        )


def add_step(case_id: int, draft: StepDraft, desk: Desk) -> int:
    """A further step of an open case; its id.

    Raises `RuleError`: step.text_required, step.wrong_need, step.wrong_after, step.too_many,
    agency.inactive, case.closed.
    """
    with writing():
        open_case_row(case_id)
        if PlanStep.select().where(PlanStep.case == case_id).count() >= MOST_STEPS:
            raise RuleError("step.too_many", limit=MOST_STEPS)
        values = _checked(case_id, draft)
        row = history.create(PlanStep, desk, case_id=case_id, code=draft.code, **values)
    return int(row.id)


def change_step(step_id: int, draft: StepDraft, desk: Desk) -> None:
    """Change a step that is still planned.

    Raises what `add_step` raises, and step.not_planned or step.circle.
    """
    with writing():
        row = _planned(step_id)
        if draft.after_id is not None:
            after_of = {each.id: each.after_id for each in _rows(row.case_id)}
            if closes_a_circle(step_id, draft.after_id, after_of):
                raise RuleError("step.circle", field="after_id")
        history.change(row, desk, **_checked(row.case_id, draft, row))


def complete_step(step_id: int, desk: Desk, note: str = "", on: dt.date | None = None) -> None:
    """A step was taken, perhaps before one it should have waited for: what is done is done.

    Raises `RuleError`: step.not_planned, date.in_future, case.closed.
    """
    _end(step_id, StepState.DONE, note, on, desk)


def drop_step(step_id: int, note: str, desk: Desk) -> None:
    """A step is not needed any more, and why; what came after it waits for it no longer.

    Raises `RuleError`: step.reason_required, step.not_planned, case.closed.
    """
    if not clean_text(note, 2000, multiline=True, field="note"):
        raise RuleError("step.reason_required", field="note")
    _end(step_id, StepState.DROPPED, note, None, desk)


def reopen_step(step_id: int, desk: Desk) -> None:
    """Take back a wrong tick: the step is planned again. The history keeps what was ticked.

    Raises `RuleError`: step.still_planned, case.closed.
    """
    with writing():
        row = _row(step_id)
        open_case_row(row.case_id)
        if row.state == StepState.PLANNED:
            raise RuleError("step.still_planned", step=row.text)
        history.change(row, desk, state=StepState.PLANNED, done_on=None, note="")


def drop_open_steps(case_id: int, on: dt.date, desk: Desk) -> None:
    """Nothing stays planned in a case that is closed. Inside the transaction of the caller."""
    for row in _rows(case_id):
        if row.state == StepState.PLANNED:
            history.change(
                row, desk, state=StepState.DROPPED, done_on=on, note=str(CLOSED_WITH_CASE)
            )


def steps_of(case_id: int) -> tuple[StepView, ...]:
    """The plan of a case: each need's steps together, a step below the one it comes after."""
    with reading():
        rows = _rows(case_id)
        if not rows:
            return ()
        needs = Need.select().where(Need.case == case_id).order_by(Need.id)
        titles = {need.id: form_of(need.kind, need.form_version).title for need in needs}
        known = agencies_of({row.agency_id for row in rows if row.agency_id is not None})
    places = {need_id: place for place, need_id in enumerate(titles)}
    rows.sort(key=lambda row: (places.get(row.need_id or 0, len(places)), row.id))
    waiting = awaited([_Order(row) for row in rows])
    return tuple(
        _view(step.row, titles, known, waiting[step.id].row.text if step.id in waiting else "")
        for step in in_order([_Order(row) for row in rows])
    )


def step_of_agency(case_id: int, need_id: int, agency_id: int) -> StepView | None:
    """The planned step that this agency takes for a need: done, perhaps, when it says it is done.

    One that can be taken before one that waits, one of the need before one of the whole case.
    """
    found = [
        step
        for step in steps_of(case_id)
        if step.state == StepState.PLANNED
        and step.agency is not None
        and step.agency.id == agency_id
        and step.need_id in (need_id, None)
    ]
    return min(found, key=lambda each: (bool(each.waits_for), each.need_id is None), default=None)


@dataclass(frozen=True, slots=True)
class _Order:
    """A row as `models.case.plan.step_order` wants it."""

    row: PlanStep

    @property
    def id(self) -> int:
        return int(self.row.id)

    @property
    def after_id(self) -> int | None:
        return self.row.after_id

    @property
    def state(self) -> StepState:
        return StepState(self.row.state)


def _view(
    row: PlanStep, titles: Mapping[int, str], known: Mapping[int, AgencyView], waits_for: str
) -> StepView:
    target = known.get(row.agency_id or 0)
    owner = StepOwner(row.owner)
    return StepView(
        id=row.id,
        uuid=row.uuid,
        case_id=row.case_id,
        need_id=row.need_id,
        need_title=titles.get(row.need_id or 0, ""),
        agency=target,
        after_id=row.after_id,
        code=row.code,
        text=row.text,
        owner=owner,
        who=who(owner, target.short_name if target else None),
        visit=bool(row.visit),
        due_on=row.due_on,
        state=StepState(row.state),
        done_on=row.done_on,
        note=row.note,
        waits_for=waits_for,
    )


def _end(step_id: int, state: StepState, note: str, on: dt.date | None, desk: Desk) -> None:
    day = on or desk.today()
    if day > desk.today():
        raise RuleError("date.in_future", field="on")
    words = clean_text(note, 2000, multiline=True, field="note")
    with writing():
        history.change(_planned(step_id), desk, state=state, done_on=day, note=words)


def _checked(case_id: int, draft: StepDraft, before: PlanStep | None = None) -> dict[str, Any]:
    """The columns of a draft; what a step has already may stay, even an agency gone by now."""
    text = clean_text(draft.text, 300, field="text")
    if not text:
        raise RuleError("step.text_required", field="text")
    in_case = (Need.id == draft.need_id) & (Need.case == case_id)
    if draft.need_id is not None and not Need.select().where(in_case).exists():
        raise RuleError("step.wrong_need", field="need_id")
    same_case = (PlanStep.id == draft.after_id) & (PlanStep.case == case_id)
    if draft.after_id is not None and not PlanStep.select().where(same_case).exists():
        raise RuleError("step.wrong_after", field="after_id")
    agency_id = draft.agency_id if draft.owner == StepOwner.AGENCY else None
    if agency_id is not None and (before is None or before.agency_id != agency_id):
        target = agency(agency_id)
        if not target.active:
            raise RuleError("agency.inactive", field="agency_id", agency=target.short_name)
    return {
        "text": text,
        "owner": draft.owner,
        "due_on": draft.due_on,
        "need_id": draft.need_id,
        "agency_id": agency_id,
        "after_id": draft.after_id,
        "visit": int(draft.visit),
    }


def _rows(case_id: int) -> list[PlanStep]:
    there = (PlanStep.case == case_id) & (PlanStep.record_state == RecordState.ACTIVE)
    return list(PlanStep.select().where(there).order_by(PlanStep.id))


def _row(step_id: int) -> PlanStep:
    row: PlanStep | None = PlanStep.get_or_none(
        (PlanStep.id == step_id) & (PlanStep.record_state == RecordState.ACTIVE)
    )
    if row is None:
        raise RuleError("record.not_found")
    return row


def _planned(step_id: int) -> PlanStep:
    """A step that waits to be taken, of an open case."""
    row = _row(step_id)
    open_case_row(row.case_id)
    if row.state != StepState.PLANNED:
        raise RuleError("step.not_planned", step=row.text)
    return row
