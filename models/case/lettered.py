"""Whether an issued letter covers a referral: without one there is no paper to deliver."""

from collections.abc import Collection, Iterable
from typing import Any

from peewee import fn

from models.codes import LetterState
from models.tables import Letter, LetterReferral, Referral

COVERS = LetterState.ISSUED
"""A letter that is only kept, or void, covers nothing."""


def lettered() -> Any:
    """The same of the referral of a query, as a condition."""
    covers = LetterReferral.select(LetterReferral.id).join(Letter)
    return fn.EXISTS(covers.where(LetterReferral.referral == Referral.id, Letter.state == COVERS))


def lettered_among(letters: Iterable[tuple[LetterState, Collection[int]]]) -> set[int]:
    """The referrals that are covered, of letters at hand with the referrals each is for."""
    return {one for state, referral_ids in letters if state == COVERS for one in referral_ids}
