"""A list of records, and what stands in its place: nothing there yet, or nothing that fits."""

from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.widgets.empty_state import EmptyState
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import NO_INDEX, RowTable


class RecordTable(QStackedWidget):
    """`name` is the one its column widths are kept under; `spoken` is read by screen readers."""

    def __init__(
        self,
        name: str,
        spoken: str,
        table: RowTable[Any],
        empty: EmptyState,
        nothing: EmptyState | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._table = table
        self.view, self.empty, self.nothing = ListView(name, spoken), empty, nothing or empty
        self.view.show_table(table)
        for each in (self.view, self.empty, self.nothing):
            self.addWidget(each)

    def refresh(self, chosen: int = 0, *, narrow: bool = False) -> None:
        """Read the rows anew, with the cursor on the record `chosen`, else on the first.

        It is looked for as far down as rows were read before. `narrow` says that a filter left rows
        out, so that none does not mean none there.
        """
        before = self._table.rowCount()
        self._table.refresh()
        while chosen and self._table.rowCount() < before and not self._table.complete:
            self._table.fetchMore(NO_INDEX)
        rows = self._table.rows()
        if not rows:
            self.setCurrentWidget(self.nothing if narrow else self.empty)
            return
        self.setCurrentWidget(self.view)
        number = next((n for n, row in enumerate(rows) if row.id == chosen), 0)
        self.view.setCurrentIndex(self._table.index(number, 0))

    def current_id(self) -> int:
        """The id of the record under the cursor, 0 without one."""
        record: Any = self.view.current_record()
        return record.id if record is not None else 0
