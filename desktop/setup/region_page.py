"""Page 2: which village. Picked from the official list, by name or down the tree."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem

from desktop.jobs import Jobs
from desktop.look.palette import Tone
from desktop.setup.answers import Answers
from desktop.setup.region_list import HOME_REGENCY, VillageLine, all_villages, find_villages
from desktop.setup.setup_page import SetupPage
from desktop.widgets.field_error import FieldError
from desktop.widgets.text import plain_label
from models.indonesia import Region, children, path, provinces, suggest_office_terms

CODE = Qt.ItemDataRole.UserRole
SHORTEST_FILTER = 3
VILLAGE_CODE_LENGTH = 13


class RegionPage(SetupPage):
    def __init__(self, answers: Answers, step: str, jobs: Jobs) -> None:
        super().__init__(answers, step)
        self._jobs = jobs
        self._villages: list[VillageLine] = []
        self.set_head(
            self.tr("Desa atau kelurahan Anda"),
            self.tr("Ketik nama desa, atau buka pohon wilayah di bawah."),
        )
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("contoh: Kalipait"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaxLength(60)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Daftar wilayah"))
        self.tree.setUniformRowHeights(True)
        self.chosen = plain_label(wrap=True)
        self.error = FieldError(self.tree)
        title = plain_label(self.tr("&Cari desa"))
        title.setBuddy(self.filter)
        self.filter.setAccessibleName(self.tr("Cari desa"))
        for each in (title, self.filter):
            self.body.addWidget(each)
        self.body.addWidget(self.tree, 1)
        self.body.addWidget(self.chosen)
        self.body.addWidget(self.error)
        self.filter.textChanged.connect(self._show_filtered)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.filter, self._go_down)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)  # PySide drops it in the call above
        self.tree.itemExpanded.connect(self._fill_below)
        self.tree.currentItemChanged.connect(lambda item, _before: self._choose(item))

    def initializePage(self) -> None:
        if self.tree.topLevelItemCount():
            return
        self._show_tree()
        self._jobs.start(self, all_villages, self._got_villages, self._no_villages, connected=False)

    def code(self) -> str:
        """The chosen village's code, or empty."""
        return self.answers.office.region_code

    def show_problem(self, field: str, sentence: str) -> bool:
        if field != "region_code":
            return False
        self.error.say(sentence)
        return True

    def choose_code(self, code: str) -> None:
        """Take a village; its office terms are suggested on the next page."""
        place, terms = path(code), suggest_office_terms(code)
        self.answers.office = replace(
            self.answers.office,
            region_code=code,
            village=place.village,
            kecamatan=place.kecamatan,
            regency_term=place.regency_term,
            regency=place.regency,
            province=place.province,
            postal_code=place.postal_code,
            village_term=terms.village_term,
            head_title=terms.head_title,
            hamlet_term=terms.hamlet_term,
            utc_offset=terms.utc_offset,
        )
        self.error.clear()
        words = self.tr("Dipilih: {term} {village}, Kecamatan {kecamatan}, {regency} ({code})")
        self.chosen.setText(
            words.format(
                term=terms.village_term,
                village=place.village,
                kecamatan=place.kecamatan,
                regency=f"{place.regency_term} {place.regency}",
                code=code,
            )
        )

    def _go_down(self) -> None:
        """Into the list; the first village found is marked already, so on to the next."""
        marked = self.tree.currentItem()
        if marked is not None and not self.tree.rootIsDecorated():
            self.tree.setCurrentItem(self.tree.itemBelow(marked) or marked)
        self.tree.setFocus()

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        code = item.data(0, CODE) if item is not None else ""
        if isinstance(code, str) and len(code) == VILLAGE_CODE_LENGTH and code != self.code():
            self.choose_code(code)

    def _show_filtered(self, typed: str) -> None:
        self.error.clear()
        if len(typed.strip()) < SHORTEST_FILTER or not self._villages:
            self._show_tree()
            return
        self.tree.clear()
        self.tree.setRootIsDecorated(False)
        for line in find_villages(self._villages, typed):
            _item(self.tree, f"{line.name}  -  {line.above}", line.code)
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
            return
        words = self.tr(
            "Tidak ada desa bernama itu. Periksa ejaannya, atau hapus isian untuk melihat pohon "
            "wilayah."
        )
        self.error.say(words, Tone.INFO)

    def _show_tree(self) -> None:
        self.tree.clear()
        self.tree.setRootIsDecorated(True)
        for province in provinces():
            item = _item(self.tree, province.name, province.code)
            item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
            if HOME_REGENCY.startswith(province.code):
                self._open_home(item)

    def _open_home(self, province: QTreeWidgetItem) -> None:
        province.setExpanded(True)
        for row in range(province.childCount()):
            regency = province.child(row)
            if regency is not None and regency.data(0, CODE) == HOME_REGENCY:
                regency.setExpanded(True)
                self.tree.setCurrentItem(regency)
                self.tree.scrollToItem(regency, QTreeWidget.ScrollHint.PositionAtTop)

    def _fill_below(self, item: QTreeWidgetItem) -> None:
        if item.childCount():
            return
        below = children(str(item.data(0, CODE)))
        for region in _home_first(below):
            child = _item(item, region.name, region.code)
            if len(region.code) < VILLAGE_CODE_LENGTH:
                child.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)

    def _got_villages(self, lines: list[VillageLine]) -> None:
        self._villages = lines
        if self.filter.text():
            self._show_filtered(self.filter.text())

    def _no_villages(self, _error: Exception) -> None:
        self.filter.setEnabled(False)  # the tree still leads everywhere


def _item(parent: QTreeWidget | QTreeWidgetItem, words: str, code: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem(parent, [words])
    item.setData(0, CODE, code)
    return item


def _home_first(regions: Iterable[Region]) -> list[Region]:
    return sorted(regions, key=lambda region: region.code != HOME_REGENCY)
