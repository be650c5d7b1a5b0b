"""The decile asked with a need: filled in from the resident's card, and dated when it is typed."""

import datetime as dt
from collections.abc import Callable

from desktop.cases.need.number_field import NumberField
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from models.errors import RuleError
from models.need.meanings import CHECKED_ON, DECILE

TOLD = tuple[int, dt.date | None]
"""A decile, and the day it was looked up as far as that is known."""


class DecileQuestions:
    """What was filled in by itself may be replaced by itself; what the clerk wrote stays."""

    def __init__(self, grid: FormGrid, today: Callable[[], dt.date]) -> None:
        self._grid, self._today = grid, today
        self._card: tuple[int | None, dt.date | None] = (None, None)
        self._seen: object = None
        self._filled: dt.date | None = None
        self.note = hint()
        self.note.hide()

    def told(self) -> TOLD | None:
        """What the clerk answered, None while it is empty or was filled in by itself."""
        field, day = self._field(), self._day_field()
        decile = None if field is None else field.value()
        answer = decile, None if day is None else day.known()
        if not isinstance(decile, int) or answer == self._card:
            return None
        return decile, answer[1]

    def say(self, words: str) -> None:
        """A hint under the decile; an empty one clears it."""
        self.note.setText(words)
        self.note.setVisible(bool(words) and self._field() is not None)

    def fill(self, decile: int | None, checked_on: dt.date | None) -> None:
        """Write down what the resident's card knows, unless the clerk asked for another."""
        field = self._field()
        if field is None or field.value() not in (None, self._card[0]):
            return
        field.set_value(decile)
        self._card, self._seen = (decile, checked_on), decile
        self._date(checked_on)

    def shown(self) -> None:
        """Other answers are on show: none of them was filled in by itself."""
        field = self._field()
        self._seen = None if field is None else field.value()
        self._filled = None

    def follow(self) -> None:
        """A decile typed just now was looked up today; the card's own has the card's day."""
        field = self._field()
        if field is None or field.value() == self._seen:
            return
        self._seen = field.value()
        known = self._seen == self._card[0]
        typed = self._today() if self._seen is not None else None
        self._date(self._card[1] if known else typed)

    def _field(self) -> NumberField | None:
        field = self._grid.field(DECILE) if DECILE in self._grid.names() else None
        return field if isinstance(field, NumberField) else None

    def _day_field(self) -> DateField | None:
        field = self._grid.field(CHECKED_ON) if CHECKED_ON in self._grid.names() else None
        return field if isinstance(field, DateField) else None

    def _date(self, day: dt.date | None) -> None:
        field = self._day_field()
        if field is None:
            return
        try:
            written = field.date()
        except RuleError:
            return  # half typed
        if written in (None, self._filled):
            field.set_date(day)
            self._filled = day
