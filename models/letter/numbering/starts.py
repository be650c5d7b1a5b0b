"""Where a series goes on in a year: the letters between are in no register of the program."""

from dataclasses import dataclass
from typing import Any

from models import history
from models.codes import RecordState, Role
from models.desk import Desk
from models.errors import RuleError
from models.letter.numbering.numbers import highest_number, next_number, series_of
from models.office import office
from models.store import reading, writing
from models.tables import NumberStart
from models.text import clean_text

LARGEST_NUMBER = 999_999


@dataclass(frozen=True, slots=True)
class NumberStartDraft:
    """The next letter of the series takes `number`; `classification` tells the series where each
    has its own.
    """

    year: int
    number: int
    reason: str
    classification: str = ""


@dataclass(frozen=True, slots=True)
class NumberStartView:
    """A series (empty: the shared one) goes on at `number`; without it `passes_from` had come."""

    id: int
    year: int
    series: str
    number: int
    passes_from: int
    reason: str
    waits: bool
    """No number from there on was given yet, so that it may be taken back."""

    @property
    def passed_over(self) -> range:
        return range(self.passes_from, self.number)


def number_starts(year: int) -> tuple[NumberStartView, ...]:
    """Those of a year that hold, by series and number."""
    with reading():
        alive = (NumberStart.year == year) & (NumberStart.record_state == RecordState.ACTIVE)
        rows = NumberStart.select().where(alive).order_by(NumberStart.series, NumberStart.number)
        return tuple(_view(row) for row in rows)


def coming_number(year: int, classification: str) -> int | None:
    """The number the next letter would take; None where its series is not known yet."""
    try:
        with reading():
            return next_number(year, series_of(office(), classification.strip()))
    except RuleError:
        return None  # said when the step is taken


def check_may_start(desk: Desk) -> None:
    """Raises `RuleError("number_start.not_yours")` to whoever is not responsible for the office."""
    if desk.role != Role.RESPONSIBLE:
        raise RuleError("number_start.not_yours")


def start_from(draft: NumberStartDraft, desk: Desk) -> int:
    """Go on at a higher number than the one that would come; returns the id of the step.

    Raises `RuleError` as `check_may_start`, "number_start.year", "number_start.reason",
    "number_start.number", "number_start.waits" (an earlier one is not used yet),
    "number_start.not_ahead" or "letter.classification_missing".
    """
    check_may_start(desk)
    if not 0 <= desk.today().year - draft.year <= 1:
        raise RuleError("number_start.year", field="year")
    if not 0 < draft.number <= LARGEST_NUMBER:
        raise RuleError("number_start.number", field="number", limit=LARGEST_NUMBER)
    classification = clean_text(draft.classification, 20, field="classification")
    reason = clean_text(draft.reason, 300, field="reason")
    with writing():
        series = series_of(office(), classification)
        for other in number_starts(draft.year):
            if other.series == series and other.waits:
                raise RuleError("number_start.waits", field="number", number=other.number)
        coming = next_number(draft.year, series)
        if draft.number <= coming:
            raise RuleError("number_start.not_ahead", field="number", number=coming)
        if not reason:
            raise RuleError("number_start.reason", field="reason")
        return _write(draft, series, coming, reason, desk)


def take_back_start(start_id: int, desk: Desk) -> None:
    """The series goes on where it was. Raises `RuleError` as `check_may_start`,
    "record.not_found", or "number_start.used" once a number from there on was given.
    """
    check_may_start(desk)
    with writing():
        row = NumberStart.get_or_none(NumberStart.id == start_id)
        if row is None or row.record_state != RecordState.ACTIVE:
            raise RuleError("record.not_found")
        if not _view(row).waits:
            raise RuleError("number_start.used", number=row.number)
        history.change(row, desk, record_state=RecordState.WITHDRAWN)


def _write(draft: NumberStartDraft, series: str, coming: int, reason: str, desk: Desk) -> int:
    """A new row, or the one of the same number that was taken back before."""
    same = (NumberStart.year == draft.year) & (NumberStart.series == series)
    row = NumberStart.get_or_none(same & (NumberStart.number == draft.number))
    values: dict[str, Any] = {"passes_from": coming, "reason": reason}
    if row is not None:
        return int(history.change(row, desk, record_state=RecordState.ACTIVE, **values).id)
    values |= {"year": draft.year, "series": series, "number": draft.number}
    return int(history.create(NumberStart, desk, **values).id)


def _view(row: NumberStart) -> NumberStartView:
    last = highest_number(row.year, row.series)
    return NumberStartView(
        id=row.id,
        year=row.year,
        series=row.series,
        number=row.number,
        passes_from=row.passes_from,
        reason=row.reason,
        waits=last is None or last < row.number,
    )
