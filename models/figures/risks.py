"""What the Ombudsman would ask about: risks of maladministration the record itself tells of.

Law: UU 37/2008 on the Ombudsman lists the forms. Only two of them can be read off
dates and answers: undue delay (penundaan berlarut) and not providing a service (tidak memberikan
pelayanan). The others (penyimpangan prosedur, penyalahgunaan wewenang, tidak kompeten,
diskriminasi, permintaan imbalan, konflik kepentingan, berpihak, tidak patut) are judgements: no
figure here stands for them, and the report says so.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.codes import NormCode
from models.figures.counting import Clockwork
from models.figures.facts import (
    REFUSED,
    TURNED_DOWN,
    CaseFact,
    NeedFact,
    ReferralFact,
    referrals_of,
)


class Form(StrEnum):
    """The forms of maladministration that are counted (UU 37/2008)."""

    DELAY = "penundaan berlarut"
    NO_SERVICE = "tidak memberikan pelayanan"


class RiskCode(StrEnum):
    """One risk; the sentence that defines it, with its norm and source, is in the words."""

    REFERRED_LATE = "referred-late"
    ANSWERED_LATE = "answered-late"
    SILENT_TO_LIMIT = "silent-to-limit"
    OPEN_BEYOND_LIMIT = "open-beyond-limit"
    DELIVERED_SILENT = "delivered-silent"
    NO_REASON = "no-reason"
    NO_OTHER_WAY = "no-other-way"


FORMS = {
    RiskCode.REFERRED_LATE: Form.DELAY,
    RiskCode.ANSWERED_LATE: Form.DELAY,
    RiskCode.SILENT_TO_LIMIT: Form.DELAY,
    RiskCode.OPEN_BEYOND_LIMIT: Form.DELAY,
    RiskCode.DELIVERED_SILENT: Form.NO_SERVICE,
    RiskCode.NO_REASON: Form.NO_SERVICE,
    RiskCode.NO_OTHER_WAY: Form.NO_SERVICE,
}


@dataclass(frozen=True, slots=True)
class Risk:
    """How often a risk showed, out of how many that could have shown it."""

    code: RiskCode
    count: int
    of: int


def count_risks(cases: Sequence[CaseFact], clock: Clockwork) -> tuple[Risk, ...]:
    """All risks in the order of the codes. One referral may stand in more than one of them."""
    counters = {
        RiskCode.REFERRED_LATE: _referred_late,
        RiskCode.ANSWERED_LATE: _answered_late,
        RiskCode.SILENT_TO_LIMIT: _silent_to_limit,
        RiskCode.OPEN_BEYOND_LIMIT: _open_beyond_limit,
        RiskCode.DELIVERED_SILENT: _delivered_silent,
        RiskCode.NO_REASON: _no_reason,
        RiskCode.NO_OTHER_WAY: _no_other_way,
    }
    risks = []
    for code, counter in counters.items():
        found = list(counter(cases, clock))
        risks.append(Risk(code, sum(found), len(found)))
    return tuple(risks)


def _referred_late(cases: Sequence[CaseFact], clock: Clockwork) -> Iterator[bool]:
    """Needs first referred in the period: did the office take longer than its limit?"""
    for case in cases:
        for need in case.needs:
            day = need.first_sent_on
            if day is not None and clock.span.holds(day):
                taken = clock.between(case, case.spell_of(day).opened_on, day)
                yield taken > clock.refer_limit(need)


def _answered_late(cases: Sequence[CaseFact], clock: Clockwork) -> Iterator[bool]:
    """First answers of the period: did the agency take longer than the limit?"""
    for case, need, referral in referrals_of(cases):
        days = clock.reply_days(case, referral)
        if days is not None:
            yield days > clock.reply_limit(need, referral)


def _silent_to_limit(cases: Sequence[CaseFact], clock: Clockwork) -> Iterator[bool]:
    """Referrals waiting at the end: for longer than the longest limit?"""
    for case, need, referral in _waiting(cases, clock):
        yield clock.passed(case, referral.sent_on) > clock.norms.days(NormCode.LIMIT, need.kind)


def _open_beyond_limit(cases: Sequence[CaseFact], clock: Clockwork) -> Iterator[bool]:
    """Cases open at the end: for longer than the longest limit?"""
    return (clock.too_long(case) for case in cases if case.open_on(clock.span.until))


def _delivered_silent(cases: Sequence[CaseFact], clock: Clockwork) -> Iterator[bool]:
    """Letters that reached the agency and wait at the end: past the day the camat is told?"""
    camat = NormCode.ESCALATE_SUBDISTRICT
    for case, need, referral in _waiting(cases, clock):
        if referral.delivered_by(clock.span.until):
            limit = clock.norms.days(camat, need.kind, referral.agency_id)
            yield clock.passed(case, referral.sent_on) > limit


def _no_reason(cases: Sequence[CaseFact], clock: Clockwork) -> Iterator[bool]:
    """Refusals and failures of the period: without a reason?"""
    for _, _, referral in referrals_of(cases):
        for answer in referral.answers:
            if answer.status in REFUSED and clock.span.holds(answer.received_on):
                yield not answer.reasoned


def _no_other_way(cases: Sequence[CaseFact], clock: Clockwork) -> Iterator[bool]:
    """Open needs of which every referral came to nothing: was another way due before the end?"""
    until = clock.span.until
    for case in cases:
        if not case.open_on(until):
            continue
        opened_on = case.spell_of(until).opened_on
        for need in case.needs:
            sent = _lasting(need, opened_on, until)
            last = [_turned_down_on(one, until) for one in sent]
            days = [day for day in last if day is not None]
            if need.open_on(until) and days and len(days) == len(sent):
                limit = clock.norms.days(NormCode.REROUTE, need.kind)
                yield clock.passed(case, max(days)) > limit


def _lasting(need: NeedFact, opened_on: dt.date, until: dt.date) -> list[ReferralFact]:
    """The referrals sent by then, without those that ended before the case was last opened: they
    are asked for anew (as `models.case.next_steps` does), from that day on.
    """
    return [
        one
        for one in need.referrals
        if one.sent_on <= until and (one.last_word_on(until) or opened_on) >= opened_on
    ]


def _turned_down_on(referral: ReferralFact, until: dt.date) -> dt.date | None:
    """The day the last word was that no help comes from there: an agency's no, or the office took
    it back. None where it was not.
    """
    taken_back = referral.withdrawn_on is not None and referral.withdrawn_on <= until
    if taken_back or referral.status_on(until) in TURNED_DOWN:
        return referral.last_word_on(until)
    return None


def _waiting(
    cases: Sequence[CaseFact], clock: Clockwork
) -> Iterator[tuple[CaseFact, NeedFact, ReferralFact]]:
    return (each for each in referrals_of(cases) if clock.waits(each[1], each[2]))
