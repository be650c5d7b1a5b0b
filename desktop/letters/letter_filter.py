"""Above the letter list: the year, and a few letters of number, addressee or resident."""

import datetime as dt
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.lists.quick import Quick
from desktop.widgets.choice_box import ChoiceBox
from models.letter.filters import LetterFilter
from models.lists.filter_content import Filter

FIRST_YEAR = 2020


class LetterQuick(Quick):
    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.text.setAccessibleName(self.tr("Saring surat"))
        self.text.setPlaceholderText(self.tr("Saring"))
        years: list[tuple[object, str]] = [
            (year, str(year)) for year in range(today.year, FIRST_YEAR - 1, -1)
        ]
        self.year = ChoiceBox(self.tr("Tahun"), years, empty=self.tr("Semua tahun"))
        self.year.setMinimumContentsLength(9)
        self.row.insertWidget(0, self.year)
        self.year.currentIndexChanged.connect(lambda _row: self.say())

    def fill(self, wanted: Filter) -> None:
        if isinstance(wanted, LetterFilter):
            self.year.set_value(wanted.year)

    def taken(self, wanted: Filter) -> Filter:
        if not isinstance(wanted, LetterFilter):
            return wanted
        year = self.year.text_value()
        return replace(wanted, year=int(year) if year else None, text=self.text.text())
