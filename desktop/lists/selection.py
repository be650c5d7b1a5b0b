"""Which rows of a list are chosen: some of those on screen, or all that match."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal

from desktop.jobs import Jobs
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import RowTable

ROWS = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class Selection(QObject):
    """Ctrl+A chooses every row that matches, also those not fetched yet; `changed` tells."""

    changed = Signal()

    def __init__(
        self,
        view: ListView,
        table: RowTable[Any],
        jobs: Jobs,
        everything: Callable[[], Callable[[Any], Sequence[int]]],
        failed: Callable[[Exception], None],
    ) -> None:
        super().__init__(view)
        self._view, self._table, self._jobs = view, table, jobs
        self._everything, self._failed = everything, failed
        self._all: tuple[int, ...] | None = None
        self._marking = False
        view.all_asked.connect(self.choose_all)
        table.rowsInserted.connect(self._grown)
        table.modelReset.connect(self._changed)
        view.selectionModel().selectionChanged.connect(lambda *_news: self._changed())

    @property
    def all_chosen(self) -> bool:
        return self._all is not None

    def ids(self) -> tuple[int, ...]:
        """The chosen records, in the order of the list."""
        if self._all is not None:
            return self._all
        rows = sorted({index.row() for index in self._view.selectionModel().selectedRows()})
        known = self._table.rows()
        return tuple(known[row].id for row in rows if row < len(known))

    def choose_all(self) -> None:
        """The rows on screen at once; the number of all that match comes when it is known."""
        self._mark(0, self._table.rowCount() - 1)
        ask = self._everything()
        self._jobs.start(self, ask, self._chosen, self._failed)

    def _chosen(self, ids: Sequence[int]) -> None:
        self._all = tuple(ids)
        self._mark(0, self._table.rowCount() - 1)
        self.changed.emit()

    def _grown(self, _parent: object, first: int, last: int) -> None:
        if self._all is not None:
            self._mark(first, last)

    def _mark(self, first: int, last: int) -> None:
        if last < first:
            return
        self._marking = True
        rows = QItemSelection(self._table.index(first, 0), self._table.index(last, 0))
        self._view.selectionModel().select(rows, ROWS)
        self._marking = False

    def _changed(self) -> None:
        if not self._marking:
            self._all = None
            self.changed.emit()
