"""The cards of a case's needs; built anew, they give the keyboard its place back."""

import datetime as dt
from typing import NamedTuple

from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop.cases.case_actions import CaseActions
from desktop.cases.need.need_card import NeedCard
from desktop.widgets.fact_grid import clear
from models.case.views import CaseView
from models.codes import CaseState


class Place(NamedTuple):
    """A button of a card: of which need, its words, and the how manieth with these words."""

    need_id: int
    words: str
    number: int


class CardColumn(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[int, NeedCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def show_case(self, view: CaseView, actions: CaseActions, today: dt.date) -> None:
        place = self._place()
        clear(self._column)
        self._cards.clear()
        for need in view.needs:
            referrals = [each for each in view.referrals if each.need_id == need.id]
            open_case = view.state is CaseState.OPEN
            card = NeedCard(need, referrals, actions, today, open_case=open_case)
            self._cards[need.id] = card
            self._column.addWidget(card)
            card.show()  # at once, or it could not take the keyboard yet
        if place is not None:
            self._go_to(place)

    def card(self, need_id: int | None) -> NeedCard | None:
        """The card of a need that is shown."""
        return None if need_id is None else self._cards.get(need_id)

    def _place(self) -> Place | None:
        focused = self.window().focusWidget()
        for need_id, card in self._cards.items():
            if isinstance(focused, QAbstractButton) and card.isAncestorOf(focused):
                words = _words(focused)
                return Place(need_id, words, _alike(card, words).index(focused))
        return None

    def _go_to(self, place: Place) -> None:
        """The same button, the last of these words if there are fewer now."""
        card = self._cards.get(place.need_id)
        found = _alike(card, place.words) if card is not None else []
        if found:
            found[min(place.number, len(found) - 1)].setFocus()


def _alike(card: NeedCard, words: str) -> list[QAbstractButton]:
    return [each for each in card.findChildren(QAbstractButton) if _words(each) == words]


def _words(button: QAbstractButton) -> str:
    """Without its access key, which a new card is given later."""
    return button.text().replace("&", "")
