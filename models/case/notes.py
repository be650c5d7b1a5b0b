"""Notes of a case: lines added to its timeline and never changed."""

import datetime as dt
from dataclasses import dataclass

from models import history
from models.codes import NoteKind
from models.desk import Desk
from models.errors import RuleError
from models.store import writing
from models.tables import Case, Note
from models.text import clean_text

ATTEMPTS = (NoteKind.VISIT, NoteKind.PHONE)
"""Notes that count as an attempt to reach the resident."""


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """What the note line holds. A restricted note is read by its author and the responsible."""

    text: str
    kind: NoteKind = NoteKind.NOTE
    restricted: bool = False
    on: dt.date | None = None
    """The day it tells of; None is today."""


def add_note(case_id: int, draft: NoteDraft, desk: Desk) -> int:
    """Add a line to a case, open or closed. Raises `RuleError`: note.empty, date.in_future."""
    text = clean_text(draft.text, 10_000, multiline=True, field="text")
    if not text:
        raise RuleError("note.empty", field="text")
    on = draft.on or desk.today()
    if on > desk.today():
        raise RuleError("date.in_future", field="on")
    with writing():
        if not Case.select().where(Case.id == case_id).exists():
            raise RuleError("record.not_found")
        row = history.create(
            Note,
            desk,
            case_id=case_id,
            kind=draft.kind,
            text=text,
            written_on=on,
            author=desk.name,
            restricted=int(draft.restricted),
        )
    return int(row.id)


def attempts_since(case_id: int, since: dt.date) -> int:
    """On how many days the office recorded an attempt to reach the resident."""
    days = (
        Note.select(Note.written_on)
        .where(Note.case == case_id, Note.kind.in_(ATTEMPTS), Note.written_on >= since)
        .distinct()
    )
    return int(days.count())
