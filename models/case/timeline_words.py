"""What one row of history means to the clerk who reads a case: a title and a text."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from models.case.channels import way_text
from models.case.reply.words import reply_words
from models.codes import (
    Action,
    Channel,
    ChannelDetail,
    Delivery,
    EscalationLevel,
    LetterState,
    NoteKind,
    Outcome,
    OutcomeReason,
    Paper,
    PrintState,
    ProblemTerm,
    Purpose,
    ReasonCode,
    RecordState,
    ReferralStatus,
    ReprintReason,
    SharingKind,
    StepState,
    UrgencyLevel,
)
from models.history import HistoryLine
from models.indonesian_words import long_date
from models.labels import label
from models.translation import QT_TRANSLATE_NOOP


class TimelineKind(StrEnum):
    CASE = "case"
    NEED = "need"
    REFERRAL = "referral"
    LETTER = "letter"
    SHARING = "sharing"
    NOTE = "note"
    STEP = "step"
    PAUSE = "pause"
    ESCALATION = "escalation"
    ATTACHMENT = "attachment"
    VIEW = "view"


@dataclass(frozen=True, slots=True)
class Named:
    """What rows of history leave out: titles by record id, agencies by their number."""

    titles: Mapping[str, str]
    """uuid of a need, referral, letter or attachment -> need, agency, number, title."""
    agencies: Mapping[int, str]
    accounts: Mapping[int | None, str]


@dataclass(frozen=True, slots=True)
class Words:
    """A line of the timeline without its time and author."""

    kind: TimelineKind
    title: str
    text: str = ""


def words_of(line: HistoryLine, names: Named) -> Words | None:
    """The words of a row of history, or None for one that a timeline leaves out."""
    found = SUBJECTS.get(line.subject)
    if found is None or line.action not in TOLD.get(line.subject, ACTIONS):
        return None
    kind, tell = found
    if line.new is None:
        return Words(kind, _t("Isi riwayat ini telah dihapus atas persetujuan"))
    told = tell(line, line.new, names)
    return None if told is None else Words(kind, *told)


Told = tuple[str, str] | None
ACTIONS = (Action.CREATE, Action.CHANGE, Action.PRINT)
OUT = (Action.PRINT, Action.EXPORT)
TOLD = {
    "attachment": (*ACTIONS, Action.READ, Action.EXPORT),
    "case": (*ACTIONS, Action.EXPORT),
    "referral": (*ACTIONS, Action.EXPORT),
    "letter": (*ACTIONS, Action.EXPORT),
    "person": (Action.CHANGE,),
}
"""What a timeline tells of a record; of an attachment also who looked and what left the store."""


def _t(text: str) -> str:
    return QT_TRANSLATE_NOOP("timeline", text)


def _paper(line: HistoryLine, new: dict[str, Any], of: str = "") -> tuple[str, str]:
    """A paper beside the letter that was printed, or kept as a file outside the store."""
    paper = label(Paper(new["paper"]))
    if line.action == Action.PRINT:
        return _trip(paper, new), of
    return _t("{paper} disimpan sebagai PDF").format(paper=paper), of


def _trip(paper: str, new: dict[str, Any]) -> str:
    """Of a paper: on its way to the printer, or what became of it there."""
    state = PrintState(new.get("state", PrintState.PRINTED))
    return f"{paper} {label(state)}"


def _as_what(new: dict[str, Any]) -> str:
    """A copy with its number, or why the original was printed once more."""
    if new.get("copy"):
        return _t("salinan ke-{number}").format(number=new["copy"])
    reason = new.get("reason")
    return _joined(_t("asli lagi"), label(ReprintReason(reason))) if reason else ""


def _case(line: HistoryLine, new: dict[str, Any], names: Named) -> Told:
    if line.action in OUT:
        return _paper(line, new)
    if line.action == Action.CREATE:
        return _t("Kasus dibuka"), _way(new)
    if "state" in new:
        return None  # told by the episode, which knows who confirmed and why it was reopened
    return _case_changed(new, names)


def _case_changed(new: dict[str, Any], names: Named) -> tuple[str, str]:
    if new.get("next_step"):  # of stores from before plans had steps
        return _t("Langkah berikut direncanakan"), new["next_step"]
    if "next_step" in new or "next_step_on" in new:
        return _t("Rencana langkah diubah"), ""
    if "lead_agency_id" in new:
        agency = names.agencies.get(new["lead_agency_id"] or 0, "")
        return _t("Instansi utama diubah"), agency or _t("tidak ada")
    if "assignee_id" in new:
        return _t("Petugas kasus diubah"), names.accounts.get(new["assignee_id"], _t("tidak ada"))
    return _t("Keterangan kasus diperbaiki"), ""


def _episode(_: HistoryLine, new: dict[str, Any], __: Named) -> Told:
    if new.get("closed_on"):
        how = f"{new['confirmed_by']}: {new['confirmed_how']}"
        left = new.get("open_referrals_reason")
        withdrawn = _joined(_t("rujukan terbuka ditarik"), left) if left else ""
        parts = filter(None, (how, new.get("circumstances"), withdrawn))
        return _t("Kasus ditutup"), ". ".join(part.rstrip(".") for part in parts)
    if new.get("reopen_reason"):
        return _t("Kasus dibuka kembali"), new["reopen_reason"]
    return None


def _need(line: HistoryLine, new: dict[str, Any], names: Named) -> Told:
    title = names.titles.get(line.subject_uuid, "")
    if line.action == Action.CREATE:
        level = UrgencyLevel(new.get("override_level") or new["level"])
        return _t("Kebutuhan {need} dicatat").format(need=title), label(level)
    if new.get("outcome"):
        reason = new.get("outcome_reason")
        parts = (label(OutcomeReason(reason)) if reason else "", new.get("outcome_text", ""))
        outcome = label(Outcome(new["outcome"]))
        return f"{title}: {outcome}", _joined(*parts)
    if "outcome" in new:
        return _t("Kebutuhan {need} dibuka kembali").format(need=title), ""
    level_now = new.get("override_level") or new.get("level")
    changed = [label(UrgencyLevel(level_now)) if level_now else "", new.get("override_reason")]
    changed += [label(ProblemTerm(new["term"]))] if new.get("term") else []
    return _t("Isian {need} diubah").format(need=title), _joined(*changed)


def _person(_: HistoryLine, new: dict[str, Any], __: Named) -> Told:
    """Of the resident's record a case tells the decile alone, which was asked with a need."""
    if not new.keys() & {"dtsen_decile", "dtsen_checked_on"}:
        return None
    decile, day = new.get("dtsen_decile", ""), new.get("dtsen_checked_on")
    parts = [_t("belum ada") if decile is None else str(decile)]
    if day:
        parts.append(_t("diperiksa {day}").format(day=long_date(dt.date.fromisoformat(day))))
    return _t("Desil DTSEN warga dicatat"), ", ".join(filter(None, parts))


def _referral(line: HistoryLine, new: dict[str, Any], names: Named) -> Told:
    agency = names.titles.get(line.subject_uuid, "")
    if line.action in OUT:
        return _paper(line, new, agency)
    if line.action == Action.CREATE:
        return _t("Rujukan ke {agency} disiapkan").format(agency=agency), new.get("request", "")
    if "status" in new:
        reason = new.get("reason_code")
        status = label(ReferralStatus(new["status"]))
        text = _joined(label(ReasonCode(reason)) if reason else "", new.get("reason_text"))
        return f"{agency}: {status}", text
    if "delivery" in new:
        return _t("Surat ke {agency}").format(agency=agency), label(Delivery(new["delivery"]))
    return None


def _reply(line: HistoryLine, new: dict[str, Any], names: Named) -> Told:
    if line.action != Action.CREATE:
        return None
    told = new.get("confirmer")
    title = (_t("{agency}: {status}") if told else _t("{agency} menjawab: {status}")).format(
        agency=names.titles.get(line.subject_uuid, ""),
        status=label(ReferralStatus(new["status"])),
    )
    return title, reply_words(new, names.agencies.get(new.get("suggested_agency_id") or 0, ""))


_UNNUMBERED = {
    LetterState.AWAITING_APPROVAL: QT_TRANSLATE_NOOP("timeline", "Surat diajukan untuk disetujui"),
    LetterState.DRAFT: QT_TRANSLATE_NOOP("timeline", "Surat dikembalikan untuk dibetulkan"),
}


def _letter(line: HistoryLine, new: dict[str, Any], names: Named) -> Told:
    number = names.titles.get(line.subject_uuid, "")
    if line.action == Action.PRINT:
        return _trip(_t("Surat {number}").format(number=number), new), _as_what(new)
    if line.action == Action.EXPORT:
        return _t("Surat {number} disimpan sebagai PDF").format(number=number), ""
    if new.get("record_state") == RecordState.WITHDRAWN:
        return _t("Surat yang belum bernomor dibuang"), ""
    return _letter_state(number, new) if "state" in new else _sent(number, new)


def _letter_state(number: str, new: dict[str, Any]) -> Told:
    """What a letter has become."""
    if new["state"] in _UNNUMBERED:
        return _t(_UNNUMBERED[new["state"]]), new.get("sent_back_reason", "")
    if new["state"] == LetterState.ISSUED:
        return _t("Surat {number} terbit").format(number=number), new.get("subject", "")
    if new["state"] == LetterState.VOID:
        return _t("Surat {number} dibatalkan").format(number=number), new.get("void_reason", "")
    return None


def _sent(number: str, new: dict[str, Any]) -> Told:
    """That a letter went, to whom, or that this was noted by mistake."""
    name = new.get("received_by", "")
    received = _t("Diterima {name}").format(name=name) if name else ""
    if new.get("delivered_on"):
        words = _t("Surat {number} dikirim {day}")
        return words.format(number=number, day=_day(new["delivered_on"])), received
    if "delivered_on" in new:
        return _t("Catatan pengiriman surat {number} dihapus").format(number=number), ""
    return (_t("Surat {number} dikirim").format(number=number), received) if received else None


def _incoming(line: HistoryLine, new: dict[str, Any], names: Named) -> Told:
    """A letter that came was tied to a referral of the case, or the tie was a mistake."""
    letter = names.titles.get(line.subject_uuid, "")
    if new.get("record_state") == RecordState.WITHDRAWN:
        return _t("Hubungan dengan surat masuk {letter} dilepas").format(letter=letter), ""
    if "record_state" in new:
        return _t("Surat masuk {letter}").format(letter=letter), ""
    return None


def _sharing(line: HistoryLine, new: dict[str, Any], names: Named) -> Told:
    if line.action == Action.CHANGE:
        if new.get("attachment_id"):
            return _t("Kertas persetujuan bertanda tangan dilampirkan"), ""
        return (_t("Dasar berbagi data ditarik"), "") if new.get("withdrawn_on") else None
    giver = new["given_by"] + (f" ({new['relation']})" if new.get("relation") else "")
    if new["kind"] == SharingKind.INFORMATION:
        return _t("Penjelasan penggunaan data disampaikan"), giver
    agency = names.agencies.get(new.get("agency_id") or 0, "")
    return _joined(_t("Persetujuan"), agency or label(Purpose(new["purpose"]))), giver


def _note(line: HistoryLine, new: dict[str, Any], names: Named) -> Told:
    text = names.titles.get(line.subject_uuid, new.get("text", ""))
    return label(NoteKind(new["kind"])), text


def _step(line: HistoryLine, new: dict[str, Any], names: Named) -> Told:
    text = names.titles.get(line.subject_uuid, new.get("text", ""))
    if line.action == Action.CREATE:
        day = new.get("due_on")
        return _t("Langkah direncanakan"), _joined(text, _day(day) if day else "")
    state = new.get("state")
    if state == StepState.DONE:
        return _t("Langkah sudah dikerjakan"), _joined(text, new.get("note"))
    if state == StepState.DROPPED:
        return _t("Langkah tidak jadi"), _joined(text, new.get("note"))
    if state == StepState.PLANNED:
        return _t("Langkah dibuka kembali"), text
    if new.get("record_state") == RecordState.WITHDRAWN:
        return _t("Rencana langkah diurungkan"), text
    return _t("Rencana langkah diubah"), text


def _day(iso: str) -> str:
    return f"{dt.date.fromisoformat(iso):%d-%m-%Y}"


def _attachment(line: HistoryLine, new: dict[str, Any], names: Named) -> Told:
    title = names.titles.get(line.subject_uuid, "")
    done = {
        Action.CREATE: _t("Lampiran ditambahkan"),
        Action.READ: _t("Lampiran terbatas dibuka"),
        Action.PRINT: _trip(_t("Lampiran"), new),
        Action.EXPORT: _t("Lampiran disalin ke luar Simpul"),
    }.get(line.action)
    if done is not None:
        return done, title
    if new.get("record_state") == RecordState.WITHDRAWN:
        return _t("Lampiran ditarik"), _joined(title, new.get("withdrawn_reason"))
    if new.keys() & {"title", "document", "need_id", "referral_id", "restricted", "latitude"}:
        return _t("Keterangan lampiran diubah"), title
    return None


def _document(line: HistoryLine, new: dict[str, Any], names: Named) -> Told:
    label_ = names.titles.get(line.subject_uuid, "")
    if new.get("received_on"):
        return _t("Dokumen diterima"), label_
    if new.get("missing_reason"):
        return _t("Dokumen belum ada"), _joined(label_, new["missing_reason"])
    if new.keys() & {"received_on", "missing_reason"}:
        return _t("Dokumen dicatat belum diterima"), label_
    return None


def _way(new: dict[str, Any]) -> str:
    """The way the case came, with its detail and place."""
    detail = new.get("channel_detail")
    which = ChannelDetail(detail) if detail else None
    return way_text(Channel(new["channel"]), which, new.get("place", ""))


def _pause(line: HistoryLine, new: dict[str, Any], _: Named) -> Told:
    """What is waited for and until when; then that the case goes on."""
    if new.get("resumed_on"):
        return _t("Kasus dilanjutkan setelah jeda"), ""
    day = long_date(dt.date.fromisoformat(new["until_on"])) if new.get("until_on") else ""
    if line.action == Action.CREATE:
        return _t("Kasus dijeda sampai {day}").format(day=day), new["reason"]
    reason = new.get("reason", "")
    if day:
        return _t("Jeda diperpanjang sampai {day}").format(day=day), reason
    return (_t("Alasan jeda diubah"), reason) if reason else None


def _escalation(line: HistoryLine, new: dict[str, Any], names: Named) -> Told:
    if line.action != Action.CREATE:
        return None
    told = label(EscalationLevel(new["level"]))
    agency = names.titles.get(line.subject_uuid, "")
    title = _t("Keterlambatan disampaikan: {level}").format(level=told)
    return title, _joined(agency, new.get("text"))


def _joined(*parts: str | None) -> str:
    return ": ".join(part for part in parts if part)


SUBJECTS: dict[str, tuple[TimelineKind, Callable[[HistoryLine, dict[str, Any], Named], Told]]] = {
    "case": (TimelineKind.CASE, _case),
    "case_episode": (TimelineKind.CASE, _episode),
    "need": (TimelineKind.NEED, _need),
    "person": (TimelineKind.NEED, _person),
    "referral": (TimelineKind.REFERRAL, _referral),
    "referral_reply": (TimelineKind.REFERRAL, _reply),
    "letter": (TimelineKind.LETTER, _letter),
    "incoming_letter_referral": (TimelineKind.LETTER, _incoming),
    "sharing": (TimelineKind.SHARING, _sharing),
    "note": (TimelineKind.NOTE, _note),
    "plan_step": (TimelineKind.STEP, _step),
    "case_pause": (TimelineKind.PAUSE, _pause),
    "escalation": (TimelineKind.ESCALATION, _escalation),
    "attachment": (TimelineKind.ATTACHMENT, _attachment),
    "need_document": (TimelineKind.ATTACHMENT, _document),
}
