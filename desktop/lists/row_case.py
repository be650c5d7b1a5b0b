"""Which case a row of a list is about: whether it may leave in a file hangs on that."""

from collections.abc import Callable
from typing import Any, Protocol

from models.case.rows import CaseRow

CaseOf = Callable[[Any], int | None]
"""Of a row; None where it is about none. A row that does not know its case is an error, lest a
restricted one leave unseen."""


class AboutCase(Protocol):
    """A row of another list than that of cases: a letter, a piece of work, something late."""

    @property
    def case_id(self) -> int | None: ...


def case_of_case(row: CaseRow) -> int | None:
    return row.id


def case_of_line(row: AboutCase) -> int | None:
    return row.case_id


def case_of_nobody(_row: object) -> int | None:
    """Residents are listed without what the office does for them."""
    return None
