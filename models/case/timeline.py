"""All that happened in a case, newest first: history, notes, letters and moves in one list."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from models import history
from models.case.timeline_words import Named, TimelineKind, words_of
from models.codes import Role
from models.desk import Desk
from models.errors import RuleError
from models.need_forms import form_of
from models.store import reading
from models.tables import (
    Agency,
    Attachment,
    Case,
    CaseEpisode,
    Letter,
    LetterReferral,
    Need,
    Note,
    Referral,
    Sharing,
)
from models.translation import QT_TRANSLATE_NOOP

__all__ = ["TimelineKind", "TimelineLine", "timeline"]

RESTRICTED = QT_TRANSLATE_NOOP("timeline", "(catatan terbatas)")


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One thing that happened. `at` is when it was recorded, in UTC; `on` the day it tells of."""

    at: dt.datetime
    kind: TimelineKind
    title: str
    text: str
    author: str
    on: dt.date | None = None


def timeline(case_id: int, desk: Desk) -> list[TimelineLine]:
    """The lines of a case, newest first, in as many queries however long it is.

    A restricted note is read by its author and the responsible only; others see that there is
    one. Raises `RuleError("record.not_found")`.
    """
    with reading():
        case: Case | None = Case.get_or_none(Case.id == case_id)
        if case is None:
            raise RuleError("record.not_found")
        notes = {note.uuid: note for note in Note.select().where(Note.case == case_id)}
        titles = _titles(case) | {uuid: _note_text(note, desk) for uuid, note in notes.items()}
        agencies: dict[int, str] = {row.id: row.short_name for row in Agency.select()}
        found = history.of_records(titles)
    names = Named(titles, agencies)
    lines = []
    for line in reversed(found):
        words = words_of(line, names)
        if words is not None:
            note = notes.get(line.subject_uuid)
            on = note.written_on if note else None
            lines.append(TimelineLine(line.at, words.kind, words.title, words.text, line.who, on))
    return lines


def _note_text(note: Note, desk: Desk) -> str:
    readable = not note.restricted or desk.role == Role.RESPONSIBLE or note.author == desk.name
    return note.text if readable else RESTRICTED


def _titles(case: Case) -> dict[str, str]:
    """The id of every record of the case, with what a sentence calls it."""
    needs = list(Need.select().where(Need.case == case.id))
    need_ids = [need.id for need in needs]
    titles = {case.uuid: case.number}
    titles |= {need.uuid: form_of(need.kind, need.form_version).title for need in needs}
    referrals = Referral.select(Referral, Agency).join(Agency).where(Referral.need.in_(need_ids))
    titles |= {row.uuid: row.agency.short_name for row in referrals}
    letters: Any = (
        Letter.select().join(LetterReferral).join(Referral).where(Referral.need.in_(need_ids))
    )
    titles |= {letter.uuid: letter.number_text for letter in letters}
    sharings = Sharing.select().where(
        Sharing.person == case.person_id, Sharing.case.is_null() | (Sharing.case == case.id)
    )
    titles |= {row.uuid: "" for row in sharings}
    for table in (CaseEpisode, Attachment):
        titles |= {row.uuid: "" for row in table.select().where(table.case == case.id)}
    return titles
