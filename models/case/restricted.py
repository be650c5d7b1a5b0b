"""Restricted cases: who opens one without being told that it is noted, and who looked at one.

Roles are kept by the program (design 6). Nobody who has to help is locked out; whoever is neither
author, assignee nor responsible is told first, and every opening is in the history (UU 27/2022
art. 31): whatever gives out the content of a case, its page or a paper, calls `note_look`. Lists
name neither its needs nor its agencies (`KEPT_BACK`), for any reader.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from models import history
from models.codes import Action, Role
from models.desk import Desk
from models.errors import RuleError
from models.history import HistoryLine
from models.store import writing
from models.tables import Account, Case, LetterReferral, Need, Referral
from models.translation import QT_TRANSLATE_NOOP

KEPT_BACK = QT_TRANSLATE_NOOP("restricted", "kasus terbatas")
"""What a list says in place of a need, a planned step or a reason."""
SOME_AGENCY = QT_TRANSLATE_NOOP("restricted", "instansi")
LETTER_KEPT_BACK = QT_TRANSLATE_NOOP("restricted", "Surat kasus terbatas")
"""In place of the subject, which names need and resident."""
MAY_SEE_VIEWS = (Role.RESPONSIBLE, Role.AUDITOR)


@dataclass(frozen=True, slots=True)
class Views:
    """How often one person opened a case on one day; `last`, in UTC, and `number` tell the last."""

    who: str
    count: int
    last: dt.datetime
    number: int


def is_told_before_opening(case_id: int, desk: Desk) -> bool:
    """Whether the clerk is told that opening this case will be noted.

    Raises `RuleError("record.not_found")`.
    """
    row: Case | None = Case.get_or_none(Case.id == case_id)
    if row is None:
        raise RuleError("record.not_found")
    if not row.restricted or desk.role == Role.RESPONSIBLE:
        return False
    own = Account.select(Account.id).where(Account.uuid == desk.account_uuid)
    if row.assignee_id is not None and own.where(Account.id == row.assignee_id).exists():
        return False
    return desk.account_uuid not in {
        line.account for line in history.of_record(row.uuid) if line.action == Action.CREATE
    }


def note_look(case_ids: Iterable[int], desk: Desk, *, again: bool = True) -> None:
    """Note who looks at the restricted ones among these cases, before their content is given out.

    Without `again` a second look of the same account on one day is not noted: of a page that is
    drawn anew with every key.
    """
    found = Case.select().where(Case.id.in_(set(case_ids)), Case.restricted == 1)
    unseen = [row for row in found.order_by(Case.id) if again or not _looked_today(row, desk)]
    if unseen:
        with writing():
            for row in unseen:
                history.note_event(desk, Action.READ, "case", row.uuid)


def letters_kept_back() -> frozenset[int]:
    """The letters of restricted cases: lists and the register do not tell what they are about."""
    query: Any = LetterReferral.select(LetterReferral.letter).join(Referral).join(Need).join(Case)
    return frozenset(number for (number,) in query.where(Case.restricted == 1).tuples())


def _looked_today(row: Case, desk: Desk) -> bool:
    zone, today = desk.clock.zone, desk.today()
    return any(
        line.action == Action.READ
        and line.account == desk.account_uuid
        and line.at.astimezone(zone).date() == today
        for line in history.of_record(row.uuid)
    )


def views_of(lines: Iterable[HistoryLine], zone: dt.tzinfo) -> list[Views]:
    """Who opened a case, once for each person and day of the office's calendar, oldest first."""
    found: dict[tuple[dt.date, str], Views] = {}
    for line in lines:
        if line.action == Action.READ:
            key = (line.at.astimezone(zone).date(), line.account)
            before = found.pop(key, None)
            found[key] = Views(line.who, before.count + 1 if before else 1, line.at, line.number)
    return list(found.values())
