"""The sample papers that hand something over: the surat pengantar with a table, the key letter."""

import datetime as dt
from typing import Any

from desktop.commands.samples.cast import DAY, LONGEST_LINE, filled
from desktop.commands.samples.scene import Scene
from models.batch.batches import BatchRow
from models.codes import BatchKind, BatchState, SigningForm
from models.letter.letters import letters
from models.letter.papers.key_letter import LONGEST_REASON, KeyLetterDraft, compose_key_letter
from models.letter.papers.transmittal import TransmittalDraft, compose_transmittal
from models.letter.papers.transmittal_lines import (
    Consignment,
    TransmittalLine,
    consignment_of_batch,
    consignment_of_letters,
)
from models.officials import officials

MANY = 24
"""Lines of a list that takes more than one page."""
MADE_AT = dt.datetime(2026, 11, 24, 3, 12, tzinfo=dt.UTC)


def letters_handed_over(made: Scene) -> Any:
    """All letters of the office, through the camat."""
    found = consignment_of_letters(row.id for row in reversed(letters()))
    return _transmittal(made, found)


def many_handed_over(made: Scene) -> Any:
    """As many lines as take several pages; signed by a deputy."""
    what, place = filled(f"Map berkas {made.cast.place} ", LONGEST_LINE), made.cast.place
    usual = TransmittalLine("Map berkas warga", "1 (satu) berkas", place)
    lines = [usual] * (MANY - 1)
    if made.agency_id is not None:  # the worst: every text as long as may be
        lines = [TransmittalLine(what, filled("dua puluh ", 60), filled(f"{what} ", 1000))] * 3
    return _transmittal(made, Consignment((*lines, usual), *_to(made)), SigningForm.AN)


def batch_handed_over(made: Scene) -> Any:
    """The cover of a batch."""
    batch = BatchRow(
        id=1,
        kind=BatchKind.FULL,
        epoch=1,
        sequence=7,
        part=1,
        file_name="3510042009-ab3d-000007.zip.age",
        state=BatchState.WRITTEN,
        size=48_211,
        counts={"cases": 24, "people": 31, "needs": 29, "referrals": 26, "letters": 24},
        digits="02137 69383 40507 41249 79971 77747",
        made_at=MADE_AT,
        written_at=MADE_AT,
        folder="",
        sent_on=None,
        sent_how="",
    )
    return _transmittal(made, consignment_of_batch(batch))


def key_enrolled(made: Scene) -> Any:
    draft = KeyLetterDraft(DAY, _signer(SigningForm.SELF))
    return compose_key_letter(draft, made.desk).numbered(made.cast.number)


def key_replaced(made: Scene) -> Any:
    """After a loss, signed u.b., with as long a reason as may be in the worst."""
    reason = "komputer kantor hilang pada 12 November 2026"
    if made.agency_id is not None:
        reason = filled(f"{made.cast.place} & ", LONGEST_REASON)
    draft = KeyLetterDraft(DAY, _signer(SigningForm.UB), replacing=True, reason=reason)
    return compose_key_letter(draft, made.desk).numbered(made.cast.number)


def _transmittal(made: Scene, found: Consignment, form: SigningForm = SigningForm.SELF) -> Any:
    draft = TransmittalDraft(
        DAY, _signer(form), found.addressee, found.addressee_place, found.lines
    )
    return compose_transmittal(draft, made.desk).numbered(made.cast.number)


def _to(made: Scene) -> tuple[str, str]:
    agency = made.cast.agency
    return (agency.addressee, agency.place) if agency is not None else ("Camat", "Tegaldlimo")


def _signer(form: SigningForm) -> int:
    return next(one.id for one in officials(DAY) if one.signing_form == form)
