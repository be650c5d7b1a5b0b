"""Proof of delivery: when, how and to whom a letter was handed over, as the Buku Ekspedisi has it
(Permendagri 47/2016, A.7); the paper of its referrals moves with it.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from models import history
from models.case.attachment.files import FileContent, check_file
from models.case.next_steps import ON_THE_DESK
from models.case.referrals import set_delivery
from models.case.restricted import letters_kept_back, note_look
from models.codes import CaseState, Delivery, DeliveryMethod, LetterState, RecordState
from models.desk import Desk
from models.errors import RuleError
from models.letter.printing.print_history import print_history
from models.letter.rows import case_ids_of, letter_row
from models.storage.stored_files import read_file, store_file
from models.store import reading, writing
from models.tables import Letter, LetterReferral
from models.text import clean_text


@dataclass(frozen=True, slots=True)
class Delivered:
    """How a letter left the office. `received_by` is who signed for it, with his office or title;
    `scan` None leaves the proof there is.
    """

    on: dt.date | None
    method: DeliveryMethod | None
    received_by: str = ""
    remarks: str = ""
    scan: FileContent | None = None


@dataclass(frozen=True, slots=True)
class DeliveryView:
    """What is recorded of a letter's delivery. `method` None: only the day is known. `secret`: the
    receiver is the resident of a restricted case, whom no list names beside the addressee.
    """

    on: dt.date | None
    method: DeliveryMethod | None
    received_by: str
    remarks: str
    proof_sha256: str | None
    proof_media_type: str
    secret: bool = False


def delivery_of(letter_id: int) -> DeliveryView:
    """What is recorded; without `on` nothing is. Raises `RuleError("record.not_found")`."""
    with reading():
        row = letter_row(letter_id)
        return DeliveryView(
            on=row.delivered_on,
            method=DeliveryMethod(row.delivery_method) if row.delivery_method else None,
            received_by=row.received_by,
            remarks=row.remarks,
            proof_sha256=row.proof_sha256,
            proof_media_type=row.proof_media_type,
            secret=row.delivery_method == DeliveryMethod.BY_RESIDENT
            and bool(letters_kept_back([row.id])),
        )


def set_delivered(letter_id: int, delivered: Delivered, desk: Desk) -> None:
    """Record the delivery, or correct what was recorded; the referrals of open cases follow.

    Raises `RuleError`: delivery.not_issued, delivery.day_required, delivery.method_required,
    delivery.before_letter, date.in_future, attachment.kind, attachment.too_large, text.too_long.
    """
    with writing():
        row = letter_row(letter_id)
        _check(row, delivered.on, desk)
        if delivered.method is None:
            raise RuleError("delivery.method_required", field="method")
        values: dict[str, Any] = {
            "delivered_on": delivered.on,
            "delivery_method": delivered.method,
            "received_by": clean_text(delivered.received_by, 120, field="received_by"),
            "remarks": clean_text(delivered.remarks, 300, field="remarks"),
        }
        if delivered.scan is not None:
            check_file(delivered.scan)
            content, kind = delivered.scan.content, delivered.scan.media_type
            sha256 = store_file(content, kind, desk.clock)
            values |= {"proof_sha256": sha256, "proof_media_type": kind}
        history.change(row, desk, **values)
        _move_referrals(row, _where(row), desk)


def take_back_delivery(letter_id: int, desk: Desk) -> None:
    """A wrong word is taken back: the paper of the letter lies on the desk again, and so does that
    of its referrals unless another letter of theirs is recorded as gone.

    Raises `RuleError`: delivery.none, delivery.not_issued.
    """
    with writing():
        row = letter_row(letter_id)
        if row.delivered_on is None:
            raise RuleError("delivery.none")
        if row.state != LetterState.ISSUED:  # void: it had left, and another letter may have since
            raise RuleError("delivery.not_issued")
        _forget(row, desk)
        out = print_history(row.uuid).original_out
        _move_referrals(row, Delivery.PRINTED if out else Delivery.NONE, desk, back=True)


def deliver_referral(
    referral_id: int, delivery: Delivery, desk: Desk, on: dt.date | None = None
) -> None:
    """Say where the paper of one referral is, on a day (None: today): its letters are dated too.

    A day, a way and a receiver that are recorded stay, and a letter that bears a later date gets
    none. Raises as `models.case.referrals.set_delivery`, and date.in_future.
    """
    day = on or desk.today()
    if day > desk.today():
        raise RuleError("date.in_future", field="on")
    carried = delivery == Delivery.HANDED_TO_RESIDENT
    with writing():
        set_delivery(referral_id, delivery, desk)
        for row in letters_to_date(referral_id):
            if delivery in ON_THE_DESK:
                _forget(row, desk)
            elif row.delivered_on is None and (row.letter_date or day) <= day:
                method = DeliveryMethod.BY_RESIDENT if carried else None
                history.change(row, desk, delivered_on=day, delivery_method=method)


def deliver_letter(
    letter_id: int, delivery: Delivery, desk: Desk, on: dt.date | None = None
) -> None:
    """Say that a letter without a referral left on a day (None: today): a surat pengantar, or one
    that was written by hand. Raises as `set_delivered`.
    """
    day = on or desk.today()
    carried = delivery == Delivery.HANDED_TO_RESIDENT
    with writing():
        row = letter_row(letter_id)
        _check(row, day, desk)
        method = DeliveryMethod.BY_RESIDENT if carried else None
        history.change(row, desk, delivered_on=day, delivery_method=method)


def letters_to_date(referral_id: int) -> list[Letter]:
    """The issued letters of a referral, whose delivery is recorded with it."""
    return list(
        Letter.select()
        .join(LetterReferral)
        .where(LetterReferral.referral == referral_id, Letter.state == LetterState.ISSUED)
        .order_by(Letter.id)
    )


def open_proof(letter_id: int, desk: Desk) -> bytes:
    """The signed proof as it was scanned. A look at a restricted case's is noted.

    Raises `RuleError("delivery.no_proof")`; `StoreError` file.lost or file.damaged.
    """
    row = letter_row(letter_id)
    if row.proof_sha256 is None:
        raise RuleError("delivery.no_proof")
    note_look(case_ids_of(letter_id), desk, again=False)
    return read_file(row.proof_sha256)


def _check(row: Letter, on: dt.date | None, desk: Desk) -> None:
    if row.state != LetterState.ISSUED:
        raise RuleError("delivery.not_issued")
    if on is None:
        raise RuleError("delivery.day_required", field="on")
    if on > desk.today():
        raise RuleError("date.in_future", field="on")
    if row.letter_date is not None and on < row.letter_date:
        raise RuleError("delivery.before_letter", field="on", date=f"{row.letter_date:%d-%m-%Y}")


def _where(row: Letter) -> Delivery:
    """Where the paper is: with the agency that signed for it, with the resident, or on its way."""
    by_resident = row.delivery_method == DeliveryMethod.BY_RESIDENT
    if row.proof_sha256 or (row.received_by and not by_resident):
        return Delivery.RECEIPT_SIGNED
    return Delivery.HANDED_TO_RESIDENT if by_resident else Delivery.SENT


def _forget(row: Letter, desk: Desk) -> None:
    history.change(
        row,
        desk,
        delivered_on=None,
        delivery_method=None,
        received_by="",
        proof_sha256=None,
        proof_media_type="",
    )


def _move_referrals(row: Letter, delivery: Delivery, desk: Desk, *, back: bool = False) -> None:
    """After a case is closed its referrals stay as they are: the letter alone tells. Nor do those
    come `back` to the desk of which another letter has gone.
    """
    covers = LetterReferral.select().where(
        LetterReferral.letter == row, LetterReferral.record_state == RecordState.ACTIVE
    )
    for cover in covers.order_by(LetterReferral.id):
        if cover.referral.need.case.state != CaseState.OPEN:
            continue
        if back and any(each.delivered_on for each in letters_to_date(cover.referral_id)):
            continue
        set_delivery(cover.referral_id, delivery, desk)
