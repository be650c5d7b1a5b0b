"""The checklist of papers and photos a need asks for: received, missing for a reason, or not yet.

What is missing is shown and never blocks: a child without papers is still a child in need.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from models import history
from models.codes import RecordState
from models.desk import Desk
from models.errors import RuleError
from models.need.forms import form_of
from models.store import reading, writing
from models.tables import Attachment, Need, NeedDocument, database
from models.text import clean_text


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One paper or photo of a need. Neither received nor excused: it is simply not there yet."""

    need_id: int
    code: str
    label: str
    required: bool
    photo: bool
    received_on: dt.date | None
    missing_reason: str
    attachment_ids: tuple[int, ...]

    @property
    def received(self) -> bool:
        return self.received_on is not None

    @property
    def lacking(self) -> bool:
        """Asked for by the agency and not received, whatever the reason."""
        return self.required and not self.received


@dataclass(frozen=True, slots=True)
class DocumentMark:
    """What the clerk ticked for one paper; `reason` only where it was not received."""

    code: str
    received: bool
    reason: str = ""


def checklist(need_id: int) -> tuple[DocumentLine, ...]:
    """The papers of a need in the order of its form. Raises `RuleError("record.not_found")`."""
    with reading():
        need: Need | None = Need.get_or_none(Need.id == need_id)
        if need is None:
            raise RuleError("record.not_found")
        return _lines(need)


def mark_received(need_id: int, code: str, desk: Desk, on: dt.date | None = None) -> None:
    """The office has seen the paper, or keeps a copy. `on` None is today.

    Raises `RuleError`: attachment.unknown_document, date.in_future.
    """
    day = on or desk.today()
    if day > desk.today():
        raise RuleError("date.in_future", field="received_on")
    _set(need_id, code, desk, received_on=day, missing_reason="")


def mark_missing(need_id: int, code: str, reason: str, desk: Desk) -> None:
    """The resident does not have it, and why; an empty reason only takes "received" back."""
    text = clean_text(reason, 300, field="missing_reason")
    _set(need_id, code, desk, received_on=None, missing_reason=text)


def record_documents(need_id: int, marks: Iterable[DocumentMark], desk: Desk) -> None:
    """The whole list as it was ticked, at once; what is the same already is no change."""
    with writing():
        lines = {line.code: line for line in checklist(need_id)}
        for mark in marks:
            line = lines.get(mark.code)
            reason = clean_text(mark.reason, 300, field=mark.code)
            if mark.received and (line is None or not line.received):
                mark_received(need_id, mark.code, desk)
            elif not mark.received and (
                line is None or line.received or line.missing_reason != reason
            ):
                mark_missing(need_id, mark.code, reason, desk)


def note_received(need_id: int, code: str, desk: Desk) -> None:
    """A file of this paper was added: it counts as received, on the day it first came."""
    row = _row(need_id, code)
    if row is None or row.received_on is None:
        _set(need_id, code, desk, received_on=desk.today(), missing_reason="")


def lacking_documents(need_id: int) -> tuple[str, ...]:
    """Labels of what the agency asks for and the office has not received."""
    return tuple(line.label for line in checklist(need_id) if line.lacking)


def received_of_need(need_id: int) -> tuple[str, ...]:
    """Labels of the papers of one need that are there, photos among them."""
    return tuple(line.label for line in checklist(need_id) if line.received)


def received_documents(case_id: int) -> tuple[str, ...]:
    """What the receipt tells was handed in: papers of all needs, then other attachments.

    Each is named once; restricted attachments are not named on a paper others may read.
    """
    with reading():
        needs = list(Need.select().where(Need.case == case_id).order_by(Need.id))
        lines = [line.label for need in needs for line in _lines(need) if line.received]
        others = Attachment.select(Attachment.title).where(
            Attachment.case == case_id,
            Attachment.record_state == RecordState.ACTIVE,
            Attachment.document == "",
            Attachment.restricted == 0,
        )
        titles = [title for (title,) in database.execute(others.order_by(Attachment.id))]
    return tuple(dict.fromkeys((*lines, *titles)))


def document_titles(case_id: int) -> dict[str, str]:
    """What the timeline calls each recorded paper, by its id."""
    rows = NeedDocument.select(NeedDocument, Need).join(Need).where(Need.case == case_id)
    titles = {}
    for row in rows:
        known = form_of(row.need.kind, row.need.form_version).documents
        labels = {each.code: each.label for each in known}
        titles[row.uuid] = labels.get(row.code, row.code)
    return titles


def _lines(need: Need) -> tuple[DocumentLine, ...]:
    rows = {row.code: row for row in NeedDocument.select().where(NeedDocument.need == need.id)}
    filed: dict[str, list[int]] = {}
    active = Attachment.record_state == RecordState.ACTIVE
    found = Attachment.select(Attachment.id, Attachment.document).where(
        active, Attachment.need == need.id, Attachment.document != ""
    )
    for attachment_id, code in database.execute(found.order_by(Attachment.id)):
        filed.setdefault(code, []).append(attachment_id)
    lines = []
    for document in form_of(need.kind, need.form_version).documents:
        row = rows.get(document.code)
        lines.append(
            DocumentLine(
                need.id,
                document.code,
                document.label,
                document.required,
                document.photo,
                row.received_on if row else None,
                row.missing_reason if row else "",
                tuple(filed.get(document.code, ())),
            )
        )
    return tuple(lines)


def _row(need_id: int, code: str) -> NeedDocument | None:
    row: NeedDocument | None = NeedDocument.get_or_none(
        NeedDocument.need == need_id, NeedDocument.code == code
    )
    return row


def _set(need_id: int, code: str, desk: Desk, **values: Any) -> None:
    with writing():
        need: Need | None = Need.get_or_none(Need.id == need_id)
        if need is None:
            raise RuleError("record.not_found")
        known = {each.code for each in form_of(need.kind, need.form_version).documents}
        if code not in known:
            raise RuleError("attachment.unknown_document", field="document")
        row = _row(need_id, code)
        if row is None:
            history.create(NeedDocument, desk, need_id=need_id, code=code, **values)
        else:
            history.change(row, desk, **values)
