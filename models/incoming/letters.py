"""Incoming letters: each gets its running number of the agenda, is corrected, and never vanishes.

Law: Permendagri 47/2016, Buku Agenda (A.6). The number is given in the transaction that writes the
letter down, begins at 1 each year, and stays with a letter that is withdrawn.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from peewee import fn

from models import history
from models.agencies import agency
from models.case.attachment.files import FileContent, check_file
from models.case.restricted import note_look
from models.codes import Action, PrintState, RecordState
from models.desk import Desk
from models.errors import RuleError
from models.incoming.rows import case_ids_of, incoming_row
from models.storage.stored_files import read_file, store_file
from models.store import writing
from models.tables import IncomingLetter
from models.text import clean_text

LIMITS = {"number": 120, "sender": 200, "summary": 300, "remarks": 300}
REQUIRED = ("sender", "summary")
FIRST_YEAR = 2020


@dataclass(frozen=True, slots=True)
class IncomingDraft:
    """What is written on the letter, and on which day it came. `scan` None leaves what there is."""

    received_on: dt.date | None = None
    number: str = ""
    letter_date: dt.date | None = None
    sender: str = ""
    agency_id: int | None = None
    """The sender, where it is one of the office's agencies."""
    summary: str = ""
    remarks: str = ""
    secret: bool = False
    """Rahasia: lists and books say only that it came."""
    scan: FileContent | None = None


def record_incoming(draft: IncomingDraft, desk: Desk) -> int:
    """Write a letter down under the next number of its year.

    Raises `RuleError`: incoming.field_required, incoming.received_on, incoming.date_order,
    date.in_future, record.not_found, attachment.kind, attachment.too_large, text.too_long.
    """
    with writing():
        values = _values(draft, desk)
        year = values["received_on"].year
        row = history.create(
            IncomingLetter, desk, year=year, sequence=next_sequence(year), **values
        )
    return int(row.id)


def next_sequence(year: int) -> int:
    """The running number that comes next in a year."""
    last: Any = IncomingLetter.select(fn.MAX(IncomingLetter.sequence))
    return int(last.where(IncomingLetter.year == year).scalar() or 0) + 1


def change_incoming(incoming_id: int, draft: IncomingDraft, desk: Desk) -> None:
    """Correct what was written down; number and year stay.

    Raises as `record_incoming`, and `RuleError`: incoming.withdrawn, incoming.other_year.
    """
    with writing():
        row = _standing(incoming_id)
        values = _values(draft, desk)
        if values["received_on"].year != row.year:
            raise RuleError("incoming.other_year", field="received_on", year=row.year)
        history.change(row, desk, **values)


def withdraw_incoming(incoming_id: int, reason: str, desk: Desk) -> None:
    """Strike out what was written down by mistake; its number stays in the book.

    Raises `RuleError`: incoming.reason_required, incoming.withdrawn.
    """
    text = clean_text(reason, 300, field="reason")
    if not text:
        raise RuleError("incoming.reason_required", field="reason")
    with writing():
        row = _standing(incoming_id)
        history.change(row, desk, record_state=RecordState.WITHDRAWN, withdrawn_reason=text)


def open_scan(incoming_id: int, desk: Desk) -> bytes:
    """The scan. A look at a secret letter, or one about a restricted case, is noted first.

    Raises `RuleError("incoming.no_scan")`; `StoreError` file.lost or file.damaged.
    """
    row = incoming_row(incoming_id)
    if row.sha256 is None:
        raise RuleError("incoming.no_scan")
    note_reading(incoming_id, desk)
    return read_file(row.sha256)


def note_reading(incoming_id: int, desk: Desk) -> None:
    """Note who reads what lists keep back of a letter, before it is told."""
    row = incoming_row(incoming_id)
    if row.secret:
        with writing():
            history.note_event(desk, Action.READ, "incoming_letter", row.uuid)
    note_look(case_ids_of([incoming_id]), desk, again=False)


def note_scan_print(incoming_id: int, state: PrintState, desk: Desk) -> None:
    """The scan goes to the printer (`QUEUED`), and later what became of it there."""
    with writing():
        row = incoming_row(incoming_id)
        told = {"state": state, "sha256": row.sha256 or ""}
        history.note_event(desk, Action.PRINT, "incoming_letter", row.uuid, **told)


def same_letter(draft: IncomingDraft, but: int | None = None) -> int | None:
    """The running number under which a letter of this number, date and sender came before."""
    number = clean_text(draft.number, 120)
    if not number or not draft.sender.strip():
        return None
    there = (
        (IncomingLetter.number == number)
        & (fn.LOWER(IncomingLetter.sender) == clean_text(draft.sender, 10_000).lower())
        & (IncomingLetter.record_state == RecordState.ACTIVE)
    )
    if but is not None:
        there &= IncomingLetter.id != but
    if draft.letter_date is not None:
        there &= IncomingLetter.letter_date == draft.letter_date
    found = IncomingLetter.select().where(there).order_by(IncomingLetter.id.desc()).first()
    return None if found is None else int(found.sequence)


def _standing(incoming_id: int) -> IncomingLetter:
    row = incoming_row(incoming_id)
    if row.record_state != RecordState.ACTIVE:
        raise RuleError("incoming.withdrawn")
    return row


def _values(draft: IncomingDraft, desk: Desk) -> dict[str, Any]:
    values: dict[str, Any] = {
        name: clean_text(getattr(draft, name), limit, field=name) for name, limit in LIMITS.items()
    }
    for name in REQUIRED:
        if not values[name]:
            raise RuleError("incoming.field_required", field=name)
    received_on = draft.received_on
    if received_on is None or received_on.year < FIRST_YEAR:
        raise RuleError("incoming.received_on", field="received_on", year=FIRST_YEAR)
    if received_on > desk.today():
        raise RuleError("date.in_future", field="received_on")
    if draft.letter_date is not None and draft.letter_date > received_on:
        raise RuleError("incoming.date_order", field="letter_date")
    if draft.agency_id is not None:
        agency(draft.agency_id)
    values |= {
        "received_on": received_on,
        "letter_date": draft.letter_date,
        "agency_id": draft.agency_id,
        "secret": int(draft.secret),
    }
    return values if draft.scan is None else {**values, **_stored(draft.scan, desk)}


def _stored(scan: FileContent, desk: Desk) -> dict[str, Any]:
    check_file(scan)
    sha256 = store_file(scan.content, scan.media_type, desk.clock)
    return {"sha256": sha256, "media_type": scan.media_type}
