"""What the last button of the first run does, on a thread: found an office, or bring one back.

Where no cost of the keys is given, it is measured there: a fast computer can make guessing dearer.
"""

from collections.abc import Callable
from pathlib import Path

from desktop.setup.answers import Answers
from models.access.keys import KeyCost, UnlockedKey, calibrated, unlock
from models.progress import Progress
from models.store import Owner

Work = Callable[[Progress], UnlockedKey]


def founding(folder: Path, answers: Answers, cost: KeyCost | None = None) -> Work:
    """A new office from all the answers; whole, or nothing is left."""
    setup = answers.setup()

    def work(progress: Progress) -> UnlockedKey:
        from models.founding import found_office

        dear = cost or calibrated()
        found_office(folder, setup, answers.clock, answers.random_bytes, dear, progress=progress)
        return unlock(folder, setup.owner.username, setup.owner.password)

    return work


def restoring(
    folder: Path,
    backup: Path,
    code: str,
    owner: Owner,
    answers: Answers,
    cost: KeyCost | None = None,
) -> Work:
    """An office from its backup; the backup itself is only read."""

    def work(progress: Progress) -> UnlockedKey:
        from models.storage.restore import restore_backup
        from models.storage.set_aside import set_aside

        dear, clock = cost or calibrated(), answers.clock
        with set_aside(folder, clock):
            return restore_backup(
                backup, code, folder, owner, clock, answers.random_bytes, dear, progress
            )

    return work
