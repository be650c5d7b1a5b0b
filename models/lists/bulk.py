"""The same work on many records: done whole or not at all, and undone exactly."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from models import history
from models.case.assignment import account_id
from models.case.plan.steps import StepDraft, add_step
from models.codes import PrintState, RecordState, SavedList
from models.desk import Desk
from models.errors import RuleError
from models.letter.delivery import deliver_letter, deliver_referral, letters_to_date
from models.letter.printing.prints import LetterPrint, note_print
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
from models.tables import Case, Letter, PlanStep, Referral, Table, columns

__all__ = ["Assign", "Deliver", "Effect", "FollowUp", "Preview", "Skip", "Work"]
__all__ += ["preview", "printable"]

TABLES: dict[str, type[Table]] = {
    "case": Case,
    "referral": Referral,
    "letter": Letter,
    "plan_step": PlanStep,
}
STAMP = "changed"


@dataclass(frozen=True, slots=True)
class Changed:
    """One record as it was and as it became. `before` is None for a record that was added;
    `beside` says that it changed along with another one and is no piece of work of its own.
    """

    table: str
    id: int
    title: str
    before: dict[str, Any] | None
    after: dict[str, Any]
    beside: bool = False


@dataclass(frozen=True, slots=True)
class UndoToken:
    """All a piece of work changed: enough to put it back."""

    changed: tuple[Changed, ...]

    @property
    def count(self) -> int:
        """How many things were changed: the day a letter got with its paper is none of its own."""
        return sum(not each.beside for each in self.changed)


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
        done: list[Changed] = []
        for number, effect in enumerate(expected.effects, start=1):
            done += _do(effect, work, desk)
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
                restored += not changed.beside
            progress(number, len(token.changed))
    return Undone(restored, tuple(dict.fromkeys(reversed(kept))))


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


def _do(effect: Effect, work: Work, desk: Desk) -> list[Changed]:
    if isinstance(work, FollowUp):
        draft = StepDraft(work.text, due_on=work.due_on)
        step = PlanStep.get_by_id(add_step(effect.id, draft, desk))
        return [Changed("plan_step", step.id, effect.title, None, columns(step))]
    if isinstance(work, Deliver):
        return _deliver(effect, work, desk)
    before = columns(Case.get_by_id(effect.id))
    history.change(Case.get_by_id(effect.id), desk, assignee_id=account_id(work.account_uuid))
    after = columns(Case.get_by_id(effect.id))
    return [Changed("case", effect.id, effect.title, before, after)]


def _deliver(effect: Effect, work: Deliver, desk: Desk) -> list[Changed]:
    """The referral's paper, and the days of its letters: these are undone first. A letter without
    a referral has its day alone.
    """
    if effect.letter:
        was = _letter(effect.id)
        deliver_letter(effect.id, work.delivery, desk, work.on)
        return [Changed("letter", effect.id, effect.title, was, _letter(effect.id))]
    letters = [columns(row) for row in letters_to_date(effect.id)]
    before = columns(Referral.get_by_id(effect.id))
    deliver_referral(effect.id, work.delivery, desk, work.on)
    after = columns(Referral.get_by_id(effect.id))
    done = [Changed("referral", effect.id, effect.title, before, after)]
    for was in letters:
        now = _letter(was["id"])
        if _said(now) != _said(was):
            done.append(Changed("letter", was["id"], effect.title, was, now, beside=True))
    return done


def _letter(letter_id: int) -> dict[str, Any]:
    return columns(Letter.get_by_id(letter_id))
