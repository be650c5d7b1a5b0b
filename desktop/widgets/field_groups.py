"""F9 goes from one group of a long form to the next, so that nobody tabs through thirty fields."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.widgets.form_grid import FormGrid


def add_group_key(page: QWidget, form: FormGrid, firsts: Sequence[str]) -> None:
    """`firsts` names the first field of each group, in the order of the form."""
    key = QShortcut(QKeySequence("F9"), page, lambda: _go_on(form, firsts))
    key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)


def _go_on(form: FormGrid, firsts: Sequence[str]) -> None:
    names, focused = form.names(), form.window().focusWidget()
    here = next((n for n, name in enumerate(names) if _holds(form.field(name), focused)), -1)
    later = [name for name in firsts if names.index(name) > here]
    form.field((later or firsts)[0]).setFocus(Qt.FocusReason.ShortcutFocusReason)


def _holds(field: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (field is focused or field.isAncestorOf(focused))
