"""An agency's answer in one line of words, as the timeline and the case page tell it."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from models.codes import Confirmer, ReasonCode, ReplyChannel
from models.indonesian_words import rupiah
from models.labels import label
from models.translation import QT_TRANSLATE_NOOP


def reply_words(values: Mapping[str, Any], suggested_agency: str = "") -> str:
    """What an answer says beside its status. `values` are its columns, days as dates or ISO text.

    Empty columns leave no trace.
    """
    reason, queue = values.get("reason_code"), values.get("queue_number")
    parts = [
        label(ReasonCode(reason)) if reason else "",
        values.get("text") or "",
        _appointment(values),
        _t("nomor antrean {number}").format(number=queue) if queue else "",
        _benefit(values),
        _filled(_t("bukti: {words}"), values.get("evidence")),
        _filled(_t("disarankan ke {words}"), suggested_agency),
        _source(values),
        _t("ada berkas") if values.get("attachment_id") else "",
    ]
    return " · ".join(part for part in parts if part)


def _source(values: Mapping[str, Any]) -> str:
    channel = label(ReplyChannel(values["channel"]))
    if values.get("confirmer"):
        who = label(Confirmer(values["confirmer"]))
        named = ", ".join(part for part in (who, values.get("told_by"), channel.lower()) if part)
        return _t("menurut {words}").format(words=named)
    parts = (_t("lewat {words}").format(words=channel.lower()), values.get("told_by"))
    return ", ".join(part for part in parts if part)


def _appointment(values: Mapping[str, Any]) -> str:
    on, place = values.get("appointment_on"), values.get("appointment_place")
    if not on and not place:
        return ""
    return " ".join(part for part in (_t("janji"), _day(on), place) if part)


def _benefit(values: Mapping[str, Any]) -> str:
    amount = values.get("amount")
    parts = (
        values.get("benefit"),
        rupiah(amount) if amount is not None else "",
        _day(values.get("benefit_on")),
    )
    return _filled(_t("diterima warga: {words}"), ", ".join(part for part in parts if part))


def _filled(sentence: str, words: str | None) -> str:
    return sentence.format(words=words) if words else ""


def _day(on: dt.date | str | None) -> str:
    if not on:
        return ""
    day = dt.date.fromisoformat(on) if isinstance(on, str) else on
    return f"{day:%d-%m-%Y}"


def _t(text: str) -> str:
    return QT_TRANSLATE_NOOP("replies", text)
