"""Which letter number comes next, and numbers kept without a letter (one register a year).

The number restarts on 1 January of the letter date's year and is never given twice.
"""

import datetime as dt
import re
from dataclasses import dataclass

from peewee import fn

from models import history
from models.codes import LetterKind, LetterState, NumberSeries
from models.desk import Desk
from models.errors import RuleError
from models.letter.number_pattern import NumberParts, check_pattern, format_number
from models.office import OfficeView, office
from models.store import writing
from models.tables import Letter
from models.text import clean_text

LARGEST_BLOCK = 200
"""How many numbers may be kept in one go: a year's block of a village fits, a slip does not."""


@dataclass(frozen=True, slots=True)
class Reservation:
    """Numbers kept without a letter: the next `count`, or one late insertion such as 45a."""

    day: dt.date
    count: int = 1
    classification: str = ""
    remarks: str = ""
    number: int | None = None
    """With `insertion`: the number already given that the late letter stands behind."""
    insertion: str = ""


def number_text(view: OfficeView, parts: NumberParts) -> str:
    """The office's own number. Raises `RuleError` where the pattern needs what is not there."""
    check_pattern(view.number_pattern, view.number_series)
    check_unit_code(view)
    if "{klasifikasi}" in view.number_pattern and not parts.classification:
        raise RuleError("letter.classification_missing", field="classification")
    return format_number(view.number_pattern, parts)


def check_unit_code(view: OfficeView) -> None:
    """Raises `RuleError("letter.unit_code_missing")` where the numbers need the unit's code."""
    if "{kode_unit}" in view.number_pattern and not view.unit_code:
        raise RuleError("letter.unit_code_missing", field="unit_code")


def series_of(view: OfficeView, classification: str) -> str:
    """Which running number a letter belongs to: "" for the shared one."""
    return classification if view.number_series == NumberSeries.PER_CLASSIFICATION else ""


def next_number(year: int, series: str) -> int:
    """The number that comes next. `first_number` continues the paper register of the year the
    program was taken into use; every later year starts at 1.
    """
    last = (
        Letter.select(fn.MAX(Letter.number))
        .where((Letter.year == year) & (Letter.series == series))
        .scalar()
    )
    if last is not None:
        return int(last) + 1
    earlier = Letter.select().where((Letter.year < year) & Letter.number.is_null(False)).exists()
    return 1 if earlier else max(office().first_number, 1)


def reserve_numbers(reservation: Reservation, desk: Desk) -> list[int]:
    """Keep numbers for letters written by hand or later. Returns the register lines' ids.

    Raises `RuleError` "letter.reserve_count", "letter.insertion_form", "letter.insertion_later"
    (the number it should follow has not been given) or "letter.number_taken".
    """
    if not 1 <= reservation.count <= LARGEST_BLOCK:
        raise RuleError("letter.reserve_count", field="count", limit=LARGEST_BLOCK)
    with writing():
        view = office()
        series = series_of(view, clean_text(reservation.classification, 20, field="classification"))
        first = next_number(reservation.day.year, series)
        if reservation.number is None and not reservation.insertion:
            numbers = [(first + step, "") for step in range(reservation.count)]
        else:
            numbers = [_insertion(reservation, series, first)]
        return [_keep(number, suffix, series, reservation, desk) for number, suffix in numbers]


def _insertion(reservation: Reservation, series: str, first: int) -> tuple[int, str]:
    number, suffix = reservation.number, reservation.insertion.strip().lower()
    if not re.fullmatch(r"[a-z]{1,2}", suffix):
        raise RuleError("letter.insertion_form", field="insertion")
    if number is None or not 0 < number < first:
        raise RuleError("letter.insertion_later", field="number", number=first - 1)
    taken = Letter.select().where(
        (Letter.year == reservation.day.year)
        & (Letter.series == series)
        & (Letter.number == number)
        & (Letter.insertion == suffix)
    )
    if taken.exists():
        raise RuleError("letter.number_taken", field="insertion", number=f"{number}{suffix}")
    return number, suffix


def _keep(number: int, suffix: str, series: str, reservation: Reservation, desk: Desk) -> int:
    row = history.create(
        Letter,
        desk,
        kind=LetterKind.OFFICIAL,
        state=LetterState.RESERVED,
        year=reservation.day.year,
        series=series,
        number=number,
        insertion=suffix,
        classification=clean_text(reservation.classification, 20, field="classification"),
        letter_date=reservation.day,
        remarks=clean_text(reservation.remarks, 300, field="remarks"),
    )
    return int(row.id)
