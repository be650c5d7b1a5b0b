"""Which referrals an incoming letter answers: linked by the clerk, and found for that by any word.

Lists of referrals name no restricted case to whoever would be told before opening it.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from peewee import Case as When
from peewee import fn

from models import history
from models.case.referral_status import WITH_AGENCY
from models.case.reply.drafts import ReplyDraft
from models.case.reply.replies import record_reply
from models.case.restricted import KEPT_BACK, told_first
from models.codes import LetterState, RecordState, ReferralStatus
from models.desk import Desk
from models.errors import RuleError
from models.incoming.rows import IncomingRow, incoming_row, rows_of
from models.need.forms import form_of
from models.search import search_case_ids, search_letter_ids
from models.store import reading, writing
from models.tables import (
    Agency,
    Case,
    IncomingLetter,
    IncomingLetterReferral,
    Letter,
    LetterReferral,
    Need,
    Person,
    Referral,
)

NOT_SENT = (ReferralStatus.DRAFT, ReferralStatus.ENTERED_IN_ERROR)


@dataclass(frozen=True, slots=True)
class AnsweredReferral:
    """A referral an incoming letter may be about. Of a restricted case whose reader would be told
    first, resident and need are kept back (`told_first`).
    """

    id: int
    case_id: int
    case_number: str
    person_name: str
    need_title: str
    agency: str
    status: ReferralStatus
    requested_on: dt.date | None
    letter_number: str
    told_first: bool

    @property
    def waits(self) -> bool:
        """Whether its agency still has to answer."""
        return self.status in WITH_AGENCY


def link_referral(incoming_id: int, referral_id: int, desk: Desk) -> None:
    """Keep that the letter answers a referral. Twice is once.

    Raises `RuleError`: record.not_found, incoming.withdrawn, reply.not_sent.
    """
    with writing():
        letter = incoming_row(incoming_id)
        if letter.record_state != RecordState.ACTIVE:
            raise RuleError("incoming.withdrawn")
        referral: Referral | None = Referral.get_or_none(Referral.id == referral_id)
        if referral is None:
            raise RuleError("record.not_found")
        if referral.status in NOT_SENT:
            raise RuleError("reply.not_sent")
        there = _link(incoming_id, referral_id)
        if there is not None:
            history.change(there, desk, record_state=RecordState.ACTIVE)
            return
        history.create(
            IncomingLetterReferral, desk, incoming_letter_id=incoming_id, referral_id=referral_id
        )


def unlink_referral(incoming_id: int, referral_id: int, desk: Desk) -> None:
    """Take a wrong link back. Raises `RuleError("record.not_found")`."""
    with writing():
        there = _link(incoming_id, referral_id)
        if there is None:
            raise RuleError("record.not_found")
        history.change(there, desk, record_state=RecordState.WITHDRAWN)


def answered_by(incoming_id: int, desk: Desk) -> tuple[AnsweredReferral, ...]:
    """The referrals a letter is linked to, in the order they were linked in."""
    linked: Any = IncomingLetterReferral.select(IncomingLetterReferral.referral).where(
        IncomingLetterReferral.incoming_letter == incoming_id,
        IncomingLetterReferral.record_state == RecordState.ACTIVE,
    )
    ids = [number for (number,) in linked.order_by(IncomingLetterReferral.id).tuples()]
    with reading():
        found = {one.id: one for one in _listed(_select(desk).where(Referral.id.in_(ids)))}
    return tuple(found[number] for number in ids if number in found)


def possible_referrals(
    text: str, agency_id: int | None, desk: Desk, limit: int = 50
) -> list[AnsweredReferral]:
    """The referrals that went out and fit the words: number of case or letter, or resident.

    Those of `agency_id` come first, then what still waits, the newest first. Without words only
    what waits.
    """
    query = _select(desk).where(Referral.status.not_in(NOT_SENT), ~told_first(desk))
    if text.strip():
        letters = LetterReferral.select(LetterReferral.referral).where(
            LetterReferral.letter.in_(search_letter_ids(text))
        )
        fits = Need.case.in_(search_case_ids(text)) | Referral.id.in_(letters)
        query = query.where(fits)
    else:
        query = query.where(Referral.status.in_(WITH_AGENCY))
    waits = When(None, [(Referral.status.in_(WITH_AGENCY), 0)], 1)
    theirs = When(None, [(Referral.agency == (agency_id or 0), 0)], 1)
    with reading():
        return _listed(query.order_by(theirs, waits, Referral.id.desc()).limit(limit))


def possible_letters(referral_id: int, limit: int = 50) -> list[IncomingRow]:
    """The letters that may answer a referral: those tied to it first, then its agency's, the
    newest first. Lists name them by number, day and sender, also those that are kept back.
    """
    tied = IncomingLetterReferral.select(IncomingLetterReferral.incoming_letter).where(
        IncomingLetterReferral.referral == referral_id,
        IncomingLetterReferral.record_state == RecordState.ACTIVE,
    )
    agency: Any = Referral.select(Referral.agency).where(Referral.id == referral_id)
    first = When(None, [(IncomingLetter.id.in_(tied), 0), (IncomingLetter.agency == agency, 1)], 2)
    with reading():
        query: Any = IncomingLetter.select().where(
            IncomingLetter.record_state == RecordState.ACTIVE
        )
        newest = (IncomingLetter.year.desc(), IncomingLetter.sequence.desc())
        return rows_of(list(query.order_by(first, *newest).limit(limit)))


def record_answer(draft: ReplyDraft, incoming_id: int | None, desk: Desk) -> int:
    """Keep what an agency answered and tie it to the letter that says so, or change nothing.

    Raises as `record_reply` and `link_referral`.
    """
    with writing():
        reply_id = record_reply(draft, desk)
        if incoming_id is not None:
            link_referral(incoming_id, draft.referral_id, desk)
    return reply_id


def _link(incoming_id: int, referral_id: int) -> IncomingLetterReferral | None:
    found: IncomingLetterReferral | None = IncomingLetterReferral.get_or_none(
        (IncomingLetterReferral.incoming_letter == incoming_id)
        & (IncomingLetterReferral.referral == referral_id)
    )
    return found


def _select(desk: Desk) -> Any:
    newest = (
        LetterReferral.select(fn.MAX(LetterReferral.letter))
        .join(Letter)
        .where(LetterReferral.referral == Referral.id, Letter.state == LetterState.ISSUED)
    )
    return (
        Referral.select(
            Referral.id,
            Case.id,
            Case.number,
            Person.name,
            Need.kind,
            Need.form_version,
            Agency.short_name,
            Referral.status,
            Referral.requested_on,
            Letter.number_text,
            When(None, [(told_first(desk), 1)], 0),
        )
        .join(Need)
        .join(Case)
        .join(Person)
        .join_from(Referral, Agency)
        .join_from(Referral, Letter, "LEFT JOIN", on=(Letter.id == newest))
    )


def _listed(query: Any) -> list[AnsweredReferral]:
    return [_row(values) for values in _tuples(query)]


def _tuples(query: Any) -> Iterable[tuple[Any, ...]]:
    return list(query.tuples())


def _row(values: tuple[Any, ...]) -> AnsweredReferral:
    key, case_id, number, name, kind, version, agency, status, sent_on, letter, told = values
    return AnsweredReferral(
        id=key,
        case_id=case_id,
        case_number=number,
        person_name=KEPT_BACK if told else name,
        need_title="" if told else form_of(kind, version).title,
        agency=agency,
        status=ReferralStatus(status),
        requested_on=sent_on,
        letter_number=letter or "",
        told_first=bool(told),
    )
