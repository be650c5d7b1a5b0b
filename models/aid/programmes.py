"""Programmes that may help with a need: hints, never a verdict; edited by the office."""

from dataclasses import dataclass
from typing import Any

from models import history
from models.desk import Desk
from models.errors import RuleError
from models.need.forms import load_forms
from models.store import writing
from models.tables import Agency, Programme
from models.text import clean_text

NAME_LIMIT, CRITERIA_LIMIT = 200, 1000


@dataclass(frozen=True, slots=True)
class ProgrammeDraft:
    """A programme as the settings hold it: for which needs, whom to ask, what it wants.

    `conflicts` are the codes of programmes that are not given beside it.
    """

    name: str = ""
    need_kinds: tuple[str, ...] = ()
    agency_id: int | None = None
    criteria: str = ""
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgrammeView(ProgrammeDraft):
    """A programme as it is recorded."""

    id: int = 0
    code: str = ""
    active: bool = True

    def conflicts_with(self, other: "ProgrammeView") -> bool:
        """Whether one of the two names the other: it is enough that one office wrote it down."""
        return other.code in self.conflicts or self.code in other.conflicts


def programmes(kind: str = "", *, inactive: bool = False) -> list[ProgrammeView]:
    """The programmes, all or those for one need kind; those in use only by default."""
    query = Programme.select().order_by(Programme.id)
    rows = query if inactive else query.where(Programme.active == 1)
    views = [_view(row) for row in rows]
    return [view for view in views if not kind or kind in view.need_kinds]


def programme(programme_id: int) -> ProgrammeView:
    """One programme. Raises `RuleError("record.not_found")`."""
    return _view(_row(programme_id))


def add_programme(draft: ProgrammeDraft, desk: Desk) -> int:
    """A further programme of the office's own. Raises `RuleError` beside the field."""
    with writing():
        values = _checked(draft)
        count = Programme.select().count()
        row = history.create(Programme, desk, code=f"x{count + 1:03}", **values)
    return int(row.id)


def change_programme(programme_id: int, draft: ProgrammeDraft, desk: Desk) -> None:
    """Correct a programme: they change each year. Raises `RuleError` beside the field."""
    with writing():
        row = _row(programme_id)
        history.change(row, desk, **_checked(draft, row.code))


def set_programme_active(programme_id: int, desk: Desk, *, active: bool) -> None:
    """A programme that ended is no longer offered; aid recorded under it keeps its name."""
    with writing():
        history.change(_row(programme_id), desk, active=int(active))


def draft_of_programme(view: ProgrammeView) -> ProgrammeDraft:
    """The editable copy of a recorded programme."""
    names = ProgrammeDraft.__dataclass_fields__
    return ProgrammeDraft(**{name: getattr(view, name) for name in names})


def _checked(draft: ProgrammeDraft, own_code: str = "") -> dict[str, Any]:
    name = clean_text(draft.name, NAME_LIMIT, field="name")
    if not name:
        raise RuleError("programme.name_missing", field="name")
    forms = load_forms()
    if any(kind not in forms for kind in draft.need_kinds):
        raise RuleError("programme.unknown_kind", field="need_kinds")
    codes = {row.code for row in Programme.select(Programme.code)} - {own_code}
    if not codes.issuperset(draft.conflicts):
        raise RuleError("programme.unknown_conflict", field="conflicts")
    if draft.agency_id is not None and Agency.get_or_none(Agency.id == draft.agency_id) is None:
        raise RuleError("record.not_found", field="agency_id")
    return {
        "name": name,
        "need_kinds": " ".join(draft.need_kinds),
        "agency_id": draft.agency_id,
        "criteria": clean_text(draft.criteria, CRITERIA_LIMIT, field="criteria"),
        "conflicts": clean_text(" ".join(draft.conflicts), 300, field="conflicts"),
    }


def _row(programme_id: int) -> Programme:
    row: Programme | None = Programme.get_or_none(Programme.id == programme_id)
    if row is None:
        raise RuleError("record.not_found", field="programme_id")
    return row


def _view(row: Programme) -> ProgrammeView:
    return ProgrammeView(
        id=row.id,
        code=row.code,
        name=row.name,
        need_kinds=tuple(row.need_kinds.split()),
        agency_id=row.agency_id,
        criteria=row.criteria,
        conflicts=tuple(row.conflicts.split()),
        active=bool(row.active),
    )
