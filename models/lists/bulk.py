"""The same work on many records: done whole or not at all, and undone exactly."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from models import history
from models.case.assignment import account_id
from models.case.plan.steps import StepDraft, add_step
from models.case.referrals import set_delivery
from models.codes import PrintState, RecordState, SavedList
from models.desk import Desk
from models.errors import RuleError
from models.letter.prints import LetterPrint, note_print
from models.lists.bulk_effects import (
    Assign,
    Deliver,
    Effect,
    FollowUp,
    Preview,
    Skip,
    Work,
    effect_of,
    preview,
    printable,
)
from models.progress import Progress, silent
from models.store import writing
from models.tables import Case, PlanStep, Referral, Table, columns

__all__ = ["Assign", "Deliver", "Effect", "FollowUp", "Preview", "Skip", "Work"]
__all__ += ["preview", "printable"]

TABLES: dict[str, type[Table]] = {"case": Case, "referral": Referral, "plan_step": PlanStep}
STAMP = "changed"


@dataclass(frozen=True, slots=True)
class Changed:
    """One record as it was and as it became. `before` is None for a record that was added."""

    table: str
    id: int
    title: str
    before: dict[str, Any] | None
    after: dict[str, Any]


@dataclass(frozen=True, slots=True)
class UndoToken:
    """All a piece of work changed: enough to put it back."""

    changed: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """How many records were put back, and which were not, since somebody changed them later."""

    restored: int
    kept: tuple[str, ...]


def carry_out(
    list_name: SavedList,
    ids: Sequence[int],
    work: Work,
    expected: Preview,
    desk: Desk,
    progress: Progress = silent,
) -> UndoToken:
    """Do all of it in one transaction, or nothing when it fails or is stopped.

    Raises `RuleError`: bulk.changed_meanwhile when the effect is no longer the `expected` one, and
    what `preview` and the single use cases raise.
    """
    with writing():
        if effect_of(list_name, ids, work, desk.today()) != expected:
            raise RuleError("bulk.changed_meanwhile")
        done = []
        for number, effect in enumerate(expected.effects, start=1):
            done.append(_do(effect, work, desk))
            progress(number, len(expected.effects))
    return UndoToken(tuple(done))


def undo(token: UndoToken, desk: Desk, progress: Progress = silent) -> Undone:
    """Put back every record nobody has changed since, in one transaction."""
    kept, restored = [], 0
    with writing():
        for number, changed in enumerate(reversed(token.changed), start=1):
            table: Any = TABLES[changed.table]
            row = table.get_or_none(table.id == changed.id)
            if row is None or _said(columns(row)) != _said(changed.after):
                kept.append(changed.title)
            else:
                history.change(row, desk, **_as_it_was(changed))
                restored += 1
            progress(number, len(token.changed))
    return Undone(restored, tuple(reversed(kept)))


def note_prints(prints: Sequence[LetterPrint], state: PrintState, desk: Desk) -> None:
    """Note one trip of many letters to the printer, in one transaction. Raises as `note_print`."""
    with writing():
        for printing in prints:
            note_print(printing, state, desk)


def _said(values: dict[str, Any]) -> dict[str, Any]:
    """What a record says, without the number of its last change: an undo changes that too."""
    return {name: value for name, value in values.items() if name != STAMP}


def _as_it_was(changed: Changed) -> dict[str, Any]:
    """The columns to write back; what was added is withdrawn, for nothing is ever deleted."""
    if changed.before is None:
        return {"record_state": RecordState.WITHDRAWN}
    return {
        name: value for name, value in _said(changed.before).items() if changed.after[name] != value
    }


def _do(effect: Effect, work: Work, desk: Desk) -> Changed:
    if isinstance(work, FollowUp):
        draft = StepDraft(work.text, due_on=work.due_on)
        step = PlanStep.get_by_id(add_step(effect.id, draft, desk))
        return Changed("plan_step", step.id, effect.title, None, columns(step))
    table: Any = Case if isinstance(work, Assign) else Referral
    before = columns(table.get_by_id(effect.id))
    if isinstance(work, Assign):
        row = Case.get_by_id(effect.id)
        history.change(row, desk, assignee_id=account_id(work.account_uuid))
    else:
        set_delivery(effect.id, work.delivery, desk)
    after = columns(table.get_by_id(effect.id))
    return Changed("case" if table is Case else "referral", effect.id, effect.title, before, after)
