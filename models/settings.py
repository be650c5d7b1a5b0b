"""Small facts of the store itself (last backup, last check, idle minutes), kept as JSON."""

import json
from typing import Any

from models.store import writing
from models.tables import Setting, database


def setting(name: str, default: Any = None) -> Any:
    """The value kept under `name`, or `default`."""
    row = database.execute_sql("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return default if row is None else json.loads(row[0])


def keep_setting(name: str, value: Any) -> None:
    """Keep a JSON-safe value under `name`."""
    with writing():
        Setting.insert(name=name, value=json.dumps(value)).on_conflict(
            conflict_target=(Setting.name,), preserve=(Setting.value,)
        ).execute()
