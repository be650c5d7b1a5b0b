"""What this computer remembers: sizes, looks, the last sign-in name. Never a resident's data."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths
from PySide6.QtWidgets import QWidget

from desktop.look.palette import Look

IDLE_MINUTES = (2, 30)
"""Shortest and longest time without a key before the program locks itself."""


def _settings() -> QSettings:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return QSettings(str(Path(folder) / "simpul.ini"), QSettings.Format.IniFormat)


def _text(key: str, default: str = "") -> str:
    value = _settings().value(key, default)
    return value if isinstance(value, str) else default


def look() -> Look:
    chosen = _text("look", Look.SYSTEM)
    return Look(chosen) if chosen in tuple(Look) else Look.SYSTEM


def set_look(chosen: Look) -> None:
    _settings().setValue("look", chosen.value)


def last_username(folder: Path) -> str:
    """Who signed in last to the office in `folder`: its practice office has other names."""
    return _text(_username_key(folder))


def set_last_username(folder: Path, username: str) -> None:
    if username != last_username(folder):  # else the file would be written anew every morning
        _settings().setValue(_username_key(folder), username)


def _username_key(folder: Path) -> str:
    return f"last_username/{sha256(str(folder.absolute()).encode()).hexdigest()[:16]}"


def idle_minutes() -> int:
    """Minutes without a key or mouse before the program locks: 10, settable from 2 to 30."""
    shortest, longest = IDLE_MINUTES
    text = _text("idle_minutes", "10")
    return min(max(int(text), shortest), longest) if text.isdigit() else 10


def set_idle_minutes(minutes: int) -> None:
    _settings().setValue("idle_minutes", str(minutes))


def last_folder(purpose: str) -> str:
    """Where the clerk last saved or opened a file for `purpose`; empty the first time."""
    return _text(f"folders/{purpose}")


def set_last_folder(purpose: str, folder: Path) -> None:
    _settings().setValue(f"folders/{purpose}", str(folder))


def inbox_folder() -> str:
    """Where phones and the scanner of this computer put their files; empty: nowhere."""
    return _text("inbox_folder")


def set_inbox_folder(folder: str) -> None:
    _settings().setValue("inbox_folder", folder)


def slip_with_letter() -> bool:
    """Whether the reply slip is printed with each letter, as the clerk left it."""
    return _text("slip_with_letter") == "yes"


def set_slip_with_letter(*, chosen: bool) -> None:
    _settings().setValue("slip_with_letter", "yes" if chosen else "no")


def column_widths(table: str) -> list[int]:
    parts = _text(f"columns/{table}").split(" ")
    return [int(part) for part in parts if part.isdigit()]


def set_column_widths(table: str, widths: list[int]) -> None:
    _settings().setValue(f"columns/{table}", " ".join(map(str, widths)))


def list_order(name: str) -> tuple[str, bool]:
    """By which column a user left a list, and whether it runs down; empty for its own order."""
    key, _, way = _text(f"order/{name}").partition(" ")
    return key, way == "down"


def set_list_order(name: str, key: str, *, down: bool) -> None:
    _settings().setValue(f"order/{name}", f"{key} down" if down else key)


def restore_geometry(window: QWidget, name: str) -> bool:
    """Give `window` the size it had; False when it was never shown before."""
    saved = _settings().value(f"windows/{name}")
    return isinstance(saved, QByteArray) and window.restoreGeometry(saved)


def keep_geometry(window: QWidget, name: str) -> None:
    _settings().setValue(f"windows/{name}", window.saveGeometry())


def splitter_sizes(name: str) -> list[int]:
    return column_widths(f"splitter-{name}")


def set_splitter_sizes(name: str, sizes: list[int]) -> None:
    set_column_widths(f"splitter-{name}", sizes)
