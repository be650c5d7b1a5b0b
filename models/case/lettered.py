"""Whether an issued letter covers a referral: without one there is no paper to deliver."""

from collections.abc import Collection, Iterable
from typing import Any

from peewee import fn

from models.codes import LetterState, RecordState
from models.tables import Letter, LetterReferral, Referral

COVERS = LetterState.ISSUED
"""A letter that is only kept, or void, covers nothing."""
UNNUMBERED = (LetterState.AWAITING_APPROVAL, LetterState.DRAFT)
"""Written, and its number not yet given."""


def lettered() -> Any:
    """The same of the referral of a query, as a condition."""
    covers = LetterReferral.select(LetterReferral.id).join(Letter)
    return fn.EXISTS(covers.where(LetterReferral.referral == Referral.id, Letter.state == COVERS))


def unnumbered() -> Any:
    """The state of the letter to the referral of a query that has no number yet; None without."""
    waits = LetterReferral.select(fn.MIN(Letter.state)).join(Letter)
    return waits.where(
        LetterReferral.referral == Referral.id,
        Letter.number.is_null(),
        Letter.record_state == RecordState.ACTIVE,
    )


def unnumbered_among(
    letters: Iterable[tuple[LetterState, Collection[int]]],
) -> dict[int, LetterState]:
    """The same of letters at hand, by referral."""
    return {one: state for state, ids in letters if state in UNNUMBERED for one in ids}


def lettered_among(letters: Iterable[tuple[LetterState, Collection[int]]]) -> set[int]:
    """The referrals that are covered, of letters at hand with the referrals each is for."""
    return {one for state, referral_ids in letters if state == COVERS for one in referral_ids}
