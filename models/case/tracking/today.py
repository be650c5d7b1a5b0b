"""Hari ini: all the office has to do on a day, by kind of work, in one pass over its cases."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from models.case.case_facts import CaseFacts
from models.case.next_steps import NOT_OUT_YET, WORDS, NextStepCode
from models.case.reply.replies import RecentReply, recent_replies
from models.case.restricted import SOME_AGENCY
from models.case.rows import CaseRow, rows_with_facts
from models.case.tracking.deadlines import CaseDeadlines, Late, TimeRules, time_rules
from models.case.tracking.touches import last_touches
from models.codes import CaseState, EscalationLevel, StepState, UrgencyLevel
from models.desk import Desk
from models.indonesian_words import long_date
from models.labels import label
from models.outreach.visits import VisitRow, open_visits
from models.store import reading
from models.tables import Account, Case, PlanStep
from models.translation import QT_TRANSLATE_NOOP

REPLIES_SINCE = 5
"""Working days for which an answer nobody has acted on counts as new."""


class TodaySection(StrEnum):
    """The kinds of work of a day, in the order in which they are shown.

    Each step stands in one of them, by what there is to do. `OVERDUE` (Terlambat) holds the late
    steps without a section of their own, which late visits, pauses that are over, letters on the
    desk and what the leaders are to be told have. In the list of cases all of these are late: its
    filter (`CaseFilter.overdue`) counts more, and has another name, Lewat tenggat.
    """

    OVERDUE = "overdue"
    ESCALATE = "escalate"
    DUE = "due"
    PAUSED = "paused"
    REPLIES = "replies"
    VISITS = "visits"
    UNSENT = "unsent"
    UNTOUCHED = "untouched"


SECTION_WORDS = {
    TodaySection.OVERDUE: QT_TRANSLATE_NOOP("today", "Terlambat"),
    TodaySection.ESCALATE: QT_TRANSLATE_NOOP("today", "Ke pimpinan"),
    TodaySection.DUE: QT_TRANSLATE_NOOP("today", "Jatuh tempo"),
    TodaySection.PAUSED: QT_TRANSLATE_NOOP("today", "Jeda berakhir"),
    TodaySection.REPLIES: QT_TRANSLATE_NOOP("today", "Jawaban baru"),
    TodaySection.VISITS: QT_TRANSLATE_NOOP("today", "Kunjungan"),
    TodaySection.UNSENT: QT_TRANSLATE_NOOP("today", "Surat di meja"),
    TodaySection.UNTOUCHED: QT_TRANSLATE_NOOP("today", "Tak disentuh"),
}
UNTOUCHED = QT_TRANSLATE_NOOP("today", "Tidak ada catatan sejak {day}. {step}")
REPLIED = QT_TRANSLATE_NOOP("today", "{agency}: {status}. {step}")
TELL_HEAD = QT_TRANSLATE_NOOP("today", "Laporkan ke pimpinan: kantor belum merujuk {need}")
TELL_LIMIT = QT_TRANSLATE_NOOP("today", "Sampaikan ke camat: kasus melewati batas waktu")
OUTREACH = QT_TRANSLATE_NOOP("today", "{way} di {place}")
WITH_TEAM = QT_TRANSLATE_NOOP("today", "{visit} (tim: {team})")
OUTREACH_LATE = QT_TRANSLATE_NOOP("today", "{way} di {place}: belum diselesaikan")


@dataclass(frozen=True, slots=True)
class TodayLine:
    """One thing to do. `case_id` is None for an outreach visit, which has `visit_id`."""

    section: TodaySection
    case_id: int | None
    case_number: str
    name: str
    level: UrgencyLevel | None
    what: str
    due: dt.date | None
    late: bool
    emergency: bool = False
    restricted: bool = False
    visit_id: int | None = None
    tell: tuple[EscalationLevel, int | None] | None = None
    """Who is to be told, and of which referral; None where the line asks for something else."""


@dataclass(frozen=True, slots=True)
class Today:
    """All there is to do, section by section, most pressing first. Plain data for any thread.

    `assigned` says whether anybody has cases of his own, so that a filter makes sense.
    """

    day: dt.date
    lines: tuple[TodayLine, ...]
    open_cases: int
    assigned: bool

    def count(self, section: TodaySection) -> int:
        return sum(line.section == section for line in self.lines)

    def of(self, section: TodaySection | None) -> tuple[TodayLine, ...]:
        """The lines of one section, or all of them."""
        return tuple(line for line in self.lines if section in (None, line.section))


def today_work(desk: Desk, *, mine: bool = False) -> Today:
    """What is to be done today in the office, or `mine`: in the cases assigned to the desk."""
    today = desk.today()
    with reading():
        rules = time_rules()
        pass_ = _Pass(today, rules, last_touches(desk.clock), _visit_steps(today))
        where = Case.state == CaseState.OPEN
        if mine:
            own = Account.select(Account.id).where(Account.uuid == desk.account_uuid)
            where &= Case.assignee.in_(own)
        cases = 0
        for row, facts in rows_with_facts(where, today, rules):
            pass_.take(row, facts)
            cases += 1
        since = _back(rules, today, REPLIES_SINCE)
        lines = [*pass_.lines, *_replies(recent_replies(since), pass_.rows)]
        if not mine:
            lines += [_outreach(visit, today) for visit in open_visits(today)]
        lines.sort(key=_pressing)
        assigned = Case.select().where(Case.state == CaseState.OPEN, Case.assignee.is_null(False))
        return Today(today, tuple(lines), cases, assigned.exists())


class _Pass:
    """One pass over the open cases: each is asked for its lines and forgotten."""

    def __init__(
        self,
        today: dt.date,
        rules: TimeRules,
        touched: Mapping[int, dt.date],
        visits: frozenset[int],
    ) -> None:
        self._today, self._rules = today, rules
        self._touched, self._visits = touched, visits
        self.lines: list[TodayLine] = []
        self.rows: dict[int, CaseRow] = {}
        """The cases, for the answers that belong to them."""

    def take(self, row: CaseRow, facts: CaseFacts) -> None:
        self.rows[row.id] = row
        deadlines = CaseDeadlines(facts, self._rules)
        section = self._section(row)
        step, tell = row.step, TELLS.get(row.step.code)
        found = [] if section is None else [_of(row, section, step.label, step.due)]
        if found and tell is not None:
            found = [replace(found[0], tell=(tell, step.referral_id))]
        found += self._unsent(row, facts)
        found += self._tellings(row, facts, deadlines)
        if not found and not self._waits(facts):
            found += self._untouched(row, deadlines)
        self.lines += found

    def _section(self, row: CaseRow) -> TodaySection | None:
        """Where the next step of a case belongs; None when it is for another day."""
        step, today = row.step, self._today
        if step.code == NextStepCode.SEND:
            return TodaySection.UNSENT
        if step.due is None or step.due > today:
            return None
        if step.step_id in self._visits:
            return TodaySection.VISITS
        special = {
            NextStepCode.ASK_RESIDENT: TodaySection.PAUSED,
            NextStepCode.ESCALATE: TodaySection.ESCALATE,
            NextStepCode.ESCALATE_HEAD: TodaySection.ESCALATE,
        }
        usual = TodaySection.OVERDUE if step.due < today else TodaySection.DUE
        return special.get(step.code, usual)

    def _unsent(self, row: CaseRow, facts: CaseFacts) -> Iterable[TodayLine]:
        """A letter on the desk of a case whose next step is another."""
        if row.step.code == NextStepCode.SEND or self._waits(facts):
            return
        agency = _letter_on_the_desk(facts)
        if agency:
            words = WORDS[NextStepCode.SEND].format(agency=agency)
            yield _of(row, TodaySection.UNSENT, words, None)

    def _tellings(
        self, row: CaseRow, facts: CaseFacts, deadlines: CaseDeadlines
    ) -> Iterable[TodayLine]:
        """The first thing the head or the camat is to be told, unless the next step says so."""
        if row.step.code in (NextStepCode.ESCALATE, NextStepCode.ESCALATE_HEAD):
            return
        due = [late for late in deadlines.lates(self._today) if late.due]
        if due:
            first = next((late for late in due if late.level == SUBDISTRICT), due[0])
            line = _of(row, TodaySection.ESCALATE, _telling(first, facts), first.passed_on)
            yield replace(line, tell=(first.level, first.referral_id))

    def _untouched(self, row: CaseRow, deadlines: CaseDeadlines) -> Iterable[TodayLine]:
        """A case nobody wrote anything about for too long comes up by itself."""
        touched = self._touched.get(row.id)
        if touched is not None and deadlines.untouched_on(touched) < self._today:
            words = UNTOUCHED.format(day=long_date(touched), step=row.step.label)
            yield _of(row, TodaySection.UNTOUCHED, words, deadlines.untouched_on(touched))

    def _waits(self, facts: CaseFacts) -> bool:
        return facts.pause is not None and facts.pause.holds(self._today)


SUBDISTRICT = EscalationLevel.SUBDISTRICT
TELLS = {
    NextStepCode.ESCALATE: EscalationLevel.SUBDISTRICT,
    NextStepCode.ESCALATE_HEAD: EscalationLevel.HEAD,
}


def _of(row: CaseRow, section: TodaySection, what: str, due: dt.date | None) -> TodayLine:
    late = row.late or section in (TodaySection.UNTOUCHED, TodaySection.ESCALATE)
    return TodayLine(
        section=section,
        case_id=row.id,
        case_number=row.number,
        name=row.name,
        level=row.level,
        what=what,
        due=due,
        late=late,
        emergency=row.emergency,
        restricted=row.restricted,
    )


def _telling(late: Late, facts: CaseFacts) -> str:
    for need in facts.needs:
        for one in need.referrals:
            if one.id == late.referral_id:
                code = (
                    NextStepCode.ESCALATE
                    if late.level == SUBDISTRICT
                    else NextStepCode.ESCALATE_HEAD
                )
                return WORDS[code].format(agency=one.agency)
        if need.id == late.need_id:
            return TELL_HEAD.format(need=need.title)
    return TELL_LIMIT


def _letter_on_the_desk(facts: CaseFacts) -> str:
    """The agency whose issued letter has not left the office, if there is one."""
    waiting = (
        one.agency
        for need in facts.needs
        if need.outcome is None
        for one in need.referrals
        if one.lettered and not one.delivered and one.status in NOT_OUT_YET
    )
    return next(waiting, "")


def _replies(found: Iterable[RecentReply], rows: Mapping[int, CaseRow]) -> Iterator[TodayLine]:
    for one in found:
        row = rows.get(one.case_id)
        if row is not None:
            agency = SOME_AGENCY if row.restricted else one.reply.agency
            words = REPLIED.format(
                agency=agency, status=label(one.reply.status), step=row.step.label
            )
            yield _of(row, TodaySection.REPLIES, words, one.reply.received_on)


def _outreach(visit: VisitRow, today: dt.date) -> TodayLine:
    """A visit of today, or one of a past day until somebody says that all are written down."""
    late = visit.held_on < today
    words = (OUTREACH_LATE if late else OUTREACH).format(way=visit.way, place=visit.place)
    if visit.team_lines:
        words = WITH_TEAM.format(visit=words, team=", ".join(visit.team_lines))
    return TodayLine(
        TodaySection.VISITS, None, "", "", None, words, visit.held_on, late=late,
        visit_id=visit.id,
    )  # fmt: skip


def _visit_steps(today: dt.date) -> frozenset[int]:
    """The planned steps for which somebody goes to the resident, until today."""
    rows: Any = PlanStep.select(PlanStep.id).where(
        PlanStep.visit == 1, PlanStep.state == StepState.PLANNED, PlanStep.due_on <= today
    )
    return frozenset(step_id for (step_id,) in rows.tuples())


def _back(rules: TimeRules, today: dt.date, days: int) -> dt.date:
    for _ in range(days):
        today = rules.work_days.before(today)
    return today


def _pressing(line: TodayLine) -> tuple[int, bool, dt.date, int]:
    order = tuple(TodaySection).index(line.section)
    return order, not line.emergency, line.due or dt.date.max, line.case_id or 0
