"""One program a store: the second is refused, and a dead one's lock is free again."""

import signal
import subprocess
import sys

import pytest

from models.errors import StoreError
from models.lock import StoreLock

HOLD = (
    "import sys, time\nfrom pathlib import Path\nfrom models.lock import StoreLock\n"
    "lock = StoreLock(Path(sys.argv[1]))\nlock.acquire()\n"
    "print('held', flush=True)\ntime.sleep(60)\n"
)


def test_a_second_program_is_refused_until_the_first_dies(tmp_path):
    lock = StoreLock(tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as first:
        try:
            assert first.stdout is not None
            assert first.stdout.readline() == "held\n"
            with pytest.raises(StoreError, match="store.locked_elsewhere"):
                lock.acquire()
        finally:
            first.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    lock.acquire()
    lock.release()


def test_the_same_program_does_not_get_it_twice_either(tmp_path):
    first, second = StoreLock(tmp_path), StoreLock(tmp_path)
    first.acquire()
    with pytest.raises(StoreError, match="store.locked_elsewhere"):
        second.acquire()
    first.release()
    second.acquire()
    second.release()


def test_a_place_that_cannot_hold_the_lock_is_told_as_read_only(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreError, match="store.read_only"):
        StoreLock(tmp_path / "file").acquire()
