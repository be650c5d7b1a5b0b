"""All parts of a list's filter at once: choose, press Enter, and the list follows."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.lists.case_form import CaseFilterForm
from desktop.lists.letter_form import LetterFilterForm
from desktop.lists.people_form import PersonFilterForm
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.scroll import PageScroll
from models.codes import SavedList
from models.lists.filter_content import Filter, list_of
from models.lists.filter_words import check_filter

FORMS: dict[SavedList, Callable[..., Any]] = {
    SavedList.CASES: CaseFilterForm,
    SavedList.LETTERS: LetterFilterForm,
    SavedList.PEOPLE: PersonFilterForm,
}
TALL = {SavedList.CASES: 680, SavedList.LETTERS: 560, SavedList.PEOPLE: 330}
"""Pixels; on a smaller screen the form scrolls."""


class FilterDialog(OfficeDialog):
    """`taken` carries the filter that was chosen."""

    asks_first = False
    taken = Signal(object)

    def __init__(
        self, wanted: Filter, start: Filter, today: Callable[[], dt.date], parent: QWidget
    ) -> None:
        super().__init__(parent.tr("Saring daftar"), parent)
        self._start = start
        self.form = FORMS[list_of(wanted)](today)
        self.form.show_filter(wanted)
        self.body.addWidget(PageScroll(self.form), 1)
        self.end_with(
            primary_button(self.tr("Tampilkan (F10)"), self.take, "search"),
            plain_button(self.tr("K&osongkan"), self.clear, "x"),
        )
        self.resize(700, TALL[list_of(wanted)])

    def take(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            wanted = self.form.wanted()
            check_filter(wanted)
            self.accept()
            self.taken.emit(wanted)

    def clear(self) -> None:
        """Back to what the list shows by itself; it is taken with the main button."""
        self.form.clear_problems()
        self.form.show_filter(self._start)
