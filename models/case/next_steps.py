"""What the clerk does next in a case, and until when: an open case is never without it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from models.calendar import days_off
from models.case.referral_status import OPEN
from models.codes import CaseState, Delivery, NeedState, Outcome, ReferralStatus, UrgencyLevel
from models.need_states import need_state
from models.translation import QT_TRANSLATE_NOOP

REFER_WITHIN = {
    UrgencyLevel.CRITICAL: 0,
    UrgencyLevel.HIGH: 1,
    UrgencyLevel.MEDIUM: 3,
    UrgencyLevel.LOW: 3,
}
"""Working days from the opening to the referral (domain 6.1: at most 3)."""
CONFIRM_WITHIN = 5
REROUTE_WITHIN = 3
ESCALATE_AFTER = 14
"""Working days without an end after which the camat is told (domain 6.1)."""
SATURDAY = 5
NOT_OUT_YET = (ReferralStatus.DRAFT, ReferralStatus.REQUESTED)
"""A later status proves that the agency has it, whatever the office wrote of the paper."""
ON_THE_DESK = (Delivery.NONE, Delivery.PRINTED)
"""The paper has not left the office."""


class NextStepCode(StrEnum):
    EMERGENCY = "emergency"
    COMPLETE_ANSWERS = "complete-answers"
    REFER = "refer"
    REFER_ELSEWHERE = "refer-elsewhere"
    MAKE_LETTER = "make-letter"
    SEND = "send"
    AWAIT = "await"
    FOLLOW_UP = "follow-up"
    ESCALATE = "escalate"
    CONFIRM_OUTCOME = "confirm-outcome"
    END_REFERRAL = "end-referral"
    CLOSE = "close"
    PLANNED = "planned"
    NOTHING = "nothing"


WORDS = {
    NextStepCode.EMERGENCY: QT_TRANSLATE_NOOP(
        "next_steps", "Hubungi 112 atau antar ke IGD dahulu: {need}"
    ),
    NextStepCode.COMPLETE_ANSWERS: QT_TRANSLATE_NOOP("next_steps", "Lengkapi isian {need}"),
    NextStepCode.REFER: QT_TRANSLATE_NOOP("next_steps", "Rujuk kebutuhan {need}"),
    NextStepCode.REFER_ELSEWHERE: QT_TRANSLATE_NOOP(
        "next_steps", "Rujuk {need} ke instansi lain atau catat hasilnya"
    ),
    NextStepCode.MAKE_LETTER: QT_TRANSLATE_NOOP("next_steps", "Buat surat ke {agency}"),
    NextStepCode.SEND: QT_TRANSLATE_NOOP("next_steps", "Serahkan atau kirim surat ke {agency}"),
    NextStepCode.AWAIT: QT_TRANSLATE_NOOP("next_steps", "Tunggu jawaban {agency}"),
    NextStepCode.FOLLOW_UP: QT_TRANSLATE_NOOP("next_steps", "Tanyakan jawaban ke {agency}"),
    NextStepCode.ESCALATE: QT_TRANSLATE_NOOP(
        "next_steps", "Sampaikan ke camat: {agency} belum menyelesaikan"
    ),
    NextStepCode.CONFIRM_OUTCOME: QT_TRANSLATE_NOOP(
        "next_steps", "Pastikan ke warga, lalu catat hasil {need}"
    ),
    NextStepCode.END_REFERRAL: QT_TRANSLATE_NOOP(
        "next_steps", "Catat jawaban atau batalkan rujukan ke {agency}"
    ),
    NextStepCode.CLOSE: QT_TRANSLATE_NOOP("next_steps", "Konfirmasi ke warga dan tutup kasus"),
    NextStepCode.NOTHING: QT_TRANSLATE_NOOP("next_steps", "Kasus selesai"),
}


@dataclass(frozen=True, slots=True)
class NextStep:
    """`due` is the day by which it should be done; None only for a closed case."""

    code: NextStepCode
    label: str
    due: dt.date | None
    referral_id: int | None = None
    need_id: int | None = None

    def is_late(self, today: dt.date) -> bool:
        return self.due is not None and self.due < today


@dataclass(frozen=True, slots=True)
class ReferralFacts:
    """What the next step of a referral depends on.

    `lettered`: an issued letter covers it; `delivered`: the paper or the batch has left.
    """

    id: int
    agency: str
    status: ReferralStatus
    requested_on: dt.date | None
    due_on: dt.date | None
    answered_on: dt.date | None
    lettered: bool
    delivered: bool


@dataclass(frozen=True, slots=True)
class NeedFacts:
    """What the next step of a need depends on. `complete`: every required question is answered."""

    id: int
    title: str
    level: UrgencyLevel
    emergency: bool
    complete: bool
    outcome: Outcome | None
    outcome_on: dt.date | None
    referrals: tuple[ReferralFacts, ...]

    @property
    def state(self) -> NeedState:
        return need_state(self.outcome, {referral.status for referral in self.referrals})

    @property
    def sent(self) -> bool:
        return any(referral.requested_on for referral in self.referrals)


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What the next step of a case depends on; `planned` is the clerk's own plan."""

    state: CaseState
    opened_on: dt.date
    needs: tuple[NeedFacts, ...]
    planned: str = ""
    planned_on: dt.date | None = None


class WorkDays:
    """Adds working days, reading the days off of each year once: for whole lists of cases."""

    def __init__(self) -> None:
        self._off: dict[int, frozenset[dt.date]] = {}

    def after(self, start: dt.date, days: int) -> dt.date:
        """The working day that comes `days` working days after `start`; 0 is the day itself."""
        day = start
        while days:
            day += dt.timedelta(days=1)
            days -= self._works(day)
        return day

    def _works(self, day: dt.date) -> bool:
        if day.year not in self._off:
            self._off[day.year] = frozenset(off.day for off in days_off(day.year))
        return day.weekday() < SATURDAY and day not in self._off[day.year]


def next_step(case: CaseFacts, today: dt.date, work_days: WorkDays | None = None) -> NextStep:
    """The most pressing thing to do: danger to life first, then what is due first."""
    if case.state == CaseState.CLOSED:
        return _step(NextStepCode.NOTHING, None)
    work_days = work_days or WorkDays()
    steps = [step for need in case.needs for step in _of_need(need, case, today, work_days)]
    if not steps:
        settled = max((need.outcome_on or case.opened_on for need in case.needs), default=today)
        steps.append(_step(NextStepCode.CLOSE, work_days.after(settled, CONFIRM_WITHIN)))
    if case.planned:
        steps.append(NextStep(NextStepCode.PLANNED, case.planned, case.planned_on or today))
    return min(steps, key=_pressing)


def _pressing(step: NextStep) -> tuple[bool, dt.date, bool]:
    """A day both fall on goes to what can be done, before what only waits."""
    danger = step.code == NextStepCode.EMERGENCY
    return (not danger, step.due or dt.date.max, step.code == NextStepCode.AWAIT)


def _of_need(
    need: NeedFacts, case: CaseFacts, today: dt.date, work_days: WorkDays
) -> Iterator[NextStep]:
    """What one need asks for: nothing only when it has an outcome and no open referral."""
    if need.outcome is not None:
        for referral in need.referrals:
            if referral.status in OPEN:
                due = need.outcome_on or today
                yield _step(NextStepCode.END_REFERRAL, due, need, referral)
        return
    refer_by = work_days.after(case.opened_on, REFER_WITHIN[need.level])
    if need.emergency and not need.sent:
        yield _step(NextStepCode.EMERGENCY, case.opened_on, need)
    open_referrals = [referral for referral in need.referrals if referral.status in OPEN]
    if not need.complete and not need.sent:
        yield _step(NextStepCode.COMPLETE_ANSWERS, refer_by, need)
    elif not open_referrals:
        yield _without_open_referral(need, case.opened_on, refer_by, work_days)
    for referral in open_referrals:
        yield _of_referral(need, referral, refer_by, today, work_days)


def _without_open_referral(
    need: NeedFacts, opened_on: dt.date, refer_by: dt.date, work_days: WorkDays
) -> NextStep:
    """The days count from the last answer, or from the reopening where that came later."""
    ended = [r.answered_on or opened_on for r in need.referrals if r.status != _IN_ERROR]
    last = max([opened_on, *ended])
    if need.state == NeedState.ANSWERED:
        return _step(NextStepCode.CONFIRM_OUTCOME, work_days.after(last, CONFIRM_WITHIN), need)
    if ended:
        return _step(NextStepCode.REFER_ELSEWHERE, work_days.after(last, REROUTE_WITHIN), need)
    return _step(NextStepCode.REFER, refer_by, need)


def _of_referral(
    need: NeedFacts,
    referral: ReferralFacts,
    refer_by: dt.date,
    today: dt.date,
    work_days: WorkDays,
) -> NextStep:
    if referral.status in NOT_OUT_YET and not referral.delivered:
        code = NextStepCode.SEND if referral.lettered else NextStepCode.MAKE_LETTER
        return _step(code, max(refer_by, referral.requested_on or refer_by), need, referral)
    due = referral.due_on or today
    if today <= due:
        return _step(NextStepCode.AWAIT, due, need, referral)
    escalate_on = work_days.after(referral.requested_on or due, ESCALATE_AFTER)
    code = NextStepCode.ESCALATE if today >= escalate_on else NextStepCode.FOLLOW_UP
    return _step(code, due, need, referral)


_IN_ERROR = ReferralStatus.ENTERED_IN_ERROR


def _step(
    code: NextStepCode,
    due: dt.date | None,
    need: NeedFacts | None = None,
    referral: ReferralFacts | None = None,
) -> NextStep:
    words = WORDS[code].format(
        need=need.title if need else "", agency=referral.agency if referral else ""
    )
    return NextStep(code, words, due, referral.id if referral else None, need.id if need else None)
