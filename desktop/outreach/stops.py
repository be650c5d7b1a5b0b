"""Where the keyboard goes on among the fields of the quick entry: Enter leads from stop to stop."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.widgets.form_grid import is_empty


def go_to_next(page: QWidget, stops: Iterable[QWidget]) -> None:
    """The keyboard goes to the stop after the one that has it."""
    seen, focused = _seen(page, stops), page.window().focusWidget()
    here = [
        number
        for number, stop in enumerate(seen)
        if focused is not None and (stop is focused or stop.isAncestorOf(focused))
    ]
    following = here[0] + 1 if here else 0
    seen[min(following, len(seen) - 1)].setFocus(Qt.FocusReason.TabFocusReason)


def go_to_first_empty(page: QWidget, stops: Iterable[QWidget]) -> None:
    """The keyboard goes to the first stop with nothing in it, else to the last."""
    seen = _seen(page, stops)
    empty = next((stop for stop in seen if is_empty(stop)), seen[-1])
    empty.setFocus(Qt.FocusReason.TabFocusReason)


def _seen(page: QWidget, stops: Iterable[QWidget]) -> list[QWidget]:
    return [stop for stop in stops if stop.isVisibleTo(page)]
