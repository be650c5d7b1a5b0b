"""How many rows a list has, or how many are chosen, in words below it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from desktop.jobs import Job
from desktop.lists.selection import Selection
from desktop.lists.sources import count_of
from desktop.widgets.row_table import RowTable
from desktop.widgets.text import plain_label
from desktop.window.workplace import Workplace
from models.lists.filter_content import Filter
from models.search import CAP


class RowCount(QObject):
    """`label` says it; what was not read yet is counted in the background."""

    def __init__(
        self,
        workplace: Workplace,
        table: RowTable[Any],
        selection: Selection,
        failed: Callable[[Exception], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._table, self._selection = workplace, table, selection
        self._failed = failed
        self._total: int | None = None
        self._more = False
        """The search stopped at so many: there are more than it found."""
        self._counting: Job | None = None
        self.label = plain_label()
        selection.changed.connect(self._say)
        table.rowsInserted.connect(lambda *_news: self._say())

    def count(self, wanted: Filter, known: int | None = None) -> None:
        """The rows were read anew: say how many there are, counted where that is not `known`."""
        self._total, self._more = known, known == CAP
        if self._counting is not None:
            self._counting.cancel()
        if known is None and not self._table.complete:
            desk = self._workplace.desk
            self._counting = self._workplace.jobs.start(
                self, lambda progress: count_of(wanted, desk, progress), self._found, self._failed
            )
        self._say()

    def _found(self, total: int) -> None:
        self._total = total
        self._say()

    def _say(self) -> None:
        self.label.setText(self._words())

    def _words(self) -> str:
        translate, chosen = QCoreApplication.translate, len(self._selection.ids())
        if self._more and self._selection.all_chosen:
            return translate("lists", "{n} baris pertama dipilih").format(n=chosen)
        if self._selection.all_chosen:
            return translate("lists", "Semua {n} baris yang cocok dipilih").format(n=chosen)
        if chosen > 1:
            return translate("lists", "{n} baris dipilih").format(n=chosen)
        if self._more:
            words = translate("lists", "{n} baris pertama; ketik lebih lengkap")
            return words.format(n=self._total)
        if self._table.complete or self._total is not None:
            count = self._table.rowCount() if self._table.complete else self._total
            return translate("lists", "{n} baris").format(n=count)
        return translate("lists", "lebih dari {n} baris").format(n=self._table.rowCount())
