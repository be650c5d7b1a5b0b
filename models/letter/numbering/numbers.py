"""Which letter number comes next, and numbers kept without a letter (one register a year).

The number restarts on 1 January of the letter date's year and is never given twice. Whatever
series or pattern the office changes to, what was printed in a year is not printed again in it.
"""

import datetime as dt
import re
from dataclasses import dataclass, replace

from peewee import fn

from models import history
from models.codes import LetterKind, LetterState, NumberSeries, RecordState
from models.desk import Desk
from models.errors import RuleError
from models.letter.numbering.classifications import clean_classification
from models.letter.numbering.number_pattern import (
    NumberParts,
    check_pattern,
    format_number,
    numbered,
)
from models.office import OfficeView, office
from models.outreach.visits import open_visit_row
from models.store import reading, writing
from models.tables import History, Letter, NumberStart
from models.text import clean_text

LARGEST_BLOCK = 200
"""How many numbers may be kept in one go: a year's block of a village fits, a slip does not."""
SPARE = "Cadangan kantor"
"""What a block is for that nobody named."""
INSERTION = re.compile(r"[a-z]{1,2}|\.?([1-9][0-9]?)")
GIVEN = re.compile(r"0*([1-9][0-9]{0,5})(?:([a-z]{1,2})|\.([1-9][0-9]?))?")


@dataclass(frozen=True, slots=True)
class Reservation:
    """Numbers kept without a letter: the next `count`, or a late insertion such as 45a or 45.1."""

    day: dt.date
    count: int = 1
    classification: str = ""
    remarks: str = ""
    number: int | None = None
    """With `insertion`: the number already given that the late letter stands behind."""
    insertion: str = ""
    block: str = ""
    """What the numbers are kept for: a laptop, a person; a block without a name is the office's."""
    visit_id: int | None = None
    """The visit they are kept for."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the register. `text`, the number as printed, is empty while it is only kept."""

    year: int
    series: str
    number: int
    insertion: str = ""
    text: str = ""


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
    """Which running number a letter belongs to: "" for the shared one.

    Raises `RuleError("letter.classification_missing")` where each classification has its own.
    """
    if view.number_series != NumberSeries.PER_CLASSIFICATION:
        return ""
    if not classification:
        raise RuleError("letter.classification_missing", field="classification")
    return classification


def next_number(year: int, series: str) -> int:
    """The number behind the highest of the series, or where the office said that it goes on. In the
    year the program was taken into use the shared series begins at `first_number`, where the paper
    register ends; all else begins at 1.
    """
    last = highest_number(year, series)
    coming = first_of(year, series) if last is None else last + 1
    here = (NumberStart.year == year) & (NumberStart.series == series)
    alive = NumberStart.record_state == RecordState.ACTIVE
    start = NumberStart.select(fn.MAX(NumberStart.number)).where(here & alive).scalar()
    return max(coming, start or 1)


def highest_number(year: int, series: str) -> int | None:
    """The highest number of a series that is in the register, kept and void ones too."""
    here = (Letter.year == year) & (Letter.series == series)
    last: int | None = Letter.select(fn.MAX(Letter.number)).where(here).scalar()
    return last


def first_of(year: int, series: str) -> int:
    """Where a series begins that nothing was recorded of."""
    view = office()
    return view.first_number if not series and year == _taken_into_use(view) else 1


def next_place(view: OfficeView, day: dt.date, classification: str) -> Place:
    """The line of the next letter. A number that was printed this year, or that a kept number of
    another series may print yet, is stepped over.
    """
    series = series_of(view, classification)
    parts = NumberParts(next_number(day.year, series), day, classification, view.unit_code)
    number_text(view, parts)
    parts = _first_free(view, parts, series)
    return Place(day.year, series, parts.number, text=number_text(view, parts))


def kept_place(row: Letter, view: OfficeView, day: dt.date, classification: str) -> Place:
    """The line of a kept number now that its letter is there.

    Raises `RuleError` "letter.not_reserved", "letter.reserved_year", "letter.reserved_series" (it
    was kept for another classification) or "letter.number_printed".
    """
    if row.state != LetterState.RESERVED or row.number is None or row.year is None:
        raise RuleError("letter.not_reserved", field="reserved_id")
    if row.year != day.year:
        raise RuleError("letter.reserved_year", field="letter_date", year=row.year)
    if row.series and row.series != classification:
        raise RuleError("letter.reserved_series", field="reserved_id", series=row.series)
    parts = NumberParts(row.number, day, classification, view.unit_code, row.insertion)
    text = number_text(view, parts)
    if _is_printed(row.year, text):
        raise RuleError("letter.number_printed", field="reserved_id", number=text)
    return Place(row.year, row.series, row.number, row.insertion, text)


def given_place(view: OfficeView, day: dt.date, classification: str, given: str) -> Place | Letter:
    """The line of a letter that already bears a number on paper: 45, 45a or 45.1; the kept row
    itself where that number was kept.

    Raises `RuleError` "letter.number_unreadable", "letter.number_in_register",
    "letter.insertion_later" or "letter.number_printed".
    """
    number, insertion = read_number(given)
    series = series_of(view, classification)
    row = _row_of(Place(day.year, series, number, insertion))
    if row is not None and row.state == LetterState.RESERVED:
        return row
    shown = numbered(number, insertion)
    if row is not None:
        raise RuleError("letter.number_in_register", field="number", number=shown)
    if insertion and not number < (first := next_number(day.year, series)):
        raise RuleError("letter.insertion_later", field="number", number=first - 1)
    parts = NumberParts(number, day, classification, view.unit_code, insertion)
    text = number_text(view, parts)
    if not _is_free(view, parts, series):
        raise RuleError("letter.number_printed", field="number", number=text)
    return Place(day.year, series, number, insertion, text)


def read_number(given: str) -> tuple[int, str]:
    """`45a` as (45, "a"). Raises `RuleError("letter.number_unreadable")`."""
    found = GIVEN.fullmatch(given.strip().lower())
    if found is None:
        raise RuleError("letter.number_unreadable", field="number")
    return int(found[1]), found[2] or found[3] or ""


def passed_over(day: dt.date, classification: str, given: str) -> tuple[int, int] | None:
    """The first and last number that would never be given if a letter took the number `given`,
    which may be half typed. None: nothing is passed over.
    """
    try:
        number, _insertion = read_number(given)
        with reading():
            first = next_number(day.year, series_of(office(), classification))
    except RuleError:
        return None  # said when it is given
    return (first, number - 1) if number > first else None


def reserve_numbers(reservation: Reservation, desk: Desk) -> list[int]:
    """Keep numbers for letters written by hand or later. Returns the register lines' ids.

    Raises `RuleError` "letter.reserve_count", "letter.classification_missing",
    "letter.insertion_form", "letter.insertion_later" (the number it should follow has not been
    given), "letter.number_taken", or as `visits.open_visit_row`.
    """
    if not 1 <= reservation.count <= LARGEST_BLOCK:
        raise RuleError("letter.reserve_count", field="count", limit=LARGEST_BLOCK)
    classification = clean_classification(reservation.classification)
    with writing():
        if reservation.visit_id is not None:
            open_visit_row(reservation.visit_id)
        view = office()
        series = series_of(view, classification)
        day = reservation.day
        first = next_number(day.year, series)
        parts = NumberParts(first, day, classification, view.unit_code)
        if reservation.number is None and not reservation.insertion:
            kept = []
            for _ in range(reservation.count):
                parts = _first_free(view, parts, series)
                kept.append(_keep(parts, series, reservation, desk))
                parts = replace(parts, number=parts.number + 1)
            return kept
        return [_keep(_insertion(reservation, view, parts, series), series, reservation, desk)]


def _insertion(
    reservation: Reservation, view: OfficeView, coming: NumberParts, series: str
) -> NumberParts:
    number, suffix = reservation.number, reservation.insertion.strip().lower()
    found = INSERTION.fullmatch(suffix)
    if found is None:
        raise RuleError("letter.insertion_form", field="insertion")
    suffix = found[1] or suffix
    if number is None or not 0 < number < coming.number:
        raise RuleError("letter.insertion_later", field="number", number=coming.number - 1)
    parts = replace(coming, number=number, insertion=suffix)
    place = Place(reservation.day.year, series, number, suffix)
    if _row_of(place) is not None or not _is_free(view, parts, series):
        shown = numbered(number, suffix)
        raise RuleError("letter.number_taken", field="insertion", number=shown)
    return parts


def _keep(parts: NumberParts, series: str, reservation: Reservation, desk: Desk) -> int:
    block = clean_text(reservation.block, 120, field="block")
    if reservation.count > 1 and not block and reservation.visit_id is None:
        block = SPARE
    row = history.create(
        Letter,
        desk,
        kind=LetterKind.OFFICIAL,
        state=LetterState.RESERVED,
        year=parts.day.year,
        series=series,
        number=parts.number,
        insertion=parts.insertion,
        classification=parts.classification,
        letter_date=parts.day,
        remarks=clean_text(reservation.remarks, 300, field="remarks"),
        block=block,
        visit_id=reservation.visit_id,
    )
    return int(row.id)


def _first_free(view: OfficeView, parts: NumberParts, series: str) -> NumberParts:
    while not _is_free(view, parts, series):
        parts = replace(parts, number=parts.number + 1)
    return parts


def _is_free(view: OfficeView, parts: NumberParts, series: str) -> bool:
    """No letter of the year prints this number, and no kept one of another series may yet."""
    alike = Letter.select().where(
        (Letter.year == parts.day.year)
        & (Letter.number == parts.number)
        & (Letter.insertion == parts.insertion)
        & (Letter.series != series)
    )
    if "{klasifikasi}" in view.number_pattern and not parts.classification:
        return not alike.exists()  # it may come to print any classification
    text = format_number(view.number_pattern, parts)
    if _is_printed(parts.day.year, text):
        return False
    return all(row.number_text or _may_print(row, view, parts) != text for row in alike)


def _may_print(row: Letter, view: OfficeView, parts: NumberParts) -> str:
    """What a kept number would print on the same day; without classification it may take any."""
    classification = row.series or row.classification or parts.classification
    return format_number(view.number_pattern, replace(parts, classification=classification))


def _is_printed(year: int, text: str) -> bool:
    return Letter.select().where((Letter.year == year) & (Letter.number_text == text)).exists()


def _row_of(place: Place) -> Letter | None:
    row: Letter | None = Letter.get_or_none(
        (Letter.year == place.year)
        & (Letter.series == place.series)
        & (Letter.number == place.number)
        & (Letter.insertion == place.insertion)
    )
    return row


def _taken_into_use(view: OfficeView) -> int:
    """The year of the first line of the history, by the office's own clock."""
    at = History.select(History.at).order_by(History.number).limit(1).scalar()
    begun = dt.datetime.fromisoformat(at) + dt.timedelta(hours=view.utc_offset)
    return begun.year
