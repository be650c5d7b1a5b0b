"""The pinned filters above a list, each with how many rows it shows; the rest in a menu."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop.widgets.access_keys import ask_for_keys, number_keys
from desktop.widgets.buttons import leave_room_for_bold
from desktop.widgets.tone import set_button_icon
from models.errors import RuleError
from models.lists.filter_content import Filter, kept
from models.lists.saved_filters import SavedFilterView

GAP = 8


class PinnedRow(QWidget):
    """`chosen` carries the filter pressed. Those without room are in the menu `more`, and their
    Alt+number works from there.
    """

    chosen = Signal(object)

    def __init__(
        self,
        save: Callable[[], None],
        arrange: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._save, self._arrange = save, arrange
        self._filters: list[SavedFilterView] = []
        self.chips: list[QPushButton] = []
        self.menu_button, self.more = _menu_button(), _menu_button()
        self.menu_button.setText(self.tr("Saringan"))
        self.menu_button.setAccessibleName(self.tr("Saringan bernama"))
        self.menu_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.hide()
        set_button_icon(self.menu_button, "search")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        self._row.addWidget(self.menu_button)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_filters(self, filters: Sequence[SavedFilterView]) -> None:
        """Offer these; a chip keeps its place and its count where it is the same as before."""
        if list(filters) == self._filters:
            return
        self._filters = list(filters)
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.deleteLater()
        pinned = [each for each in filters if each.pinned]
        self.chips = [self._chip(each) for each in pinned]
        for place, chip in enumerate(self.chips):
            self._row.insertWidget(place, chip)
        number_keys(self.chips, [found.name for found in pinned])
        self._fill_menu()
        self._fit()

    def pinned(self) -> list[SavedFilterView]:
        return [each for each in self._filters if each.pinned]

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many rows each filter shows, by its content; one without a count shows none."""
        for chip, found in zip(self.chips, self.pinned(), strict=True):
            count = counts.get(found.content)
            words = found.name.replace("&", "&&")
            chip.setText(words if count is None else f"{words}  {count}")
            chip.setAccessibleName(
                found.name
                if count is None
                else self.tr("{name}, {count} baris").format(name=found.name, count=count)
            )
        number_keys(self.chips, [found.name for found in self.pinned()])
        self._fit()

    def show_chosen(self, wanted: Filter) -> None:
        """Press the chip of the filter the list shows, and no other."""
        for chip, found in zip(self.chips, self.pinned(), strict=True):
            chip.setChecked(_filter_of(found) == kept(wanted))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        hint = self.menu_button.sizeHint()
        return QSize(hint.width() + GAP + self.more.sizeHint().width(), hint.height())

    def _chip(self, found: SavedFilterView) -> QPushButton:
        chip = QPushButton(found.name.replace("&", "&&"))
        chip.setCheckable(True)
        chip.setProperty("chip", True)
        chip.setAutoDefault(False)
        chip.clicked.connect(lambda _on: self.chosen.emit(found))
        return chip

    def _fit(self) -> None:
        """Show as many chips as there is room for; each with room for its words in bold."""
        for chip in self.chips:
            leave_room_for_bold(chip)
        room = self.width() - self.menu_button.sizeHint().width() - GAP
        if sum(chip.minimumWidth() + GAP for chip in self.chips) > room:
            self.more.setText(self.tr("Lainnya ({count})").format(count=len(self.chips)))
            room -= self.more.sizeHint().width() + GAP
        left_out = []
        for chip in self.chips:
            room -= chip.minimumWidth() + GAP
            chip.setVisible(room >= 0)
            if room < 0:
                left_out.append(chip)
        self._fill_more(left_out)

    def _fill_more(self, chips: Sequence[QPushButton]) -> None:
        """The chips without room as lines of a menu, each with the key that it has as a chip."""
        menu, count = self.more.menu(), len(chips)
        for action in menu.actions():
            self.removeAction(action)
            menu.removeAction(action)
            action.deleteLater()  # it may be the one that was just pressed
        for chip in chips:
            action = self._add(menu, chip.text(), chip.click)
            action.setCheckable(True)
            action.setChecked(chip.isChecked())
            action.setShortcut(chip.shortcut())
            self.addAction(action)  # a key of the row, for the menu is closed
        self.more.setText(self.tr("Lainnya ({count})").format(count=count))
        self.more.setAccessibleName(self.tr("{count} saringan lainnya").format(count=count))
        self.more.setVisible(bool(chips))
        ask_for_keys(self)

    def _fill_menu(self) -> None:
        menu = self.menu_button.menu()
        menu.clear()
        for found in self._filters:
            words = found.name.replace("&", "&&")
            self._add(menu, words, partial(self.chosen.emit, found))
        menu.addSeparator()
        self._add(menu, self.tr("&Simpan saringan ini"), self._save)
        if any(found.id for found in self._filters):
            self._add(menu, self.tr("&Atur saringan tersimpan"), self._arrange)

    def _add(self, menu: QMenu, words: str, press: Callable[[], None]) -> QAction:
        action = menu.addAction(words)
        action.triggered.connect(lambda _on: press())
        return action


def _menu_button() -> QToolButton:
    button = QToolButton()
    button.setProperty("worded", True)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(QMenu(button))
    return button


def _filter_of(found: SavedFilterView) -> Filter | None:
    """What it shows; None for one of a later program."""
    try:
        return found.opened()[0]
    except RuleError:
        return None
