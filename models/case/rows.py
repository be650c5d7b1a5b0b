"""The list of cases: one query a page, each line with what to do next."""

import datetime as dt
import itertools
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from peewee import JOIN, fn

from models.case.before_reopening import before_reopening
from models.case.case_facts import CaseFacts, NeedFacts, ReferralFacts, StepFacts, Told
from models.case.lettered import lettered, unnumbered
from models.case.next_steps import ON_THE_DESK, NextStep, next_step, who
from models.case.restricted import KEPT_BACK, SOME_AGENCY
from models.case.tracking.deadlines import TimeRules, time_rules
from models.case.tracking.work_days import Pause
from models.codes import (
    CaseState,
    Delivery,
    EscalationLevel,
    LetterState,
    NeedState,
    Outcome,
    RecordState,
    ReferralStatus,
    StepOwner,
    StepState,
    UrgencyLevel,
)
from models.desk import Clock
from models.labels import label
from models.need.answers import missing_labels
from models.need.forms import form_of
from models.need.score import higher, is_emergency
from models.tables import (
    Account,
    Agency,
    Case,
    CaseEpisode,
    CasePause,
    Escalation,
    Need,
    Person,
    PlanStep,
    Referral,
)
from models.translation import QT_TRANSLATE_NOOP

ALL_SETTLED = QT_TRANSLATE_NOOP("cases", "Siap ditutup")
PAUSED = QT_TRANSLATE_NOOP("cases", "Menunggu warga")
WORST_FIRST = (
    NeedState.STUCK,
    NeedState.NEW,
    NeedState.ANSWERED,
    NeedState.REFERRED,
    NeedState.IN_PROGRESS,
)
"""The state of a case in one word is that of the need that most waits for the office."""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of the case list. Plain data: safe to hand to any thread.

    Of a restricted case it has no kinds, and its step names neither need nor agency.
    """

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
    assignee: str = ""
    """Name of whoever looks after it."""
    restricted: bool = False

    @property
    def needs(self) -> str:
        """What it is about, in words."""
        if self.restricted:
            return KEPT_BACK.capitalize()
        return ", ".join(form_of(kind).title for kind in self.kinds)

    @property
    def next_step(self) -> str:
        return self.step.label

    @property
    def next_step_on(self) -> dt.date | None:
        return self.step.due


def case_rows(condition: Any, today: dt.date | None) -> list[CaseRow]:
    """The lines of the cases a condition picks, newest first, in one query."""
    today = today or Clock().today()
    return [row for row, _ in rows_with_facts(condition, today, time_rules())]


def rows_with_facts(
    condition: Any, today: dt.date, rules: TimeRules
) -> Iterable[tuple[CaseRow, CaseFacts]]:
    """Each line beside what its next step follows from, in one query."""
    found = _select(condition).dicts()
    for _, group in itertools.groupby(found, key=lambda line: line["case_id"]):
        lines = list(group)
        facts = _facts(lines)
        if lines[0]["restricted"]:
            facts = _kept_back(facts)
        yield _row(lines[0], facts, next_step(facts, today, rules), today), facts


def _select(condition: Any) -> Any:
    """A line for each referral, need or bare case, in the order in which they are grouped."""
    opened = CaseEpisode.select(fn.MAX(CaseEpisode.opened_on)).where(CaseEpisode.case == Case.id)
    return (
        Case.select(
            Case.id.alias("case_id"),
            Case.number,
            Case.person,
            Case.state,
            Case.opened_on,
            Case.restricted,
            Account.name.alias("assignee_name"),
            _steps().alias("steps"),
            _pauses().alias("pauses"),
            _told().alias("told"),
            opened.alias("episode_opened_on"),
            Person.name,
            Need.id.alias("need_id"),
            Need.kind,
            Need.form_version,
            Need.answers,
            fn.COALESCE(Need.override_level, Need.level).alias("level"),
            Need.level.alias("computed_level"),
            Need.outcome,
            Need.outcome_on,
            Referral.id.alias("referral_id"),
            Referral.status,
            Referral.requested_on,
            Referral.due_on,
            Referral.answered_on,
            Referral.delivery,
            Referral.agency.alias("agency_id"),
            Agency.short_name,
            lettered().alias("lettered"),
            unnumbered().alias("unnumbered"),
            before_reopening().alias("before_reopening"),
        )
        .join(Person)
        .switch(Case)
        .join(Account, JOIN.LEFT_OUTER, on=Case.assignee == Account.id)
        .switch(Case)
        .join(Need, JOIN.LEFT_OUTER)
        .join(Referral, JOIN.LEFT_OUTER)
        .join(Agency, JOIN.LEFT_OUTER)
        .where(condition)
        .order_by(Case.id.desc(), Need.id, Referral.id)
    )


def _steps() -> Any:
    """The plan of a case in one cell: a join would repeat each step for every referral."""
    owner: Any = Agency.alias("step_agency")
    cells = fn.JSON_ARRAY(
        PlanStep.id,
        PlanStep.text,
        PlanStep.owner,
        owner.short_name,
        PlanStep.state,
        PlanStep.due_on,
        PlanStep.after,
        PlanStep.need,
    )
    return (
        PlanStep.select(fn.JSON_GROUP_ARRAY(cells))
        .join(owner, JOIN.LEFT_OUTER, on=PlanStep.agency == owner.id)
        .where(
            PlanStep.case == Case.id,
            PlanStep.state != StepState.DONE,
            PlanStep.record_state == RecordState.ACTIVE,
        )
    )


def _pauses() -> Any:
    pause: Any = CasePause
    cells = fn.JSON_ARRAY(pause.from_on, pause.until_on, pause.reason, pause.resumed_on)
    return pause.select(fn.JSON_GROUP_ARRAY(cells)).where(pause.case == Case.id)


def _pause_facts(text: str) -> tuple[Pause, ...]:
    return tuple(
        Pause(_iso(from_on), _iso(until_on or from_on), reason, _day(resumed_on))
        for from_on, until_on, reason, resumed_on in _cells(text)
    )


def _told() -> Any:
    cells = fn.JSON_ARRAY(Escalation.level, Escalation.told_on, Escalation.referral)
    query: Any = Escalation.select(fn.JSON_GROUP_ARRAY(cells))
    return query.where(Escalation.case == Case.id)


def _told_facts(text: str) -> tuple[Told, ...]:
    return tuple(
        Told(EscalationLevel(level), _iso(on), referral_id)
        for level, on, referral_id in _cells(text)
    )


def _step_facts(text: str) -> tuple[StepFacts, ...]:
    return tuple(
        StepFacts(
            step_id,
            words,
            who(StepOwner(owner), agency),
            StepState(state),
            dt.date.fromisoformat(due_on) if due_on else None,
            after_id,
            need_id,
        )
        for step_id, words, owner, agency, state, due_on, after_id, need_id in sorted(
            json.loads(text)
        )
    )


def _facts(lines: list[dict[str, Any]]) -> CaseFacts:
    first = lines[0]
    return CaseFacts(
        state=CaseState(first["state"]),
        opened_on=_day(first["episode_opened_on"]) or first["opened_on"],
        needs=tuple(_need_facts(lines)),
        steps=_step_facts(first["steps"]),
        pauses=_pause_facts(first["pauses"]),
        told=_told_facts(first["told"]),
    )


def _kept_back(facts: CaseFacts) -> CaseFacts:
    """The facts of a restricted case without the words that tell what it is about."""
    needs = (
        replace(
            need,
            title=KEPT_BACK,
            referrals=tuple(replace(one, agency=SOME_AGENCY) for one in need.referrals),
        )
        for need in facts.needs
    )
    return replace(
        facts,
        needs=tuple(needs),
        steps=tuple(replace(step, text=KEPT_BACK, who="") for step in facts.steps),
        pauses=tuple(replace(pause, reason=KEPT_BACK) for pause in facts.pauses),
    )


def _row(first: dict[str, Any], facts: CaseFacts, step: NextStep, today: dt.date) -> CaseRow:
    return CaseRow(
        id=first["case_id"],
        number=first["number"],
        person_id=first["person"],
        name=first["name"],
        kinds=()
        if first["restricted"]
        else tuple(dict.fromkeys(need.kind for need in facts.needs)),
        level=higher([need.level for need in facts.needs]),
        emergency=any(need.emergency and need.outcome is None for need in facts.needs),
        state=facts.state,
        state_word=state_word(facts, today),
        step=step,
        opened_on=first["opened_on"],
        late=step.is_late(today),
        assignee=first["assignee_name"] or "",
        restricted=bool(first["restricted"]),
    )


def state_word(case: CaseFacts, today: dt.date) -> str:
    """Where the case stands, in one or two words."""
    if case.state == CaseState.CLOSED:
        return label(CaseState.CLOSED)
    if case.pause is not None and case.pause.holds(today):
        return PAUSED
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
        emergency=line["computed_level"] == UrgencyLevel.CRITICAL and is_emergency(form, answers),
        complete=not missing_labels(form, answers),
        outcome=Outcome(line["outcome"]) if line["outcome"] else None,
        outcome_on=line["outcome_on"],
        referrals=referrals,
        kind=line["kind"],
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
        agency_id=line["agency_id"],
        before_reopening=bool(line["before_reopening"]),
        unnumbered=LetterState(line["unnumbered"]) if line["unnumbered"] else None,
    )


def _cells(text: str) -> list[list[Any]]:
    """What a query gathered in one cell; most cases have nothing there."""
    cells: list[list[Any]] = [] if text == "[]" else json.loads(text)
    return cells


def _iso(value: str) -> dt.date:
    return dt.date.fromisoformat(value)


def _day(value: object) -> dt.date | None:
    """A date that came through an SQL function as text."""
    return dt.date.fromisoformat(value) if isinstance(value, str) else None
