"""Reads from the store what is counted: the cases that were open within a period, as plain data.

A few queries for the whole period, whatever its size; none of them asks for a name or a NIK.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from peewee import fn

from models.case.filters import effective
from models.case.next_steps import ON_THE_DESK
from models.case.tracking.work_days import Pause
from models.codes import (
    Channel,
    Delivery,
    Outcome,
    ProblemTerm,
    ReasonCode,
    ReferralStatus,
    UrgencyLevel,
)
from models.desk import WIB
from models.figures.facts import AnswerFact, CaseFact, NeedFact, ReferralFact, Spell
from models.tables import (
    Agency,
    Case,
    CaseEpisode,
    CasePause,
    History,
    HistoryValue,
    Letter,
    LetterReferral,
    Need,
    Person,
    Referral,
    ReferralReply,
)

BY_THE_OFFICE = (ReferralStatus.CANCELLED, ReferralStatus.COMPLETED)
"""Ends a referral may have without a word of the agency on record."""
NOT_SENT = (ReferralStatus.DRAFT, ReferralStatus.ENTERED_IN_ERROR)


def read_cases(start: dt.date, until: dt.date, zone: dt.tzinfo = WIB) -> tuple[CaseFact, ...]:
    """The cases that were open on some day from `start` to `until`, by number; `zone` is the
    office's own.
    """
    within = _within(start, until)
    spells, pauses, needs = _spells(within), _pauses(within), _needs(within, zone)
    rows: Any = (
        Case.select(
            Case.id,
            Case.channel,
            Case.restricted,
            Case.opened_on,
            Person.birth_date,
            Person.estimated_birth_year,
        )
        .join(Person)
        .where(Case.id.in_(within))
        .order_by(Case.id)
    )
    return tuple(
        CaseFact(
            id=case_id,
            spells=tuple(spells[case_id]),
            needs=tuple(needs[case_id]),
            channel=Channel(channel),
            age=_age(born, year, opened_on),
            restricted=bool(restricted),
            pauses=tuple(pauses[case_id]),
        )
        for case_id, channel, restricted, opened_on, born, year in rows.tuples()
    )


def first_opening() -> dt.date | None:
    """The day the office's first case was opened."""
    found: Any = Case.select(Case.opened_on).order_by(Case.opened_on).limit(1).tuples()
    return next((opened_on for (opened_on,) in found), None)


def agency_names() -> dict[int, str]:
    """By id, also those no longer referred to."""
    rows: Any = Agency.select(Agency.id, Agency.short_name).tuples()
    return dict(rows)


def _within(start: dt.date, until: dt.date) -> Any:
    closed: Any = CaseEpisode.closed_on
    return CaseEpisode.select(CaseEpisode.case).where(
        CaseEpisode.opened_on <= until, closed.is_null() | (closed >= start)
    )


def _spells(within: Any) -> dict[int, list[Spell]]:
    query: Any = CaseEpisode.select(CaseEpisode.case, CaseEpisode.opened_on, CaseEpisode.closed_on)
    rows = query.where(CaseEpisode.case.in_(within)).order_by(CaseEpisode.id)
    return _gathered((case_id, Spell(*days)) for case_id, *days in rows.tuples())


def _pauses(within: Any) -> dict[int, list[Pause]]:
    rows: Any = CasePause.select(
        CasePause.case, CasePause.from_on, CasePause.until_on, CasePause.resumed_on
    ).where(CasePause.case.in_(within))
    return _gathered(
        (case_id, Pause(from_on, until_on or from_on, resumed_on=resumed_on))
        for case_id, from_on, until_on, resumed_on in rows.tuples()
    )


def _needs(within: Any, zone: dt.tzinfo) -> dict[int, list[NeedFact]]:
    referrals = _referrals(within, zone)
    rows: Any = (
        Need.select(
            Need.case, Need.id, Need.kind, effective(), Need.term, Need.outcome, Need.outcome_on
        )
        .where(Need.case.in_(within))
        .order_by(Need.id)
    )
    return _gathered(
        (
            case_id,
            NeedFact(
                id=need_id,
                kind=kind,
                level=UrgencyLevel(level),
                term=ProblemTerm(term) if term else None,
                outcome=Outcome(outcome) if outcome else None,
                outcome_on=outcome_on,
                referrals=tuple(referrals[need_id]),
            ),
        )
        for case_id, need_id, kind, level, term, outcome, outcome_on in rows.tuples()
    )


def _referrals(within: Any, zone: dt.tzinfo) -> dict[int, list[ReferralFact]]:
    (answers, told), cancelled = _answers(within), _cancelled(within, zone)
    delivered_on = _delivered_on(within)
    query: Any = (
        Referral.select(
            Referral.need,
            Referral.id,
            Referral.agency,
            Referral.status,
            Referral.reason_code,
            Referral.reason_text,
            Referral.requested_on,
            Referral.answered_on,
            Referral.delivery,
        )
        .join(Need)
        .where(
            Need.case.in_(within),
            Referral.requested_on.is_null(False),
            Referral.status.not_in(NOT_SENT),
        )
        .order_by(Referral.id)
    )
    found: dict[int, list[ReferralFact]] = defaultdict(list)
    for need_id, number, agency_id, status, code, text, sent_on, last_on, way in query.tuples():
        kept = tuple(answers[number])
        if not kept and last_on is not None and not _ended_by_office(status, text):
            kept = (AnswerFact(last_on, ReferralStatus(status), _reasoned(code, text)),)
        ended = told.get(number)
        if ended is None and status in BY_THE_OFFICE and not kept:
            ended = last_on
        delivered = delivered_on.get(number)
        if delivered is None and Delivery(way) not in ON_THE_DESK:
            delivered = sent_on  # in a batch, or from before the day was recorded
        back = None
        if status == ReferralStatus.CANCELLED and not _called_off(kept):
            back = cancelled.get(number, last_on) if kept else last_on
        found[need_id].append(
            ReferralFact(number, agency_id, sent_on, kept, ended, delivered, withdrawn_on=back)
        )
    return found


def _delivered_on(within: Any) -> dict[int, dt.date]:
    """The first day a letter of each referral left the office, void ones too: it had left."""
    rows: Any = (
        LetterReferral.select(LetterReferral.referral, fn.MIN(Letter.delivered_on))
        .join(Letter)
        .join_from(LetterReferral, Referral)
        .join(Need)
        .where(Need.case.in_(within), Letter.delivered_on.is_null(False))
        .group_by(LetterReferral.referral)
    )
    return dict(rows.tuples())


def _called_off(answers: tuple[AnswerFact, ...]) -> bool:
    """Whether it was the agency that ended it."""
    return bool(answers) and answers[-1].status == ReferralStatus.CANCELLED


def _cancelled(within: Any, zone: dt.tzinfo) -> dict[int, dt.date]:
    """The day each referral was cancelled, by the history: one that was answered before keeps the
    day of that answer. What was imported, or has its history erased, is left out.
    """
    new: Any = fn.JSON_EXTRACT(HistoryValue.content, "$.new.status")
    rows: Any = (
        Referral.select(Referral.id, History.at)
        .join(Need)
        .join_from(Referral, History, on=(History.subject_uuid == Referral.uuid))
        .join(HistoryValue)
        .where(
            Need.case.in_(within),
            Referral.status == ReferralStatus.CANCELLED,
            new == ReferralStatus.CANCELLED,
        )
    )
    return {
        number: dt.datetime.fromisoformat(at).astimezone(zone).date()
        for number, at in rows.tuples()
    }


def _answers(within: Any) -> tuple[dict[int, list[AnswerFact]], dict[int, dt.date]]:
    """The answers by referral; and the days somebody else told that help had come."""
    rows: Any = (
        ReferralReply.select(
            ReferralReply.referral,
            ReferralReply.received_on,
            ReferralReply.status,
            ReferralReply.reason_code,
            ReferralReply.text,
            ReferralReply.confirmer,
        )
        .join(Referral)
        .join(Need)
        .where(Need.case.in_(within))
        .order_by(ReferralReply.id)
    )
    found: dict[int, list[AnswerFact]] = defaultdict(list)
    told: dict[int, dt.date] = {}
    for number, received_on, status, code, text, confirmer in rows.tuples():
        if confirmer:
            told.setdefault(number, received_on)
        else:
            answer = AnswerFact(received_on, ReferralStatus(status), _reasoned(code, text))
            found[number].append(answer)
    return found, told


def _ended_by_office(status: str, text: str) -> bool:
    """Whether a referral without a recorded answer was ended by the office itself: taken back, or
    said to be done, for which it has to write down what it saw.
    """
    if status == ReferralStatus.COMPLETED:
        return bool(text)
    return status == ReferralStatus.CANCELLED


def _reasoned(code: str | None, text: str) -> bool:
    """Whether an answer says why: another reason than those of the list only does in words."""
    return bool(text) if code in (None, ReasonCode.OTHER) else True


def _age(born: dt.date | None, year: int | None, on: dt.date) -> int | None:
    """Whole years on a day; of a year that was guessed, the difference of the years."""
    if born is not None:
        return max(0, on.year - born.year - ((on.month, on.day) < (born.month, born.day)))
    return max(0, on.year - year) if year is not None else None


def _gathered(items: Iterable[tuple[int, Any]]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for key, item in items:
        found[key].append(item)
    return found
