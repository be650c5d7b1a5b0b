"""All that happened in a case, newest first: history, notes, letters and moves in one list."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from models import history
from models.case.attachment.attachments import attachment_titles
from models.case.attachment.documents import document_titles
from models.case.restricted import MAY_SEE_VIEWS, views_of
from models.case.timeline_words import Named, TimelineKind, words_of
from models.codes import Action, Role
from models.desk import Desk
from models.errors import RuleError
from models.history import HistoryLine
from models.need.forms import form_of
from models.store import reading
from models.tables import (
    Account,
    Agency,
    Case,
    CaseEpisode,
    CasePause,
    Escalation,
    IncomingLetter,
    IncomingLetterReferral,
    Letter,
    LetterReferral,
    Need,
    Note,
    Person,
    PlanStep,
    Referral,
    ReferralReply,
    Sharing,
)
from models.translation import QT_TRANSLATE_NOOP

__all__ = ["TimelineKind", "TimelineLine", "timeline"]

VIEWED = QT_TRANSLATE_NOOP("timeline", "Dilihat oleh {who}")
TIMES = QT_TRANSLATE_NOOP("timeline", "{count} kali pada hari itu, terakhir:")
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

    Openings of a restricted case are told to the responsible and the auditor, one line for each
    person and day. A restricted note or attachment is read by its author and the responsible
    only; others see that there is one. Raises `RuleError("record.not_found")`.
    """
    with reading():
        with_person: Any = Case.select(Case, Person).join(Person)
        case: Case | None = with_person.where(Case.id == case_id).first()
        if case is None:
            raise RuleError("record.not_found")
        notes = {note.uuid: note for note in Note.select().where(Note.case == case_id)}
        replies = _replies(case_id)
        titles = _titles(case) | {row.uuid: row.referral.agency.short_name for row in replies}
        titles |= {uuid: _note_text(note, desk) for uuid, note in notes.items()}
        titles |= attachment_titles(case_id, desk) | document_titles(case_id)
        agencies: dict[int, str] = {row.id: row.short_name for row in Agency.select()}
        accounts: dict[int | None, str] = {row.id: row.name for row in Account.select()}
        found = _without_echoes(history.of_records(titles), replies)
    found = _of_this_case(found)
    names = Named(titles, agencies, accounts)
    lines = _views(found, desk)
    for line in found:
        words = words_of(line, names)
        if words is not None:
            note = notes.get(line.subject_uuid)
            on = note.written_on if note else None
            told = TimelineLine(line.at, words.kind, words.title, words.text, line.who, on)
            lines[line.number] = told
    return [lines[number] for number in sorted(lines, reverse=True)]


def _views(found: list[HistoryLine], desk: Desk) -> dict[int, TimelineLine]:
    """Who opened a restricted case, by the number of the last time; for those who answer for it."""
    if desk.role not in MAY_SEE_VIEWS:
        return {}
    lines = {}
    for seen in views_of(found, desk.clock.zone):
        title = VIEWED.format(who=seen.who)
        often = TIMES.format(count=seen.count) if seen.count > 1 else ""
        lines[seen.number] = TimelineLine(seen.last, TimelineKind.VIEW, title, often, seen.who)
    return lines


def _replies(case_id: int) -> list[ReferralReply]:
    """The answers of agencies in a case, each with its referral and agency."""
    rows = ReferralReply.select(ReferralReply, Referral, Agency).join(Referral).join(Need)
    return list(rows.switch(Referral).join(Agency).where(Need.case == case_id))


def _without_echoes(found: list[HistoryLine], replies: list[ReferralReply]) -> list[HistoryLine]:
    """A move that an agency's answer brought is told once, by the answer, which knows more.

    `record_reply` writes both in one transaction, the answer right after the move of its referral.
    """
    referrals = {row.uuid: row.referral.uuid for row in replies}
    answered = {(line.number - 1, referrals.get(line.subject_uuid)) for line in found}
    return [line for line in found if not _is_echo(line, answered)]


def _is_echo(line: HistoryLine, answered: set[tuple[int, str | None]]) -> bool:
    changed = line.subject == "referral" and line.action == Action.CHANGE
    moved = changed and "delivery" not in (line.new or {})
    return moved and (line.number, line.subject_uuid) in answered


def _of_this_case(found: list[HistoryLine]) -> list[HistoryLine]:
    """Of the resident's own record only what an answer given here brought: right after it."""
    needs = {line.number for line in found if line.subject == "need"}
    return [line for line in found if line.subject != "person" or line.number - 1 in needs]


def _note_text(note: Note, desk: Desk) -> str:
    readable = not note.restricted or desk.role == Role.RESPONSIBLE or note.author == desk.name
    return note.text if readable else RESTRICTED


def _titles(case: Case) -> dict[str, str]:
    """The id of every record of the case, with what a sentence calls it."""
    needs = list(Need.select().where(Need.case == case.id))
    need_ids = [need.id for need in needs]
    titles = {case.uuid: case.number, case.person.uuid: ""}
    titles |= {need.uuid: form_of(need.kind, need.form_version).title for need in needs}
    referrals = Referral.select(Referral, Agency).join(Agency).where(Referral.need.in_(need_ids))
    titles |= {row.uuid: row.agency.short_name for row in referrals}
    letters: Any = (
        Letter.select().join(LetterReferral).join(Referral).where(Referral.need.in_(need_ids))
    )
    titles |= {letter.uuid: letter.number_text for letter in letters}
    came: Any = IncomingLetterReferral.select(IncomingLetterReferral, IncomingLetter).join(
        IncomingLetter
    )
    for link in came.where(IncomingLetterReferral.referral.in_([row.id for row in referrals])):
        letter = link.incoming_letter
        titles[link.uuid] = f"{letter.sequence}/{letter.year}, {letter.sender}"
    sharings = Sharing.select().where(
        Sharing.person == case.person_id, Sharing.case.is_null() | (Sharing.case == case.id)
    )
    titles |= {row.uuid: "" for row in sharings}
    steps = PlanStep.select().where(PlanStep.case == case.id)
    titles |= {step.uuid: step.text for step in steps}
    agencies = {row.id: row.agency.short_name for row in referrals}
    for telling in Escalation.select().where(Escalation.case == case.id):
        titles[telling.uuid] = agencies.get(telling.referral_id or 0, "")
    titles |= {row.uuid: "" for row in CasePause.select().where(CasePause.case == case.id)}
    episodes = CaseEpisode.select().where(CaseEpisode.case == case.id)
    return titles | {row.uuid: "" for row in episodes}
