"""The case: opened once, worked on, closed only when every need has an outcome, reopened."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from peewee import fn

from models import history
from models.case.next_steps import NextStep, NextStepCode
from models.case.notes import attempts_since
from models.case.referral_status import OPEN
from models.case.rows import CaseFilter, CaseRow, WorkList, list_cases, work_list
from models.case.sharing import SharingDraft, record_sharing
from models.case.views import CaseView, NeedView, case
from models.codes import (
    CaseState,
    Channel,
    Confirmer,
    LivingStatus,
    OutcomeReason,
    RecordState,
)
from models.desk import Desk
from models.errors import RuleError
from models.need_forms import form_of
from models.needs import (
    NeedDraft,
    OutcomeDraft,
    add_need,
    answer_need,
    clear_outcome,
    open_case_row,
    record_need,
    reopen_need,
    settle_need,
)
from models.store import writing
from models.tables import Agency, Case, CaseEpisode, Need, Person, Referral
from models.text import clean_text

__all__ = ["CaseFilter", "CaseRow", "CaseView", "NeedDraft", "NeedView", "NextStep"]
__all__ += ["NextStepCode", "OutcomeDraft", "WorkList", "add_need", "answer_need", "case"]
__all__ += ["list_cases", "reopen_need", "settle_need", "work_list"]

FIRST_YEAR = 2020
ATTEMPTS_NEEDED = 3
"""Recorded attempts after which family or RT may confirm for a resident nobody reaches."""
GONE = (LivingStatus.DEAD, LivingStatus.MOVED, LivingStatus.MISSING, LivingStatus.AWAY)
GONE_REASONS = (OutcomeReason.DIED, OutcomeReason.MOVED)


@dataclass(frozen=True, slots=True)
class CaseDetails:
    """How the case came and what it is about; may be corrected while it is open."""

    channel: Channel = Channel.COUNTER
    place: str = ""
    reported_by: str = ""
    summary: str = ""
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """What the counter form holds. `opened_on` None is today; `sharing` the information line."""

    person_id: int
    needs: tuple[NeedDraft, ...]
    channel: Channel = Channel.COUNTER
    place: str = ""
    reported_by: str = ""
    summary: str = ""
    opened_on: dt.date | None = None
    sharing: SharingDraft | None = None
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class ClosingDraft:
    """Who confirmed that nothing is left to do, and how (visit, telephone, letter)."""

    confirmed_by: str
    confirmed_how: str
    on: dt.date | None = None
    confirmer: Confirmer = Confirmer.RESIDENT


def open_case(draft: CaseDraft, desk: Desk) -> int:
    """Record a case with its needs, and the information line when it was read; return its id.

    Raises `RuleError`: case.without_need, case.year, date.in_future, record.not_found,
    need.twice, answer.*, sharing.*.
    """
    opened_on = draft.opened_on or desk.today()
    if not draft.needs:
        raise RuleError("case.without_need", field="needs")
    if opened_on > desk.today():
        raise RuleError("date.in_future", field="opened_on")
    if opened_on.year < FIRST_YEAR:
        raise RuleError("case.year", field="opened_on", year=FIRST_YEAR)
    details = CaseDetails(
        draft.channel, draft.place, draft.reported_by, draft.summary, draft.restricted
    )
    with writing():
        _check_person(draft.person_id)
        row = _record(draft.person_id, opened_on, _checked(details), desk)
        history.create(CaseEpisode, desk, case_id=row.id, opened_on=opened_on)
        for need in draft.needs:
            record_need(row, need, desk)
        if draft.sharing is not None:
            record_sharing(draft.person_id, draft.sharing, desk, row.id)
    return int(row.id)


def correct_case(case_id: int, details: CaseDetails, desk: Desk) -> None:
    """Change what is written about an open case."""
    with writing():
        history.change(open_case_row(case_id), desk, **_checked(details))


def plan_step(case_id: int, text: str, on: dt.date | None, desk: Desk) -> None:
    """The office's own next step with its day; empty when it is done."""
    words = clean_text(text, 300, field="step")
    with writing():
        row = open_case_row(case_id)
        history.change(row, desk, next_step=words, next_step_on=on if words else None)


def close_case(case_id: int, draft: ClosingDraft, desk: Desk) -> None:
    """Close a case whose every need has an outcome, as confirmed by whom and how.

    Raises `RuleError`: case.need_without_outcome, case.open_referral, case.confirmation,
    case.confirm_with_resident, case.closing_date, date.in_future, case.closed.
    """
    confirmed_by = clean_text(draft.confirmed_by, 120, field="confirmed_by")
    how = clean_text(draft.confirmed_how, 300, field="confirmed_how")
    for field, text in (("confirmed_by", confirmed_by), ("confirmed_how", how)):
        if not text:
            raise RuleError("case.confirmation", field=field)
    on = draft.on or desk.today()
    if on > desk.today():
        raise RuleError("date.in_future", field="on")
    with writing():
        row = open_case_row(case_id)
        episode = _current_episode(case_id)
        needs = list(Need.select().where(Need.case == case_id).order_by(Need.id))
        _check_settled(needs)
        _check_referrals(needs)
        _check_closing_date(on, episode, needs)
        _check_confirmer(draft.confirmer, row, episode, needs)
        history.change(
            episode,
            desk,
            closed_on=on,
            confirmer=draft.confirmer,
            confirmed_by=confirmed_by,
            confirmed_how=how,
        )
        history.change(
            row, desk, state=CaseState.CLOSED, closed_on=on, next_step="", next_step_on=None
        )


def reopen_case(case_id: int, reason: str, desk: Desk, need_ids: tuple[int, ...] = ()) -> None:
    """Open a closed case again; what came before stays as an episode of its own.

    `need_ids` are the needs whose outcome did not last. Raises `RuleError`: case.reopen_reason,
    case.not_closed.
    """
    words = clean_text(reason, 300, field="reason")
    if not words:
        raise RuleError("case.reopen_reason", field="reason")
    with writing():
        row: Case | None = Case.get_or_none(Case.id == case_id)
        if row is None:
            raise RuleError("record.not_found")
        if row.state != CaseState.CLOSED:
            raise RuleError("case.not_closed", number=row.number)
        history.change(row, desk, state=CaseState.OPEN, closed_on=None)
        history.create(
            CaseEpisode, desk, case_id=case_id, opened_on=desk.today(), reopen_reason=words
        )
        for need in Need.select().where(Need.case == case_id, Need.id.in_(need_ids)):
            clear_outcome(need, desk)


def _record(person_id: int, opened_on: dt.date, values: dict[str, Any], desk: Desk) -> Case:
    """The case row with the next number of its year; the caller's transaction keeps it unique."""
    last = Case.select(fn.MAX(Case.sequence)).where(Case.year == opened_on.year).scalar()
    sequence = (last or 0) + 1
    return history.create(
        Case,
        desk,
        year=opened_on.year,
        sequence=sequence,
        number=f"KASUS-{opened_on.year}-{sequence:04}",
        person_id=person_id,
        opened_on=opened_on,
        **values,
    )


def _checked(details: CaseDetails) -> dict[str, Any]:
    return {
        "channel": details.channel,
        "place": clean_text(details.place, 200, field="place"),
        "reported_by": clean_text(details.reported_by, 120, field="reported_by"),
        "summary": clean_text(details.summary, 10_000, multiline=True, field="summary"),
        "restricted": int(details.restricted),
    }


def _check_person(person_id: int) -> None:
    active = (Person.id == person_id) & (Person.record_state == RecordState.ACTIVE)
    if not Person.select().where(active).exists():
        raise RuleError("record.not_found", field="person_id")


def _current_episode(case_id: int) -> CaseEpisode:
    episode: CaseEpisode = (
        CaseEpisode.select()
        .where(CaseEpisode.case == case_id, CaseEpisode.closed_on.is_null())
        .get()
    )
    return episode


def _check_settled(needs: list[Need]) -> None:
    waiting = [form_of(need.kind).title for need in needs if need.outcome is None]
    if waiting:
        raise RuleError("case.need_without_outcome", field="needs", needs=", ".join(waiting))


def _check_referrals(needs: list[Need]) -> None:
    waiting = (
        Referral.select(Referral, Agency)
        .join(Agency)
        .where(Referral.need.in_([need.id for need in needs]), Referral.status.in_(OPEN))
        .order_by(Referral.id)
    )
    names = [row.agency.short_name for row in waiting]
    if names:
        raise RuleError("case.open_referral", field="referrals", agencies=", ".join(names))


def _check_closing_date(on: dt.date, episode: CaseEpisode, needs: list[Need]) -> None:
    first = max([episode.opened_on, *(need.outcome_on for need in needs if need.outcome_on)])
    if on < first:
        raise RuleError("case.closing_date", field="on", date=f"{first:%d-%m-%Y}")


def _check_confirmer(
    confirmer: Confirmer, row: Case, episode: CaseEpisode, needs: list[Need]
) -> None:
    """Others may confirm only for a resident who died, moved, or was not reached three times."""
    if confirmer == Confirmer.RESIDENT:
        return
    gone = row.person.living_status in GONE
    gone = gone or any(need.outcome_reason in GONE_REASONS for need in needs)
    if not gone and attempts_since(row.id, episode.opened_on) < ATTEMPTS_NEEDED:
        raise RuleError("case.confirm_with_resident", field="confirmer", attempts=ATTEMPTS_NEEDED)
