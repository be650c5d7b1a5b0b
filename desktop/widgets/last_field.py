"""The field the clerk was in when the keyboard left one side of a page, to come back to it."""

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class LastField:
    """Remembers one field of `side`."""

    def __init__(self, side: QWidget) -> None:
        self._side = side
        self._field: QWidget | None = None

    def leave(self) -> None:
        """The keyboard is about to go: remember where in this side it is, if it is here."""
        here = self._side.window().focusWidget()
        self._field = here if here is not None and self._side.isAncestorOf(here) else None

    def come_back(self, otherwise: QWidget) -> None:
        """The keyboard goes to the remembered field, or where that is gone to `otherwise`."""
        field = self._field
        if field is None or not isValid(field) or not field.isVisibleTo(self._side):
            field = otherwise
        field.setFocus()
