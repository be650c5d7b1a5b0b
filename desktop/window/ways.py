"""Where a page may lead: the few doors between the parts of the main window."""

from collections.abc import Callable
from dataclasses import dataclass

from models.codes import LetterState


@dataclass(frozen=True, slots=True)
class WayBack:
    """Where a record was opened from: the word of that place, and the way there."""

    word: str
    go: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Ways:
    """What the main window opens for a page. A page never reaches for another page itself."""

    to_case: Callable[[int], None]
    to_person: Callable[[int], None]
    to_letter: Callable[[int], None]
    to_waiting: Callable[[LetterState], None]
    """The letters without number that are in this state."""
    new_case: Callable[[int | None], None]
    new_person: Callable[[], None]
    to_days_off: Callable[[int], None]
    to_visit: Callable[[int], None]
    lock: Callable[[], None]
    say: Callable[[str], None]
    """One quiet line in the status bar."""
