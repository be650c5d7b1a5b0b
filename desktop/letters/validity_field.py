"""Until when a surat pengantar holds: the office's usual last day goes with the letter's date."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.widgets.date_field import DateField
from models.errors import RuleError
from models.letter.words import usual_validity
from models.office import office


class ValidityField(DateField):
    """A last day the clerk chose himself stays when `letter_date` is changed."""

    def __init__(
        self, letter_date: DateField, today: Callable[[], dt.date], parent: QWidget | None = None
    ) -> None:
        super().__init__(today, parent=parent)
        self.setObjectName("valid_until")
        self._letter_date, self._dated = letter_date, today()
        letter_date.edited.connect(self._move)

    def show_validity(self, until: dt.date | None, dated: dt.date) -> None:
        """Of a letter of the day `dated`."""
        self.set_date(until)
        self._dated = dated

    def _move(self) -> None:
        try:
            day, last = self._letter_date.date(), self.date()
        except RuleError:
            return  # half typed
        if day is None:
            return
        view = office()
        if last == usual_validity(view, self._dated):
            self.set_date(usual_validity(view, day))
        self._dated = day
