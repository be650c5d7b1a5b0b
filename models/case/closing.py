"""The end of a case, as confirmed by whom and how; and its beginning anew, what was before kept."""

import datetime as dt
from dataclasses import dataclass

from models import history
from models.case.notes import attempts_since
from models.case.plan.steps import drop_open_steps
from models.case.referral_status import OPEN
from models.case.referrals import Move, move_referral
from models.case.tracking.pauses import end_pause
from models.codes import (
    CaseState,
    Confirmer,
    LivingStatus,
    OutcomeReason,
    Party,
    ReasonCode,
    ReferralStatus,
)
from models.desk import Desk
from models.errors import RuleError
from models.need.forms import form_of
from models.need.needs import clear_outcome, open_case_row
from models.store import writing
from models.tables import Agency, Case, CaseEpisode, Need, Referral
from models.text import clean_text

ATTEMPTS_NEEDED = 3
"""Recorded attempts after which family or RT may confirm for a resident nobody reaches."""
GONE = (LivingStatus.DEAD, LivingStatus.MOVED, LivingStatus.MISSING, LivingStatus.AWAY)
GONE_REASONS = (OutcomeReason.DIED, OutcomeReason.MOVED)


@dataclass(frozen=True, slots=True)
class ClosingDraft:
    """Who confirmed that nothing is left to do, and how (visit, telephone, letter).

    `circumstances`: how the resident lives now. `open_referrals_reason`: why it ends although an
    agency has not ended its referral; without one it is not closed over an open referral.
    """

    confirmed_by: str
    confirmed_how: str
    on: dt.date | None = None
    confirmer: Confirmer = Confirmer.RESIDENT
    circumstances: str = ""
    open_referrals_reason: str = ""


@dataclass(frozen=True, slots=True)
class EpisodeView:
    """One opening of the case, who confirmed its end, and how the resident lived then."""

    opened_on: dt.date
    reopen_reason: str
    closed_on: dt.date | None
    confirmer: Confirmer | None
    confirmed_by: str
    confirmed_how: str
    circumstances: str
    open_referrals_reason: str


def close_case(case_id: int, draft: ClosingDraft, desk: Desk) -> None:
    """Close a case whose every need has an outcome, as confirmed by whom and how.

    Open referrals are withdrawn for the reason given, planned steps dropped, all at once or not
    at all. Raises `RuleError`: case.need_without_outcome, case.open_referral, case.confirmation,
    case.confirm_with_resident, case.closing_date, date.in_future, case.closed, and
    referral.date_order where an agency was heard from after the day of closing.
    """
    confirmed_by = clean_text(draft.confirmed_by, 120, field="confirmed_by")
    how = clean_text(draft.confirmed_how, 300, field="confirmed_how")
    for field, text in (("confirmed_by", confirmed_by), ("confirmed_how", how)):
        if not text:
            raise RuleError("case.confirmation", field=field)
    lived = clean_text(draft.circumstances, 2000, multiline=True, field="circumstances")
    reason = clean_text(draft.open_referrals_reason, 300, field="open_referrals_reason")
    on = draft.on or desk.today()
    if on > desk.today():
        raise RuleError("date.in_future", field="on")
    with writing():
        row = open_case_row(case_id)
        episode = _current_episode(case_id)
        needs = list(Need.select().where(Need.case == case_id).order_by(Need.id))
        _check_settled(needs)
        waiting = _open_referrals(needs)
        _check_referrals(waiting, reason)
        _check_closing_date(on, episode, needs)
        _check_confirmer(draft.confirmer, row, episode, needs)
        for referral in waiting:
            move_referral(referral.id, _withdrawal(reason, on), desk)
        drop_open_steps(case_id, on, desk)
        end_pause(case_id, desk)
        history.change(
            episode,
            desk,
            closed_on=on,
            confirmer=draft.confirmer,
            confirmed_by=confirmed_by,
            confirmed_how=how,
            circumstances=lived,
            open_referrals_reason=reason if waiting else "",
        )
        history.change(row, desk, state=CaseState.CLOSED, closed_on=on)


def reopen_case(case_id: int, reason: str, desk: Desk, need_ids: tuple[int, ...] = ()) -> None:
    """Open a closed case again; what came before stays as an episode of its own.

    `need_ids` are the needs whose outcome did not last, one at least: without one there would be
    nothing to do. Raises `RuleError`: case.reopen_reason, case.reopen_needs, case.not_closed.
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
        again = list(Need.select().where(Need.case == case_id, Need.id.in_(need_ids)))
        if not again and Need.select().where(Need.case == case_id).exists():
            raise RuleError("case.reopen_needs", field="need_ids")
        history.change(row, desk, state=CaseState.OPEN, closed_on=None)
        history.create(
            CaseEpisode, desk, case_id=case_id, opened_on=desk.today(), reopen_reason=words
        )
        for need in again:
            clear_outcome(need, desk)


def episodes_of(case_id: int) -> tuple[EpisodeView, ...]:
    """Every opening of a case, the first one first."""
    rows = CaseEpisode.select().where(CaseEpisode.case == case_id).order_by(CaseEpisode.id)
    return tuple(
        EpisodeView(
            opened_on=row.opened_on,
            reopen_reason=row.reopen_reason,
            closed_on=row.closed_on,
            confirmer=Confirmer(row.confirmer) if row.confirmer else None,
            confirmed_by=row.confirmed_by,
            confirmed_how=row.confirmed_how,
            circumstances=row.circumstances,
            open_referrals_reason=row.open_referrals_reason,
        )
        for row in rows
    )


def recorded_attempts(case_id: int) -> int:
    """On how many days somebody tried to reach the resident since the case was last opened."""
    return attempts_since(case_id, _current_episode(case_id).opened_on)


def _withdrawal(reason: str, on: dt.date) -> Move:
    return Move(ReferralStatus.CANCELLED, Party.OFFICE, ReasonCode.OTHER, reason, on)


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


def _open_referrals(needs: list[Need]) -> list[Referral]:
    return list(
        Referral.select(Referral, Agency)
        .join(Agency)
        .where(Referral.need.in_([need.id for need in needs]), Referral.status.in_(OPEN))
        .order_by(Referral.id)
    )


def _check_referrals(waiting: list[Referral], reason: str) -> None:
    if waiting and not reason:
        names = ", ".join(row.agency.short_name for row in waiting)
        raise RuleError("case.open_referral", field="open_referrals_reason", agencies=names)


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
