"""What does not hold in an answer is said as the keyboard leaves it, not only when it is saved."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.cases.need.number_field import NumberField
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from models.need.answers import Problem
from models.sentences import template

Check = Callable[[], list[Problem]]
UNREAD = ("answer.not_a_date", "answer.not_a_number", "answer.not_whole", "answer.decimals")
"""Said by the field itself, where it can be read while the next one is filled in."""


def sentence(problem: Problem) -> str:
    return template(problem.code).format(**problem.details)


class LeftQuestion(QWidget):
    """Watches one form. It never moves the keyboard: the clerk is on the way elsewhere."""

    def __init__(self, grid: FormGrid, check: Check) -> None:
        super().__init__(grid)
        self.hide()
        self._grid, self._check = grid, check
        QApplication.instance().focusChanged.connect(self._left)  # type: ignore[union-attr]

    @Slot(QWidget, QWidget)  # of the class: a slot made for one object is gone while that is ended
    def _left(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is None or new is None or not self._grid.isAncestorOf(old):
            return
        for name in self._grid.names():
            field = self._grid.field(name)
            if (field is old or field.isAncestorOf(old)) and not field.isAncestorOf(new):
                self._say(name, field)

    def _say(self, name: str, field: QWidget) -> None:
        for problem in self._check():
            told = problem.code in UNREAD and isinstance(field, DateField | NumberField)
            if problem.field == name and not told:
                self._grid.say(name, sentence(problem))
