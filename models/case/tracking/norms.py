"""The time limits of the office, in working days: built in, and changed where the office decides.

The most specific wins: kind and agency, then agency, then kind, then the office's own for all,
then what is built in. How long an agency usually takes (`Agency.reply_days`) stands in place of the
built-in limit for its reply.
"""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from models import history
from models.codes import NormCode, RecordState, UrgencyLevel
from models.desk import Desk
from models.errors import RuleError
from models.need.forms import form_of
from models.store import writing
from models.tables import Agency, ServiceNorm

BUILT_IN = MappingProxyType(
    {
        NormCode.REFER: 3,
        NormCode.REPLY: 5,
        NormCode.CHECK_AGAIN: 14,
        NormCode.REROUTE: 3,
        NormCode.CONFIRM: 5,
        NormCode.ESCALATE_HEAD: 10,
        NormCode.ESCALATE_SUBDISTRICT: 14,
        NormCode.LIMIT: 60,
        NormCode.UNTOUCHED: 10,
    }
)
"""Domain 6.1: the standards of SP4N-LAPOR and Perpres 76/2013, taken as reminders. Between the
first reply (5) and the camat (14) the head is told after 10; as long may a case lie untouched.
"""
BY_AGENCY = frozenset(
    {
        NormCode.REPLY,
        NormCode.CHECK_AGAIN,
        NormCode.ESCALATE_HEAD,
        NormCode.ESCALATE_SUBDISTRICT,
    }
)
"""The limits of an agency; all others are the office's own and know kinds only."""
AT_MOST = MappingProxyType({UrgencyLevel.CRITICAL: 0, UrgencyLevel.HIGH: 1})
"""Working days until an urgent need is referred, whatever the office allows for others."""
MOST_DAYS = 250
LEAST_DAYS = MappingProxyType({NormCode.REFER: 0, NormCode.REROUTE: 0})
"""All others are one day at least."""
Scope = tuple[NormCode, str, int | None]


@dataclass(frozen=True, slots=True)
class Norms:
    """Every limit of the office, read once for a whole list of cases. Plain data."""

    own: MappingProxyType[Scope, int] = field(default_factory=lambda: MappingProxyType({}))
    reply_days: MappingProxyType[int, int] = field(default_factory=lambda: MappingProxyType({}))
    """Agency id -> how long it usually takes."""

    def days(self, norm: NormCode, kind: str = "", agency_id: int | None = None) -> int:
        """The limit in working days for a kind of need and an agency."""
        if self.own:
            for scope in _scopes(norm, kind, agency_id):
                if scope in self.own:
                    return self.own[scope]
        if norm == NormCode.REPLY and agency_id is not None and agency_id in self.reply_days:
            return self.reply_days[agency_id]
        return BUILT_IN[norm]

    def refer_days(self, level: UrgencyLevel, kind: str = "") -> int:
        """Working days from the opening to the referral: fewer, the more urgent the need is."""
        own = self.days(NormCode.REFER, kind)
        return min(own, AT_MOST.get(level, own))


@dataclass(frozen=True, slots=True)
class NormLine:
    """One line of the settings: a limit for all (`kind` empty, `agency_id` None) or an exception.

    `own` is the office's number of days, `otherwise` what holds without it.
    """

    norm: NormCode
    kind: str
    agency_id: int | None
    agency: str
    otherwise: int
    own: int | None

    @property
    def days(self) -> int:
        return self.otherwise if self.own is None else self.own

    @property
    def is_exception(self) -> bool:
        return bool(self.kind) or self.agency_id is not None


def norms() -> Norms:
    """All limits that hold now."""
    own = {(NormCode(row.norm), row.kind, row.agency_id): row.days for row in _active()}
    agencies: Any = Agency.select(Agency.id, Agency.reply_days).tuples()
    return Norms(MappingProxyType(own), MappingProxyType(dict(agencies)))


def norm_lines() -> list[NormLine]:
    """The settings: each limit for all, in the order of the codes, and under it its exceptions."""
    held, names = norms(), _agency_names()
    lines = []
    for norm in NormCode:
        scopes = [scope for scope in held.own if scope[0] == norm and scope[1:] != ("", None)]
        for _, kind, agency_id in [(norm, "", None), *sorted(scopes, key=_order)]:
            lines.append(
                NormLine(
                    norm,
                    kind,
                    agency_id,
                    names.get(agency_id or 0, ""),
                    _without_own(held, norm, kind, agency_id),
                    held.own.get((norm, kind, agency_id)),
                )
            )
    return lines


def set_norm(
    norm: NormCode, days: int, desk: Desk, *, kind: str = "", agency_id: int | None = None
) -> None:
    """Set a limit for all, for one kind of need, for one agency, or for both together.

    Raises `RuleError`: norm.days, norm.not_by_agency, need.unknown_kind, record.not_found.
    """
    least = LEAST_DAYS.get(norm, 1)
    if not least <= days <= MOST_DAYS:
        raise RuleError("norm.days", field="days", least=least, most=MOST_DAYS)
    if kind:
        form_of(kind)
    with writing():
        if agency_id is not None:
            _check_agency(norm, agency_id)
        row = _row(norm, kind, agency_id)
        if row is None:
            history.create(ServiceNorm, desk, norm=norm, kind=kind, agency_id=agency_id, days=days)
        else:
            history.change(row, desk, days=days, record_state=RecordState.ACTIVE)


def clear_norm(norm: NormCode, desk: Desk, *, kind: str = "", agency_id: int | None = None) -> None:
    """Back to the less specific limit. Raises `RuleError("record.not_found")`."""
    with writing():
        row = _row(norm, kind, agency_id)
        if row is None or row.record_state != RecordState.ACTIVE:
            raise RuleError("record.not_found")
        history.change(row, desk, record_state=RecordState.WITHDRAWN)


def _scopes(norm: NormCode, kind: str, agency_id: int | None) -> list[Scope]:
    """What may have been decided, the most specific first."""
    agencies = [agency_id] if agency_id is not None and norm in BY_AGENCY else []
    with_agency: list[Scope] = [(norm, each, agency_id) for each in (kind, "") for _ in agencies]
    return [*with_agency, (norm, kind, None), (norm, "", None)]


def _without_own(held: Norms, norm: NormCode, kind: str, agency_id: int | None) -> int:
    """What would hold if this line were not the office's own."""
    rest = {scope: days for scope, days in held.own.items() if scope != (norm, kind, agency_id)}
    return Norms(MappingProxyType(rest), held.reply_days).days(norm, kind, agency_id)


def _active() -> Any:
    return ServiceNorm.select().where(ServiceNorm.record_state == RecordState.ACTIVE)


def _row(norm: NormCode, kind: str, agency_id: int | None) -> ServiceNorm | None:
    agency: Any = ServiceNorm.agency
    same = agency.is_null() if agency_id is None else agency == agency_id
    found: ServiceNorm | None = (
        ServiceNorm.select().where(ServiceNorm.norm == norm, ServiceNorm.kind == kind, same).first()
    )
    return found


def _check_agency(norm: NormCode, agency_id: int) -> None:
    if norm not in BY_AGENCY:
        raise RuleError("norm.not_by_agency", field="agency_id")
    if not Agency.select().where(Agency.id == agency_id).exists():
        raise RuleError("record.not_found", field="agency_id")


def _agency_names() -> dict[int, str]:
    rows: Any = Agency.select(Agency.id, Agency.short_name).tuples()
    return dict(rows)


def _order(scope: Scope) -> tuple[str, int]:
    return scope[1], scope[2] or 0
