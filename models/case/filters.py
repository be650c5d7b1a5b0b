"""Which cases a list shows, as one query; only whether a case is late is decided row by row."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from peewee import JOIN, SQL, NodeList, fn
from peewee import Case as When

from models.case.referral_status import GROUPS
from models.case.restricted import KEPT_BACK, told_first
from models.codes import (
    CaseState,
    Channel,
    NeedState,
    RecordState,
    ReferralGroup,
    ReferralStatus,
    StepState,
    UrgencyLevel,
)
from models.desk import Desk
from models.need.forms import load_forms
from models.need.score import LEVELS
from models.need.states import STRONGEST_FIRST
from models.person.filters import lives_in, of_age
from models.search import search_case_ids
from models.tables import Account, Agency, Case, Household, Need, Person, PlanStep, Referral

LONGEST_OPEN = 3650
"""Days a filter may ask a case to have been open: ten years."""
ME, NOBODY = "me", "nobody"
"""In place of an account: whoever looks at the list, and no one."""
RANKS = {status: rank for rank, (status, _) in enumerate(STRONGEST_FIRST)}
WITHOUT_REFERRAL = next(
    rank for rank, (_, state) in enumerate(STRONGEST_FIRST) if state is NeedState.NEW
)


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """What the case list shows; empty means any. `level` is the most urgent need's.

    One need has to fit `kind` and `need_state`, and one of its referrals `agency` (a code) and
    `group`. `assignee` is an account's id, `ME` or `NOBODY`. Ages and days are both included;
    `open_days` finds cases that have been open for more days than that.
    """

    state: CaseState | None = None
    kind: str = ""
    level: UrgencyLevel | None = None
    text: str = ""
    person_id: int | None = None
    need_state: NeedState | None = None
    agency: str = ""
    group: ReferralGroup | None = None
    hamlet: str = ""
    age_from: int | None = None
    age_to: int | None = None
    overdue: bool = False
    assignee: str = ""
    channel: Channel | None = None
    opened_from: dt.date | None = None
    opened_to: dt.date | None = None
    open_days: int | None = None


def at_desk(wanted: CaseFilter, desk: Desk) -> CaseFilter:
    """The filter with the person at the desk in place of `ME`."""
    return replace(wanted, assignee=desk.account_uuid) if wanted.assignee == ME else wanted


def matching(wanted: CaseFilter, today: dt.date, desk: Desk | None = None) -> Any:
    """The ids of the cases that fit, as a query; `overdue` only leaves out what cannot be.

    What is inside a restricted case finds it only for whoever need not be told before opening it.
    """
    query: Any = Case.select(Case.id)
    for condition in (*_of_case(wanted, today), *_of_person(wanted, today), *_of_needs(wanted)):
        query = query.where(condition)
    if looks_inside(wanted):
        query = query.where(~told_first(desk))
    if wanted.overdue:
        query = query.where(Case.state == CaseState.OPEN, due_bound(today) < today)
    if wanted.text.strip():
        query = query.where(Case.id.in_(search_case_ids(wanted.text)))
    return query


def looks_inside(wanted: CaseFilter) -> bool:
    """Whether it narrows to what only the page of a case tells."""
    return wanted != without_inside(wanted)


def without_inside(wanted: CaseFilter) -> CaseFilter:
    """The filter without what only the page of a case tells."""
    return replace(wanted, kind="", level=None, need_state=None, agency="", group=None)


def due_bound(today: dt.date) -> Any:
    """A day no later than the one the case's next step is due: nothing is due before a case was
    opened but a planned step, and what has no day is due today.
    """
    planned = PlanStep.select(fn.MIN(PlanStep.due_on)).where(
        PlanStep.case == Case.id,
        PlanStep.state == StepState.PLANNED,
        PlanStep.record_state == RecordState.ACTIVE,
    )
    return fn.MIN(Case.opened_on, fn.COALESCE(planned, today.isoformat()), today.isoformat())


def level_rank() -> Any:
    """How urgent a case is, as a number; 0 without a need."""
    rank = When(effective(), [(level, n) for n, level in enumerate(LEVELS)])
    return fn.COALESCE(Need.select(fn.MAX(rank)).where(Need.case == Case.id), 0)


def needs_word() -> Any:
    """What a case is about, in the words of its line: nothing but that it is kept back where it
    is restricted, lest its place in the list tell.
    """
    title = When(Need.kind, [(kind, form.title) for kind, form in load_forms().items()], Need.kind)
    joined = NodeList((title, SQL(", ', ' ORDER BY"), Need.id))
    titles = Need.select(fn.GROUP_CONCAT(joined)).where(Need.case == Case.id)
    return fn.IIF(Case.restricted == 1, KEPT_BACK.capitalize(), fn.COALESCE(titles, ""))


def assignee_name() -> Any:
    """Who looks after a case; empty where nobody does."""
    name = Account.select(Account.name).where(Account.id == Case.assignee)
    return fn.COALESCE(name, "")


def effective() -> Any:
    """The level the office works by."""
    return fn.COALESCE(Need.override_level, Need.level)


def _of_case(wanted: CaseFilter, today: dt.date) -> list[Any]:
    found: list[Any] = _of_age(wanted.open_days, today)
    if wanted.state is not None:
        found.append(Case.state == wanted.state)
    if wanted.person_id is not None:
        found.append(Case.person == wanted.person_id)
    if wanted.channel is not None:
        found.append(Case.channel == wanted.channel)
    if wanted.opened_from is not None:
        found.append(Case.opened_on >= wanted.opened_from)
    if wanted.opened_to is not None:
        found.append(Case.opened_on <= wanted.opened_to)
    if wanted.assignee == NOBODY:
        found.append(Case.assignee.is_null())
    elif wanted.assignee:
        account = Account.select(Account.id).where(Account.uuid == wanted.assignee)
        found.append(Case.assignee.in_(account))
    return found


def _of_age(open_days: int | None, today: dt.date) -> list[Any]:
    """How long a case has been open; one that is closed has ended its days."""
    if open_days is None:
        return []
    return [Case.state == CaseState.OPEN, Case.opened_on < today - dt.timedelta(days=open_days)]


def _of_person(wanted: CaseFilter, today: dt.date) -> list[Any]:
    conditions: list[Any] = list(of_age(wanted.age_from, wanted.age_to, today))
    if wanted.hamlet:
        conditions.append(lives_in(wanted.hamlet))
    if not conditions:
        return []
    people = Person.select(Person.id).join(Household, JOIN.LEFT_OUTER).where(*conditions)
    return [Case.person.in_(people)]


def _of_needs(wanted: CaseFilter) -> list[Any]:
    found: list[Any] = []
    if wanted.level is not None:
        found.append(level_rank() == LEVELS.index(wanted.level))
        found.append(fn.EXISTS(Need.select(Need.id).where(Need.case == Case.id)))
    conditions: list[Any] = []
    if wanted.kind:
        conditions.append(Need.kind == wanted.kind)
    if wanted.need_state is not None:
        conditions.append(_stands(wanted.need_state))
    if wanted.agency or wanted.group is not None:
        conditions.append(fn.EXISTS(_referrals(wanted)))
    if conditions:
        needs = Need.select(Need.id).where(Need.case == Case.id, *conditions)
        found.append(fn.EXISTS(needs))
    return found


def _stands(state: NeedState) -> Any:
    """`need_state` of `models.need.states`, as a condition on a need."""
    if state is NeedState.SETTLED:
        return Need.outcome.is_null(False)
    rank = When(Referral.status, list(RANKS.items()))
    strongest = Referral.select(fn.MIN(rank)).where(Referral.need == Need.id)
    ranks = [rank for rank, (_, found) in enumerate(STRONGEST_FIRST) if found is state]
    return Need.outcome.is_null() & fn.COALESCE(strongest, WITHOUT_REFERRAL).in_(ranks)


def _referrals(wanted: CaseFilter) -> Any:
    """Referrals of the need that fit; those entered by mistake never do."""
    status = NodeList((SQL("+"), Referral.status))  # so that SQLite begins with the need
    query = Referral.select(Referral.id).where(
        Referral.need == Need.id, status != ReferralStatus.ENTERED_IN_ERROR
    )
    if wanted.agency:
        query = query.where(
            Referral.agency.in_(Agency.select(Agency.id).where(Agency.code == wanted.agency))
        )
    if wanted.group is not None:
        statuses = [status for status, group in GROUPS.items() if group is wanted.group]
        query = query.where(status.in_(statuses))
    return query
