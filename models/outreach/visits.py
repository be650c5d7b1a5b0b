"""Outreach visits: the day, place and team of a visit; planned, held, finished or called off."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from peewee import JOIN, fn

from models import history
from models.case.channels import check_detail, way_text
from models.codes import Channel, ChannelDetail, RecordState
from models.desk import Desk
from models.errors import RuleError
from models.labels import label
from models.store import writing
from models.tables import Case, OutreachVisit
from models.text import clean_text

VISIT_CHANNELS = (Channel.OUTREACH, Channel.BUNGA_DESA, Channel.TPD)
"""The ways in on which the office goes to the residents, or the regent comes."""
FIRST_DAY = dt.date(2020, 1, 1)
FURTHEST_AHEAD = dt.timedelta(days=366)


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """What the visit form holds. `team` is a name with its task a line, `Sri: pencatatan`."""

    held_on: dt.date
    place: str = ""
    channel: Channel = Channel.OUTREACH
    channel_detail: ChannelDetail | None = None
    team: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One line of the list of visits. `cases` were written down there, of `residents`."""

    id: int
    uuid: str
    held_on: dt.date
    place: str
    channel: Channel
    channel_detail: ChannelDetail | None
    team: str
    notes: str
    finished: bool
    residents: int
    cases: int

    @property
    def way(self) -> str:
        """`Jemput bola, Camping Embun`."""
        return way_text(self.channel, self.channel_detail)

    @property
    def team_lines(self) -> tuple[str, ...]:
        return tuple(line for line in self.team.splitlines() if line)

    def draft(self) -> VisitDraft:
        return VisitDraft(
            self.held_on, self.place, self.channel, self.channel_detail, self.team, self.notes
        )


def plan_visit(draft: VisitDraft, desk: Desk) -> int:
    """Write down a visit that is coming, or one that was; returns its id.

    Raises `RuleError`: visit.place_missing, visit.channel, visit.date_far, channel.detail.
    """
    with writing():
        return int(history.create(OutreachVisit, desk, **_checked(draft, desk)).id)


def change_visit(visit_id: int, draft: VisitDraft, desk: Desk) -> None:
    """Correct a visit that is not finished. Raises as `plan_visit`, and visit.has_cases where
    residents were written down already and the new day has not come.
    """
    with writing():
        row = open_visit_row(visit_id)
        if draft.held_on > desk.today():
            _refuse_with_cases(visit_id, "held_on")
        history.change(row, desk, **_checked(draft, desk))


def finish_visit(visit_id: int, desk: Desk, notes: str | None = None) -> None:
    """All are written down; `notes` None leaves the notes. Raises `RuleError("visit.not_yet")`."""
    with writing():
        row = held_visit_row(visit_id, desk)
        values: dict[str, Any] = {"finished": 1}
        if notes is not None:
            values["notes"] = clean_text(notes, 4000, multiline=True, field="notes")
        history.change(row, desk, **values)


def reopen_visit(visit_id: int, desk: Desk) -> None:
    """Somebody was forgotten: residents may be written down again."""
    with writing():
        history.change(_visit_row(visit_id), desk, finished=0)


def cancel_visit(visit_id: int, desk: Desk) -> None:
    """A visit that does not take place. Raises `RuleError("visit.has_cases")`."""
    with writing():
        row = open_visit_row(visit_id)
        _refuse_with_cases(visit_id)
        history.change(row, desk, record_state=RecordState.WITHDRAWN)


def visits(after: VisitRow | None = None, limit: int = 100) -> list[VisitRow]:
    """One page of visits, the latest day first, older than `after`."""
    query = _rows().order_by(OutreachVisit.held_on.desc(), OutreachVisit.id.desc()).limit(limit)
    if after is not None:
        earlier = OutreachVisit.held_on < after.held_on
        same_day = (OutreachVisit.held_on == after.held_on) & (OutreachVisit.id < after.id)
        query = query.where(earlier | same_day)
    return _listed(query)


def visits_on(first: dt.date, last: dt.date) -> list[VisitRow]:
    """The unfinished visits of these days, both included, the earliest first."""
    between = OutreachVisit.held_on.between(first, last) & (OutreachVisit.finished == 0)
    query = _rows().where(between).order_by(OutreachVisit.held_on, OutreachVisit.id)
    return _listed(query)


def open_visits(until: dt.date) -> list[VisitRow]:
    """The visits until this day that nobody has finished or called off, the earliest first."""
    return visits_on(FIRST_DAY, until)


def visit_row(visit_id: int) -> VisitRow:
    """One visit. Raises `RuleError("record.not_found")`."""
    found = _listed(_rows().where(OutreachVisit.id == visit_id))
    if not found:
        raise RuleError("record.not_found")
    return found[0]


def open_visit_row(visit_id: int) -> OutreachVisit:
    """The record of a visit that may be changed. Raises record.not_found or visit.finished."""
    row = _visit_row(visit_id)
    if row.finished:
        raise RuleError("visit.finished", field="visit_id", place=row.place)
    return row


def held_visit_row(visit_id: int, desk: Desk) -> OutreachVisit:
    """The same of a visit whose day has come: `RuleError("visit.not_yet")` before."""
    row = open_visit_row(visit_id)
    if row.held_on > desk.today():
        raise RuleError("visit.not_yet", field="visit_id", day=f"{row.held_on:%d-%m-%Y}")
    return row


def _visit_row(visit_id: int) -> OutreachVisit:
    there = (OutreachVisit.id == visit_id) & (OutreachVisit.record_state == RecordState.ACTIVE)
    row: OutreachVisit | None = OutreachVisit.get_or_none(there)
    if row is None:
        raise RuleError("record.not_found", field="visit_id")
    return row


def _refuse_with_cases(visit_id: int, field: str = "") -> None:
    count = Case.select().where(Case.visit == visit_id).count()
    if count:
        raise RuleError("visit.has_cases", field=field, count=count)


def _checked(draft: VisitDraft, desk: Desk) -> dict[str, Any]:
    place = clean_text(draft.place, 200, field="place")
    if not place:
        raise RuleError("visit.place_missing", field="place")
    if draft.channel not in VISIT_CHANNELS:
        raise RuleError("visit.channel", field="channel", channel=label(draft.channel))
    if not FIRST_DAY <= draft.held_on <= desk.today() + FURTHEST_AHEAD:
        raise RuleError("visit.date_far", field="held_on")
    return {
        "held_on": draft.held_on,
        "place": place,
        "channel": draft.channel,
        "channel_detail": check_detail(draft.channel, draft.channel_detail),
        "team": clean_text(draft.team, 1000, multiline=True, field="team"),
        "notes": clean_text(draft.notes, 4000, multiline=True, field="notes"),
    }


def _rows() -> Any:
    """The visits that were not called off, each with the number of its cases and residents."""
    residents, cases = fn.COUNT(Case.person.distinct()), fn.COUNT(Case.id)
    return (
        OutreachVisit.select(OutreachVisit, residents.alias("residents"), cases.alias("cases"))
        .join(Case, JOIN.LEFT_OUTER)
        .where(OutreachVisit.record_state == RecordState.ACTIVE)
        .group_by(OutreachVisit.id)
    )


def _listed(query: Iterable[Any]) -> list[VisitRow]:
    return [
        VisitRow(
            id=row.id,
            uuid=row.uuid,
            held_on=row.held_on,
            place=row.place,
            channel=Channel(row.channel),
            channel_detail=ChannelDetail(row.channel_detail) if row.channel_detail else None,
            team=row.team,
            notes=row.notes,
            finished=bool(row.finished),
            residents=row.residents,
            cases=row.cases,
        )
        for row in query
    ]
