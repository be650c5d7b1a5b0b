"""How wide a column of a list must be for its widest cell."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from desktop.look.fonts import fixed_font
from desktop.widgets.row_table import RowTable

ROUNDING = 1
"""Pixels by which cells differ whose words are of the same length."""


def needed_width(view: QTableView, section: int) -> int:
    """The pixels in which every cell of the column is whole; 0 without rows.

    Only the longest words are measured as a cell, for a keystroke in a filter waits for it: once
    among the cells with an icon, which takes room, and once among those without.
    """
    table = view.model()
    if not isinstance(table, RowTable):
        return view.sizeHintForColumn(section)
    column = table.columns[section]
    length = QFontMetrics(fixed_font() if column.fixed else view.font()).horizontalAdvance
    places: dict[bool, dict[str, int]] = {}
    for place, row in enumerate(table.rows()):
        pictured = bool(column.status and column.status(row))
        places.setdefault(pictured, {})[column.shown(row)] = place
    longest = (words[max(words, key=length)] for words in places.values())
    hints = (view.sizeHintForIndex(table.index(place, section)) for place in longest)
    return max((hint.width() + ROUNDING for hint in hints), default=0)
