"""The two steps of a referral beside the page: where it goes, then what the letter says."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget

from desktop.cases.referral.letter_options_form import LetterOptionsForm
from desktop.cases.referral.letter_preview import LetterPreview
from desktop.cases.referral.target_form import TargetForm
from desktop.widgets.scroll import PageScroll
from desktop.window.workplace import Workplace
from models.case.views import NeedView
from models.need.hints import About

WIDE_TARGET, WIDE_LETTER = [720, 420], [520, 620]
"""Pixels for the form and the page: the names of agencies are long, then the letter is read."""
NARROW = 1000
"""Pixels below which the agencies and an empty page do not stand side by side."""


class ReferralSteps(QSplitter):
    def __init__(self, workplace: Workplace, need: NeedView, told: About) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        today: Callable[[], dt.date] = workplace.desk.today
        self.target, self.options = TargetForm(need, told), LetterOptionsForm(today)
        self.preview = LetterPreview(workplace)
        self.left, self._page_there = QStackedWidget(), False
        for form in (self.target, self.options):
            self.left.addWidget(PageScroll(form))
        self.setChildrenCollapsible(False)
        self.addWidget(self.left)
        self.addWidget(self.preview)

    @property
    def at_letter(self) -> bool:
        return self.left.currentIndex() == 1

    def turn(self, *, to_letter: bool) -> None:
        self.left.setCurrentIndex(int(to_letter))
        self.setSizes(WIDE_LETTER if to_letter else WIDE_TARGET)
        self.preview.setEnabled(to_letter)

    def show_page(self, *, there: bool) -> None:
        """On a narrow screen a page that is not there yet gives up its room."""
        self._page_there = there
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        room = min(self.window().width(), self.screen().availableGeometry().width())
        self.preview.setVisible(self._page_there or room >= NARROW)
