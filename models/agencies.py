"""The agencies that can help: seeded for the regency, edited by the office, suggested by need."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from models import history
from models.agency_file import AgencySet, set_for
from models.codes import AgencyFunction
from models.desk import Desk
from models.errors import RuleError
from models.need.fields import Answers
from models.need.forms import form_of
from models.office import office
from models.store import writing
from models.tables import Agency, Programme
from models.text import clean_text

LIMITS = {"name": 200, "short_name": 60, "addressee": 200, "place": 60, "phone": 40}
REQUIRED = ("name", "short_name", "addressee")
MOST_REPLY_DAYS = 250


@dataclass(frozen=True, slots=True)
class AgencyDraft:
    """What the agency page holds. `addressee` is the line after `Yth.`; `reply_days` are working
    days until a reply is overdue.
    """

    name: str = ""
    short_name: str = ""
    addressee: str = ""
    place: str = ""
    phone: str = ""
    functions: tuple[str, ...] = ()
    government: bool = True
    health: bool = False
    reply_days: int = 5


@dataclass(frozen=True, slots=True)
class AgencyView(AgencyDraft):
    """An agency as it is recorded."""

    id: int = 0
    uuid: str = ""
    code: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An agency a need may go to and why, in a few words for the clerk."""

    agency: AgencyView
    reason: str


def seed(desk: Desk, regency_code: str) -> None:
    """The agencies and programmes of the regency, or the generic set; for a new office only."""
    found = set_for(regency_code)
    place = office()
    blanks = {
        "kecamatan": place.kecamatan,
        "regency": f"{place.regency_term} {place.regency}",
        "place": place.regency,
        "province": place.province,
    }
    with writing():
        for entry in found.agencies:
            history.create(Agency, desk, **entry.filled(blanks))
        _seed_programmes(found, desk)


def _seed_programmes(found: AgencySet, desk: Desk) -> None:
    ids = {row.code: row.id for row in Agency.select(Agency.code, Agency.id)}
    for entry in found.programmes:
        history.create(
            Programme,
            desk,
            code=entry.code,
            name=entry.name,
            need_kinds=" ".join(entry.needs),
            agency=ids.get(entry.agency),
            criteria=entry.criteria,
            conflicts=" ".join(entry.conflicts),
        )


def agencies(*, inactive: bool = False) -> list[AgencyView]:
    """Every agency, in the order of the seed then of adding; those in use only by default."""
    query = Agency.select().order_by(Agency.id)
    return [_view(row) for row in (query if inactive else query.where(Agency.active == 1))]


def agencies_of(ids: Collection[int]) -> dict[int, AgencyView]:
    """Some agencies by id, whether in use or not."""
    rows = Agency.select().where(Agency.id.in_(list(ids))) if ids else ()
    return {row.id: _view(row) for row in rows}


def agency(agency_id: int) -> AgencyView:
    """One agency. Raises `RuleError("record.not_found")`."""
    return _view(_row(agency_id))


def suggest(
    kind: str, answers: Answers, known: Sequence[AgencyView] | None = None
) -> list[Suggestion]:
    """The agencies for a need, the first addressee first, in the order of the form's routes; of
    those in use, which whoever has read them hands in as `known`.
    """
    known = agencies() if known is None else known
    chosen: dict[int, Suggestion] = {}
    for route in form_of(kind).routes:
        if route.show_when is None or route.show_when.holds(answers):
            for found in known:
                if route.function in found.functions:
                    chosen.setdefault(found.id, Suggestion(found, route.reason))
    return list(chosen.values())


def add_agency(draft: AgencyDraft, desk: Desk) -> int:
    """A further agency of the office's own. Raises `RuleError` beside the field that is wrong."""
    values = _checked(draft)
    with writing():
        count = Agency.select().count()
        row = history.create(Agency, desk, code=f"X{count + 1:03}", **values)
    return int(row.id)


def change_agency(agency_id: int, draft: AgencyDraft, desk: Desk) -> None:
    """Correct an agency: names change with each regulation on the make-up of offices."""
    values = _checked(draft)
    with writing():
        history.change(_row(agency_id), desk, **values)


def set_agency_active(agency_id: int, desk: Desk, *, active: bool) -> None:
    """An agency that is gone is no longer offered; its referrals stay."""
    with writing():
        history.change(_row(agency_id), desk, active=int(active))


def draft_from(view: AgencyView) -> AgencyDraft:
    """The editable copy of a recorded agency."""
    values = asdict(view)
    return AgencyDraft(**{name: values[name] for name in AgencyDraft.__dataclass_fields__})


def _checked(draft: AgencyDraft) -> dict[str, Any]:
    values: dict[str, Any] = {
        name: clean_text(getattr(draft, name), limit, field=name) for name, limit in LIMITS.items()
    }
    for name in REQUIRED:
        if not values[name]:
            raise RuleError("agency.field_required", field=name)
    for function in draft.functions:
        if function not in list(AgencyFunction):
            raise RuleError("agency.unknown_function", field="functions")
    if not 1 <= draft.reply_days <= MOST_REPLY_DAYS:
        raise RuleError("agency.reply_days", field="reply_days", limit=MOST_REPLY_DAYS)
    values["functions"] = " ".join(draft.functions)
    values["government"] = int(draft.government)
    values["health"] = int(draft.health)
    values["reply_days"] = draft.reply_days
    return values


def _row(agency_id: int) -> Agency:
    row: Agency | None = Agency.get_or_none(Agency.id == agency_id)
    if row is None:
        raise RuleError("record.not_found", field="agency_id")
    return row


def _view(row: Agency) -> AgencyView:
    return AgencyView(
        id=row.id,
        uuid=row.uuid,
        code=row.code,
        name=row.name,
        short_name=row.short_name,
        addressee=row.addressee,
        place=row.place,
        phone=row.phone,
        functions=tuple(row.functions.split()),
        government=bool(row.government),
        health=bool(row.health),
        reply_days=row.reply_days,
        active=bool(row.active),
    )
