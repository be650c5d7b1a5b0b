"""Which rows of a list are chosen: some of those on screen, or all that match."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal

from desktop.jobs import Jobs
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import NO_INDEX, RowTable

ROWS = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
ONLY = ROWS | QItemSelectionModel.SelectionFlag.Clear


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen, to be chosen again. `fetched` is how many rows were known by then."""

    ids: tuple[int, ...] = ()
    everything: bool = False
    fetched: int = 0


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
        self._whole = False
        self._marking = False
        view.all_asked.connect(self.choose_all)
        table.rowsInserted.connect(self._grown)
        table.modelReset.connect(self._changed)
        view.selectionModel().selectionChanged.connect(lambda *_news: self._changed())

    @property
    def all_chosen(self) -> bool:
        return self._all is not None and self._whole

    def chosen(self) -> Chosen:
        """What is chosen now, for `choose`."""
        return Chosen(self.ids(), self._all is not None, self._table.rowCount())

    def choose(self, wanted: Chosen) -> None:
        """Choose these rows again after the list was read anew; those that left it are not."""
        if wanted.everything:
            self._ask(wanted.ids)
            return
        while self._table.rowCount() < wanted.fetched and not self._table.complete:
            self._table.fetchMore(NO_INDEX)
        rows, kept = self._table.rows(), set(wanted.ids)
        places = [place for place, row in enumerate(rows) if row.id in kept]
        if places:
            self._view.setCurrentIndex(self._table.index(places[0], 0))
            self._mark(places)
            self.changed.emit()

    def ids(self) -> tuple[int, ...]:
        """The chosen records, in the order of the list."""
        if self._all is not None:
            return self._all
        rows = sorted({index.row() for index in self._view.selectionModel().selectedRows()})
        known = self._table.rows()
        return tuple(known[row].id for row in rows if row < len(known))

    def choose_all(self) -> None:
        """The rows on screen at once; the number of all that match comes when it is known."""
        self._mark(range(self._table.rowCount()))
        self._ask(None)

    def _ask(self, only: Sequence[int] | None) -> None:
        """All that match, or of those `only` these."""
        kept = None if only is None else frozenset(only)

        def found(ids: Sequence[int]) -> None:
            self._all = tuple(number for number in ids if kept is None or number in kept)
            self._whole = len(self._all) == len(ids)
            self._mark(self._places(0, self._table.rowCount() - 1), ONLY)
            self.changed.emit()

        self._jobs.start(self, self._everything(), found, self._failed)

    def _grown(self, _parent: object, first: int, last: int) -> None:
        if self._all is not None:
            self._mark(self._places(first, last))

    def _places(self, first: int, last: int) -> list[int]:
        """The rows of a stretch that are chosen with all the others."""
        kept = frozenset(self._all or ())
        rows = self._table.rows()
        return [place for place in range(first, last + 1) if rows[place].id in kept]

    def _mark(self, places: Sequence[int], way: QItemSelectionModel.SelectionFlag = ROWS) -> None:
        self._marking = True
        marks = QItemSelection()
        for _, group in groupby(enumerate(places), key=lambda found: found[1] - found[0]):
            run = [place for _, place in group]
            marks.select(self._table.index(run[0], 0), self._table.index(run[-1], 0))
        self._view.selectionModel().select(marks, way)
        self._marking = False

    def _changed(self) -> None:
        if not self._marking:
            self._all = None
            self.changed.emit()
