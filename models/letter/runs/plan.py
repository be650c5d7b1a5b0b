"""What a run would issue, by agency, and what keeps the other referrals from a letter."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from models.agencies import agency
from models.case.lettered import lettered
from models.case.next_steps import NOT_OUT_YET, ON_THE_DESK
from models.case.restricted import KEPT_BACK, SOME_AGENCY, told_before_opening
from models.case.sharing import check_sharing
from models.codes import CaseState, ReferralStatus
from models.desk import Desk
from models.errors import RuleError
from models.letter.approval.waiting import check_none_waits
from models.letter.document import LetterDocument
from models.letter.letters import LIVING
from models.letter.numbering.numbers import next_place
from models.letter.rows import referral_row
from models.letter.runs.options import RunOptions, letter_options
from models.letter.words import compose
from models.need.answers import missing_labels
from models.need.forms import form_of
from models.need.needs import stored_answers
from models.office import office
from models.progress import Progress, silent
from models.store import reading
from models.tables import Agency, Case, Need, Referral

Check = Callable[[LetterDocument], None]
"""Raises `RuleError` when a letter could not be printed whole."""

AT_ONCE = 500
"""Records a query names."""
FOR_ALL = (
    *("letter.no_official", "letter.signer_not_serving", "letter.date_far"),
    *("letter.too_many_lines", "letter.unit_code_missing", "text.too_long"),
)
"""What is wrong with the choice for all of them, and mended there."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One referral of a run. What a list keeps back of a restricted case is kept back here too."""

    referral_id: int
    case_id: int
    case_number: str
    name: str
    agency: str
    need: str
    problems: tuple[RuleError, ...] = ()


@dataclass(frozen=True, slots=True)
class RunPlan:
    """`going` is in the order in which the letters get their numbers."""

    going: tuple[Planned, ...]
    hindered: tuple[Planned, ...]

    @property
    def by_agency(self) -> tuple[tuple[str, str, int], ...]:
        """How many letters go to which agency for which need."""
        counted = Counter((each.agency, each.need) for each in self.going)
        return tuple((to, need, count) for (to, need), count in counted.items())


def waiting_referrals(case_ids: Sequence[int] | None = None) -> tuple[int, ...]:
    """The referrals of these cases, or of all, that wait for a letter: not answered, no letter
    issued, and no paper with anybody. By agency, then by case.
    """
    if case_ids is None:
        return _in_order(list(_waiting(Case.id.is_null(is_null=False))))
    parts = [case_ids[start : start + AT_ONCE] for start in range(0, len(case_ids), AT_ONCE)]
    return _in_order([one for part in parts for one in _waiting(Case.id.in_(list(part)))])


def plan_run(
    referral_ids: Sequence[int],
    options: RunOptions,
    check: Check,
    desk: Desk,
    progress: Progress = silent,
) -> RunPlan:
    """Which of the referrals get a letter, and everything that keeps the others from one. Nothing
    is written.

    Raises `RuleError` where the options suit none of them, as `models.letter.words.compose` does,
    and `Cancelled` when `progress` does.
    """
    with reading():
        found = []
        ordered = _in_order(referral_ids)
        told, seen = _told(ordered, desk), _numbers(options)
        for number, referral_id in enumerate(ordered, start=1):
            progress(number, len(ordered))
            drawn = partial(_drawn, referral_id, options, desk, seen, check)
            found.append(_planned(referral_id, options, told, drawn))
    return RunPlan(
        tuple(each for each in found if not each.problems),
        tuple(each for each in found if each.problems),
    )


def is_lettered(referral_id: int) -> bool:
    """Whether an issued letter covers the referral already."""
    return bool(Referral.select().where(Referral.id == referral_id, lettered()).exists())


def _waiting(which: Any) -> Iterator[int]:
    query: Any = (
        Referral.select(Referral.id)
        .join_from(Referral, Agency)
        .join_from(Referral, Need)
        .join(Case)
        .where(
            which,
            Case.state == CaseState.OPEN,
            Need.outcome.is_null(),
            Referral.status.in_(NOT_OUT_YET),
            Referral.delivery.in_(ON_THE_DESK),
            ~lettered(),
        )
    )
    return (number for (number,) in query.tuples())


def _in_order(referral_ids: Sequence[int]) -> tuple[int, ...]:
    """By agency, then by case, each once."""
    wanted = sorted(set(referral_ids))
    rows: list[tuple[str, int, int, int]] = []
    for start in range(0, len(wanted), AT_ONCE):
        query: Any = Referral.select(Agency.short_name, Agency.id, Need.case, Referral.id)
        query = query.join_from(Referral, Agency).join_from(Referral, Need)
        rows.extend(query.where(Referral.id.in_(wanted[start : start + AT_ONCE])).tuples())
    return tuple(row[-1] for row in sorted(rows))


def _told(referral_ids: Sequence[int], desk: Desk) -> frozenset[int]:
    """The cases whose look would be noted: their letters are made from the case itself."""
    found: set[int] = set()
    for start in range(0, len(referral_ids), AT_ONCE):
        part = list(referral_ids[start : start + AT_ONCE])
        query: Any = Referral.select(Need.case).join(Need).where(Referral.id.in_(part))
        found |= told_before_opening([case_id for (case_id,) in query.tuples()], desk)
    return frozenset(found)


def _numbers(options: RunOptions) -> Callable[[str], object]:
    """Whether a letter of a classification can be numbered, looked up once for each."""
    view = office()
    return cache(lambda classification: next_place(view, options.letter_date, classification))


def _planned(
    referral_id: int,
    options: RunOptions,
    told: frozenset[int],
    drawn: Callable[[], None],
) -> Planned:
    row = referral_row(referral_id)
    case, hidden = row.need.case, bool(row.need.case.restricted)
    if case.id in told:
        problems: list[RuleError] = [RuleError("run.restricted")]
    else:
        problems = list(_problems(row, options, drawn))
    return Planned(
        referral_id,
        case.id,
        case.number,
        case.person.name,
        SOME_AGENCY if hidden else row.agency.short_name,
        KEPT_BACK if hidden else form_of(row.need.kind, row.need.form_version).title,
        tuple(problems),
    )


def _problems(row: Referral, options: RunOptions, drawn: Callable[[], None]) -> Iterator[RuleError]:
    """All that keeps one referral from its letter, in the order in which it is mended."""
    case, need = row.need.case, row.need
    if row.status not in LIVING or case.state == CaseState.CLOSED:
        yield RuleError("letter.referral_over")
        return
    if is_lettered(row.id):
        yield RuleError("run.lettered")
        return
    waits = _broken(lambda: check_none_waits(row.id))
    if waits is not None:
        yield waits
        return
    missing = missing_labels(form_of(need.kind, need.form_version), stored_answers(need))
    if missing and row.status == ReferralStatus.DRAFT:
        yield RuleError("need.incomplete", field="answers", labels=", ".join(missing))
    to = agency(row.agency_id)
    basis = _broken(lambda: check_sharing(case.person.id, to, options.letter_date, case.id))
    paper = _broken(drawn)
    if paper is not None and paper.code in FOR_ALL:
        raise paper
    yield from (error for error in (basis, paper) if error is not None)


def _drawn(
    referral_id: int,
    options: RunOptions,
    desk: Desk,
    numbered: Callable[[str], object],
    check: Check,
) -> None:
    document = compose(referral_id, letter_options(referral_id, options, desk), desk)
    numbered(document.classification)
    check(document)


def _broken(work: Callable[[], object]) -> RuleError | None:
    """The rule the work breaks, if any."""
    try:
        work()
    except RuleError as error:
        return error
    return None
