"""A list that leaves in a file: what it says of itself, what stays behind, and the note of it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from models import history
from models.codes import Action, Role
from models.desk import Desk
from models.office import office
from models.store import writing
from models.tables import Case


@dataclass(frozen=True, slots=True)
class ExportHead:
    """What stands above the rows: whose list, what it shows, who took it when."""

    office: str
    title: str
    filter_words: tuple[str, ...]
    made_on: dt.date
    made_by: str


def head_of(title: str, words: Sequence[str], desk: Desk) -> ExportHead:
    """What the file says about itself."""
    return ExportHead(office().title, title, tuple(words), desk.today(), desk.name)


def kept_here(desk: Desk) -> frozenset[int]:
    """The cases whose lines stay behind: restricted ones leave in a file only by the hand of the
    person responsible.
    """
    if desk.role is Role.RESPONSIBLE:
        return frozenset()
    rows: Any = Case.select(Case.id).where(Case.restricted == 1).tuples()
    return frozenset(case_id for (case_id,) in rows)


def note_export(head: ExportHead, desk: Desk, *, rows: int) -> None:
    """Write into the history what left: which list, how many rows, by what filter."""
    with writing():
        history.note_event(
            desk,
            Action.EXPORT,
            "list",
            list=head.title,
            rows=rows,
            filter="; ".join(head.filter_words),
        )
