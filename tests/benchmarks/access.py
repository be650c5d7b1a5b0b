"""How a store made for a measurement is opened: its password lies beside it, it guards nothing."""

import json
from pathlib import Path

from models.access.keys import UnlockedKey, unlock

FILE = "access.json"


def keep_access(folder: Path, username: str, password: str) -> None:
    """Write down how the store in `folder` is opened."""
    words = {"username": username, "password": password}
    (folder.parent / FILE).write_text(json.dumps(words), "utf-8")


def key_of(folder: Path) -> UnlockedKey:
    """Unlock a store whose access was kept."""
    access = json.loads((folder.parent / FILE).read_text("utf-8"))
    return unlock(folder, access["username"], access["password"])
