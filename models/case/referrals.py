"""Referrals of a need to an agency: drafted, moved along the table of statuses, delivered."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from models import history
from models.agencies import AgencyView, agency
from models.calendar import add_working_days
from models.case.lettered import lettered
from models.case.referral_status import (
    AGENCY,
    GROUPS,
    OPEN,
    WITH_AGENCY,
    Asks,
    LegalMove,
    find_move,
)
from models.case.reply.codes import fresh_code
from models.case.sharing import check_sharing
from models.case.tracking.norms import norms
from models.codes import (
    Delivery,
    NormCode,
    Party,
    ReasonCode,
    ReferralGroup,
    ReferralStatus,
)
from models.desk import Desk
from models.errors import RuleError
from models.need.answers import missing_labels
from models.need.forms import form_of
from models.need.needs import open_case_row, stored_answers
from models.store import writing
from models.tables import Case, Need, Referral
from models.text import clean_text


@dataclass(frozen=True, slots=True)
class ReferralDraft:
    """Which need goes to which agency, and what is asked beside the form's own words."""

    need_id: int
    agency_id: int
    request: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """A step along the table. `party` is who decided it; `on` None is today, `due_on` None the
    day by which the norm wants further news.
    """

    to: ReferralStatus
    party: Party
    reason_code: ReasonCode | None = None
    reason_text: str = ""
    on: dt.date | None = None
    due_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class CheckedMove:
    """A move that may be made: its line of the table, the cleaned words, the day."""

    legal: LegalMove
    text: str
    on: dt.date


@dataclass(frozen=True, slots=True)
class ReferralView:
    """A referral as it stands. Overdue is computed for a day, never stored."""

    id: int
    uuid: str
    need_id: int
    need_kind: str
    case_id: int
    agency: AgencyView
    status: ReferralStatus
    reason_code: ReasonCode | None
    reason_text: str
    request: str
    requested_on: dt.date | None
    due_on: dt.date | None
    answered_on: dt.date | None
    delivery: Delivery
    reply_code: str = ""
    """Eight digits, empty before the referral has gone out."""

    @property
    def group(self) -> ReferralGroup:
        return GROUPS[self.status]

    def is_overdue(self, today: dt.date) -> bool:
        waiting = self.status in WITH_AGENCY
        return waiting and self.due_on is not None and self.due_on < today


def draft_referral(draft: ReferralDraft, desk: Desk) -> int:
    """Prepare a referral.

    Raises `RuleError`: referral.open_already, agency.inactive, need.settled, case.closed.
    """
    with writing():
        need: Need | None = Need.get_or_none(Need.id == draft.need_id)
        if need is None:
            raise RuleError("record.not_found")
        open_case_row(need.case_id)
        if need.outcome is not None:
            raise RuleError("need.settled", need=form_of(need.kind).title)
        target = agency(draft.agency_id)
        if not target.active:
            raise RuleError("agency.inactive", field="agency_id", agency=target.short_name)
        same = (Referral.need == need.id) & (Referral.agency == target.id)
        if Referral.select().where(same, Referral.status.in_(OPEN)).exists():
            raise RuleError("referral.open_already", field="agency_id", agency=target.short_name)
        row = history.create(
            Referral,
            desk,
            need_id=need.id,
            agency_id=target.id,
            request=clean_text(draft.request, 2000, multiline=True, field="request"),
        )
    return int(row.id)


def move_referral(referral_id: int, move: Move, desk: Desk) -> None:
    """Move a referral along the table, or refuse and change nothing.

    Raises `RuleError`: referral.illegal_move, referral.illegal_reply, referral.reason_required,
    referral.evidence_required, referral.date_order, date.in_future, case.closed, and for a
    request need.incomplete and what `check_sharing` raises.
    """
    with writing():
        row = _row(referral_id)
        case = _case_of(row)
        checked = check_move(row, case, move, desk.today())
        values = _dates(move, row, checked.on)
        if move.to == ReferralStatus.REQUESTED:
            _check_request(row, case, checked.on)
            values["reply_code"] = row.reply_code or fresh_code(desk)
        history.change(
            row,
            desk,
            status=move.to,
            reason_code=move.reason_code if checked.legal.asks == Asks.REASON else None,
            reason_text=checked.text,
            **values,
        )


def check_move(row: Referral, case: Case, move: Move, today: dt.date) -> CheckedMove:
    """What the table, the reason and the calendar say of a move. Raises as `move_referral`."""
    legal = find_move(ReferralStatus(row.status), move.to, move.party)
    text = clean_text(move.reason_text, 2000, multiline=True, field="reason_text")
    if legal.asks == Asks.REASON and move.reason_code is None:
        raise RuleError("referral.reason_required", field="reason_code")
    if legal.asks == Asks.EVIDENCE and not text:
        raise RuleError("referral.evidence_required", field="reason_text")
    return CheckedMove(legal, text, check_day(move.on or today, row, case, today))


def hear_again(referral_id: int, move: Move, desk: Desk) -> None:
    """An agency says once more where the referral stands: no move, but a new day to ask again.

    The words of the newest answer replace those of the one before; the answers themselves stay.
    """
    with writing():
        row = _row(referral_id)
        on = check_day(move.on or desk.today(), row, _case_of(row), desk.today())
        history.change(
            row,
            desk,
            reason_code=move.reason_code,
            reason_text=clean_text(move.reason_text, 2000, multiline=True, field="reason_text"),
            **_dates(move, row, on),
        )


def set_delivery(referral_id: int, delivery: Delivery, desk: Desk) -> None:
    """Where the paper is now; an axis of its own beside the status.

    `Delivery.NONE` takes a wrong word back. Raises `RuleError`: case.closed; referral.no_letter,
    for what no issued letter covers cannot have gone anywhere; referral.by_batch_only, for that a
    letter went in a batch follows from the batch (`models.batch.deliveries`).
    """
    with writing():
        row = _row(referral_id)
        _case_of(row)
        if Delivery.IN_BATCH == delivery != row.delivery:
            raise RuleError("referral.by_batch_only")
        if delivery != Delivery.NONE and not _has_letter(row):
            raise RuleError("referral.no_letter", agency=row.agency.short_name)
        history.change(row, desk, delivery=delivery)


def referral(referral_id: int) -> ReferralView:
    """One referral. Raises `RuleError("record.not_found")`."""
    row = _row(referral_id)
    return referral_view(row, row.need, agency(row.agency_id))


def referral_view(row: Referral, need: Need, target: AgencyView) -> ReferralView:
    return ReferralView(
        id=row.id,
        uuid=row.uuid,
        need_id=need.id,
        need_kind=need.kind,
        case_id=need.case_id,
        agency=target,
        status=ReferralStatus(row.status),
        reason_code=ReasonCode(row.reason_code) if row.reason_code else None,
        reason_text=row.reason_text,
        request=row.request,
        requested_on=row.requested_on,
        due_on=row.due_on,
        answered_on=row.answered_on,
        delivery=Delivery(row.delivery),
        reply_code=row.reply_code or "",
    )


def _row(referral_id: int) -> Referral:
    row: Referral | None = Referral.get_or_none(Referral.id == referral_id)
    if row is None:
        raise RuleError("record.not_found")
    return row


def _has_letter(row: Referral) -> bool:
    """Whether a letter that is issued and not void covers it."""
    return bool(Referral.select().where(Referral.id == row.id, lettered()).exists())


def _case_of(row: Referral) -> Case:
    """The case, which must be open: after closing no clerk moves anything."""
    return open_case_row(row.need.case_id)


def check_day(on: dt.date, row: Referral, case: Case, today: dt.date) -> dt.date:
    """A move is not before what came before it, and not in the future."""
    if on > today:
        raise RuleError("date.in_future", field="on")
    before = max(day for day in (case.opened_on, row.requested_on, row.answered_on) if day)
    if on < before:
        raise RuleError("referral.date_order", field="on", date=f"{before:%d-%m-%Y}")
    return on


def _check_request(row: Referral, case: Case, on: dt.date) -> None:
    """What must be there before anything leaves the office: the answers, and a basis to share."""
    need = row.need
    missing = missing_labels(form_of(need.kind, need.form_version), stored_answers(need))
    if missing:
        raise RuleError("need.incomplete", field="answers", labels=", ".join(missing))
    check_sharing(case.person_id, agency(row.agency_id), on, case.id)


def _dates(move: Move, row: Referral, on: dt.date) -> dict[str, Any]:
    """`due_on` is the working day by which the agency should be heard from (again)."""
    if move.to == ReferralStatus.REQUESTED:
        return {"requested_on": on, "due_on": _heard_by(NormCode.REPLY, row, on)}
    if move.to in WITH_AGENCY:
        due = move.due_on or _heard_by(NormCode.CHECK_AGAIN, row, on)
        return {"answered_on": on, "due_on": due}
    answered = on if move.party == AGENCY or row.answered_on is None else row.answered_on
    return {"answered_on": answered}


def _heard_by(norm: NormCode, row: Referral, on: dt.date) -> dt.date:
    """The day by which the office's limits want news of an agency."""
    return add_working_days(on, norms().days(norm, row.need.kind, row.agency_id))
