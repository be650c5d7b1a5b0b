"""The rows of a list as they leave in a file: all of them, as on screen, noted in the history."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from models import history
from models.case.filters import CaseFilter
from models.case.pages import CasePages
from models.case.rows import CaseRow
from models.codes import Action, Role
from models.desk import Desk
from models.filter_content import Filter, list_of
from models.filter_words import words_of
from models.letter.filters import LetterFilter, letters_page
from models.letter.rows import LetterRow
from models.list_order import Order
from models.office import office
from models.person.filters import PersonFilter, people_page
from models.person.rows import PersonRow, full_niks, people_rows
from models.progress import Progress, silent
from models.store import writing
from models.tables import Case

PAGE = 500


@dataclass(frozen=True, slots=True)
class ExportHead:
    """What stands above the rows: whose list, what it shows, who took it when."""

    office: str
    filter_words: tuple[str, ...]
    made_on: dt.date
    made_by: str
    full_nik: bool


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case with its resident. `nik` is masked, or whole where that was asked for."""

    row: CaseRow
    nik: str
    address: str


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A resident. `nik` is masked, or whole where that was asked for."""

    row: PersonRow
    nik: str


def head_of(wanted: Filter, desk: Desk, *, full_nik: bool) -> ExportHead:
    """What the file says about itself."""
    return ExportHead(office().title, words_of(wanted), desk.today(), desk.name, full_nik)


def may_read_restricted(desk: Desk) -> bool:
    """Restricted cases leave in a file only by the hand of the person responsible."""
    return desk.role is Role.RESPONSIBLE


def case_lines(
    wanted: CaseFilter,
    order: Order,
    desk: Desk,
    *,
    full_nik: bool,
    progress: Progress = silent,
) -> Iterator[CaseLine]:
    """The cases of a filter in the order of the list."""
    pages = CasePages(wanted, order, desk.today(), progress=progress)
    while rows := pages.take(PAGE):
        seen = [row for row in rows if may_read_restricted(desk) or not row.restricted]
        ids = [row.person_id for row in seen]
        people = {row.id: row for row in people_rows(ids)}
        niks = full_niks(ids) if full_nik else {}
        for row in seen:
            who = people.get(row.person_id)
            masked, address = (who.nik_masked, who.address_line) if who is not None else ("", "")
            yield CaseLine(row, niks.get(row.person_id, masked), address)


def letter_lines(
    wanted: LetterFilter, order: Order, desk: Desk, progress: Progress = silent
) -> Iterator[LetterRow]:
    """The letters of a filter in the order of the list; those of restricted cases as above."""
    hidden: set[int] = set()
    if not may_read_restricted(desk):
        hidden = {case.id for case in Case.select(Case.id).where(Case.restricted == 1)}
    after, seen = None, 0
    while rows := letters_page(wanted, order, after, PAGE):
        yield from (row for row in rows if row.case_id not in hidden)
        after, seen = rows[-1].id, seen + len(rows)
        progress(seen, 0)


def person_lines(
    wanted: PersonFilter,
    order: Order,
    desk: Desk,
    *,
    full_nik: bool,
    progress: Progress = silent,
) -> Iterator[PersonLine]:
    """The residents of a filter in the order of the list."""
    after, seen = None, 0
    while rows := people_page(wanted, order, desk.today(), after, PAGE):
        niks = full_niks([row.id for row in rows]) if full_nik else {}
        yield from (PersonLine(row, niks.get(row.id, row.nik_masked)) for row in rows)
        after, seen = rows[-1].id, seen + len(rows)
        progress(seen, 0)


def note_export(wanted: Filter, desk: Desk, *, rows: int, full_nik: bool) -> None:
    """Write into the history what left: which list, how many rows, by what filter."""
    with writing():
        history.note_event(
            desk,
            Action.EXPORT,
            "list",
            list=str(list_of(wanted)),
            rows=rows,
            filter="; ".join(words_of(wanted)),
            nik="full" if full_nik else "masked",
        )
