"""Where Tab goes through what is built later than its neighbours: Qt puts that at the very end."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_on_into(part: QWidget, after: QWidget) -> None:
    """Tab goes from `after` on into `part`, and after it to what followed before.

    `after` may be what holds `part`: then it is the last stop before that, if its window has one.
    """
    inside, stop = _stops(part), after
    while not _takes_tab(stop):
        before = stop.previousInFocusChain()
        if stop.isWindow() or before is None:
            return
        stop = before
    for each in inside:
        QWidget.setTabOrder(stop, each)
        stop = each


def _stops(part: QWidget) -> list[QWidget]:
    """What takes the keyboard in `part`, in the order it was built."""
    found, each = list[QWidget](), part.nextInFocusChain()
    while each is not None and each is not part:
        if part.isAncestorOf(each) and _takes_tab(each):
            found.append(each)
        each = each.nextInFocusChain()
    return found


def _takes_tab(widget: QWidget) -> bool:
    """A field of several parts only hands the keyboard on to one of them."""
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
