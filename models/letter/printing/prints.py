"""A letter's page on its way to a printer: noted before it goes, and what became of it after."""

from dataclasses import dataclass
from typing import Any

from models import history
from models.codes import Action, Delivery, PrintState, ReprintReason
from models.desk import Desk
from models.errors import RuleError
from models.letter.printing.print_history import print_history
from models.letter.rows import letter_row
from models.store import writing
from models.tables import Letter, LetterReferral


@dataclass(frozen=True, slots=True)
class LetterPrint:
    """What goes over: `sha256` of the page's bytes; `copy` 0 is the original, 1 the first copy."""

    letter_id: int
    sha256: str
    copy: int = 0
    reason: ReprintReason | None = None
    """Why the original is printed once more after it came out."""


def note_print(printing: LetterPrint, state: PrintState, desk: Desk) -> None:
    """Note one trip: `QUEUED` before the printer is asked, later one of the other states.

    A page that came out moves its referrals' paper on. Raises `RuleError`: record.not_found, and
    letter.original_printed for an original that is out and gets no reason to be printed again.
    """
    with writing():
        row = letter_row(printing.letter_id)
        before = print_history(row.uuid)
        going = state is PrintState.QUEUED
        if going and before.original_out and printing.copy == 0 and printing.reason is None:
            raise RuleError("letter.original_printed")
        told: dict[str, Any] = {"number": row.number_text, "state": state, "copy": printing.copy}
        told |= {"times": before.sent + going, "sha256": printing.sha256}
        if printing.reason is not None:
            told["reason"] = printing.reason
        if state is PrintState.PRINTED:
            _move_on(row, desk)
        history.note_event(desk, Action.PRINT, "letter", row.uuid, **told)


def note_saved(letter_id: int, sha256: str, desk: Desk) -> None:
    """Note that the letter's page was kept as a file outside the store."""
    with writing():
        row = letter_row(letter_id)
        history.note_event(
            desk, Action.EXPORT, "letter", row.uuid, number=row.number_text, sha256=sha256
        )


def mark_printed(letter_id: int, desk: Desk) -> int:
    """Note the original's whole trip at once. Returns how often the letter was printed so far."""
    with writing():
        row = letter_row(letter_id)
        printing = LetterPrint(letter_id, row.sha256 or "")
        for state in (PrintState.QUEUED, PrintState.PRINTED):
            note_print(printing, state, desk)
        return print_history(row.uuid).printed


def _move_on(row: Letter, desk: Desk) -> None:
    for cover in LetterReferral.select().where(LetterReferral.letter == row):
        if cover.referral.delivery == Delivery.NONE:
            history.change(cover.referral, desk, delivery=Delivery.PRINTED)
