"""Write a file whole or not at all. Nothing else in the program writes files."""

import contextlib
import errno
import hashlib
import os
import re
import secrets
import sys
import time
from pathlib import Path

from models.errors import StoreError

_TEMPORARY = re.compile(r"\..+\.[0-9a-f]{16}\.tmp")
_REPLACE_TRIES = 10
_BUSY_ON_WINDOWS = {5, 32}
"""ERROR_ACCESS_DENIED and ERROR_SHARING_VIOLATION: a virus scanner holds the file for a moment."""

_REASONS = {
    errno.ENOSPC: "file.disk_full",
    errno.EDQUOT: "file.disk_full",
    errno.EFBIG: "file.disk_full",
    errno.EROFS: "file.not_writable",
    errno.EACCES: "file.not_writable",
    errno.EPERM: "file.not_writable",
    errno.ENOENT: "file.no_folder",
    errno.ENOTDIR: "file.no_folder",
}


def atomic_write(path: Path, data: bytes) -> None:
    """Afterwards `path` holds all of `data` on the disk, or what it held before.

    Temporary file in the same folder, fsync, rename, fsync of the folder. Raises `StoreError`:
    file.disk_full, file.not_writable, file.no_folder or file.write_failed.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
    try:
        try:
            _write_new(temporary, data)
            _replace(temporary, path)
            sync_folder(path.parent)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise file_error(error) from error


def copy_verified(data: bytes, target: Path) -> str:
    """Write to a stick or another folder and read it back; the SHA-256 as hex.

    Raises `StoreError("file.not_verified")` when what was read differs from what was written.
    """
    expected = hashlib.sha256(data).hexdigest()
    atomic_write(target, data)
    try:
        found = hashlib.sha256(target.read_bytes()).hexdigest()
    except OSError as error:
        raise StoreError("file.not_verified") from error
    if found != expected:
        raise StoreError("file.not_verified")
    return expected


def read_at_most(path: Path, limit: int) -> bytes:
    """The whole file, refusing (`StoreError("file.too_large")`) to read more than `limit` bytes."""
    with path.open("rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise StoreError("file.too_large")
    return data


def sweep_temporary(folder: Path) -> None:
    """Remove what a killed `atomic_write` left behind. Other programs' files are not touched."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if _TEMPORARY.fullmatch(path.name) and path.is_file() and not path.is_symlink():
                path.unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Have the disk confirm that the file's bytes are on it."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Have the disk confirm the names in a folder. Windows does so by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:  # some sticks cannot; the rename stays
            raise
    finally:
        os.close(descriptor)


def file_error(error: OSError) -> StoreError:
    """What the operating system said, as one of our codes."""
    return StoreError(_REASONS.get(error.errno or 0, "file.write_failed"))


def _write_new(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _replace(temporary: Path, path: Path) -> None:
    for attempt in range(_REPLACE_TRIES):
        try:
            temporary.replace(path)
        except OSError as error:
            busy = getattr(error, "winerror", 0) in _BUSY_ON_WINDOWS
            if not busy or attempt == _REPLACE_TRIES - 1:
                raise
            time.sleep(0.05 * (attempt + 1))
        else:
            return
