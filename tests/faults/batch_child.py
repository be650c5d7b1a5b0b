"""A program that makes and writes a batch, and is killed at the stage it is told."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from models import files
from models.access.accounts import sign_in
from models.access.keys import unlock
from models.batch import batches
from models.codes import BatchKind
from models.store import open_store
from reports.batch.seal import seal
from tests.conftest import PASSWORD, USERNAME, seeded, ticking


def killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def around(work: Callable[..., Any], *, before: bool = False) -> Callable[..., Any]:
    """The same work, killed right before or right after."""

    def done(*arguments: Any, **named: Any) -> None:
        if not before:
            work(*arguments, **named)
        killed()

    return done


def main(store: Path, stick: Path, stage: str) -> None:
    open_store(store, unlock(store, USERNAME, PASSWORD), ticking())
    desk = sign_in(unlock(store, USERNAME, PASSWORD), ticking(), seeded("child"))
    if stage == "stored":
        batches.store_file = around(batches.store_file)
    if stage == "half written":
        files._replace = around(files._replace, before=True)
    if stage == "written, not noted":
        batches.copy_verified = around(batches.copy_verified)
    made = around(seal) if stage == "sealed" else seal
    (row,) = batches.make_batch(BatchKind.FULL, made, desk)
    if stage == "made":
        killed()
    batches.write_batch(row.id, stick, desk)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
