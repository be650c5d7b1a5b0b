"""What agencies answered: each answer is kept as it came and moves its referral with it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from peewee import JOIN

from models import history
from models.agencies import agency
from models.aid.received import NAME_LIMIT, AidDraft, record_aid
from models.case.plan.steps import complete_step
from models.case.referral_status import AGENCY, OFFICE, OPEN, WITH_AGENCY
from models.case.referrals import (
    Move,
    ReferralView,
    check_day,
    check_move,
    hear_again,
    move_referral,
)
from models.case.reply.drafts import AGAIN, NEEDS_REASON, ReplyDraft, refuse_what_does_not_belong
from models.codes import (
    AidSource,
    CaseState,
    Confirmer,
    ReasonCode,
    RecordState,
    ReferralStatus,
    ReplyChannel,
)
from models.desk import Desk
from models.errors import RuleError
from models.labels import label
from models.need.forms import form_of
from models.need.needs import open_case_row
from models.store import reading, writing
from models.tables import (
    Agency,
    Attachment,
    Case,
    Need,
    Note,
    Person,
    PlanStep,
    Referral,
    ReferralReply,
    Table,
)
from models.text import clean_text

LIMITS = {"told_by": 120, "appointment_place": 200, "queue_number": 60}
LONG_LIMITS = {"text": 2000, "benefit": 2000, "evidence": 2000}
MOST_RUPIAH = 999_999_999_999
NOT_STORED = ("check_again_on", "as_aid", "aid_programme_id", "step_id")
"""Of a draft: they say what else happens."""
TURNED_DOWN = (ReferralStatus.REJECTED, ReferralStatus.FAILED, ReferralStatus.CANCELLED)


@dataclass(frozen=True, slots=True)
class ReplyView:
    """One recorded answer. `amount` is in whole Rupiah."""

    id: int
    referral_id: int
    need_id: int
    agency: str
    status: ReferralStatus
    received_on: dt.date
    channel: ReplyChannel
    told_by: str
    reason_code: ReasonCode | None
    text: str
    suggested_agency_id: int | None
    suggested_agency: str
    appointment_on: dt.date | None
    appointment_place: str
    queue_number: str
    benefit: str
    benefit_on: dt.date | None
    amount: int | None
    evidence: str
    attachment_id: int | None
    """The paper of the answer, unless it was taken out of the case."""
    confirmer: Confirmer | None


@dataclass(frozen=True, slots=True)
class RecentReply:
    """An answer with whom it is about; the office has not yet done what follows from it."""

    reply: ReplyView
    case_id: int
    case_number: str
    person_name: str
    need_title: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """Another agency that one which turned a need down names as the right one."""

    need_id: int
    agency_id: int
    agency: str


def record_reply(draft: ReplyDraft, desk: Desk) -> int:
    """Keep an answer and move the referral along the table, or refuse and change nothing.

    Raises what `check_reply`, for aid `record_aid`, and for a step `complete_step` raise.
    """
    with writing():
        draft = check_reply(draft, desk.today())
        row: Referral = Referral.get_by_id(draft.referral_id)
        move = _move(draft)
        if draft.status == row.status:
            hear_again(row.id, move, desk)
        else:
            move_referral(row.id, move, desk)
        values = {name: v for name, v in asdict(draft).items() if name not in NOT_STORED}
        reply = history.create(ReferralReply, desk, **values)
        if draft.as_aid:
            record_aid(row.need.case.person_id, _aid(draft, row), desk)
        if draft.step_id is not None:
            complete_step(draft.step_id, desk, draft.benefit, draft.received_on)
    return int(reply.id)


def check_reply(draft: ReplyDraft, today: dt.date) -> ReplyDraft:
    """The cleaned answer, with its day. Nothing is written.

    Raises `RuleError` beside the field: record.not_found, case.closed, reply.not_sent,
    referral.illegal_reply, referral.reason_required, referral.date_order, date.in_future,
    reply.does_not_belong, reply.same_agency, reply.appointment_past, reply.check_again_past,
    reply.benefit_before,
    reply.amount, reply.attachment_elsewhere, reply.step_elsewhere, text.too_long; without the
    agency's own word also referral.illegal_move, reply.told_by_required,
    reply.benefit_required, referral.evidence_required.
    """
    row: Referral | None = Referral.get_or_none(Referral.id == draft.referral_id)
    if row is None:
        raise RuleError("record.not_found")
    case = open_case_row(row.need.case_id)
    if row.status == ReferralStatus.DRAFT:
        raise RuleError("reply.not_sent")
    on = draft.received_on or today
    draft = replace(_cleaned(draft), received_on=on)
    if draft.confirmer is not None:
        _check_told(draft, row)
    if draft.status != row.status or draft.status not in AGAIN:
        check_move(row, case, _move(draft), today)
    elif draft.status in NEEDS_REASON and draft.reason_code is None:
        raise RuleError("referral.reason_required", field="reason_code")
    check_day(on, row, case, today)
    refuse_what_does_not_belong(draft)
    _check_days(draft, row, on, today)
    if draft.amount is not None and not 0 <= draft.amount <= MOST_RUPIAH:
        raise RuleError("reply.amount", field="amount")
    if draft.suggested_agency_id is not None:
        if draft.suggested_agency_id == row.agency_id:
            raise RuleError("reply.same_agency", field="suggested_agency_id")
        agency(draft.suggested_agency_id)
    _check_of_case(draft, row, case)
    return draft


def replies_of_case(case_id: int) -> tuple[ReplyView, ...]:
    """Every answer on the referrals of a case, oldest first, in one query."""
    return _views(_replies().where(Need.case == case_id).order_by(ReferralReply.id))


def replies_of_referral(referral_id: int) -> tuple[ReplyView, ...]:
    """Every answer on one referral, oldest first."""
    rows = _replies().where(ReferralReply.referral == referral_id)
    return _views(rows.order_by(ReferralReply.id))


def recent_replies(since: dt.date) -> tuple[RecentReply, ...]:
    """Answers received since a day, newest first, whose consequence the office has yet to draw.

    Only the last answer of a referral counts, in an open case whose need has no outcome.
    A referral turned down waits for another way, one ended for its outcome, and an appointment
    still to come until somebody has written a note that the resident knows of it.
    """
    with reading():
        rows = list(
            _replies(Case, Person)
            .join_from(Need, Case)
            .join(Person)
            .where(ReferralReply.received_on >= since, ReferralReply.confirmer.is_null())
            .where(Case.state == CaseState.OPEN, Need.outcome.is_null())
            .order_by(ReferralReply.id.desc())
        )
        newest = {row.referral_id: row for row in reversed(rows)}
        waiting = [row for row in rows if newest[row.referral_id] is row and _waits(row, since)]
        return tuple(_recent(row) for row in waiting)


def proposals(
    needs: Iterable[int], referrals: Iterable[ReferralView], replies: Iterable[ReplyView]
) -> dict[int, Proposal]:
    """By need the agency its last answer with a proposal names, unless it was gone to since.

    `needs` are those without outcome.
    """
    open_needs = set(needs)
    wrong = ReferralStatus.ENTERED_IN_ERROR
    tried = {(one.need_id, one.agency.id) for one in referrals if one.status != wrong}
    found = {}
    for reply in replies:
        if reply.suggested_agency_id is not None and reply.need_id in open_needs:
            proposed = reply.suggested_agency_id
            found[reply.need_id] = Proposal(reply.need_id, proposed, reply.suggested_agency)
    return {need_id: one for need_id, one in found.items() if (need_id, one.agency_id) not in tried}


def _cleaned(draft: ReplyDraft) -> ReplyDraft:
    values: dict[str, Any] = {
        name: clean_text(getattr(draft, name), limit, field=name) for name, limit in LIMITS.items()
    }
    for name, limit in LONG_LIMITS.items():
        values[name] = clean_text(getattr(draft, name), limit, multiline=True, field=name)
    return replace(draft, **values)


def _check_told(draft: ReplyDraft, row: Referral) -> None:
    """The office's own word that help has come: what came, who says so, what shows it."""
    if draft.status != ReferralStatus.COMPLETED:
        start, end = label(ReferralStatus(row.status)), label(draft.status)
        raise RuleError("referral.illegal_move", field="to", start=start, end=end)
    if not draft.told_by:
        raise RuleError("reply.told_by_required", field="told_by")
    if not draft.benefit:
        raise RuleError("reply.benefit_required", field="benefit")
    if not draft.evidence:
        raise RuleError("referral.evidence_required", field="evidence")


def _check_of_case(draft: ReplyDraft, row: Referral, case: Case) -> None:
    """The paper is of this case; the step is one of the agency for this need or the whole case."""
    there = (Attachment.case == case.id) & (Attachment.record_state == RecordState.ACTIVE)
    paper = Attachment.select().where(Attachment.id == draft.attachment_id, there)
    if draft.attachment_id is not None and not paper.exists():
        raise RuleError("reply.attachment_elsewhere", field="attachment_id")
    own = (PlanStep.case == case.id) & (PlanStep.agency == row.agency_id)
    own &= PlanStep.need.is_null() | (PlanStep.need == row.need_id)
    step = PlanStep.select().where(PlanStep.id == draft.step_id, own)
    if draft.step_id is not None and not step.exists():
        raise RuleError("reply.step_elsewhere", field="step_id", agency=row.agency.short_name)


def _move(draft: ReplyDraft) -> Move:
    """Of what was told in the agency's place the office answers for the move, with the evidence."""
    told = draft.confirmer is not None
    return Move(
        to=draft.status,
        party=OFFICE if told else AGENCY,
        reason_code=draft.reason_code,
        reason_text=draft.evidence if told else draft.text,
        on=draft.received_on,
        due_on=draft.check_again_on,
    )


def _check_days(draft: ReplyDraft, row: Referral, on: dt.date, today: dt.date) -> None:
    if draft.appointment_on is not None and draft.appointment_on < on:
        raise RuleError("reply.appointment_past", field="appointment_on")
    if draft.check_again_on is not None and draft.check_again_on < on:
        raise RuleError("reply.check_again_past", field="check_again_on")
    check_benefit_day(draft.benefit_on, row.requested_on, today)


def check_benefit_day(on: dt.date | None, asked: dt.date | None, today: dt.date) -> None:
    """What was received came on or before today, and not before the agency was asked for it.

    Raises `RuleError`: date.in_future, reply.benefit_before.
    """
    if on is not None and on > today:
        raise RuleError("date.in_future", field="benefit_on")
    if on is not None and asked is not None and on < asked:
        raise RuleError("reply.benefit_before", field="benefit_on", date=f"{asked:%d-%m-%Y}")


def _aid(draft: ReplyDraft, row: Referral) -> AidDraft:
    """Aid of a programme goes on until its end is known; any other was given once."""
    given_on = draft.benefit_on or draft.received_on
    named = draft.aid_programme_id is not None
    name = draft.benefit.replace("\n", " ")[:NAME_LIMIT]
    return AidDraft(
        programme_id=draft.aid_programme_id,
        name="" if named else name,
        source=AidSource.REFERRAL,
        period_from=given_on,
        period_until=None if named else given_on,
        amount=draft.amount,
        note=row.agency.short_name,
    )


def _replies(*further: type[Table]) -> Any:
    """The answers with referral, need, agency and the agency proposed, in one query."""
    proposed = Agency.alias("proposed")
    return (
        ReferralReply.select(ReferralReply, Referral, Need, Agency, proposed, Attachment, *further)
        .join(Referral)
        .join(Need)
        .switch(Referral)
        .join(Agency)
        .join_from(
            ReferralReply,
            proposed,
            JOIN.LEFT_OUTER,
            on=(ReferralReply.suggested_agency == proposed.id),
            attr="proposed",
        )
        .join_from(ReferralReply, Attachment, JOIN.LEFT_OUTER)
    )


def _views(rows: Iterable[ReferralReply]) -> tuple[ReplyView, ...]:
    return tuple(_view(row) for row in rows)


def _view(row: Any) -> ReplyView:
    proposed = row.proposed.short_name if row.suggested_agency_id is not None else ""
    paper = row.attachment_id is not None and row.attachment.record_state == RecordState.ACTIVE
    return ReplyView(
        id=row.id,
        referral_id=row.referral_id,
        need_id=row.referral.need_id,
        agency=row.referral.agency.short_name,
        status=ReferralStatus(row.status),
        received_on=row.received_on,
        channel=ReplyChannel(row.channel),
        told_by=row.told_by,
        reason_code=ReasonCode(row.reason_code) if row.reason_code else None,
        text=row.text,
        suggested_agency_id=row.suggested_agency_id,
        suggested_agency=proposed,
        appointment_on=row.appointment_on,
        appointment_place=row.appointment_place,
        queue_number=row.queue_number,
        benefit=row.benefit,
        benefit_on=row.benefit_on,
        amount=row.amount,
        evidence=row.evidence,
        attachment_id=row.attachment_id if paper else None,
        confirmer=Confirmer(row.confirmer) if row.confirmer else None,
    )


def _recent(row: ReferralReply) -> RecentReply:
    need = row.referral.need
    return RecentReply(
        reply=_view(row),
        case_id=need.case.id,
        case_number=need.case.number,
        person_name=need.case.person.name,
        need_title=form_of(need.kind, need.form_version).title,
    )


def _waits(row: ReferralReply, since: dt.date) -> bool:
    """Whether the office has yet to do what follows from an answer."""
    if row.referral.status != row.status:
        return False  # the office has moved it since
    if row.status == ReferralStatus.COMPLETED:
        return True
    if row.status in TURNED_DOWN:
        other = (Referral.need == row.referral.need_id) & (Referral.id != row.referral_id)
        way = Referral.status.in_(OPEN) | (Referral.requested_on >= row.received_on)
        return not Referral.select().where(other & way).exists()
    if row.status in WITH_AGENCY and row.appointment_on is not None and row.appointment_on >= since:
        told = (Note.case == row.referral.need.case_id) & (Note.changed > row.changed)
        return not Note.select().where(told).exists()
    return False
