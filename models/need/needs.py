"""The needs of a case: their answers, their urgency, and what became of them."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from models import history
from models.codes import CaseState, Outcome, OutcomeReason, ProblemTerm, UrgencyLevel
from models.desk import Desk
from models.errors import RuleError
from models.need.answers import clean_answers
from models.need.decile import take_decile
from models.need.fields import Answers
from models.need.forms import NeedForm, form_of, form_to_answer, load_forms, score
from models.store import writing
from models.tables import Case, Need
from models.text import clean_text

MOST_ANSWERS = 60_000  # characters of JSON, as the table allows


@dataclass(frozen=True, slots=True)
class NeedDraft:
    """What the need page holds. An override of the computed urgency needs a reason."""

    kind: str
    answers: Mapping[str, object] = field(default_factory=dict)
    override_level: UrgencyLevel | None = None
    override_reason: str = ""
    term: ProblemTerm | None = None


@dataclass(frozen=True, slots=True)
class OutcomeDraft:
    """What became of a need; all but `met` needs a reason. `on` None is today."""

    outcome: Outcome
    reason: OutcomeReason | None = None
    text: str = ""
    on: dt.date | None = None


def add_need(case_id: int, draft: NeedDraft, desk: Desk) -> int:
    """A further need of an open case; a decile answered with it goes to the resident's record.

    Raises `RuleError`: need.twice, answer.* and others.
    """
    with writing():
        case = open_case_row(case_id)
        return record_need(case, draft, desk)


def record_need(case: Case, draft: NeedDraft, desk: Desk) -> int:
    """Write a need inside the transaction of the caller."""
    form = form_of(draft.kind)
    if draft.kind not in load_forms():
        raise RuleError("need.kind_withdrawn", field="kind", need=form.title)
    if Need.select().where(Need.case == case.id, Need.kind == draft.kind).exists():
        raise RuleError("need.twice", field="kind", need=form.title)
    row = history.create(
        Need,
        desk,
        case_id=case.id,
        kind=form.kind,
        form_version=form.version,
        **_scored(draft, form, desk.today()),
    )
    take_decile(case, stored_answers(row), {}, desk)
    return int(row.id)


def answer_need(need_id: int, draft: NeedDraft, desk: Desk) -> None:
    """Correct or complete the answers; they are then those of `form_to_answer`."""
    with writing():
        row = _unsettled(need_id)
        if draft.kind != row.kind:
            raise RuleError("need.unknown_kind", field="kind", kind=draft.kind)
        form, before = form_to_answer(row.kind, row.form_version), stored_answers(row)
        history.change(row, desk, form_version=form.version, **_scored(draft, form, desk.today()))
        take_decile(row.case, stored_answers(row), before, desk)


def complete_answers(row: Need, found: Answers, desk: Desk) -> None:
    """Add what was found out without the need page, by the form the answers were given by.

    What that form would refuse is left out, and nothing is written of what it does not ask.
    Inside the transaction of the caller.
    """
    form = form_of(row.kind, row.form_version)
    try:
        columns = _answered(form, {**stored_answers(row), **found})
    except RuleError:
        return
    history.change(row, desk, **columns)


def settle_need(need_id: int, draft: OutcomeDraft, desk: Desk) -> None:
    """Record what became of a need, or correct it while the case is open.

    Raises `RuleError`: need.reason_required, need.outcome_date, date.in_future, case.closed.
    """
    with writing():
        row = _need_row(need_id)
        case = open_case_row(row.case_id)
        on = draft.on or desk.today()
        if on > desk.today():
            raise RuleError("date.in_future", field="on")
        if on < case.opened_on:
            raise RuleError("need.outcome_date", field="on")
        met = draft.outcome == Outcome.MET
        if not met and draft.reason is None:
            raise RuleError("need.reason_required", field="reason")
        history.change(
            row,
            desk,
            outcome=draft.outcome,
            outcome_reason=None if met else draft.reason,
            outcome_text=clean_text(draft.text, 2000, multiline=True, field="text"),
            outcome_on=on,
        )


def reopen_need(need_id: int, desk: Desk) -> None:
    """The outcome did not last: the need is open again. The old outcome stays in the history."""
    with writing():
        row = _need_row(need_id)
        open_case_row(row.case_id)
        clear_outcome(row, desk)


def clear_outcome(row: Need, desk: Desk) -> None:
    """Take the outcome off a need, inside the transaction of the caller."""
    history.change(row, desk, outcome=None, outcome_reason=None, outcome_text="", outcome_on=None)


def open_case_row(case_id: int) -> Case:
    """The row of a case that may be worked on. Raises record.not_found or case.closed."""
    row: Case | None = Case.get_or_none(Case.id == case_id)
    if row is None:
        raise RuleError("record.not_found")
    if row.state == CaseState.CLOSED:
        raise RuleError("case.closed", number=row.number)
    return row


def stored_answers(row: Need) -> dict[str, object]:
    """The answers as recorded, of the form version beside them."""
    answers: dict[str, object] = json.loads(row.answers)
    return answers


def effective_level(row: Need) -> UrgencyLevel:
    """The level the office works by: its own, where it has overruled the computed one."""
    return UrgencyLevel(row.override_level or row.level)


def _need_row(need_id: int) -> Need:
    row: Need | None = Need.get_or_none(Need.id == need_id)
    if row is None:
        raise RuleError("record.not_found")
    return row


def _unsettled(need_id: int) -> Need:
    row = _need_row(need_id)
    open_case_row(row.case_id)
    if row.outcome is not None:
        raise RuleError("need.settled", need=form_of(row.kind).title)
    return row


def _scored(draft: NeedDraft, form: NeedForm, today: dt.date) -> dict[str, Any]:
    """The columns that follow from a draft: cleaned answers, score, level, override."""
    columns = _answered(form, draft.answers, today)
    reason = clean_text(draft.override_reason, 300, field="override_reason")
    overruled = draft.override_level not in (None, columns["level"])
    if overruled and not reason:
        raise RuleError("need.override_reason", field="override_reason")
    return {
        **columns,
        "override_level": draft.override_level if overruled else None,
        "override_reason": reason if overruled else "",
        "term": draft.term,
    }


def _answered(form: NeedForm, answers: Answers, today: dt.date | None = None) -> dict[str, Any]:
    """The columns of answers alone, cleaned and scored. Raises answer.* and text.too_long."""
    cleaned = clean_answers(form, answers, today)
    found = score(form, cleaned)
    text = json.dumps(cleaned, ensure_ascii=False, sort_keys=True)
    if len(text) > MOST_ANSWERS:
        raise RuleError("text.too_long", limit=MOST_ANSWERS, length=len(text))
    return {"answers": text, "score": found.total, "level": found.level}
