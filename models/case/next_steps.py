"""What the clerk does next in a case, and until when: an open case is never without it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from models.case.case_facts import CaseFacts, NeedFacts, ReferralFacts, StepFacts
from models.case.plan.step_order import ready
from models.case.referral_status import OPEN
from models.case.tracking.deadlines import CaseDeadlines, TimeRules, time_rules
from models.case.tracking.work_days import Pause
from models.codes import (
    CaseState,
    Delivery,
    EscalationLevel,
    LetterState,
    NeedState,
    ReferralStatus,
    StepOwner,
)
from models.labels import label
from models.need.states import need_state
from models.translation import QT_TRANSLATE_NOOP

__all__ = ["CaseFacts", "NeedFacts", "ReferralFacts", "StepFacts"]

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
    AWAIT_APPROVAL = "await-approval"
    CORRECT_LETTER = "correct-letter"
    SEND = "send"
    AWAIT = "await"
    FOLLOW_UP = "follow-up"
    ESCALATE_HEAD = "escalate-head"
    ESCALATE = "escalate"
    CONFIRM_OUTCOME = "confirm-outcome"
    END_REFERRAL = "end-referral"
    CLOSE = "close"
    PLANNED = "planned"
    ASK_RESIDENT = "ask-resident"
    NOTHING = "nothing"


ONLY_WAITS = (NextStepCode.AWAIT, NextStepCode.AWAIT_APPROVAL)
"""Somebody else acts."""
WORDS = {
    NextStepCode.EMERGENCY: QT_TRANSLATE_NOOP(
        "next_steps", "Tangani bahaya dahulu, hubungi 112: {need}"
    ),
    NextStepCode.COMPLETE_ANSWERS: QT_TRANSLATE_NOOP("next_steps", "Lengkapi isian {need}"),
    NextStepCode.REFER: QT_TRANSLATE_NOOP("next_steps", "Rujuk kebutuhan {need}"),
    NextStepCode.REFER_ELSEWHERE: QT_TRANSLATE_NOOP(
        "next_steps", "Rujuk {need} ke instansi lain atau catat hasilnya"
    ),
    NextStepCode.MAKE_LETTER: QT_TRANSLATE_NOOP("next_steps", "Buat surat ke {agency}"),
    NextStepCode.AWAIT_APPROVAL: QT_TRANSLATE_NOOP(
        "next_steps", "Menunggu persetujuan: surat ke {agency}"
    ),
    NextStepCode.CORRECT_LETTER: QT_TRANSLATE_NOOP(
        "next_steps", "Betulkan surat ke {agency} yang dikembalikan"
    ),
    NextStepCode.SEND: QT_TRANSLATE_NOOP("next_steps", "Serahkan atau kirim surat ke {agency}"),
    NextStepCode.AWAIT: QT_TRANSLATE_NOOP("next_steps", "Tunggu jawaban {agency}"),
    NextStepCode.FOLLOW_UP: QT_TRANSLATE_NOOP("next_steps", "Tanyakan jawaban ke {agency}"),
    NextStepCode.ESCALATE_HEAD: QT_TRANSLATE_NOOP(
        "next_steps", "Laporkan ke pimpinan: {agency} belum menyelesaikan"
    ),
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
    NextStepCode.ASK_RESIDENT: QT_TRANSLATE_NOOP("next_steps", "Hubungi warga: {reason}"),
    NextStepCode.NOTHING: QT_TRANSLATE_NOOP("next_steps", "Kasus selesai"),
}


@dataclass(frozen=True, slots=True)
class NextStep:
    """`due` is the day by which it should be done; None only for a closed case. `step_id` is the
    planned step it is, if it is one.
    """

    code: NextStepCode
    label: str
    due: dt.date | None
    referral_id: int | None = None
    need_id: int | None = None
    step_id: int | None = None

    def is_late(self, today: dt.date) -> bool:
        return self.due is not None and self.due < today


def next_step(case: CaseFacts, today: dt.date, rules: TimeRules | None = None) -> NextStep:
    """The most pressing thing to do: danger to life first, then what is due first.

    While the office waits for the resident nothing else is asked for, and when the day has come
    the resident is asked, beside what else has become due.
    """
    if case.state == CaseState.CLOSED:
        return _step(NextStepCode.NOTHING, None)
    deadlines = CaseDeadlines(case, rules or time_rules())
    steps = [step for need in case.needs for step in _of_need(need, deadlines, today)]
    if not steps:
        settled = max((need.outcome_on or case.opened_on for need in case.needs), default=today)
        steps.append(_step(NextStepCode.CLOSE, deadlines.close_by(settled)))
    steps += [_planned(step, today) for step in ready(case.steps)]
    if case.pause is not None:
        waiting = case.pause.holds(today)
        steps = [step for step in steps if not waiting or step.code == NextStepCode.EMERGENCY]
        steps.append(_ask_resident(case.pause))
    return min(steps, key=_pressing)


def late_referrals(case: CaseFacts, today: dt.date, rules: TimeRules) -> list[int]:
    """The referrals that ask for a word with their agency now; none while the office waits for
    the resident, and none is left in a closed case.
    """
    if case.pause is not None and case.pause.holds(today):
        return []
    deadlines = CaseDeadlines(case, rules)
    steps = [step for need in case.needs for step in _of_need(need, deadlines, today)]
    asking = (NextStepCode.FOLLOW_UP, *ESCALATIONS.values())
    return [step.referral_id for step in steps if step.code in asking and step.referral_id]


def _ask_resident(pause: Pause) -> NextStep:
    words = WORDS[NextStepCode.ASK_RESIDENT].format(reason=pause.reason)
    return NextStep(NextStepCode.ASK_RESIDENT, words, pause.until_on)


def _planned(step: StepFacts, today: dt.date) -> NextStep:
    """A step whose predecessor is not done is not asked for yet; without a day it is for today."""
    words = f"{step.who}: {step.text}" if step.who else step.text
    return NextStep(
        NextStepCode.PLANNED, words, step.due_on or today, need_id=step.need_id, step_id=step.id
    )


def who(owner: StepOwner, agency: str | None) -> str:
    """Who takes a planned step, in a word or two; empty for the office itself."""
    if owner == StepOwner.OFFICE:
        return ""
    return agency or label(owner) if owner == StepOwner.AGENCY else label(owner)


def _pressing(step: NextStep) -> tuple[bool, dt.date, bool, int]:
    """A day both fall on goes to what can be done, before what only waits, then to what was
    planned first: the list and the case page come with the steps in another order.
    """
    danger = step.code == NextStepCode.EMERGENCY
    return (not danger, step.due or dt.date.max, step.code in ONLY_WAITS, step.step_id or 0)


def _of_need(need: NeedFacts, deadlines: CaseDeadlines, today: dt.date) -> Iterator[NextStep]:
    """What one need asks for: nothing only when it has an outcome and no open referral."""
    if need.outcome is not None:
        for referral in need.referrals:
            if referral.status in OPEN:
                due = need.outcome_on or today
                yield _step(NextStepCode.END_REFERRAL, due, need, referral)
        return
    refer_by = deadlines.refer_by(need)
    if need.emergency and not need.sent:
        yield _step(NextStepCode.EMERGENCY, deadlines.opened_on, need)
    open_referrals = [referral for referral in need.referrals if referral.status in OPEN]
    if not need.complete and not need.sent:
        yield _step(NextStepCode.COMPLETE_ANSWERS, refer_by, need)
    elif not open_referrals:
        yield _without_open_referral(need, deadlines)
    for referral in open_referrals:
        yield _of_referral(need, referral, deadlines, today)


def _without_open_referral(need: NeedFacts, deadlines: CaseDeadlines) -> NextStep:
    """The days count from the last answer, or from the reopening where that came later.

    What was answered before the reopening did not last: it is asked for anew.
    """
    opened_on = deadlines.opened_on
    lasting = [
        r
        for r in need.referrals
        if r.status != _IN_ERROR
        and not r.before_reopening
        and (r.answered_on or opened_on) >= opened_on
    ]
    last = max([opened_on, *(r.answered_on or opened_on for r in lasting)])
    state = need_state(None, {r.status for r in lasting})
    if state == NeedState.ANSWERED:
        return _step(NextStepCode.CONFIRM_OUTCOME, deadlines.confirm_by(need, last), need)
    if lasting:
        return _step(NextStepCode.REFER_ELSEWHERE, deadlines.reroute_by(need, last), need)
    return _step(NextStepCode.REFER, deadlines.refer_by(need), need)


def _of_referral(
    need: NeedFacts, referral: ReferralFacts, deadlines: CaseDeadlines, today: dt.date
) -> NextStep:
    if referral.status in NOT_OUT_YET and not referral.delivered:
        unnumbered = UNNUMBERED.get(referral.unnumbered, NextStepCode.MAKE_LETTER)
        code = NextStepCode.SEND if referral.lettered else unnumbered
        refer_by = deadlines.refer_by(need)
        return _step(code, max(refer_by, referral.requested_on or refer_by), need, referral)
    due = deadlines.heard_by(need, referral, today)
    if today <= due:
        return _step(NextStepCode.AWAIT, due, need, referral)
    level = deadlines.level_due(need, referral, today)
    return _step(ESCALATIONS.get(level, NextStepCode.FOLLOW_UP), due, need, referral)


UNNUMBERED: dict[LetterState | None, NextStepCode] = {
    LetterState.AWAITING_APPROVAL: NextStepCode.AWAIT_APPROVAL,
    LetterState.DRAFT: NextStepCode.CORRECT_LETTER,
}
"""What a letter without number waits for."""
ESCALATIONS: dict[EscalationLevel | None, NextStepCode] = {
    EscalationLevel.HEAD: NextStepCode.ESCALATE_HEAD,
    EscalationLevel.SUBDISTRICT: NextStepCode.ESCALATE,
}
"""Whom a step tells that an agency is late."""
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
