"""The office's outgoing letters: shown before, issued once, kept as printed, never renumbered.

How a letter looks is not known here: whoever issues one hands in `render`.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from models import history
from models.agencies import agency
from models.case.referrals import Move, move_referral
from models.case.restricted import note_look
from models.case.sharing import check_sharing
from models.codes import LetterState, Party, RecordState, ReferralStatus, Role
from models.desk import Desk
from models.errors import RuleError
from models.letter.document import LetterDocument
from models.letter.numbers import Place, kept_place, next_place, reserve_numbers
from models.letter.register import register
from models.letter.rows import (
    LetterRow,
    LetterView,
    letter,
    letter_pdf,
    letter_row,
    letters,
    referral_row,
)
from models.letter.voiding import void_letter
from models.letter.waiting import check_none_waits, needs_approval, unnumbered_row
from models.letter.words import LetterOptions, classification_of, compose
from models.office import office
from models.storage.stored_files import store_file
from models.store import reading, writing
from models.tables import Letter, LetterReferral

__all__ = [
    "IssuedLetter",
    "LetterRow",
    "LetterView",
    "Preview",
    "Render",
    "issue",
    "letter",
    "letter_pdf",
    "letters",
    "preview",
    "register",
    "reserve_numbers",
    "void_letter",
]

Render = Callable[[LetterDocument], bytes]
"""Draws a document as PDF. Raises `RuleError` when a part of it cannot be printed whole."""

PDF = "application/pdf"
LIVING = (
    ReferralStatus.DRAFT,
    ReferralStatus.REQUESTED,
    ReferralStatus.ACCEPTED,
    ReferralStatus.IN_PROGRESS,
    ReferralStatus.ON_HOLD,
)
"""A referral that is over gets no further letter."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The letter as it would be issued now, with the number that comes next."""

    number_text: str
    document: LetterDocument
    pdf: bytes
    pages: int
    sha256: str


@dataclass(frozen=True, slots=True)
class IssuedLetter:
    """A letter that has its number; `pdf` is what the store keeps and the printer gets."""

    id: int
    number_text: str
    sha256: str
    pages: int
    pdf: bytes


def preview(referral_id: int, options: LetterOptions, render: Render, desk: Desk) -> Preview:
    """The letter's page as it would be issued now; no number is taken, and nothing written but
    that somebody looked at a restricted case.
    """
    note_look([referral_row(referral_id).need.case_id], desk, again=False)
    with reading():
        document = compose(referral_id, options, desk)
        document = document.numbered(place_of(referral_id, options).text)
    pdf = render(document)
    return Preview(document.number_text, document, pdf, _pages(pdf), _sha256(pdf))


def issue(
    referral_id: int,
    options: LetterOptions,
    render: Render,
    desk: Desk,
    expected: str | None = None,
    *,
    expected_sha256: str | None = None,
    draft_id: int | None = None,
) -> IssuedLetter:
    """Give the letter its number, keep its PDF and send the referral on its way: all or nothing.

    `draft_id` is the letter without number it was until now. Raises `RuleError`
    "letter.needs_approval" to a clerk whose letters are agreed to first, "letter.waits_already",
    "letter.number_moved" when `expected`, the number of the preview, was taken meanwhile, and
    "letter.changed_since_preview" when the page would be another one.
    """
    with writing():
        if needs_approval(desk):
            raise RuleError("letter.needs_approval")
        check_none_waits(referral_id, draft_id)
        draft = None if draft_id is None else unnumbered_row(draft_id)
        document = check_letter(referral_id, options, desk)
        place = place_of(referral_id, options)
        if expected is not None and place.text != expected:
            raise RuleError("letter.number_moved", number=place.text)
        document = document.numbered(place.text)
        pdf = render(document)
        if expected_sha256 is not None and _sha256(pdf) != expected_sha256:
            raise RuleError("letter.changed_since_preview", number=place.text)
        sha256 = store_file(pdf, PDF, desk.clock)
        letter = _record(place, options, document, (sha256, _pages(pdf)), desk, draft)
        if draft is None or letter.id != draft.id:
            history.create(LetterReferral, desk, letter=letter.id, referral=referral_id)
        if referral_row(referral_id).status == ReferralStatus.DRAFT:
            on = min(options.letter_date, desk.today())
            sent = Move(to=ReferralStatus.REQUESTED, party=Party.OFFICE, on=on)
            move_referral(referral_id, sent, desk)
        return IssuedLetter(letter.id, place.text, sha256, _pages(pdf), pdf)


def check_letter(referral_id: int, options: LetterOptions, desk: Desk) -> LetterDocument:
    """The letter without its number, once nothing stands against it.

    Raises `RuleError` "letter.referral_over", or as `words.compose` and `sharing.check_sharing`.
    """
    referral = referral_row(referral_id)
    if referral.status not in LIVING:
        raise RuleError("letter.referral_over")
    document = compose(referral_id, options, desk)
    case = referral.need.case
    check_sharing(case.person.id, agency(referral.agency.id), options.letter_date, case.id)
    return document


def _record(
    place: Place,
    options: LetterOptions,
    document: LetterDocument,
    page: tuple[str, int],
    desk: Desk,
    draft: Letter | None,
) -> Letter:
    """Write the numbered letter: a new row, the one whose number was kept for it, or its draft.

    A draft that takes a kept number is that number's line from now on.
    """
    values: dict[str, Any] = {
        "kind": options.kind,
        "state": LetterState.ISSUED,
        "number_text": place.text,
        "classification": document.classification,
        "letter_date": options.letter_date,
        "sifat": options.sifat,
        "subject": document.subject,
        "addressee": document.addressee,
        "signer": document.signature.name,
        "words": document.to_json(),
        "sha256": page[0],
        "pages": page[1],
        **_agreed(draft, desk),
    }
    if options.reserved_id is not None:
        if draft is not None:
            history.change(draft, desk, record_state=RecordState.MERGED)
        return history.change(letter_row(options.reserved_id), desk, **values)
    values |= {
        "year": place.year,
        "series": place.series,
        "number": place.number,
        "insertion": place.insertion,
    }
    if draft is not None:
        return history.change(draft, desk, **values)
    return history.create(Letter, desk, **values)


def _agreed(draft: Letter | None, desk: Desk) -> dict[str, Any]:
    """Who wrote a letter that waited, and who agreed to it."""
    if draft is None:
        return {}
    decided = desk.role is Role.RESPONSIBLE
    return {
        "written_by": draft.written_by,
        "decided_by": desk.name if decided else "",
        "decided_on": desk.today() if decided else None,
        "sent_back_reason": "",
    }


def place_of(referral_id: int, options: LetterOptions) -> Place:
    """The line of the register this letter would get now."""
    view = office()
    classification = classification_of(referral_id, options)
    if options.reserved_id is not None:
        row = letter_row(options.reserved_id)
        return kept_place(row, view, options.letter_date, classification)
    return next_place(view, options.letter_date, classification)


def _pages(pdf: bytes) -> int:
    """The page tree's /Count, which our own writer leaves readable."""
    return max(int(count) for count in re.findall(rb"/Count (\d+)", pdf))


def _sha256(pdf: bytes) -> str:
    return hashlib.sha256(pdf).hexdigest()
