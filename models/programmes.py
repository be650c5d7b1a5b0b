"""Programmes that may help with a need: hints for the clerk, never a verdict."""

from dataclasses import dataclass

from models.tables import Programme


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """A programme, whom to ask about it, and what it is known to want."""

    id: int
    code: str
    name: str
    need_kinds: tuple[str, ...]
    agency_id: int | None
    criteria: str


def programmes(kind: str = "") -> list[ProgrammeView]:
    """The programmes in use, all or those for one need kind."""
    rows = Programme.select().where(Programme.active == 1).order_by(Programme.id)
    views = [
        ProgrammeView(
            row.id, row.code, row.name, tuple(row.need_kinds.split()), row.agency_id, row.criteria
        )
        for row in rows
    ]
    return [view for view in views if not kind or kind in view.need_kinds]
