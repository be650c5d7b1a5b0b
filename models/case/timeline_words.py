"""What one row of history means to the clerk who reads a case: a title and a text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from models.codes import (
    Action,
    Channel,
    Delivery,
    LetterState,
    NoteKind,
    Outcome,
    OutcomeReason,
    Purpose,
    ReasonCode,
    ReferralStatus,
    SharingKind,
    UrgencyLevel,
)
from models.history import HistoryLine
from models.labels import label
from models.translation import QT_TRANSLATE_NOOP


class TimelineKind(StrEnum):
    CASE = "case"
    NEED = "need"
    REFERRAL = "referral"
    LETTER = "letter"
    SHARING = "sharing"
    NOTE = "note"
    ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True)
class Named:
    """What rows of history leave out: titles by record id, agencies by their number."""

    titles: Mapping[str, str]
    """uuid of a need, referral, letter or attachment -> need, agency, number, title."""
    agencies: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Words:
    """A line of the timeline without its time and author."""

    kind: TimelineKind
    title: str
    text: str = ""


def words_of(line: HistoryLine, names: Named) -> Words | None:
    """The words of a row of history, or None for one that a timeline leaves out."""
    found = SUBJECTS.get(line.subject)
    if found is None or line.action not in (Action.CREATE, Action.CHANGE, Action.PRINT):
        return None
    kind, tell = found
    if line.new is None:
        return Words(kind, _t("Isi riwayat ini telah dihapus atas persetujuan"))
    told = tell(line, line.new, names)
    return None if told is None else Words(kind, *told)


Told = tuple[str, str] | None


def _t(text: str) -> str:
    return QT_TRANSLATE_NOOP("timeline", text)


def _case(line: HistoryLine, new: dict[str, Any], _: Named) -> Told:
    if line.action == Action.CREATE:
        return _t("Kasus dibuka"), label(Channel(new["channel"]))
    if "state" in new:
        return None  # told by the episode, which knows who confirmed and why it was reopened
    if new.get("next_step"):
        return _t("Langkah berikut direncanakan"), new["next_step"]
    if "next_step" in new or "next_step_on" in new:
        return _t("Rencana langkah diubah"), ""
    return _t("Keterangan kasus diperbaiki"), ""


def _episode(_: HistoryLine, new: dict[str, Any], __: Named) -> Told:
    if new.get("closed_on"):
        how = f"{new['confirmed_by']}: {new['confirmed_how']}"
        return _t("Kasus ditutup"), how
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
    text = label(UrgencyLevel(level_now)) if level_now else ""
    return _t("Isian {need} diubah").format(need=title), _joined(text, new.get("override_reason"))


def _referral(line: HistoryLine, new: dict[str, Any], names: Named) -> Told:
    agency = names.titles.get(line.subject_uuid, "")
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


def _letter(line: HistoryLine, new: dict[str, Any], names: Named) -> Told:
    number = names.titles.get(line.subject_uuid, "")
    if line.action == Action.PRINT:
        return _t("Surat {number} dicetak").format(number=number), ""
    if new.get("state") == LetterState.ISSUED:
        return _t("Surat {number} terbit").format(number=number), new.get("subject", "")
    if new.get("state") == LetterState.VOID:
        return _t("Surat {number} dibatalkan").format(number=number), new.get("void_reason", "")
    return None


def _sharing(line: HistoryLine, new: dict[str, Any], names: Named) -> Told:
    if line.action == Action.CHANGE:
        return (_t("Dasar berbagi data ditarik"), "") if new.get("withdrawn_on") else None
    giver = new["given_by"] + (f" ({new['relation']})" if new.get("relation") else "")
    if new["kind"] == SharingKind.INFORMATION:
        return _t("Penjelasan penggunaan data disampaikan"), giver
    agency = names.agencies.get(new.get("agency_id") or 0, "")
    return _joined(_t("Persetujuan"), agency or label(Purpose(new["purpose"]))), giver


def _note(line: HistoryLine, new: dict[str, Any], names: Named) -> Told:
    text = names.titles.get(line.subject_uuid, new.get("text", ""))
    return label(NoteKind(new["kind"])), text


def _attachment(line: HistoryLine, new: dict[str, Any], _: Named) -> Told:
    return (_t("Lampiran ditambahkan"), new["title"]) if line.action == Action.CREATE else None


def _joined(*parts: str | None) -> str:
    return ": ".join(part for part in parts if part)


SUBJECTS: dict[str, tuple[TimelineKind, Callable[[HistoryLine, dict[str, Any], Named], Told]]] = {
    "case": (TimelineKind.CASE, _case),
    "case_episode": (TimelineKind.CASE, _episode),
    "need": (TimelineKind.NEED, _need),
    "referral": (TimelineKind.REFERRAL, _referral),
    "letter": (TimelineKind.LETTER, _letter),
    "sharing": (TimelineKind.SHARING, _sharing),
    "note": (TimelineKind.NOTE, _note),
    "attachment": (TimelineKind.ATTACHMENT, _attachment),
}
