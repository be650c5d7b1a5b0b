"""Residents who may be the same person as a draft: same NIK, same birth date, or a like name."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from models import indonesia
from models.person.draft import PersonDraft
from models.person.rows import address_line, birth_text, hamlet_term, select_rows
from models.tables import Person, database

CANDIDATES = 200
SHOWN = 75
"""Points from which a resident is shown as alike."""
LIKE_NAME = 60
"""A name less alike than this is another person, whatever else agrees."""
SAME_NAME = 90
LONG_WORD = 6
GUESS = 5
"""Years by which a guessed age may be wrong."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A recorded resident with a score of 0-100; `same_nik` is a hard stop."""

    id: int
    name: str
    birth: str
    address_line: str
    score: int
    same_nik: bool


def similar_people(draft: PersonDraft, limit: int = 5, *, except_id: int = 0) -> list[Likeness]:
    """Who the draft may be already, the likeliest first.

    Names are compared within the same birth date and with the `CANDIDATES` names that share most
    pieces with the draft's (SORMAS and OpenSID users ask for name + birth date + mother).
    """
    nik = indonesia.normalize_nik(draft.nik)
    name = " ".join(draft.name.upper().split())
    candidates: dict[int, tuple[Any, ...]] = {}
    if nik:
        candidates |= _found(_query().where(Person.nik == nik))
    if draft.birth_date is not None and name:
        candidates |= _found(_query().where(Person.birth_date == draft.birth_date).limit(1000))
    near = _ids_with_like_names(name)
    if near:
        candidates |= _found(_query().where(Person.id.in_(near)))
    candidates.pop(except_id, None)
    term = hamlet_term()
    likely = [_likeness(draft, name, nik, term, row) for row in candidates.values()]
    shown = [one for one in likely if one.same_nik or one.score >= SHOWN]
    return sorted(shown, key=lambda one: (not one.same_nik, -one.score, one.name, one.id))[:limit]


def _query() -> Any:
    return select_rows().select_extend(Person.mother_name)


def _found(query: Any) -> dict[int, tuple[Any, ...]]:
    return {row[0]: row for row in query.tuples()}


def _ids_with_like_names(name: str) -> list[int]:
    """Ids by the rarest shared pieces of a name, from the search index."""
    pieces = list(dict.fromkeys(_pieces(name)))[:40]
    if not pieces:
        return []
    any_piece = " OR ".join('"' + piece.replace('"', '""') + '"' for piece in pieces)
    found = database.execute_sql(
        "SELECT rowid FROM person_parts WHERE person_parts MATCH ? ORDER BY rank LIMIT ?",
        (f"name : ({any_piece})", CANDIDATES),
    )
    return [number for (number,) in found.fetchall()]


def _pieces(name: str) -> Iterable[str]:
    """Three letters of a short word, four of a long one: one typing slip leaves some whole."""
    for word in name.split():
        letters = "".join(letter for letter in word if letter.isalnum())
        size = 3 if len(letters) < LONG_WORD else 4
        for start in range(len(letters) - size + 1):
            yield letters[start : start + size]


def _likeness(draft: PersonDraft, name: str, nik: str, term: str, row: tuple[Any, ...]) -> Likeness:
    number, other, other_nik, birth_date, year, address, hamlet, rt, rw, _, _, mother = row
    same_nik = bool(nik) and other_nik == nik
    alike = _names_alike(name, other)
    score = alike * 0.7 + _birth_points(draft, birth_date, year)
    score += 10 if draft.rt and (draft.rt.zfill(3), draft.rw.zfill(3)) == (rt, rw) else 0
    score += 10 if draft.mother_name and _names_alike(draft.mother_name, mother) > SAME_NAME else 0
    return Likeness(
        id=number,
        name=other,
        birth=birth_text(birth_date, year),
        address_line=address_line(term, address, hamlet, rt, rw),
        score=100 if same_nik else min(100, round(score)) if alike >= LIKE_NAME else 0,
        same_nik=same_nik,
    )


def _names_alike(one: str, other: str) -> float:
    """0-100, whatever the order of the words and the case of the letters."""
    from rapidfuzz import fuzz

    one, other = " ".join(one.upper().split()), " ".join(other.upper().split())
    return max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other))


def _birth_points(draft: PersonDraft, date: dt.date | None, year: int | None) -> int:
    """30 for the same day, 20 for one slip in it or a guess nearby, 15 when one is not known."""
    typed = draft.birth_date
    if typed is None and draft.estimated_birth_year is None:
        return 15
    if typed is not None and date is not None:
        same = (typed.day == date.day) + (typed.month == date.month) + (typed.year == date.year)
        return {3: 30, 2: 20}.get(same, 0)
    own_year = typed.year if typed else draft.estimated_birth_year or 0
    other_year = date.year if date else year or 0
    return 20 if abs(own_year - other_year) <= GUESS else 0
