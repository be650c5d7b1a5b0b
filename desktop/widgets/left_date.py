"""What does not hold about a date is said as the keyboard leaves it, not only when it is saved."""

from collections.abc import Callable, Iterable

from desktop.errors import error_sentence
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from models.errors import RuleError


def say_when_left(
    grid: FormGrid, name: str, dates: Iterable[DateField], check: Callable[[], None]
) -> None:
    """Say under the field `name` what `check` raises, whenever one of the `dates` is left.

    `check` reads them with `known`: of a date that cannot be read the field itself tells.
    """

    def left() -> None:
        try:
            check()
        except RuleError as error:
            grid.say(name, error_sentence(error))
        else:
            grid.say(name, "")

    for each in dates:
        each.left.connect(left)
