"""Where Tab goes through what is built later than its neighbours: Qt puts that at the very end."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_on_into(part: QWidget, after: QWidget) -> None:
    """Tab goes from `after` on into `part`, and after it to what followed before.

    `after` may be what holds `part`: then it is the last stop before that, if its window has one.
    """
    tab_on_through((part,), after)


def tab_on_through(parts: Sequence[QWidget], after: QWidget) -> None:
    """The same for parts of one window that follow each other: its stops are looked at once."""
    stop = after
    while not _takes_tab(stop):
        before = stop.previousInFocusChain()
        if stop.isWindow() or before is None:
            return
        stop = before
    for each in _stops(parts):
        QWidget.setTabOrder(stop, each)
        stop = each


def _stops(parts: Sequence[QWidget]) -> list[QWidget]:
    """What takes the keyboard in `parts`, in each in the order it was built."""
    first = parts[0]
    chain, each = [first], first.nextInFocusChain()
    while each is not None and each is not first:
        if _takes_tab(each) or each in parts:
            chain.append(each)
        each = each.nextInFocusChain()
    found = list[QWidget]()
    for part in parts:
        place = chain.index(part)
        found += [
            each
            for each in (*chain[place + 1 :], *chain[:place])
            if part.isAncestorOf(each) and _takes_tab(each)
        ]
    return found


def _takes_tab(widget: QWidget) -> bool:
    """A field of several parts only hands the keyboard on to one of them."""
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
