"""The folder of a practice office: made whole or not at all, and replaced only if it is one."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop.commands.arguments import UsageError
from models.errors import StoreError
from models.files import atomic_write
from models.lock import StoreLock

MARKER = "simpul-demo.json"
MARKER_FORMAT = 1
STORE = "store"
USUAL_NAME = "simpul-latihan"
SOURCE = Path(__file__).resolve().parents[3]
"""The folder the program runs from; a practice office never lies in it."""


def usual_folder() -> Path:
    """A name not yet used in the user's home: simpul-latihan, simpul-latihan-2 ..."""
    try:
        home = Path.home()
    except RuntimeError as error:
        raise UsageError("Folder rumah pengguna tidak diketahui; pakai --out FOLDER.") from error
    number, target = 1, home / USUAL_NAME
    while target.exists() or target.is_symlink():
        number += 1
        target = home / f"{USUAL_NAME}-{number}"
    return target


@contextmanager
def practice_folder(target: Path) -> Iterator[Path]:
    """Yields the folder to build in. When the block fails, all is as it was before.

    Raises `UsageError` for a folder that holds anything but a practice office, `StoreError` while
    a program has that office open.
    """
    target = target.resolve()
    former = target.with_name(f".{target.name}.old")
    _refuse_other_folders(target)
    for folder in (target, former):
        _refuse_an_open_store(folder)
    has_former = _set_aside(target, former)
    made_here = not target.exists()
    try:
        target.mkdir(parents=True, exist_ok=True)
        mark(target, {})
        yield target
    except BaseException:
        _clear(target, folder_too=made_here)
        if has_former:
            former.rename(target)
        raise
    if has_former:
        _clear(former, folder_too=True)


def mark(folder: Path, facts: dict[str, str | int]) -> None:
    """Write the file by which a practice office is known; one that is finished names its seed."""
    content = {"simpul-demo": MARKER_FORMAT, **facts}
    atomic_write(folder / MARKER, json.dumps(content, indent=2).encode())


def is_practice_folder(folder: Path) -> bool:
    """Whether `demo` made this folder."""
    return bool(_marker(folder))


def _is_finished(folder: Path) -> bool:
    """Whether the office in this folder was made to its end and is not being taken away."""
    return "seed" in _marker(folder)


def _marker(folder: Path) -> dict[str, object]:
    try:
        content = json.loads((folder / MARKER).read_bytes())
    except (OSError, ValueError):
        return {}
    ours = isinstance(content, dict) and content.get("simpul-demo") == MARKER_FORMAT
    return content if ours else {}


def _refuse_other_folders(folder: Path) -> None:
    if SOURCE in (folder, *folder.parents):
        raise UsageError(f"Pilih folder di luar folder program {SOURCE} dengan --out FOLDER.")
    if not folder.exists():
        return
    if not folder.is_dir():
        raise UsageError(f"Ini bukan folder: {folder}.")
    if any(folder.iterdir()) and not is_practice_folder(folder):
        raise UsageError(
            f"Folder {folder} bukan kantor latihan dan tidak diubah; pilih folder yang lain."
        )


def _refuse_an_open_store(target: Path) -> None:
    if (target / STORE).is_dir():
        lock = StoreLock(target / STORE)
        lock.acquire()
        lock.release()


def _set_aside(target: Path, former: Path) -> bool:
    """Whether the practice office that was there waits in `former`, from where it can come back.

    A killed run left a whole office in `former` and a part of one in `target`: the whole one stays.
    """
    if _is_finished(former) and not _is_finished(target):
        _clear(target, folder_too=True)
        return True
    if is_practice_folder(former):
        _clear(former, folder_too=True)
    if not is_practice_folder(target):
        return False
    target.rename(former)
    return True


def _clear(folder: Path, *, folder_too: bool) -> None:
    """Take away what lies there. The marker goes last: a run killed here leaves our folder."""
    with suppress(StoreError):  # a full disk must not keep us from making room
        if _is_finished(folder):
            mark(folder, {})
    with suppress(OSError):
        for path in folder.iterdir():
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            elif path.name != MARKER:
                path.unlink(missing_ok=True)
        (folder / MARKER).unlink(missing_ok=True)
        if folder_too:
            folder.rmdir()
