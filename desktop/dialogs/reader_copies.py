"""Pages shown in the computer's own PDF reader: plain copies, gone again when the window goes."""

import contextlib
from pathlib import Path

FOLDER = "baca"
"""Beside the store, so that no other program's clean-up or cloud folder takes them along."""


def copies_folder(store: Path) -> Path:
    """Where the copies of an office lie."""
    return store / FOLDER


def sweep_copies(store: Path) -> None:
    """Remove every copy. One that the reader still holds open goes at the next start."""
    folder = copies_folder(store)
    if not folder.is_dir():
        return
    for copy in folder.iterdir():
        with contextlib.suppress(OSError):
            copy.unlink()
    with contextlib.suppress(OSError):
        folder.rmdir()
