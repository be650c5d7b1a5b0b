"""One program a store: the lock file that a second start meets."""

from pathlib import Path

from filelock import FileLock, Timeout

from models.errors import StoreError

LOCK_NAME = "app.lock"


class StoreLock:
    """Held from opening to closing. The operating system frees it when the program dies."""

    def __init__(self, folder: Path) -> None:
        # The window may open the store in one thread and close it in another.
        self._lock = FileLock(folder / LOCK_NAME, mode=0o600, thread_local=False)

    def acquire(self) -> None:
        """Raises `StoreError`: store.locked_elsewhere or store.read_only."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise StoreError("store.locked_elsewhere") from error
        except OSError as error:
            raise StoreError("store.read_only") from error

    def release(self) -> None:
        self._lock.release()
