"""A letter or a kept number is cancelled: it stays in the register, and its referral waits anew."""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from models import history
from models.case.lettered import COVERS
from models.case.next_steps import NOT_OUT_YET, ON_THE_DESK
from models.codes import Action, Delivery, LetterState, Role
from models.desk import Desk
from models.errors import RuleError
from models.letter.rows import letter_row
from models.store import reading, writing
from models.tables import History, Letter, LetterReferral, Referral
from models.text import clean_text


@dataclass(frozen=True, slots=True)
class Unlettered:
    """A referral no other letter covers: its agency is still to be written to."""

    agency: str
    delivery: Delivery

    @property
    def has_left(self) -> bool:
        """Whether the void paper is with somebody, who has to be told."""
        return self.delivery not in ON_THE_DESK


def check_voiding(letter_id: int, desk: Desk) -> tuple[Unlettered, ...]:
    """The referrals that lose their letter, before anything is void.

    Raises `RuleError` "letter.already_void", "letter.no_number", or "letter.void_not_yours" to
    whoever is neither responsible for the office nor gave the number today.
    """
    with reading():
        row = letter_row(letter_id)
        _check(row, desk)
        return tuple(
            Unlettered(each.agency.short_name, Delivery(each.delivery)) for each in _left(row)
        )


def void_letter(letter_id: int, reason: str, desk: Desk) -> None:
    """Cancel a letter or a kept number. The number stays in the register, with the reason; a
    referral that has no other letter, and no answer yet, waits for a letter again.

    Raises `RuleError("letter.void_reason")`, or as `check_voiding`.
    """
    cleaned = clean_text(reason, 300, field="reason")
    if not cleaned:
        raise RuleError("letter.void_reason", field="reason")
    with writing():
        row = letter_row(letter_id)
        _check(row, desk)
        for referral in _left(row):
            if referral.delivery != Delivery.NONE:
                history.change(referral, desk, delivery=Delivery.NONE)
        history.change(row, desk, state=LetterState.VOID, void_reason=cleaned)


def void_unused(letter_ids: Collection[int], reason: str, desk: Desk) -> int:
    """Cancel those of these numbers that are still kept, with one reason: all or none. How many.

    Raises `RuleError` "letter.void_reason", "letter.void_not_yours", or "block.nothing_left" where
    all of them were used or cancelled meanwhile.
    """
    cleaned = clean_text(reason, 300, field="reason")
    if not cleaned:
        raise RuleError("letter.void_reason", field="reason")
    with writing():
        rows = [letter_row(letter_id) for letter_id in letter_ids]
        kept = [row for row in rows if row.state == LetterState.RESERVED]
        if not kept:
            raise RuleError("block.nothing_left")
        for row in kept:
            _check(row, desk)
            history.change(row, desk, state=LetterState.VOID, void_reason=cleaned)
        return len(kept)


def _check(row: Letter, desk: Desk) -> None:
    if row.state == LetterState.VOID:
        raise RuleError("letter.already_void")
    if row.number is None:
        raise RuleError("letter.no_number")
    if desk.role != Role.RESPONSIBLE and not _given_today(row, desk):
        raise RuleError("letter.void_not_yours")


def _given_today(row: Letter, desk: Desk) -> bool:
    """Whether who sits here gave the number, or used it, on this very day."""
    given = (
        History.select(History.account, History.at)
        .where(
            (History.subject_uuid == row.uuid) & History.action.in_((Action.CREATE, Action.CHANGE))
        )
        .order_by(History.number.desc())
        .first()
    )
    if given is None or given.account != desk.account_uuid:
        return False
    at = dt.datetime.fromisoformat(given.at).astimezone(desk.clock.zone)
    return at.date() == desk.today()


def _left(row: Letter) -> Iterator[Referral]:
    """The referrals this letter alone covers and that no agency has answered."""
    for cover in LetterReferral.select().where(LetterReferral.letter == row):
        others = (
            LetterReferral.select()
            .join(Letter)
            .where(
                (LetterReferral.referral == cover.referral)
                & (Letter.id != row.id)
                & (Letter.state == COVERS)
            )
        )
        if cover.referral.status in NOT_OUT_YET and not others.exists():
            yield cover.referral
