"""Who was written down on an outreach visit, with what need, and how many of each kind."""

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from peewee import JOIN, fn

from models.case.restricted import KEPT_BACK
from models.case.sharing import cases_for_district
from models.codes import ProblemTerm, RecordState, ReferralStatus, UrgencyLevel
from models.need.answers import missing_labels
from models.need.forms import form_of
from models.need.needs import effective_level, stored_answers
from models.need.score import LEVELS, higher
from models.outreach.visits import VisitRow, visit_row
from models.person.rows import mask_nik, own_address
from models.store import reading
from models.tables import Case, Household, Need, Person, Referral

Code = TypeVar("Code", bound=StrEnum)
NO_LETTER_YET = (ReferralStatus.DRAFT, ReferralStatus.CANCELLED, ReferralStatus.ENTERED_IN_ERROR)
"""Referrals without a letter: the need still waits for one."""

URGENT = (UrgencyLevel.HIGH, UrgencyLevel.CRITICAL)


@dataclass(frozen=True, slots=True)
class VisitNeed:
    """A need found on the visit. `complete` is False while required questions are open."""

    id: int
    kind: str
    title: str
    level: UrgencyLevel
    term: ProblemTerm | None
    complete: bool
    referred: bool


@dataclass(frozen=True, slots=True)
class VisitCase:
    """A case of the visit and whose it is. `told` is False while the information line was not read
    to the resident.
    """

    case_id: int
    number: str
    person_id: int
    name: str
    nik_masked: str
    no_nik_reason: str | None
    hamlet: str
    restricted: bool
    told: bool
    needs: tuple[VisitNeed, ...]

    @property
    def level(self) -> UrgencyLevel:
        return higher([need.level for need in self.needs])


@dataclass(frozen=True, slots=True)
class VisitCounts:
    """Needs by kind, urgency and term, in the order of the forms and codes; none is left out
    but the empty ones. The term None is not said yet.

    One of the `residents` may have come with several of the `cases`.
    """

    residents: int
    cases: int
    needs: int
    kinds: tuple[tuple[str, int], ...]
    levels: tuple[tuple[UrgencyLevel, int], ...]
    terms: tuple[tuple[ProblemTerm | None, int], ...]


@dataclass(frozen=True, slots=True)
class VisitView:
    """A visit as its page and its report show it. Plain data: safe to hand to any thread."""

    visit: VisitRow
    cases: tuple[VisitCase, ...]
    """In the order they were written down. Needs of a restricted one are counted, not named."""
    counts: VisitCounts

    @property
    def untold(self) -> tuple[VisitCase, ...]:
        """The residents to whom the information line was not read."""
        return tuple(case for case in self.cases if not case.told)

    @property
    def urgent_left(self) -> tuple[VisitCase, ...]:
        """The residents with an urgent need for which there is no letter yet."""
        return tuple(
            case
            for case in self.cases
            if any(need.level in URGENT and not need.referred for need in case.needs)
        )


def visit(visit_id: int) -> VisitView:
    """The visit with its residents, in four queries. Raises `RuleError("record.not_found")`."""
    with reading():
        row = visit_row(visit_id)
        cases = _cases(visit_id)
    return VisitView(row, tuple(_kept_back(each) for each in cases), counts_of(cases))


def counts_of(cases: Sequence[VisitCase]) -> VisitCounts:
    """How many of each."""
    needs = [need for case in cases for need in case.needs]
    titles = Counter(need.title for need in sorted(needs, key=lambda need: _order(need.kind)))
    return VisitCounts(
        residents=len({case.person_id for case in cases}),
        cases=len(cases),
        needs=len(needs),
        kinds=tuple(titles.items()),
        levels=_counted(reversed(LEVELS), (need.level for need in needs)),
        terms=_counted((*ProblemTerm, None), (need.term for need in needs)),
    )


def _kept_back(case: VisitCase) -> VisitCase:
    if not case.restricted:
        return case
    needs = (replace(need, kind="", title=KEPT_BACK.capitalize()) for need in case.needs)
    return replace(case, needs=tuple(needs))


def _counted(order: Iterable[Any], found: Iterable[Any]) -> tuple[tuple[Any, int], ...]:
    counts = Counter(found)
    return tuple((code, counts[code]) for code in order if counts[code])


def _order(kind: str) -> tuple[int, str]:
    return form_of(kind).order, kind


def _cases(visit_id: int) -> tuple[VisitCase, ...]:
    rows = list(_people(visit_id).tuples())
    ids = [row[0] for row in rows]
    told = cases_for_district(ids)
    needs = _needs(ids)
    return tuple(
        VisitCase(
            case_id=case_id,
            number=number,
            person_id=person_id,
            name=name,
            nik_masked=mask_nik(nik or ""),
            no_nik_reason=reason,
            hamlet=hamlet or "",
            restricted=bool(restricted),
            told=case_id in told,
            needs=needs.get(case_id, ()),
        )
        for case_id, number, restricted, person_id, name, nik, reason, hamlet in rows
    )


def _people(visit_id: int) -> Any:
    hamlet = fn.IIF(own_address(), Person.hamlet, Household.hamlet)
    return (
        Case.select(
            Case.id,
            Case.number,
            Case.restricted,
            Person.id,
            Person.name,
            Person.nik,
            Person.no_nik_reason,
            hamlet,
        )
        .join(Person)
        .join(Household, JOIN.LEFT_OUTER)
        .where(Case.visit == visit_id, Case.record_state == RecordState.ACTIVE)
        .order_by(Case.id)
    )


def _needs(case_ids: list[int]) -> dict[int, tuple[VisitNeed, ...]]:
    rows = list(Need.select().where(Need.case.in_(case_ids)).order_by(Need.case, Need.id))
    counting = Referral.status.not_in(NO_LETTER_YET) & Referral.need.in_(rows)
    sent: Any = Referral.select(Referral.need).where(counting).distinct()
    referred = {need_id for (need_id,) in sent.tuples()}
    grouped = itertools.groupby(rows, key=lambda row: row.case_id)
    return {
        case_id: tuple(_need(row, row.id in referred) for row in group)
        for case_id, group in grouped
    }


def _need(row: Need, referred: bool) -> VisitNeed:
    form = form_of(row.kind, row.form_version)
    return VisitNeed(
        id=row.id,
        kind=row.kind,
        title=form.title,
        level=effective_level(row),
        term=ProblemTerm(row.term) if row.term else None,
        complete=not missing_labels(form, stored_answers(row)),
        referred=referred,
    )
