"""A store that cannot be opened makes room for its backup, and is kept beside it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.desk import Clock
from models.errors import StoreError
from models.lock import StoreLock

_STAMP = "%Y-%m-%d_%H%M%S"


@contextmanager
def set_aside(folder: Path, clock: Clock) -> Iterator[None]:
    """`folder` is free for the block; what lay there is `folder-lama-...`, and back if it fails.

    Raises `StoreError`: store.locked_elsewhere, store.read_only.
    """
    if not folder.is_dir() or not any(folder.iterdir()):
        yield
        return
    lock = StoreLock(folder)
    lock.acquire()
    lock.release()  # an open file would keep some computers from moving its folder
    aside = folder.with_name(f"{folder.name}-lama-{clock.now().astimezone(clock.zone):{_STAMP}}")
    _move(folder, aside)
    try:
        yield
    except BaseException:
        _move(aside, folder)
        raise


def _move(source: Path, target: Path) -> None:
    try:
        source.rename(target)
    except OSError as error:
        raise StoreError("store.read_only") from error
