"""What the same work on many records would change, and what it would leave as it is, and why."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from peewee import Case as When
from peewee import fn

from models.case.assignment import account_id
from models.case.lettered import COVERS, lettered
from models.case.next_steps import NOT_OUT_YET, ON_THE_DESK
from models.case.plan.steps import MOST_STEPS
from models.case.restricted import KEPT_BACK, SOME_AGENCY
from models.codes import CaseState, Delivery, SavedList
from models.errors import RuleError
from models.labels import label
from models.store import reading
from models.tables import (
    Account,
    Agency,
    Case,
    Letter,
    LetterReferral,
    Need,
    Person,
    PlanStep,
    Referral,
)
from models.text import clean_text
from models.translation import QT_TRANSLATE_NOOP

AT_ONCE = 500
"""Records a query names."""
CLOSED = QT_TRANSLATE_NOOP("lists", "kasusnya sudah selesai")
SAME = QT_TRANSLATE_NOOP("lists", "sudah ditugaskan kepadanya")
NO_LETTER = QT_TRANSLATE_NOOP("lists", "belum ada surat terbit")
NOT_ISSUED = QT_TRANSLATE_NOOP("lists", "surat belum terbit atau dibatalkan")
NO_PAGE = QT_TRANSLATE_NOOP("lists", "surat tulis tangan, tidak ada halamannya di sini")
SENT_ALREADY = QT_TRANSLATE_NOOP("lists", "sudah tercatat dikirim {date}")
LEFT_ALREADY = QT_TRANSLATE_NOOP("lists", "sudah tercatat: {delivery}")
LATER_LETTER = QT_TRANSLATE_NOOP("lists", "suratnya bertanggal {date}")
FULL_PLAN = QT_TRANSLATE_NOOP("lists", "rencananya sudah penuh")
NOBODY_YET = QT_TRANSLATE_NOOP("lists", "belum ditugaskan")


@dataclass(frozen=True, slots=True)
class Assign:
    """Give cases to somebody; an empty `account_uuid` takes them from whoever had them."""

    account_uuid: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Plan a step of the office for each case, on one day."""

    text: str
    due_on: dt.date | None


@dataclass(frozen=True, slots=True)
class Deliver:
    """Say of each letter's paper where it is now, and since which day (None: today)."""

    delivery: Delivery
    on: dt.date | None = None


Work = Assign | FollowUp | Deliver


@dataclass(frozen=True, slots=True)
class Effect:
    """What changes: `id` is that of the case, or of the referral whose paper it is; with `letter`
    that of a letter that covers none.
    """

    id: int
    title: str
    before: str
    after: str
    letter: bool = False


@dataclass(frozen=True, slots=True)
class Skip:
    """What stays as it is, and why."""

    title: str
    why: str


@dataclass(frozen=True, slots=True)
class Preview:
    """The whole effect of a piece of work, before anything is done."""

    effects: tuple[Effect, ...]
    skipped: tuple[Skip, ...]


class LetterLine(NamedTuple):
    """A letter with one of the referrals it covers; `referral_id` None where it has none."""

    letter_id: int
    number: str
    state: str
    sha256: str | None
    referral_id: int | None
    delivery: str | None
    agency: str | None
    name: str | None
    case_id: int | None
    case_state: str | None
    letter_date: dt.date | None
    delivered_on: dt.date | None
    addressee: str
    restricted: int | None

    @property
    def title(self) -> str:
        """Resident and agency together tell what a case is about: of a restricted one neither."""
        if self.restricted:
            return f"{self.number}, {KEPT_BACK}"
        return ", ".join(filter(None, (self.number, self.name, self.agency or self.addressee)))


def preview(list_name: SavedList, ids: Sequence[int], work: Work, today: dt.date) -> Preview:
    """What `work` would change among the chosen cases or letters, and what it would skip.

    Raises `RuleError`: assignment.not_here, step.text_required, bulk.day_missing, date.in_future.
    """
    with reading():
        return effect_of(list_name, ids, work, today)


def effect_of(list_name: SavedList, ids: Sequence[int], work: Work, today: dt.date) -> Preview:
    """As `preview`, inside the transaction of the caller."""
    if isinstance(work, Deliver):
        found = list(_deliveries(list_name, ids, work, today))
    elif isinstance(work, Assign):
        found = list(_assignments(ids, work))
    else:
        found = list(_follow_ups(ids, work, today))
    return Preview(
        tuple(each for each in found if isinstance(each, Effect)),
        tuple(each for each in found if isinstance(each, Skip)),
    )


def printable(list_name: SavedList, ids: Sequence[int]) -> Preview:
    """The letters of the chosen cases, or the chosen letters, that have a page to print.

    `id` of an effect is that of the letter.
    """
    with reading():
        lines, skipped = letter_lines(list_name, ids)
    effects: dict[int, Effect] = {}
    for line in lines:
        if line.sha256 is None:
            skipped.append(Skip(line.title, NO_PAGE))
        else:
            effects.setdefault(line.letter_id, Effect(line.letter_id, line.title, "", ""))
    return Preview(tuple(effects.values()), tuple(skipped))


def letter_lines(list_name: SavedList, ids: Sequence[int]) -> tuple[list[LetterLine], list[Skip]]:
    """The issued letters among the chosen ones, and why the others are not."""
    of_cases = list_name is SavedList.CASES
    lines = [
        LetterLine(*values)
        for part in _parts(ids)
        for values in _select_lines(Case.id if of_cases else Letter.id, part)
    ]
    issued = [line for line in lines if line.state == COVERS]
    if not of_cases:
        others = {line.letter_id: line.title for line in lines if line not in issued}
        return issued, [Skip(title, NOT_ISSUED) for title in others.values()]
    lettered = {line.case_id for line in issued}
    return issued, [Skip(c.title, NO_LETTER) for c in _cases(ids) if c.id not in lettered]


def _select_lines(key: Any, ids: Sequence[int]) -> Any:
    return (
        Letter.select(
            Letter.id,
            Letter.number_text,
            Letter.state,
            Letter.sha256,
            Referral.id,
            Referral.delivery,
            Agency.short_name,
            Person.name,
            Case.id,
            Case.state,
            Letter.letter_date,
            Letter.delivered_on,
            Letter.addressee,
            Case.restricted,
        )
        .join_from(Letter, LetterReferral, "LEFT JOIN")
        .join(Referral, "LEFT JOIN")
        .join_from(Referral, Agency, "LEFT JOIN")
        .join_from(Referral, Need, "LEFT JOIN")
        .join(Case, "LEFT JOIN")
        .join(Person, "LEFT JOIN")
        .where(key.in_(list(ids)))
        .order_by(Letter.year, Letter.number, Letter.id, Referral.id)
        .tuples()
    )


def _deliveries(
    list_name: SavedList, ids: Sequence[int], work: Deliver, today: dt.date
) -> Iterator[Effect | Skip]:
    on = work.on or today
    if on > today:
        raise RuleError("date.in_future", field="on")
    lines, skipped = letter_lines(list_name, ids)
    yield from skipped
    if list_name is SavedList.CASES:
        yield from _without_letter({line.case_id for line in lines})
    seen: set[int] = set()
    after = f"{label(work.delivery)}, {on:%d-%m-%Y}"
    for line in lines:
        why = _why_not(line, on)
        if why:
            yield Skip(line.title, why)
        elif line.referral_id is None or line.delivery is None:
            yield Effect(line.letter_id, line.title, "", after, letter=True)
        elif line.referral_id not in seen:
            seen.add(line.referral_id)
            yield Effect(line.referral_id, line.title, label(Delivery(line.delivery)), after)


def _why_not(line: LetterLine, on: dt.date) -> str:
    """Why the paper of a letter is not marked as handed over on a day; empty when it is."""
    if line.case_state == CaseState.CLOSED:
        return CLOSED
    if line.delivery is None and line.delivered_on is not None:
        return SENT_ALREADY.format(date=f"{line.delivered_on:%d-%m-%Y}")
    if line.delivery is not None and Delivery(line.delivery) not in ON_THE_DESK:
        return LEFT_ALREADY.format(delivery=label(Delivery(line.delivery)))
    if line.letter_date is not None and line.letter_date > on:
        return LATER_LETTER.format(date=f"{line.letter_date:%d-%m-%Y}")
    return ""


def _without_letter(case_ids: Iterable[int | None]) -> Iterator[Skip]:
    """The open referrals that no issued letter covers, in cases of which another one has one."""
    named = When(None, [(Case.restricted == 1, SOME_AGENCY)], Agency.short_name)
    for part in _parts(sorted(case_id for case_id in case_ids if case_id is not None)):
        query: Any = (
            Referral.select(Case.number, Person.name, named)
            .join_from(Referral, Agency)
            .join_from(Referral, Need)
            .join(Case)
            .join(Person)
            .where(Case.id.in_(part), Referral.status.in_(NOT_OUT_YET), ~lettered())
            .order_by(Case.id, Referral.id)
        )
        yield from (Skip(", ".join(names), NO_LETTER) for names in query.tuples())


def _assignments(ids: Sequence[int], work: Assign) -> Iterator[Effect | Skip]:
    wanted = account_id(work.account_uuid)
    names: dict[int | None, str] = {row.id: row.name for row in Account.select()}
    names[None] = NOBODY_YET
    for case in _cases(ids):
        if case.state == CaseState.CLOSED:
            yield Skip(case.title, CLOSED)
        elif case.assignee == wanted:
            yield Skip(case.title, SAME if wanted is not None else NOBODY_YET)
        else:
            yield Effect(case.id, case.title, names[case.assignee], names[wanted])


def _follow_ups(ids: Sequence[int], work: FollowUp, today: dt.date) -> Iterator[Effect | Skip]:
    words = clean_text(work.text, 300, field="text")
    if not words:
        raise RuleError("step.text_required", field="text")
    if work.due_on is None or work.due_on < today:
        raise RuleError("bulk.day_missing", field="due_on")
    after = f"{work.due_on:%d-%m-%Y} {words}"
    steps: Any = PlanStep.select(PlanStep.case, fn.COUNT(PlanStep.id)).group_by(PlanStep.case)
    counts: dict[int, int] = dict(steps.tuples())
    for case in _cases(ids):
        if case.state == CaseState.CLOSED:
            yield Skip(case.title, CLOSED)
        elif counts.get(case.id, 0) >= MOST_STEPS:
            yield Skip(case.title, FULL_PLAN)
        else:
            yield Effect(case.id, case.title, "", after)


class _Case(NamedTuple):
    id: int
    number: str
    state: str
    assignee: int | None
    name: str

    @property
    def title(self) -> str:
        return f"{self.number}, {self.name}"


def _cases(ids: Sequence[int]) -> Iterator[_Case]:
    """The chosen cases, in the order they were chosen in."""
    for part in _parts(ids):
        query: Any = Case.select(Case.id, Case.number, Case.state, Case.assignee, Person.name)
        found = {
            row[0]: _Case(*row) for row in query.join(Person).where(Case.id.in_(part)).tuples()
        }
        yield from (found[number] for number in part if number in found)


def _parts(ids: Sequence[int]) -> Iterator[list[int]]:
    return (list(ids[start : start + AT_ONCE]) for start in range(0, len(ids), AT_ONCE))
