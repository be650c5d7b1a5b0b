"""The list of cases: one query a page, each line with what to do next."""

import datetime as dt
import itertools
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from peewee import JOIN, fn

from models.case.next_steps import (
    ON_THE_DESK,
    CaseFacts,
    NeedFacts,
    NextStep,
    ReferralFacts,
    WorkDays,
    next_step,
)
from models.codes import (
    CaseState,
    Delivery,
    LetterState,
    NeedState,
    Outcome,
    ReferralStatus,
    UrgencyLevel,
)
from models.desk import Clock
from models.labels import label
from models.need_answers import missing_labels
from models.need_forms import form_of, score
from models.need_score import LEVELS, higher
from models.search import search_case_ids
from models.tables import (
    Agency,
    Case,
    CaseEpisode,
    Letter,
    LetterReferral,
    Need,
    Person,
    Referral,
)
from models.translation import QT_TRANSLATE_NOOP

ALL_SETTLED = QT_TRANSLATE_NOOP("cases", "Siap ditutup")
WORST_FIRST = (
    NeedState.STUCK,
    NeedState.NEW,
    NeedState.ANSWERED,
    NeedState.REFERRED,
    NeedState.IN_PROGRESS,
)
"""The state of a case in one word is that of the need that most waits for the office."""


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """What the case list shows; empty means any. `level` is the most urgent need's."""

    state: CaseState | None = None
    kind: str = ""
    level: UrgencyLevel | None = None
    text: str = ""
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of the case list. Plain data: safe to hand to any thread."""

    id: int
    number: str
    person_id: int
    name: str
    kinds: tuple[str, ...]
    level: UrgencyLevel
    emergency: bool
    state: CaseState
    state_word: str
    step: NextStep
    opened_on: dt.date
    late: bool

    @property
    def next_step(self) -> str:
        return self.step.label

    @property
    def next_step_on(self) -> dt.date | None:
        return self.step.due


@dataclass(frozen=True, slots=True)
class WorkList:
    """The open cases by what is due first; `late` counts all that are overdue, shown or not."""

    rows: tuple[CaseRow, ...]
    open: int
    late: int


def list_cases(
    case_filter: CaseFilter | None = None,
    after_id: int | None = None,
    limit: int = 100,
    today: dt.date | None = None,
) -> list[CaseRow]:
    """One page of cases, newest first, older than `after_id`."""
    page = _filtered(case_filter or CaseFilter()).order_by(Case.id.desc()).limit(limit)
    if after_id is not None:
        page = page.where(Case.id < after_id)
    return _rows(Case.id.in_(page), today)


def work_list(limit: int = 50, today: dt.date | None = None) -> WorkList:
    """What waits longest: danger to life first, then every open case by the day its step is due."""
    rows = _rows(Case.state == CaseState.OPEN, today)
    rows.sort(key=lambda row: (not row.emergency, row.step.due or dt.date.max, row.id))
    return WorkList(tuple(rows[:limit]), len(rows), sum(row.late for row in rows))


def _filtered(wanted: CaseFilter) -> Any:
    """The ids of the cases, as a query to narrow further."""
    query: Any = Case.select(Case.id)
    if wanted.state is not None:
        query = query.where(Case.state == wanted.state)
    if wanted.person_id is not None:
        query = query.where(Case.person == wanted.person_id)
    if wanted.kind:
        query = query.where(fn.EXISTS(_needs().where(Need.kind == wanted.kind)))
    if wanted.level is not None:
        above = LEVELS[LEVELS.index(wanted.level) + 1 :]
        query = query.where(fn.EXISTS(_needs().where(_level() == wanted.level)))
        query = query.where(~fn.EXISTS(_needs().where(_level().in_(above))))
    if wanted.text.strip():
        query = query.where(Case.id.in_(search_case_ids(wanted.text)))
    return query


def _needs() -> Any:
    return Need.select(Need.id).where(Need.case == Case.id)


def _level() -> Any:
    return fn.COALESCE(Need.override_level, Need.level)


def _rows(condition: Any, today: dt.date | None) -> list[CaseRow]:
    """The lines of the cases a condition picks, newest first, in one query."""
    today = today or Clock().today()
    work_days = WorkDays()
    found = _select(condition).dicts()
    return [
        _row(list(lines), today, work_days)
        for _, lines in itertools.groupby(found, key=lambda line: line["case_id"])
    ]


def _select(condition: Any) -> Any:
    """A line for each referral, need or bare case, in the order in which they are grouped."""
    opened = CaseEpisode.select(fn.MAX(CaseEpisode.opened_on)).where(CaseEpisode.case == Case.id)
    issued = (
        LetterReferral.select(LetterReferral.id)
        .join(Letter)
        .where(LetterReferral.referral == Referral.id, Letter.state == LetterState.ISSUED)
    )
    return (
        Case.select(
            Case.id.alias("case_id"),
            Case.number,
            Case.person,
            Case.state,
            Case.opened_on,
            Case.next_step,
            Case.next_step_on,
            opened.alias("episode_opened_on"),
            Person.name,
            Need.id.alias("need_id"),
            Need.kind,
            Need.form_version,
            Need.answers,
            _level().alias("level"),
            Need.level.alias("computed_level"),
            Need.outcome,
            Need.outcome_on,
            Referral.id.alias("referral_id"),
            Referral.status,
            Referral.requested_on,
            Referral.due_on,
            Referral.answered_on,
            Referral.delivery,
            Agency.short_name,
            fn.EXISTS(issued).alias("lettered"),
        )
        .join(Person)
        .switch(Case)
        .join(Need, JOIN.LEFT_OUTER)
        .join(Referral, JOIN.LEFT_OUTER)
        .join(Agency, JOIN.LEFT_OUTER)
        .where(condition)
        .order_by(Case.id.desc(), Need.id, Referral.id)
    )


def _row(lines: list[dict[str, Any]], today: dt.date, work_days: WorkDays) -> CaseRow:
    first = lines[0]
    facts = CaseFacts(
        state=CaseState(first["state"]),
        opened_on=_day(first["episode_opened_on"]) or first["opened_on"],
        needs=tuple(_need_facts(lines)),
        planned=first["next_step"],
        planned_on=first["next_step_on"],
    )
    step = next_step(facts, today, work_days)
    return CaseRow(
        id=first["case_id"],
        number=first["number"],
        person_id=first["person"],
        name=first["name"],
        kinds=tuple(dict.fromkeys(line["kind"] for line in lines if line["kind"])),
        level=higher([need.level for need in facts.needs]),
        emergency=any(need.emergency and need.outcome is None for need in facts.needs),
        state=facts.state,
        state_word=state_word(facts),
        step=step,
        opened_on=first["opened_on"],
        late=step.is_late(today),
    )


def state_word(case: CaseFacts) -> str:
    """Where the case stands, in one or two words."""
    if case.state == CaseState.CLOSED:
        return label(CaseState.CLOSED)
    states = {need.state for need in case.needs}
    for state in WORST_FIRST:
        if state in states:
            return label(state)
    return ALL_SETTLED


def _need_facts(lines: list[dict[str, Any]]) -> Iterable[NeedFacts]:
    for need_id, group in itertools.groupby(lines, key=lambda line: line["need_id"]):
        if need_id is not None:
            found = list(group)
            referrals = tuple(_referral_facts(line) for line in found if line["referral_id"])
            yield need_facts(found[0], referrals)


def need_facts(line: dict[str, Any], referrals: tuple[ReferralFacts, ...]) -> NeedFacts:
    """The facts of a need from its columns; `level` is the one the office works by."""
    form = form_of(line["kind"], line["form_version"])
    answers = json.loads(line["answers"])
    return NeedFacts(
        id=line["need_id"],
        title=form.title,
        level=UrgencyLevel(line["level"]),
        emergency=line["computed_level"] == UrgencyLevel.CRITICAL
        and score(form, answers).emergency,
        complete=not missing_labels(form, answers),
        outcome=Outcome(line["outcome"]) if line["outcome"] else None,
        outcome_on=line["outcome_on"],
        referrals=referrals,
    )


def _referral_facts(line: dict[str, Any]) -> ReferralFacts:
    return ReferralFacts(
        id=line["referral_id"],
        agency=line["short_name"],
        status=ReferralStatus(line["status"]),
        requested_on=line["requested_on"],
        due_on=line["due_on"],
        answered_on=line["answered_on"],
        lettered=bool(line["lettered"]),
        delivered=Delivery(line["delivery"]) not in ON_THE_DESK,
    )


def _day(value: object) -> dt.date | None:
    """A date that came through an SQL function as text."""
    return dt.date.fromisoformat(value) if isinstance(value, str) else None
