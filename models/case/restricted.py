"""Restricted cases: who opens one without being told that it is noted, and who looked at one.

Roles are kept by the program. Nobody who has to help is locked out; whoever is neither
author, assignee nor responsible is told first, and every opening is in the history (UU 27/2022
art. 31): whatever gives out the content of a case, its page or a paper, calls `note_look`, and
every door to it first asks whoever `told_first` names.

Lists of cases and the work of the day name neither its needs nor its agencies (`KEPT_BACK`), for
any reader. The letter list, the search and the outgoing register keep the subject of its letters
back, but name the addressee: a register of outgoing mail has to (Permendagri 47/2016, A.6). So the
letter list names no resident beside it: the two together tell what the case is about.

What a list does not say a filter does not find: whoever is told first gets no restricted case by
narrowing to a kind, an agency, a level, or the state of a need or referral, in the lists, their
counts and what is chosen from them, and no letter of one by the hamlet of its resident; the list
says how many were passed over. The state, days, place and assignee of a case narrow it for
everybody. Nobody finds a letter by a subject or a resident that is kept back.
"""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from peewee import Value, fn

from models import history
from models.codes import Action, Role
from models.desk import Desk
from models.errors import RuleError
from models.history import HistoryLine
from models.store import writing
from models.tables import Account, Case, History, LetterReferral, Need, Referral
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
    if not Case.select().where(Case.id == case_id).exists():
        raise RuleError("record.not_found")
    return bool(told_before_opening([case_id], desk))


def told_before_opening(case_ids: Collection[int], desk: Desk) -> frozenset[int]:
    """Those among these cases of which the clerk is told that a look will be noted."""
    query: Any = Case.select(Case.id).where(Case.id.in_(set(case_ids)), told_first(desk))
    return frozenset(case_id for (case_id,) in query.tuples())


def told_first(desk: Desk | None) -> Any:
    """The restricted cases whose reader at this desk is neither author, assignee nor responsible,
    as a condition on a case. Nobody in particular (None) is told of each.
    """
    if desk is None:
        return Case.restricted == 1
    if desk.role == Role.RESPONSIBLE:
        return Value(0) == 1
    own = Account.select(Account.id).where(Account.uuid == desk.account_uuid)
    written = History.select(History.id).where(
        History.subject_uuid == Case.uuid,
        History.action == Action.CREATE,
        History.account == desk.account_uuid,
    )
    return (
        (Case.restricted == 1)
        & (Case.assignee.is_null() | Case.assignee.not_in(own))
        & ~fn.EXISTS(written)
    )


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


def letters_kept_back(letter_ids: Collection[int]) -> frozenset[int]:
    """Those among these letters that are of a restricted case: no list tells about what."""
    query: Any = LetterReferral.select(LetterReferral.letter).join(Referral).join(Need).join(Case)
    found = query.where(LetterReferral.letter.in_(set(letter_ids)), Case.restricted == 1)
    return frozenset(number for (number,) in found.tuples())


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
