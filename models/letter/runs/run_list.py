"""The list that lies before many printed letters: which ones, to whom, and on which page."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from models.case.tracking.list_papers import ListHead
from models.codes import LetterState, Sifat
from models.desk import Desk
from models.indonesian_words import long_date
from models.letter.parts import practice_marks, sheet_of, words
from models.letter.runs.view import run_row
from models.office import office
from models.store import reading
from models.tables import Agency, Case, Letter, LetterRunItem, Need, Person, Referral


@dataclass(frozen=True, slots=True)
class RunListRow:
    """One letter and how many pages it has; no name where the list must not tell it."""

    letter_id: int
    number_text: str
    addressee: str
    name: str
    pages: int


@dataclass(frozen=True, slots=True)
class RunListPart:
    """The letters to one agency, in the order of their numbers."""

    agency: str
    rows: tuple[RunListRow, ...]


@dataclass(frozen=True, slots=True)
class RunListDocument:
    """`left` referrals of the run have no letter."""

    head: ListHead
    parts: tuple[RunListPart, ...]
    left: int = 0

    @property
    def rows(self) -> tuple[RunListRow, ...]:
        """All letters, in the order in which they lie under the list."""
        return tuple(row for part in self.parts for row in part.rows)


def compose_run_list(
    run_id: int, desk: Desk, without: frozenset[int] = frozenset()
) -> RunListDocument:
    """The list of a run's letters but void ones and those of the cases left out. Raises
    `RuleError("record.not_found")`.

    Who is named is the resident, but not of a restricted case nor of a letter that is Rahasia:
    the list lies open where the letters lie closed.
    """
    with reading():
        run = run_row(run_id)
        rows = list(_select(run_id, without))
        parts = tuple(
            RunListPart(short, tuple(_row(values) for values in lines))
            for (short, _), lines in groupby(rows, key=lambda values: values[:2])
        )
        bare = LetterRunItem.letter.is_null()
        left = LetterRunItem.select().where(LetterRunItem.run == run, bare).count()
        return RunListDocument(_head(desk), parts, left)


def _head(desk: Desk) -> ListHead:
    view, practice = office(), words()["practice"]
    return ListHead(
        sheet=sheet_of(view),
        office=view.title,
        region=f"{view.regency_term} {view.regency}",
        day=long_date(desk.today()),
        **practice_marks(view, practice),
    )


def _select(run_id: int, without: frozenset[int]) -> Any:
    return (
        LetterRunItem.select(
            Agency.short_name,
            Agency.id,
            Letter.id,
            Letter.number_text,
            Letter.addressee,
            Letter.sifat,
            Letter.pages,
            Case.restricted,
            Person.name,
        )
        .join_from(LetterRunItem, Letter)
        .join_from(LetterRunItem, Referral)
        .join_from(Referral, Agency)
        .join_from(Referral, Need)
        .join(Case)
        .join(Person)
        .where(
            LetterRunItem.run == run_id,
            Letter.state == LetterState.ISSUED,
            Case.id.not_in(sorted(without)),
        )
        .order_by(
            Agency.short_name, Agency.id, Letter.year, Letter.series, Letter.number, Letter.id
        )
        .tuples()
    )


def _row(values: Sequence[Any]) -> RunListRow:
    _, _, letter_id, number, addressee, sifat, pages, restricted, name = values
    hidden = bool(restricted) or sifat == Sifat.RAHASIA
    told = words()["run_list"]["kept_back"] if hidden else name
    return RunListRow(letter_id, number, addressee, told, pages or 0)
