"""One row of an agency's answer file as a draft: words, dates and Rupiah however typed."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from models.agencies import agencies
from models.case.reply.asked_referrals import AskedReferral, asked
from models.case.reply.codes import LENGTH, referral_of_code
from models.case.reply.drafts import BELONGS, ReplyDraft, belongs
from models.codes import ReasonCode, ReferralStatus, ReplyChannel
from models.errors import RuleError
from models.labels import label
from models.person.resident_cells import read_date

CODE, NAME, ANSWER, REASON = "Kode jawaban", "Nama warga", "Jawaban", "Alasan"
SUGGESTED, QUEUE, DAY, PLACE = "Instansi yang tepat", "Nomor antrean", "Tanggal janji", "Tempat"
BENEFIT, AMOUNT, REMARKS, OFFICER = "Yang diberikan", "Nilai (Rp)", "Keterangan", "Petugas"
TO_FILL = (ANSWER, REASON, SUGGESTED, QUEUE, DAY, PLACE, BENEFIT, AMOUNT, REMARKS, OFFICER)
"""The columns the agency fills, in their order."""
COLUMN_OF = {
    "code": CODE,
    "to": ANSWER,
    "reason_code": REASON,
    "suggested_agency_id": SUGGESTED,
    "queue_number": QUEUE,
    "appointment_on": DAY,
    "appointment_place": PLACE,
    "benefit": BENEFIT,
    "amount": AMOUNT,
    "text": REMARKS,
    "told_by": OFFICER,
}
"""The column a field of a `ReplyDraft` comes from."""

ALSO = {
    "terima": ReferralStatus.ACCEPTED,
    "diterima": ReferralStatus.ACCEPTED,
    "tolak": ReferralStatus.REJECTED,
    "proses": ReferralStatus.IN_PROGRESS,
    "diproses": ReferralStatus.IN_PROGRESS,
    "ditunda": ReferralStatus.ON_HOLD,
    "daftar tunggu": ReferralStatus.ON_HOLD,
    "selesai": ReferralStatus.COMPLETED,
    "batal": ReferralStatus.CANCELLED,
}
"""What agencies write in place of the word of the list."""
WORDS = {label(status).casefold(): status for status in ReferralStatus} | ALSO
REASONS = {label(reason).casefold(): reason for reason in ReasonCode}
RUPIAH = re.compile(
    r"(?:rp\.?)?\s*([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,15})(?:,(?:0{1,2}|-))?", re.IGNORECASE
)
SHOWN = 40
"""Letters of a wrong cell that a remark repeats."""


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """The filled cells of one sheet row under our column names."""

    number: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row understood: whom it is about, what it says, and what in it was not taken."""

    asked: AskedReferral
    draft: ReplyDraft
    warnings: tuple[RuleError, ...] = ()


def asked_in_row(row: ReplyRow) -> AskedReferral:
    """The referral a row answers. Raises `RuleError` as `referral_of_code` does."""
    code = row.values.get(CODE, "")
    return asked(referral_of_code(code.zfill(LENGTH) if code.isdigit() else code))


def read_row(row: ReplyRow, found: AskedReferral) -> ReadRow:
    """What a row says of the referral `found` by its code.

    Raises `RuleError` with the draft's field for the first cell that cannot be taken.
    """
    values = row.values
    _refuse_mixed_rows(values.get(NAME, ""), found)
    status = _status(values.get(ANSWER, ""))
    warnings: list[RuleError] = []
    draft = ReplyDraft(
        found.referral.id,
        status,
        ReplyChannel.FILE,
        told_by=values.get(OFFICER, ""),
        reason_code=_reason(values.get(REASON, "")),
        text=values.get(REMARKS, ""),
        suggested_agency_id=_agency(values.get(SUGGESTED, ""), warnings),
        appointment_on=_day(values.get(DAY, "")),
        appointment_place=values.get(PLACE, ""),
        queue_number=values.get(QUEUE, ""),
        benefit=values.get(BENEFIT, ""),
        amount=read_rupiah(values.get(AMOUNT, "")),
    )
    draft = _without_what_does_not_belong(draft, warnings)
    if status == ReferralStatus.COMPLETED and not draft.benefit:
        warnings.append(RuleError("replies.benefit_missing", field="benefit"))
    return ReadRow(found, draft, tuple(warnings))


def read_rupiah(text: str) -> int | None:
    """`1.250.000`, `Rp 1250000` or `Rp1.250.000,00`; None when nothing was typed.

    Raises `RuleError("reply.amount")`.
    """
    text = text.strip()
    if text in ("", "-"):
        return None
    found = RUPIAH.fullmatch(text)
    if found is None:
        raise RuleError("reply.amount", field="amount")
    return int(found[1].replace(".", ""))


def _refuse_mixed_rows(name: str, found: AskedReferral) -> None:
    """A sheet in which one column alone was sorted would answer for the wrong residents."""
    if name and " ".join(name.split()).casefold() != found.person_name.casefold():
        raise RuleError("replies.other_name", field="code", name=name[:SHOWN])


def _status(text: str) -> ReferralStatus:
    status = WORDS.get(" ".join(text.split()).casefold())
    if status is None:
        raise RuleError("replies.answer_unknown", field="to", value=text[:SHOWN])
    return status


def _reason(text: str) -> ReasonCode | None:
    if not text:
        return None
    reason = REASONS.get(" ".join(text.split()).casefold())
    if reason is None:
        raise RuleError("replies.reason_unknown", field="reason_code", value=text[:SHOWN])
    return reason


def _agency(text: str, warnings: list[RuleError]) -> int | None:
    if not text:
        return None
    wanted = " ".join(text.split()).casefold()
    for each in agencies():
        if wanted in (each.short_name.casefold(), each.name.casefold()):
            return each.id
    warnings.append(
        RuleError("replies.agency_unknown", field="suggested_agency_id", value=text[:SHOWN])
    )
    return None


def _day(text: str) -> dt.date | None:
    try:
        return read_date(text)
    except RuleError as error:
        raise RuleError(error.code, field="appointment_on", value=text[:SHOWN]) from error


def _without_what_does_not_belong(draft: ReplyDraft, warnings: list[RuleError]) -> ReplyDraft:
    """A cell that does not fit the answer is left out and said; the answer still counts."""
    empty = ReplyDraft(draft.referral_id, draft.status)
    for field in BELONGS:
        if getattr(draft, field) != getattr(empty, field) and not belongs(field, draft.status):
            warnings.append(
                RuleError("replies.cell_left_out", field=field, status=label(draft.status))
            )
            draft = replace(draft, **{field: getattr(empty, field)})
    return draft
