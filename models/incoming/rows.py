"""The incoming letters as they stand: lists, one letter, the search.

A letter marked Rahasia, and one about a restricted case, are in every list with their number, day
and sender; what they are about is kept back, and nobody finds one by it.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from peewee import JOIN, fn

from models.case.restricted import LETTER_KEPT_BACK
from models.codes import RecordState
from models.errors import RuleError
from models.store import reading
from models.tables import Agency, Case, IncomingLetter, IncomingLetterReferral, Need, Referral
from models.translation import QT_TRANSLATE_NOOP

SECRET = QT_TRANSLATE_NOOP("incoming", "Surat rahasia")
"""What a list says in place of the summary of a letter marked Rahasia."""


@dataclass(frozen=True, slots=True)
class IncomingRow:
    """One line of the list. `summary` says only that it is secret, or of a restricted case, where
    it is.
    """

    id: int
    year: int
    sequence: int
    received_on: dt.date
    number: str
    letter_date: dt.date | None
    sender: str
    summary: str
    withdrawn: bool
    answers: int
    """How many referrals it is linked to."""
    has_scan: bool
    kept_back: bool

    @property
    def mark(self) -> str:
        """The number that is written on the letter: 12/2026."""
        return f"{self.sequence}/{self.year}"


@dataclass(frozen=True, slots=True)
class IncomingView(IncomingRow):
    """One letter, with all that was written down of it."""

    uuid: str
    whole_summary: str
    """What it is about, whoever may read it; lists say `summary`."""
    remarks: str
    secret: bool
    agency_id: int | None
    agency: str
    """Short name of the agency it comes from, or empty."""
    sha256: str | None
    media_type: str
    withdrawn_reason: str


@dataclass(frozen=True, slots=True)
class IncomingFilter:
    """What the list shows; empty means any."""

    year: int | None = None
    text: str = ""


def incoming_letters(
    wanted: IncomingFilter, after: IncomingRow | None = None, limit: int = 64
) -> list[IncomingRow]:
    """The next letters after `after`, the newest number first."""
    query = _select(wanted)
    if after is not None:
        query = query.where(
            (IncomingLetter.year < after.year)
            | ((IncomingLetter.year == after.year) & (IncomingLetter.sequence < after.sequence))
        )
    query = query.order_by(IncomingLetter.year.desc(), IncomingLetter.sequence.desc())
    with reading():
        return rows_of(list(query.limit(limit)))


def incoming_letter(incoming_id: int) -> IncomingView:
    """One letter. Raises `RuleError("record.not_found")`."""
    with reading():
        row = incoming_row(incoming_id)
        (line,) = rows_of([row])
        sender: Agency | None = Agency.get_or_none(Agency.id == row.agency_id)
    return IncomingView(
        **{name: getattr(line, name) for name in IncomingRow.__slots__},
        uuid=row.uuid,
        whole_summary=row.summary,
        remarks=row.remarks,
        secret=bool(row.secret),
        agency_id=row.agency_id,
        agency=sender.short_name if sender else "",
        sha256=row.sha256,
        media_type=row.media_type,
        withdrawn_reason=row.withdrawn_reason,
    )


def incoming_row(incoming_id: int) -> IncomingLetter:
    """The stored row, for use cases. Raises `RuleError("record.not_found")`."""
    row: IncomingLetter | None = IncomingLetter.get_or_none(IncomingLetter.id == incoming_id)
    if row is None:
        raise RuleError("record.not_found")
    return row


def rows_of(rows: Collection[IncomingLetter]) -> list[IncomingRow]:
    """The lines of a list, in the order of `rows`."""
    ids = [row.id for row in rows]
    kept, counts = _restricted(ids), _links(ids)
    found = []
    for row in rows:
        summary = LETTER_KEPT_BACK if row.id in kept else row.summary
        found.append(
            IncomingRow(
                id=row.id,
                year=row.year,
                sequence=row.sequence,
                received_on=row.received_on,
                number=row.number,
                letter_date=row.letter_date,
                sender=row.sender,
                summary=SECRET if row.secret else summary,
                withdrawn=row.record_state != RecordState.ACTIVE,
                answers=counts.get(row.id, 0),
                has_scan=row.sha256 is not None,
                kept_back=bool(row.secret) or row.id in kept,
            )
        )
    return found


def case_ids_of(incoming_ids: Collection[int]) -> list[int]:
    """The cases these letters are about."""
    query: Any = _about().select(Need.case).where(_of(incoming_ids)).distinct()
    return [case_id for (case_id,) in query.tuples()]


def years() -> list[int]:
    """The years with a letter, newest first."""
    query: Any = IncomingLetter.select(IncomingLetter.year).distinct()
    return sorted((year for (year,) in query.tuples()), reverse=True)


def senders(limit: int = 500) -> list[str]:
    """Who wrote to the office, the latest first."""
    newest = fn.MAX(IncomingLetter.id)
    query: Any = IncomingLetter.select(IncomingLetter.sender).group_by(IncomingLetter.sender)
    return [name for (name,) in query.order_by(newest.desc()).limit(limit).tuples()]


def search_incoming(text: str, limit: int) -> list[IncomingRow]:
    """The newest letters in which every word stands, as the list finds them."""
    return incoming_letters(IncomingFilter(text=text), limit=limit)


def _select(wanted: IncomingFilter) -> Any:
    query = IncomingLetter.select()
    if wanted.year is not None:
        query = query.where(IncomingLetter.year == wanted.year)
    for word in wanted.text.split():
        query = query.where(_says(word))
    return query


def _says(word: str) -> Any:
    """Whether a letter has the word; by what it is about nobody finds one that keeps it back."""
    restricted = _about().select(IncomingLetterReferral.incoming_letter).join(Case)
    restricted = restricted.where(_active(), Case.restricted == 1)
    told = (IncomingLetter.secret == 0) & IncomingLetter.id.not_in(restricted)
    place = IncomingLetter.sequence.cast("text").concat("/").concat(IncomingLetter.year)
    return (
        IncomingLetter.number.contains(word)
        | IncomingLetter.sender.contains(word)
        | (place == word)
        | (told & (IncomingLetter.summary.contains(word) | IncomingLetter.remarks.contains(word)))
    )


def _restricted(ids: Collection[int]) -> frozenset[int]:
    query: Any = _about().select(IncomingLetterReferral.incoming_letter).join(Case)
    found = query.where(_of(ids), Case.restricted == 1)
    return frozenset(number for (number,) in found.tuples())


def _links(ids: Collection[int]) -> dict[int, int]:
    query: Any = IncomingLetterReferral.select(
        IncomingLetterReferral.incoming_letter, fn.COUNT(IncomingLetterReferral.id)
    )
    found = query.where(_of(ids)).group_by(IncomingLetterReferral.incoming_letter)
    return dict(found.tuples())


def _about() -> Any:
    """The links with their referral and need."""
    return IncomingLetterReferral.select().join(Referral, JOIN.INNER).join(Need)


def _active() -> Any:
    return IncomingLetterReferral.record_state == RecordState.ACTIVE


def _of(ids: Collection[int]) -> Any:
    return _active() & IncomingLetterReferral.incoming_letter.in_(set(ids))
