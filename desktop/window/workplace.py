"""What every page is given: who works, where, and the two things all pages share."""

from dataclasses import dataclass
from pathlib import Path

from desktop.jobs import Jobs
from desktop.window.changes import Changes
from models.desk import Desk


@dataclass(frozen=True, slots=True)
class Workplace:
    """One signed-in sitting. It ends at the lock, unless an open dialog waits behind it."""

    jobs: Jobs
    changes: Changes
    desk: Desk
    folder: Path
    warnings: tuple[str, ...] = ()
    """Sentence codes the store gave when it was opened; shown once, in a yellow strip."""
