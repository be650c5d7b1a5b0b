"""Letters written outside the program, by hand or typewriter, in the same register."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from models import history
from models.codes import LetterKind, LetterState
from models.desk import Desk
from models.errors import RuleError
from models.letter.numbering.classifications import clean_classification
from models.letter.numbering.numbers import Place, given_place, kept_place, next_place
from models.letter.rows import letter_row
from models.office import office
from models.store import writing
from models.tables import Letter
from models.text import clean_text

LIMITS = {"addressee": 300, "subject": 300, "signer": 120, "remarks": 300}
REQUIRED = ("addressee", "subject")


@dataclass(frozen=True, slots=True)
class HandWritten:
    """What the register needs of a letter written outside the program."""

    letter_date: dt.date
    addressee: str
    subject: str
    classification: str = ""
    signer: str = ""
    remarks: str = ""
    number: str = ""
    """The number it already bears (45, 45a, 45.1); empty: the one that comes next."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """The line of the register, and the number as it should be written on the paper."""

    id: int
    number_text: str


def record_handwritten(letter_id: int, written: HandWritten, desk: Desk) -> Recorded:
    """Say what a kept number was used for on paper.

    Raises `RuleError` "letter.field_required", or as `numbers.kept_place`.
    """
    with writing():
        return _onto_kept(letter_row(letter_id), written, desk)


def record_outside(written: HandWritten, desk: Desk) -> Recorded:
    """Enter a letter into the register in one step, with the next number or the one it bears.

    A number kept before is used. Raises `RuleError` "letter.field_required", or as
    `numbers.next_place` and `numbers.given_place`.
    """
    with writing():
        view = office()
        classification = clean_classification(written.classification)
        values = _values(written)
        if not written.number.strip():
            found: Place | Letter = next_place(view, written.letter_date, classification)
        else:
            found = given_place(view, written.letter_date, classification, written.number)
        if isinstance(found, Letter):
            return _onto_kept(found, written, desk)
        row = history.create(
            Letter,
            desk,
            kind=LetterKind.OFFICIAL,
            state=LetterState.ISSUED,
            year=found.year,
            series=found.series,
            number=found.number,
            insertion=found.insertion,
            number_text=found.text,
            letter_date=written.letter_date,
            classification=classification,
            **values,
        )
        return Recorded(row.id, found.text)


def _onto_kept(row: Letter, written: HandWritten, desk: Desk) -> Recorded:
    given = written.classification or row.classification
    classification = clean_classification(given)
    place = kept_place(row, office(), written.letter_date, classification)
    values = _values(written)
    history.change(
        row,
        desk,
        state=LetterState.ISSUED,
        number_text=place.text,
        letter_date=written.letter_date,
        classification=classification,
        **{**values, "remarks": values["remarks"] or row.remarks},
    )
    return Recorded(row.id, place.text)


def _values(written: HandWritten) -> dict[str, Any]:
    values = {
        name: clean_text(getattr(written, name), limit, field=name)
        for name, limit in LIMITS.items()
    }
    for name in REQUIRED:
        if not values[name]:
            raise RuleError("letter.field_required", field=name)
    return values
