"""The office's outgoing letters: shown before, issued once, kept as printed, never renumbered.

How a letter looks is not known here: whoever issues one hands in `render`.
"""

from collections.abc import Callable

from models import history
from models.agencies import agency
from models.case.referrals import Move, move_referral
from models.case.restricted import note_look
from models.case.sharing import check_sharing
from models.codes import Party, ReferralStatus
from models.desk import Desk
from models.errors import RuleError
from models.letter.approval.waiting import check_none_waits, unnumbered_row
from models.letter.document import LetterDocument
from models.letter.numbering.keeping import Entry, IssuedLetter, Preview, Seen, keep, shown
from models.letter.numbering.numbers import reserve_numbers
from models.letter.numbering.voiding import void_letter
from models.letter.register import register
from models.letter.rows import (
    LetterRow,
    LetterView,
    letter,
    letter_pdf,
    letters,
    referral_row,
)
from models.letter.words import LetterOptions, compose
from models.store import reading, writing
from models.tables import LetterReferral

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

LIVING = (
    ReferralStatus.DRAFT,
    ReferralStatus.REQUESTED,
    ReferralStatus.ACCEPTED,
    ReferralStatus.IN_PROGRESS,
    ReferralStatus.ON_HOLD,
)
"""A referral that is over gets no further letter."""


def preview(referral_id: int, options: LetterOptions, render: Render, desk: Desk) -> Preview:
    """The letter's page as it would be issued now; no number is taken, and nothing written but
    that somebody looked at a restricted case.
    """
    note_look([referral_row(referral_id).need.case_id], desk, again=False)
    with reading():
        document = compose(referral_id, options, desk)
        number_text = entry_of(options, document).place().text
    return shown(document, number_text, render)


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
        check_none_waits(referral_id, draft_id)
        draft = None if draft_id is None else unnumbered_row(draft_id)
        document = check_letter(referral_id, options, desk)
        entry = entry_of(options, document)
        issued = keep(document, entry, render, desk, Seen(expected, expected_sha256), draft)
        if draft is None or issued.id != draft.id:
            history.create(LetterReferral, desk, letter=issued.id, referral=referral_id)
        if referral_row(referral_id).status == ReferralStatus.DRAFT:
            on = min(options.letter_date, desk.today())
            sent = Move(to=ReferralStatus.REQUESTED, party=Party.OFFICE, on=on)
            move_referral(referral_id, sent, desk)
        return issued


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


def entry_of(options: LetterOptions, document: LetterDocument) -> Entry:
    """The line of the register of a referral's letter."""
    return Entry.of(options.kind, document, options.reserved_id, options.sifat)
