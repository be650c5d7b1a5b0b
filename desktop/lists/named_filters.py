"""The named filters of one list: used, saved, set in order, and counted in the background."""

from collections.abc import Callable, Sequence
from contextlib import suppress

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.errors import show_error
from desktop.jobs import Job
from desktop.lists.pinned_row import PinnedRow
from desktop.lists.saved_dialogs import ArrangeFiltersDialog, SaveFilterDialog
from desktop.lists.sources import count_of
from desktop.window.workplace import Workplace
from models.codes import SavedList
from models.desk import Desk
from models.errors import RuleError
from models.lists.filter_content import Filter, kept
from models.lists.order import Order
from models.lists.saved_filters import SavedFilterView, saved_filters
from models.progress import Progress


class NamedFilters(QObject):
    """`now` gives the filter and order the list shows, to be saved under a name; `changed` is told
    in a sentence what became of a filter.
    """

    def __init__(
        self,
        workplace: Workplace,
        list_name: SavedList,
        page: QWidget,
        now: Callable[[], tuple[Filter, Order]],
        changed: Callable[[str], None],
    ) -> None:
        super().__init__(page)
        self._workplace, self._list_name, self._page = workplace, list_name, page
        self._now, self._changed = now, changed
        self._counting: Job | None = None
        self.row = PinnedRow(self.save, self.arrange)

    def refresh(self, wanted: Filter) -> None:
        """Read the filters anew, press the one that is `wanted`, and count them all."""
        self.row.show_filters(saved_filters(self._list_name, self._workplace.desk))
        self.show_chosen(wanted)
        if self._counting is not None:
            self._counting.cancel()
        desk, filters = self._workplace.desk, self.row.pinned()
        self._counting = self._workplace.jobs.start(
            self,
            lambda progress: _counts(filters, desk, progress),
            self.row.show_counts,
            lambda error: show_error(self._page, error),
        )

    def show_chosen(self, wanted: Filter) -> None:
        """Press the one that is `wanted`: nothing was changed, so nothing is counted."""
        self.row.show_chosen(wanted)

    def save(self) -> None:
        """What the list shows now, under a name."""
        wanted, order = self._now()
        SaveFilterDialog(
            self._workplace, kept(wanted), order, self._changed, self._page.window()
        ).open()

    def arrange(self) -> None:
        """The kept filters, to be renamed, pinned, shared or taken away."""
        ArrangeFiltersDialog(
            self._workplace, self._list_name, self._changed, self._page.window()
        ).open()


def _counts(filters: Sequence[SavedFilterView], desk: Desk, progress: Progress) -> dict[str, int]:
    found = {}
    for each in filters:
        with suppress(RuleError):  # one of a later program shows no number
            found[each.content] = count_of(each.opened()[0], desk, progress)
    return found
