"""The case: opened once, worked on, closed only when every need has an outcome, reopened."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from peewee import fn

from models import history
from models.agencies import agency
from models.case.channels import check_detail
from models.case.closing import ClosingDraft, close_case, reopen_case
from models.case.filters import CaseFilter
from models.case.next_steps import NextStep, NextStepCode
from models.case.pages import list_cases
from models.case.rows import CaseRow
from models.case.sharing import SharingDraft, record_sharing
from models.case.views import CaseView, NeedView, case
from models.codes import (
    Channel,
    ChannelDetail,
    RecordState,
)
from models.desk import Desk
from models.errors import RuleError
from models.need.needs import (
    NeedDraft,
    OutcomeDraft,
    add_need,
    answer_need,
    open_case_row,
    record_need,
    reopen_need,
    settle_need,
)
from models.outreach.visits import held_visit_row
from models.store import writing
from models.tables import Case, CaseEpisode, Person
from models.text import clean_text

__all__ = ["CaseFilter", "CaseRow", "CaseView", "NeedDraft", "NeedView", "NextStep"]
__all__ += ["NextStepCode", "OutcomeDraft", "add_need", "answer_need", "case"]
__all__ += ["ClosingDraft", "close_case", "list_cases", "reopen_case", "reopen_need"]
__all__ += ["settle_need"]

FIRST_YEAR = 2020


@dataclass(frozen=True, slots=True)
class CaseDetails:
    """How the case came and what it is about; may be corrected while it is open."""

    channel: Channel = Channel.COUNTER
    place: str = ""
    reported_by: str = ""
    summary: str = ""
    restricted: bool = False
    channel_detail: ChannelDetail | None = None
    visit_id: int | None = None


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """What the counter form holds. `opened_on` None is today; `sharing` the information line."""

    person_id: int
    needs: tuple[NeedDraft, ...]
    channel: Channel = Channel.COUNTER
    place: str = ""
    reported_by: str = ""
    summary: str = ""
    opened_on: dt.date | None = None
    sharing: SharingDraft | None = None
    restricted: bool = False
    channel_detail: ChannelDetail | None = None
    visit_id: int | None = None
    """The outreach visit it was found on."""


def open_case(draft: CaseDraft, desk: Desk) -> int:
    """Record a case with its needs, and the information line when it was read; return its id.

    Raises `RuleError`: case.without_need, case.year, date.in_future, record.not_found,
    need.twice, answer.*, sharing.*, channel.detail, visit.not_yet, visit.finished.
    """
    opened_on = draft.opened_on or desk.today()
    if not draft.needs:
        raise RuleError("case.without_need", field="needs")
    if opened_on > desk.today():
        raise RuleError("date.in_future", field="opened_on")
    if opened_on.year < FIRST_YEAR:
        raise RuleError("case.year", field="opened_on", year=FIRST_YEAR)
    details = CaseDetails(
        draft.channel,
        draft.place,
        draft.reported_by,
        draft.summary,
        draft.restricted,
        draft.channel_detail,
        draft.visit_id,
    )
    with writing():
        _check_person(draft.person_id)
        if draft.visit_id is not None:
            held_visit_row(draft.visit_id, desk)
        row = _record(draft.person_id, opened_on, _checked(details), desk)
        history.create(CaseEpisode, desk, case_id=row.id, opened_on=opened_on)
        for need in draft.needs:
            record_need(row, need, desk)
        if draft.sharing is not None:
            record_sharing(draft.person_id, draft.sharing, desk, row.id)
    return int(row.id)


def correct_case(case_id: int, details: CaseDetails, desk: Desk) -> None:
    """Change what is written about an open case."""
    with writing():
        row = open_case_row(case_id)
        if details.visit_id is not None and details.visit_id != row.visit_id:
            held_visit_row(details.visit_id, desk)
        history.change(row, desk, **_checked(details))


def restrict_case(case_id: int, desk: Desk) -> None:
    """Mark an open case restricted. Raises `RuleError`: record.not_found, case.closed."""
    with writing():
        history.change(open_case_row(case_id), desk, restricted=1)


def set_lead_agency(case_id: int, agency_id: int | None, desk: Desk) -> None:
    """Which agency leads where several work on an open case; None takes it away.

    Raises `RuleError`: agency.inactive, record.not_found, case.closed.
    """
    with writing():
        row = open_case_row(case_id)
        if agency_id is not None and agency_id != row.lead_agency_id:
            target = agency(agency_id)
            if not target.active:
                raise RuleError("agency.inactive", field="agency_id", agency=target.short_name)
        history.change(row, desk, lead_agency_id=agency_id)


def _record(person_id: int, opened_on: dt.date, values: dict[str, Any], desk: Desk) -> Case:
    """The case row with the next number of its year; the caller's transaction keeps it unique."""
    last = Case.select(fn.MAX(Case.sequence)).where(Case.year == opened_on.year).scalar()
    sequence = (last or 0) + 1
    return history.create(
        Case,
        desk,
        year=opened_on.year,
        sequence=sequence,
        number=f"KASUS-{opened_on.year}-{sequence:04}",
        person_id=person_id,
        opened_on=opened_on,
        **values,
    )


def _checked(details: CaseDetails) -> dict[str, Any]:
    return {
        "channel": details.channel,
        "channel_detail": check_detail(details.channel, details.channel_detail),
        "visit_id": details.visit_id,
        "place": clean_text(details.place, 200, field="place"),
        "reported_by": clean_text(details.reported_by, 120, field="reported_by"),
        "summary": clean_text(details.summary, 10_000, multiline=True, field="summary"),
        "restricted": int(details.restricted),
    }


def _check_person(person_id: int) -> None:
    active = (Person.id == person_id) & (Person.record_state == RecordState.ACTIVE)
    if not Person.select().where(active).exists():
        raise RuleError("record.not_found", field="person_id")
