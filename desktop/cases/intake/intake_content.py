"""All that is typed on the intake, as plain data: for the draft that survives a crash or a lock."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from desktop.cases.intake.origin_form import Origin
from models.case.cases import CaseDraft
from models.case.sharing import SharingDraft
from models.codes import (
    Channel,
    ChannelDetail,
    ConsentMethod,
    LivingStatus,
    NoNikReason,
    ProblemTerm,
    Purpose,
    Sex,
    SharingKind,
    UrgencyLevel,
)
from models.need.needs import NeedDraft
from models.person.draft import PersonDraft

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class IntakeContent:
    """Either a recorded resident (`person_id`), a new one (`person`), or nobody yet.

    `sharing` is None while the information line was not read; `told_later` says that the clerk
    answered so, and not that nobody was asked yet. `half_typed` are dates that are
    none yet, as text under the name of their field; only a draft has them.
    """

    origin: Origin
    sharing: SharingDraft | None
    needs: tuple[NeedDraft, ...] = ()
    person_id: int | None = None
    person: PersonDraft | None = None
    half_typed: Mapping[str, str] = field(default_factory=dict)
    told_later: bool = False

    def resident(self) -> PersonDraft | int:
        """The new resident as typed, or the id of the recorded one."""
        return self.person if self.person is not None else self.person_id or 0

    def case_draft(self) -> CaseDraft:
        """What `record_intake` takes; a new resident has no id yet."""
        origin = self.origin
        return CaseDraft(
            person_id=self.person_id or 0,
            channel=origin.channel,
            place=origin.place,
            reported_by=origin.reported_by,
            summary=origin.summary,
            opened_on=origin.opened_on,
            needs=self.needs,
            sharing=self.sharing,
            restricted=origin.restricted,
            channel_detail=origin.channel_detail,
            visit_id=origin.visit_id,
        )

    def to_json(self) -> Json:
        """Dates as ISO text, codes as their values."""
        found: Json = _plain(asdict(self))
        return found

    @classmethod
    def from_json(cls, values: Json) -> "IntakeContent":
        """What `to_json` made. Raises KeyError, TypeError or ValueError for anything else."""
        person, sharing = values["person"], values["sharing"]
        return cls(
            origin=_origin(values["origin"]),
            sharing=None if sharing is None else _sharing(sharing),
            needs=tuple(_need(each) for each in values["needs"]),
            person_id=values["person_id"],
            person=None if person is None else _person(person),
            half_typed=values.get("half_typed", {}),
            told_later=bool(values.get("told_later", False)),
        )


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def _date(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)


def _origin(values: Json) -> Origin:
    detail = values.get("channel_detail")
    return replace(
        Origin(**values),
        channel=Channel(values["channel"]),
        opened_on=_date(values["opened_on"]),
        channel_detail=ChannelDetail(detail) if detail else None,
    )


def _sharing(values: Json) -> SharingDraft:
    method = values["method"]
    return replace(
        SharingDraft(**values),
        kind=SharingKind(values["kind"]),
        purpose=Purpose(values["purpose"]),
        method=None if method is None else ConsentMethod(method),
        given_on=_date(values["given_on"]),
    )


def _need(values: Json) -> NeedDraft:
    level, term = values["override_level"], values.get("term")
    return replace(
        NeedDraft(**values),
        override_level=None if level is None else UrgencyLevel(level),
        term=None if term is None else ProblemTerm(term),
    )


def _person(values: Json) -> PersonDraft:
    reason, sex = values["no_nik_reason"], values["sex"]
    return replace(
        PersonDraft(**values),
        no_nik_reason=None if reason is None else NoNikReason(reason),
        sex=None if sex is None else Sex(sex),
        birth_date=_date(values["birth_date"]),
        living_status=LivingStatus(values["living_status"]),
        dtsen_checked_on=_date(values.get("dtsen_checked_on")),
    )
