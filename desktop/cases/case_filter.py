"""The chips above the case list: open or all, which need, and a few letters."""

from dataclasses import replace
from typing import cast

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from desktop.lists.choices import need_choices
from desktop.lists.quick import Quick
from desktop.widgets.buttons import leave_room_for_bold
from desktop.widgets.choice_box import ChoiceBox
from models.case.filters import CaseFilter
from models.codes import CaseState
from models.lists.filter_content import Filter

STATES = (CaseState.OPEN, CaseState.CLOSED, None)


class CaseChips(Quick):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.text.setAccessibleName(self.tr("Saring kasus"))
        self.text.setPlaceholderText(self.tr("Saring nama atau nomor"))
        self.states = QButtonGroup(self)
        for number, word in enumerate((self.tr("Terbuka"), self.tr("Selesai"), self.tr("Semua"))):
            chip = QPushButton(word)
            chip.setCheckable(True)
            chip.setProperty("chip", True)
            chip.setAutoDefault(False)
            self.states.addButton(chip, number)
            self.row.insertWidget(number, chip)
        self.states.button(0).setChecked(True)
        words = self.tr("Semua kebutuhan")
        self.kind = ChoiceBox(self.tr("Jenis kebutuhan"), need_choices(), empty=words)
        self.row.insertWidget(len(STATES), self.kind)
        self.states.idClicked.connect(lambda _number: self.say())
        self.kind.currentIndexChanged.connect(lambda _row: self.say())

    def showEvent(self, event: QShowEvent) -> None:
        """Before that the chips have no room around their words."""
        super().showEvent(event)
        for chip in self.states.buttons():
            chip.ensurePolished()
            leave_room_for_bold(cast("QPushButton", chip))

    def fill(self, wanted: Filter) -> None:
        if isinstance(wanted, CaseFilter):
            self.states.button(STATES.index(wanted.state)).setChecked(True)
            self.kind.set_value(wanted.kind or None)

    def taken(self, wanted: Filter) -> Filter:
        if not isinstance(wanted, CaseFilter):
            return wanted
        return replace(
            wanted,
            state=STATES[self.states.checkedId()],
            kind=self.kind.text_value(),
            text=self.text.text(),
        )
