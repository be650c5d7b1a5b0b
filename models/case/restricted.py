"""Restricted cases: who opens one without being told that it is noted, and who looked at one.

Roles are kept by the program (design 6). Nobody who has to help is locked out; whoever is neither
author, assignee nor responsible is told first, and every opening is in the history (UU 27/2022
art. 31).
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from models import history
from models.codes import Action, Role
from models.desk import Desk
from models.errors import RuleError
from models.history import HistoryLine
from models.tables import Account, Case

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


def views_of(lines: Iterable[HistoryLine], zone: dt.tzinfo) -> list[Views]:
    """Who opened a case, once for each person and day of the office's calendar, oldest first."""
    found: dict[tuple[dt.date, str], Views] = {}
    for line in lines:
        if line.action == Action.READ:
            key = (line.at.astimezone(zone).date(), line.account)
            before = found.pop(key, None)
            found[key] = Views(line.who, before.count + 1 if before else 1, line.at, line.number)
    return list(found.values())
