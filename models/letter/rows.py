"""The office's letters as they stand: lists, one letter, the stored page."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from peewee import fn

from models.case.restricted import KEPT_BACK, LETTER_KEPT_BACK, letters_kept_back, note_look
from models.codes import Delivery, LetterKind, LetterState, RecordState, Sifat
from models.desk import Desk
from models.errors import RuleError
from models.letter.numbering.kept_for import purposes
from models.letter.numbering.number_pattern import numbered
from models.letter.printing.print_history import PrintHistory, print_history
from models.storage.stored_files import read_file
from models.store import reading
from models.tables import (
    Agency,
    Case,
    Letter,
    LetterReferral,
    Need,
    Person,
    Referral,
    TransmittalItem,
)


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One line of the letter list. Subject and resident of a restricted case's letter are kept
    back. `agency` is the short name of whom a referral goes to, empty where there is none.
    """

    id: int
    number_text: str
    letter_date: dt.date | None
    kind: LetterKind
    state: LetterState
    addressee: str
    subject: str
    name: str
    case_id: int | None
    agency: str

    @property
    def to(self) -> str:
        """Whom it goes to, as short as it can be said."""
        return self.agency or self.addressee


@dataclass(frozen=True, slots=True)
class LetterView(LetterRow):
    uuid: str
    number: int | None
    mark: str
    """The running number with its insertion, as long as nothing is printed: 45 or 45a."""
    sifat: Sifat
    classification: str
    signer: str
    sha256: str | None
    pages: int | None
    void_reason: str
    remarks: str
    referral_ids: tuple[int, ...]
    prints: PrintHistory
    text_version: str
    """Which standing words it was composed with; empty for letters from before that was kept."""
    deliveries: tuple[Delivery, ...]
    """Where its paper is, for each of the referrals it covers."""
    kept_for: str = ""
    """What its number was kept for; empty for one that was not kept for anything told."""


def letter(letter_id: int) -> LetterView:
    """One letter. Raises `RuleError("record.not_found")`."""
    with reading():
        row = letter_row(letter_id)
        covers = list(
            LetterReferral.select().where(LetterReferral.letter == row).order_by(LetterReferral.id)
        )
        case = covers[0].referral.need.case if covers else None
        return LetterView(
            id=row.id,
            number_text=row.number_text,
            letter_date=row.letter_date,
            kind=LetterKind(row.kind),
            state=LetterState(row.state),
            addressee=row.addressee,
            subject=LETTER_KEPT_BACK if letters_kept_back([row.id]) else row.subject,
            name=case.person.name if case else "",
            case_id=case.id if case else None,
            agency=covers[0].referral.agency.short_name if covers else "",
            uuid=row.uuid,
            number=row.number,
            mark=numbered(row.number, row.insertion),
            sifat=Sifat(row.sifat),
            classification=row.classification,
            signer=row.signer,
            sha256=row.sha256,
            pages=row.pages,
            void_reason=row.void_reason,
            remarks=row.remarks,
            referral_ids=tuple(cover.referral.id for cover in covers),
            prints=print_history(row.uuid),
            text_version=row.text_version,
            deliveries=tuple(Delivery(cover.referral.delivery) for cover in covers),
            kept_for=purposes([row]).get(row.id, ""),
        )


def letters(year: int | None = None, after: int = 0, limit: int = 100) -> list[LetterRow]:
    """One page of the letters, newest first, below the id `after` (0: from the newest)."""
    query = select_letters().where(alive()).order_by(Letter.id.desc()).limit(limit)
    if year is not None:
        query = query.where(of_year(year))
    if after:
        query = query.where(Letter.id < after)
    return listed(query)


def alive() -> Any:
    """A letter that was not thrown away before it had a number, as a condition."""
    return Letter.record_state == RecordState.ACTIVE


def of_year(year: int) -> Any:
    """A letter of the register of this year, or one without number that bears a day of it."""
    days = Letter.letter_date.between(dt.date(year, 1, 1), dt.date(year, 12, 31))
    return (Letter.year == year) | (Letter.number.is_null() & days)


def select_letters() -> Any:
    """The columns `listed` needs, of all letters, with the case of each."""
    return (
        Letter.select(
            Letter.id,
            Letter.number_text,
            Letter.letter_date,
            Letter.kind,
            Letter.state,
            Letter.addressee,
            Letter.subject,
            fn.MIN(Person.name),
            fn.MIN(Case.id),
            Letter.number,
            Letter.insertion,
            fn.MIN(Agency.short_name),
        )
        .join_from(Letter, LetterReferral, "LEFT JOIN")
        .join(Referral, "LEFT JOIN")
        .join(Agency, "LEFT JOIN")
        .switch(Referral)
        .join(Need, "LEFT JOIN")
        .join(Case, "LEFT JOIN")
        .join(Person, "LEFT JOIN")
        .group_by(Letter.id)
    )


def listed(query: Any) -> list[LetterRow]:
    """Run a query made from `select_letters`."""
    found = list(query.tuples())
    kept_back = letters_kept_back([values[0] for values in found])
    return [_listed(values, kept_back) for values in found]


def letter_pdf(letter_id: int, desk: Desk) -> bytes:
    """The stored page, checked against its hash. A look at a restricted case's letter is noted.

    Raises `RuleError("letter.no_pdf")` for a number without a page, `StoreError` "file.damaged"
    or "file.lost".
    """
    row = letter_row(letter_id)
    if row.sha256 is None:
        raise RuleError("letter.no_pdf")
    note_look(case_ids_of(letter_id), desk)
    return read_file(row.sha256)


def case_ids_of(letter_id: int) -> list[int]:
    """The cases a letter is about."""
    return [case_id for _, case_id in cases_of_letters([letter_id])]


def cases_of_letters(letter_ids: Collection[int]) -> list[tuple[int, int]]:
    """Each of these letters with each case it is about, a list of letters with those of them."""
    ids = set(letter_ids)
    covers: Any = LetterReferral.select(LetterReferral.letter, Need.case).join(Referral).join(Need)
    sent = TransmittalItem.sent_letter == LetterReferral.letter
    listed: Any = (
        TransmittalItem.select(TransmittalItem.letter, Need.case)
        .join(LetterReferral, on=sent)
        .join(Referral)
        .join(Need)
        .where(TransmittalItem.letter.in_(ids))
    )
    own = covers.where(LetterReferral.letter.in_(ids))
    return list(dict.fromkeys((*own.tuples(), *listed.tuples())))


def letter_row(letter_id: int) -> Letter:
    """The stored row, for use cases. Raises `RuleError("record.not_found")`."""
    row = Letter.get_or_none(Letter.id == letter_id)
    if row is None:
        raise RuleError("record.not_found")
    return row


def referral_row(referral_id: int) -> Referral:
    """The stored referral a letter is for. Raises `RuleError("record.not_found")`."""
    row = Referral.get_or_none(Referral.id == referral_id)
    if row is None:
        raise RuleError("record.not_found")
    return row


def _listed(values: Any, kept_back: frozenset[int]) -> LetterRow:
    (key, text, day, kind, state, addressee, subject, name, case_id, number, insertion, agency) = (
        values
    )
    return LetterRow(
        id=key,
        number_text=text or numbered(number, insertion),
        letter_date=day,
        kind=LetterKind(kind),
        state=LetterState(state),
        addressee=addressee,
        subject=LETTER_KEPT_BACK if key in kept_back else subject,
        name=KEPT_BACK.capitalize() if key in kept_back else name or "",
        case_id=case_id,
        agency=agency or "",
    )
