"""What is so late that the head or the camat is told, and that they were told."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from peewee import fn

from models import history
from models.case.case_facts import CaseFacts, Told
from models.case.rows import CaseRow, rows_with_facts
from models.case.tracking.deadlines import CaseDeadlines, Late, TimeRules, time_rules
from models.codes import CaseState, EscalationLevel, LetterState, NormCode, NoteKind
from models.desk import Desk
from models.errors import RuleError
from models.need.needs import open_case_row
from models.person.rows import mask_nik
from models.store import reading, writing
from models.tables import (
    Case,
    Escalation,
    Letter,
    LetterReferral,
    Need,
    Note,
    Person,
    Referral,
)
from models.text import clean_text
from models.translation import QT_TRANSLATE_NOOP

OFFICE_LATE = QT_TRANSLATE_NOOP("escalations", "Kantor belum merujuk")
LIMIT_PASSED = QT_TRANSLATE_NOOP("escalations", "Kasus melewati batas {days} hari kerja")
AGENCY_LATE = QT_TRANSLATE_NOOP("escalations", "{agency} belum menyelesaikan")
LETTERS = QT_TRANSLATE_NOOP("escalations", "{count} surat")
CALLS = QT_TRANSLATE_NOOP("escalations", "{count} catatan telepon")
NOTHING_YET = QT_TRANSLATE_NOOP("escalations", "belum ada surat")


@dataclass(frozen=True, slots=True)
class EscalationLine:
    """One line of the list to the head or the camat. `days` are working days since `since`.

    `asked` says what the office has done so far; the NIK is masked.
    """

    level: EscalationLevel
    case_id: int
    referral_id: int | None
    case_number: str
    name: str
    nik_masked: str
    need: str
    agency: str
    what: str
    since: dt.date
    days: int
    asked: str
    times_told: int
    told_on: dt.date | None
    due: bool
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class TellingDraft:
    """That the head or the camat was told of some lines, when (None is today) and what came of it.

    `lines` are (case, referral or None for the case itself).
    """

    level: EscalationLevel
    lines: tuple[tuple[int, int | None], ...]
    on: dt.date | None = None
    text: str = ""


def escalation_list(level: EscalationLevel, today: dt.date) -> list[EscalationLine]:
    """All that is late enough for `level`, longest first; told before or not."""
    with reading():
        rules = time_rules()
        found = [
            (row, facts, late)
            for row, facts in rows_with_facts(Case.state == CaseState.OPEN, today, rules)
            for late in CaseDeadlines(facts, rules).lates(today)
            if late.level == level
        ]
        about = _Background([row.id for row, _, _ in found])
        lines = [_line(row, facts, late, about, rules, today) for row, facts, late in found]
    return sorted(lines, key=lambda line: (line.since, line.case_id, line.referral_id or 0))


def record_telling(draft: TellingDraft, desk: Desk) -> int:
    """Write down that they were told; the count until the next time begins. How many lines.

    Raises `RuleError`: escalation.nothing, date.in_future, case.closed, record.not_found.
    """
    on = draft.on or desk.today()
    text = clean_text(draft.text, 2000, multiline=True, field="text")
    if on > desk.today():
        raise RuleError("date.in_future", field="on")
    if not draft.lines:
        raise RuleError("escalation.nothing")
    with writing():
        for case_id, referral_id in draft.lines:
            open_case_row(case_id)
            _check_referral(case_id, referral_id)
            history.create(
                Escalation,
                desk,
                case_id=case_id,
                referral_id=referral_id,
                level=draft.level,
                told_on=on,
                text=text,
            )
    return len(draft.lines)


def told_of(case_id: int) -> tuple[Told, ...]:
    """Who was told of a case, and when."""
    rows = Escalation.select().where(Escalation.case == case_id).order_by(Escalation.id)
    return tuple(Told(EscalationLevel(row.level), row.told_on, row.referral_id) for row in rows)


class _Background:
    """What the list says of the cases beside the rules: the NIK, letters and notes; four reads."""

    def __init__(self, case_ids: Sequence[int]) -> None:
        ids = list(set(case_ids))
        person: Any = Case.select(Case.id, Person.nik).join(Person).where(Case.id.in_(ids))
        self.niks = {case_id: mask_nik(nik or "") for case_id, nik in person.tuples()}
        letters: Any = (
            LetterReferral.select(LetterReferral.referral, fn.COUNT(LetterReferral.id))
            .join(Letter)
            .switch(LetterReferral)
            .join(Referral)
            .join(Need)
            .where(Letter.state == LetterState.ISSUED, Need.case.in_(ids))
            .group_by(LetterReferral.referral)
        )
        self.letters = dict(letters.tuples())
        notes: Any = (
            Note.select(Note.case, fn.COUNT(Note.id))
            .where(Note.case.in_(ids), Note.kind.in_((NoteKind.PHONE, NoteKind.THIRD_PARTY)))
            .group_by(Note.case)
        )
        self.notes = dict(notes.tuples())


def _line(
    row: CaseRow,
    facts: CaseFacts,
    late: Late,
    about: _Background,
    rules: TimeRules,
    today: dt.date,
) -> EscalationLine:
    needs = [need for need in facts.needs if late.need_id in (None, need.id)]
    agencies = [
        one.agency for need in needs for one in need.referrals if late.referral_id in (None, one.id)
    ]
    letters = about.letters.get(late.referral_id or 0, 0)
    return EscalationLine(
        level=late.level,
        case_id=row.id,
        referral_id=late.referral_id,
        case_number=row.number,
        name=row.name,
        nik_masked=about.niks.get(row.id, ""),
        need=", ".join(dict.fromkeys(need.title for need in needs if need.outcome is None)),
        agency=", ".join(dict.fromkeys(agencies)),
        what=_what(late, agencies, facts, rules),
        since=late.since,
        days=CaseDeadlines(facts, rules).days.between(late.since, today),
        asked=_asked(letters, about.notes.get(row.id, 0)),
        times_told=late.times_told,
        told_on=late.told_on,
        due=late.due,
        restricted=row.restricted,
    )


def _asked(letters: int, calls: int) -> str:
    """What the office has done so far, in a few words."""
    counts = ((LETTERS, letters), (CALLS, calls))
    return ", ".join(words.format(count=count) for words, count in counts if count) or NOTHING_YET


def _what(late: Late, agencies: list[str], facts: CaseFacts, rules: TimeRules) -> str:
    if late.referral_id is not None:
        return AGENCY_LATE.format(agency=agencies[0])
    if late.need_id is not None:
        return OFFICE_LATE
    kinds = [need.kind for need in facts.needs if need.outcome is None]
    limit = min(rules.norms.days(NormCode.LIMIT, kind) for kind in kinds)
    return LIMIT_PASSED.format(days=limit)


def _check_referral(case_id: int, referral_id: int | None) -> None:
    if referral_id is None:
        return
    found = Referral.select().join(Need).where(Referral.id == referral_id, Need.case == case_id)
    if not found.exists():
        raise RuleError("record.not_found", field="referral_id")
