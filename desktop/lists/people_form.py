"""The whole filter of the resident list, one part a row."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.lists.age_choice import AgeChoice
from desktop.lists.choices import hamlet_choices
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.form_grid import FormGrid
from models.person.filters import PersonFilter


class PersonFilterForm(FormGrid):
    """`show_filter` fills it, `wanted` reads it."""

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        del today  # ages are counted by the list itself
        self._shown = PersonFilter()
        self.hamlet = ChoiceBox(choices=hamlet_choices(), empty=self.tr("Semua"))
        self.age = AgeChoice()
        self.open_case = QCheckBox(self.tr("Hanya yang punya kasus terbuka"))
        self.without_nik = QCheckBox(self.tr("Hanya yang belum punya NIK"))
        self.add("hamlet", self.tr("&Dusun"), self.hamlet)
        self.add("age_to", self.tr("&Umur"), self.age)
        self.add("open_case", self.tr("&Kasus"), self.open_case)
        self.add("without_nik", self.tr("&NIK"), self.without_nik)

    def show_filter(self, wanted: PersonFilter) -> None:
        self._shown = wanted
        self.hamlet.set_value(wanted.hamlet)
        self.age.show_ages((wanted.age_from, wanted.age_to))
        self.open_case.setChecked(wanted.open_case)
        self.without_nik.setChecked(wanted.without_nik)

    def wanted(self) -> PersonFilter:
        """Raises `RuleError` for an age that cannot be read."""
        low, high = self.age.ages()
        return replace(
            self._shown,
            hamlet=self.hamlet.text_value(),
            age_from=low,
            age_to=high,
            open_case=self.open_case.isChecked(),
            without_nik=self.without_nik.isChecked(),
        )
