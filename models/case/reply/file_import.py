"""Take an agency's answer file: every row shown before, then all good rows recorded or none."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from models import history
from models.case.reply.drafts import AGAIN, ReplyDraft
from models.case.reply.replies import check_reply, record_reply, replies_of_referral
from models.case.reply.rows import (
    ANSWER,
    CODE,
    COLUMN_OF,
    NAME,
    ReadRow,
    ReplyRow,
    asked_in_row,
    read_row,
)
from models.case.restricted import note_look
from models.codes import Action, ReplyChannel
from models.desk import Desk
from models.errors import RuleError
from models.progress import Progress, silent
from models.sentences import sentence
from models.store import reading, writing
from models.tables import database

SUBJECT = "replies"
STEP = 50
"""Rows between two reports of progress."""
COMPARED = (
    *("status", "reason_code", "text", "suggested_agency_id", "appointment_on"),
    *("appointment_place", "queue_number", "benefit", "amount", "told_by"),
)
"""What makes two answers of files the same one."""


class RowOutcome(StrEnum):
    """What becomes, or became, of a row of the file."""

    ACCEPTED = "accepted"
    WARNED = "warned"
    KNOWN = "known"
    """Recorded from a file before: nothing changes."""
    EMPTY = "empty"
    """The agency has not answered it."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ReplyFile:
    """What a file holds: the rows with a code or an answer."""

    rows: tuple[ReplyRow, ...]
    name: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class RowResult:
    """One row as the clerk sees it. `number` counts as the sheet does, from 1."""

    number: int
    code: str
    name: str
    answer: str
    outcome: RowOutcome
    column: str = ""
    words: str = ""
    draft: ReplyDraft | None = None
    case_id: int | None = None
    """The case its code leads into, taken or not; None where nothing of a case was looked up."""


@dataclass(frozen=True, slots=True)
class ReplyPlan:
    """A file checked against the store, row by row; nothing is recorded yet. `left_out` counts
    the rows of restricted cases that whoever looks did not want to open.
    """

    rows: tuple[RowResult, ...]
    sha256: str = ""
    left_out: int = 0

    def count(self, *outcomes: RowOutcome) -> int:
        return sum(row.outcome in outcomes for row in self.rows)

    @property
    def case_ids(self) -> frozenset[int]:
        """The cases its rows tell about, for whoever is to be told before looking at them."""
        return frozenset(row.case_id for row in self.rows if row.case_id is not None)

    @property
    def ready(self) -> tuple[ReplyDraft, ...]:
        return tuple(row.draft for row in self.rows if row.draft is not None)


def check_rows(file: ReplyFile, today: dt.date, progress: Progress = silent) -> ReplyPlan:
    """Check every row; the first of two rows with one code counts. Nothing is written."""
    seen: dict[int, int] = {}
    results = []
    with reading():
        same_file = bool(file.sha256) and _was_imported(file.sha256)
        for done, row in enumerate(file.rows):
            if done % STEP == 0:
                progress(done, len(file.rows))
            results.append(_check(row, today, seen, same_file=same_file))
    progress(len(file.rows), len(file.rows))
    return ReplyPlan(tuple(results), file.sha256)


def plan_to_show(
    plan: ReplyPlan, desk: Desk, *, without: frozenset[int] = frozenset()
) -> ReplyPlan:
    """The plan without the rows of these cases; that the others were looked at is noted at every
    restricted one.
    """
    rows = tuple(row for row in plan.rows if row.case_id not in without)
    note_look(plan.case_ids - without, desk)
    return replace(plan, rows=rows, left_out=plan.left_out + len(plan.rows) - len(rows))


def import_replies(plan: ReplyPlan, desk: Desk, progress: Progress = silent) -> int:
    """Record what was checked, all of it or nothing; how many answers there were.

    `progress` may raise `Cancelled`: nothing is recorded then. Raises what `record_reply` raises
    where somebody has changed a referral since the check.
    """
    ready = plan.ready
    if not ready:
        return 0
    with writing():
        history.note_event(
            desk, Action.IMPORT, SUBJECT, sha256=plan.sha256, read=len(plan.rows),
            recorded=len(ready),
        )  # fmt: skip
        for done, draft in enumerate(ready):
            if done % STEP == 0:
                progress(done, len(ready))
            record_reply(draft, desk)
        progress(len(ready), len(ready))
    return len(ready)


def _check(row: ReplyRow, today: dt.date, seen: dict[int, int], *, same_file: bool) -> RowResult:
    values = row.values
    about = RowResult(
        row.number,
        values.get(CODE, ""),
        values.get(NAME, ""),
        values.get(ANSWER, ""),
        RowOutcome.EMPTY,
    )
    if not values.get(ANSWER):
        return about
    try:
        known = asked_in_row(row)
        about = replace(about, case_id=known.referral.case_id)
        found = read_row(row, known)
        about = replace(about, name=known.person_name)
        _refuse_twice(found, row.number, seen)
        if _is_known(found, today, same_file=same_file):
            return replace(about, outcome=RowOutcome.KNOWN)
        draft = check_reply(found.draft, today)
    except RuleError as error:
        column = COLUMN_OF.get(error.field, "")
        return replace(about, outcome=RowOutcome.REFUSED, column=column, words=sentence(error))
    return replace(
        about,
        outcome=RowOutcome.WARNED if found.warnings else RowOutcome.ACCEPTED,
        column=", ".join(_columns(found.warnings)),
        words=" ".join(dict.fromkeys(sentence(each) for each in found.warnings)),
        draft=draft,
    )


def _refuse_twice(found: ReadRow, number: int, seen: dict[int, int]) -> None:
    first = seen.setdefault(found.draft.referral_id, number)
    if first != number:
        raise RuleError("replies.code_twice", field="code", first=first)


def _is_known(found: ReadRow, today: dt.date, *, same_file: bool) -> bool:
    """Whether a file has told the same of this referral before.

    That something still goes on is news in another file on another day.
    """
    draft, now = found.draft, found.asked.referral.status
    goes_on = draft.status in AGAIN and draft.status == now and not same_file
    return any(
        all(getattr(known, name) == getattr(draft, name) for name in COMPARED)
        for known in replies_of_referral(draft.referral_id)
        if known.channel == ReplyChannel.FILE and (known.received_on == today or not goes_on)
    )


def _was_imported(sha256: str) -> bool:
    """Whether these very bytes were taken before."""
    found = database.execute_sql(
        "SELECT 1 FROM history AS h JOIN history_value AS v ON v.history_id = h.id "
        "WHERE h.subject = ? AND v.content LIKE ? LIMIT 1",
        (SUBJECT, f"%{sha256}%"),
    )
    return found.fetchone() is not None


def _columns(warnings: Sequence[RuleError]) -> Iterable[str]:
    return dict.fromkeys(COLUMN_OF.get(each.field, "") for each in warnings)
