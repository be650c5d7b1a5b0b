"""The aid residents receive: recorded with its period and source, seen from person and household.

Who receives what decides nothing here; it keeps one family from being helped twice for the same
while another waits (peers: double-aid check).
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from peewee import JOIN

from models import history
from models.codes import AidSource, RecordState
from models.desk import Desk
from models.errors import RuleError
from models.person.living_together import living_together
from models.store import writing
from models.tables import Aid, Person, Programme
from models.text import clean_text

NAME_LIMIT, NOTE_LIMIT = 200, 300
MOST_RUPIAH = 999_999_999_999


@dataclass(frozen=True, slots=True)
class AidDraft:
    """Aid as the form holds it: a programme of the list, or else a `name`.

    `period_until` None is until further notice; `amount` is in whole Rupiah.
    """

    programme_id: int | None = None
    name: str = ""
    source: AidSource = AidSource.RESIDENT
    period_from: dt.date | None = None
    period_until: dt.date | None = None
    amount: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class AidView(AidDraft):
    """Recorded aid with who receives it; `title` is the programme's name or the free one."""

    id: int = 0
    uuid: str = ""
    person_id: int = 0
    person_name: str = ""
    title: str = ""
    code: str = ""
    """Code of the programme; empty for a free name."""
    need_kinds: tuple[str, ...] = ()

    def runs(self, on: dt.date) -> bool:
        """Whether the aid has not ended on a day. Aid granted for later counts already."""
        return self.period_until is None or self.period_until >= on


def record_aid(person_id: int, draft: AidDraft, desk: Desk) -> int:
    """Record what a resident receives. Raises `RuleError` beside the field: aid.*, record.*."""
    values = _checked(draft)
    with writing():
        if not Person.select().where(Person.id == person_id).exists():
            raise RuleError("record.not_found", field="person_id")
        _check_programme(draft.programme_id)
        row = history.create(Aid, desk, person_id=person_id, **values)
    return int(row.id)


def change_aid(aid_id: int, draft: AidDraft, desk: Desk) -> None:
    """Correct recorded aid, or give it its end. Raises as `record_aid`."""
    values = _checked(draft)
    with writing():
        _check_programme(draft.programme_id)
        history.change(_row(aid_id), desk, **values)


def withdraw_aid(aid_id: int, desk: Desk) -> None:
    """Take back what was recorded by mistake; the history keeps it. Ended aid is given an end."""
    with writing():
        history.change(_row(aid_id), desk, record_state=RecordState.WITHDRAWN)


def restore_aid(aid_id: int, desk: Desk) -> None:
    """Undo `withdraw_aid`."""
    with writing():
        row: Aid | None = Aid.get_or_none(Aid.id == aid_id)
        if row is None:
            raise RuleError("record.not_found")
        history.change(row, desk, record_state=RecordState.ACTIVE)


def aid(aid_id: int) -> AidView:
    """One recorded aid. Raises `RuleError("record.not_found")`."""
    return _view(_row(aid_id))


def aids_of_person(person_id: int) -> list[AidView]:
    """What one resident receives or received, the newest first."""
    return aids_of([person_id])


def aids_around(person_id: int) -> list[AidView]:
    """What those on his family card and in his house receive or received, himself left out."""
    return aids_of(mate.id for mate in living_together(person_id))


def aids_of(person_ids: Iterable[int]) -> list[AidView]:
    """What these residents receive or received, the newest first."""
    rows = (
        Aid.select(Aid, Person, Programme)
        .join(Person)
        .switch(Aid)
        .join(Programme, JOIN.LEFT_OUTER)
        .where(Aid.person.in_(list(person_ids)), Aid.record_state == RecordState.ACTIVE)
        .order_by(Aid.id.desc())
    )
    return [_view(row) for row in rows]


def draft_of_aid(view: AidView) -> AidDraft:
    """The editable copy of recorded aid."""
    names = AidDraft.__dataclass_fields__
    return AidDraft(**{name: getattr(view, name) for name in names})


def check_period(start: dt.date | None, end: dt.date | None) -> None:
    """Raises `RuleError("aid.period")` when aid would end before it begins."""
    if start and end and end < start:
        raise RuleError("aid.period", field="period_until")


def _checked(draft: AidDraft) -> dict[str, Any]:
    name = clean_text(draft.name, NAME_LIMIT, field="name")
    if draft.programme_id is None and not name:
        raise RuleError("aid.name_missing", field="name")
    check_period(draft.period_from, draft.period_until)
    if draft.amount is not None and not 0 <= draft.amount <= MOST_RUPIAH:
        raise RuleError("aid.amount", field="amount")
    return {
        "programme_id": draft.programme_id,
        "name": "" if draft.programme_id is not None else name,
        "source": draft.source,
        "period_from": draft.period_from,
        "period_until": draft.period_until,
        "amount": draft.amount,
        "note": clean_text(draft.note, NOTE_LIMIT, field="note"),
    }


def _check_programme(programme_id: int | None) -> None:
    known = Programme.select().where(Programme.id == programme_id)
    if programme_id is not None and not known.exists():
        raise RuleError("record.not_found", field="programme_id")


def _row(aid_id: int) -> Aid:
    row: Aid | None = Aid.get_or_none(Aid.id == aid_id, Aid.record_state == RecordState.ACTIVE)
    if row is None:
        raise RuleError("record.not_found")
    return row


def _view(row: Aid) -> AidView:
    programme: Programme | None = row.programme
    return AidView(
        programme_id=row.programme_id,
        name=row.name,
        source=AidSource(row.source),
        period_from=row.period_from,
        period_until=row.period_until,
        amount=row.amount,
        note=row.note,
        id=row.id,
        uuid=row.uuid,
        person_id=row.person_id,
        person_name=row.person.name,
        title=programme.name if programme is not None else row.name,
        code=programme.code if programme is not None else "",
        need_kinds=tuple(programme.need_kinds.split()) if programme is not None else (),
    )
