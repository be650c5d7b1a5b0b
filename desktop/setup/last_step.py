"""What the last button of the first run does, on a thread: found an office, or bring one back."""

from collections.abc import Callable
from pathlib import Path

from desktop.setup.answers import Answers
from models.access.keys import KeyCost, UnlockedKey, unlock
from models.progress import Progress
from models.store import Owner

Work = Callable[[Progress], UnlockedKey]


def founding(folder: Path, answers: Answers, cost: KeyCost) -> Work:
    """A new office from all the answers; whole, or nothing is left."""
    setup = answers.setup()

    def work(progress: Progress) -> UnlockedKey:
        from models.founding import found_office

        found_office(folder, setup, answers.clock, answers.random_bytes, cost, progress=progress)
        return unlock(folder, setup.owner.username, setup.owner.password)

    return work


def restoring(
    folder: Path, backup: Path, code: str, owner: Owner, answers: Answers, cost: KeyCost
) -> Work:
    """An office from its backup; the backup itself is only read."""

    def work(progress: Progress) -> UnlockedKey:
        from models.storage.restore import restore_backup

        return restore_backup(
            backup, code, folder, owner, answers.clock, answers.random_bytes, cost, progress
        )

    return work
