"""The clock of a case stands still while the office waits for the resident, until a known day."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from models import history
from models.case.tracking.work_days import Pause
from models.desk import Desk
from models.errors import RuleError
from models.need.needs import open_case_row
from models.store import writing
from models.tables import CasePause
from models.text import clean_text

LONGEST = 92
"""Calendar days of one pause: a season away. After that the resident is asked again."""


def pause_case(case_id: int, reason: str, until: dt.date | None, desk: Desk) -> int:
    """Stop the clock from today until before `until`, on which the resident is asked.

    Raises `RuleError`: pause.reason, pause.until, pause.too_long, pause.already, case.closed.
    """
    words = _reason(reason)
    last = _until(until, desk.today())
    with writing():
        open_case_row(case_id)
        if open_pause(case_id) is not None:
            raise RuleError("pause.already")
        row = history.create(
            CasePause,
            desk,
            case_id=case_id,
            from_on=desk.today(),
            until_on=last,
            reason=words,
        )
    return int(row.id)


def prolong_pause(case_id: int, reason: str, until: dt.date | None, desk: Desk) -> None:
    """The resident could not be asked yet, or asks for more time: wait until another day.

    Where the first day has passed, the days between count: only the new pause stops the clock.
    Raises `RuleError`: pause.reason, pause.until, pause.too_long, pause.none, case.closed.
    """
    words = _reason(reason)
    last = _until(until, desk.today())
    with writing():
        open_case_row(case_id)
        row = _open_row(case_id)
        if row.until_on is not None and row.until_on <= desk.today():
            history.change(row, desk, resumed_on=desk.today())
            history.create(
                CasePause,
                desk,
                case_id=case_id,
                from_on=desk.today(),
                until_on=last,
                reason=words,
            )
        else:
            history.change(row, desk, until_on=last, reason=words)


def resume_case(case_id: int, desk: Desk) -> None:
    """The resident was asked: the clock runs again from today. Raises `RuleError("pause.none")`."""
    with writing():
        open_case_row(case_id)
        history.change(_open_row(case_id), desk, resumed_on=desk.today())


def end_pause(case_id: int, desk: Desk) -> None:
    """What closing a case does with its pause, inside the transaction of the caller."""
    if open_pause(case_id) is not None:
        history.change(_open_row(case_id), desk, resumed_on=desk.today())


def open_pause(case_id: int) -> Pause | None:
    """The pause after which the resident is still to be asked, if there is one."""
    return next((each for each in pauses_of([case_id]).get(case_id, ()) if each.is_open()), None)


def pauses_of(case_ids: Sequence[int]) -> dict[int, tuple[Pause, ...]]:
    """The pauses of some cases, in one query."""
    return _grouped(CasePause.select().where(CasePause.case.in_(list(case_ids))))


def _grouped(query: Any) -> dict[int, tuple[Pause, ...]]:
    found: dict[int, list[Pause]] = {}
    rows: Iterable[CasePause] = query.order_by(CasePause.id)
    for row in rows:
        last = row.until_on or row.from_on
        pause = Pause(row.from_on, last, row.reason, row.resumed_on)
        found.setdefault(row.case_id, []).append(pause)
    return {case_id: tuple(pauses) for case_id, pauses in found.items()}


def _open_row(case_id: int) -> CasePause:
    row: CasePause | None = (
        CasePause.select().where(CasePause.case == case_id, CasePause.resumed_on.is_null()).first()
    )
    if row is None:
        raise RuleError("pause.none")
    return row


def _reason(text: str) -> str:
    words = clean_text(text, 300, field="reason")
    if not words:
        raise RuleError("pause.reason", field="reason")
    return words


def _until(until: dt.date | None, today: dt.date) -> dt.date:
    """The day on which the case comes back by itself: without one it could be forgotten."""
    if until is None or until <= today:
        raise RuleError("pause.until", field="until")
    if (until - today).days > LONGEST:
        raise RuleError("pause.too_long", field="until", days=LONGEST)
    return until
