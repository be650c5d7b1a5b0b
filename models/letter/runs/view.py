"""How far a run is: its counts, and each referral with its letter or what stood in the way."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from peewee import fn

from models.case.restricted import KEPT_BACK, SOME_AGENCY
from models.codes import LetterState, RunState
from models.errors import RuleError
from models.letter.runs.options import RunOptions
from models.store import reading
from models.tables import (
    Agency,
    Case,
    Letter,
    LetterRun,
    LetterRunItem,
    Need,
    Person,
    Referral,
)


@dataclass(frozen=True, slots=True)
class RunView:
    """A run in numbers; `open` referrals are still to be worked on."""

    id: int
    begun_on: dt.date
    state: RunState
    options: RunOptions
    folder: str
    issued: int
    failed: int
    open: int

    @property
    def total(self) -> int:
        return self.issued + self.failed + self.open


@dataclass(frozen=True, slots=True)
class RunItem:
    """One referral of a run. `sha256` is that of the letter's stored page. Of a restricted case
    neither agency nor problem is told, which may name the need.
    """

    id: int
    case_id: int
    case_number: str
    name: str
    agency: str
    letter_id: int | None
    number_text: str
    sha256: str
    problem: str
    void: bool
    """Whether its letter was made void since."""

    @property
    def is_open(self) -> bool:
        return self.letter_id is None and not self.problem


def unfinished_run() -> RunView | None:
    """The run that was interrupted, if there is one."""
    row = LetterRun.get_or_none(LetterRun.state == RunState.OPEN)
    return None if row is None else run_view(row.id)


def run_view(run_id: int) -> RunView:
    """One run. Raises `RuleError("record.not_found")`."""
    with reading():
        row = run_row(run_id)
        issued = fn.COUNT(LetterRunItem.letter)
        failed = fn.SUM(LetterRunItem.problem != "")
        query: Any = LetterRunItem.select(fn.COUNT(LetterRunItem.id), issued, failed)
        total, with_letter, refused = query.where(LetterRunItem.run == row).tuples().first()
    return RunView(
        row.id,
        row.begun_on,
        RunState(row.state),
        RunOptions.from_json(row.options),
        row.folder,
        with_letter,
        refused or 0,
        total - with_letter - (refused or 0),
    )


def run_items(run_id: int) -> list[RunItem]:
    """All referrals of a run, in the order of their work."""
    query = _select().where(LetterRunItem.run == run_id).order_by(LetterRunItem.position)
    return [_item(values) for values in query.tuples()]


def item_of(item_id: int) -> RunItem:
    """One referral of a run."""
    return _item(_select().where(LetterRunItem.id == item_id).tuples().get())


def run_row(run_id: int) -> LetterRun:
    """The stored row, for use cases. Raises `RuleError("record.not_found")`."""
    row = LetterRun.get_or_none(LetterRun.id == run_id)
    if row is None:
        raise RuleError("record.not_found")
    return row


def _select() -> Any:
    return (
        LetterRunItem.select(
            LetterRunItem.id,
            Case.id,
            Case.number,
            Person.name,
            Agency.short_name,
            Letter.id,
            Letter.number_text,
            Letter.sha256,
            LetterRunItem.problem,
            Case.restricted,
            Letter.state,
        )
        .join_from(LetterRunItem, Referral)
        .join_from(Referral, Agency)
        .join_from(Referral, Need)
        .join(Case)
        .join(Person)
        .join_from(LetterRunItem, Letter, "LEFT JOIN")
    )


def _item(values: Any) -> RunItem:
    key, case_id, number, name, agency, letter_id, text, sha256, problem, hidden, state = values
    return RunItem(
        id=key,
        case_id=case_id,
        case_number=number,
        name=name,
        agency=SOME_AGENCY if hidden else agency,
        letter_id=letter_id,
        number_text=text or "",
        sha256=sha256 or "",
        problem=KEPT_BACK if hidden and problem else problem,
        void=state == LetterState.VOID,
    )
