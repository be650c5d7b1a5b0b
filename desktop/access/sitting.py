"""One sitting begins: the store is opened with a key, and its owner sits down at the desk."""

from pathlib import Path

from desktop.access.behind_lock import Sitting
from desktop.access.unlock_window import Unlocked
from desktop.jobs import Jobs
from models.access.accounts import sign_in
from models.access.keys import UnlockedKey
from models.store import close_store, open_store


def open_office(folder: Path, key: UnlockedKey) -> Unlocked:
    """Open the store and sign in; when the key is nobody's the store is closed again.

    Raises as `open_store` and `sign_in`.
    """
    opened = open_store(folder, key)
    try:
        desk = sign_in(key)
    except BaseException:
        close_store()
        raise
    return Unlocked(desk, opened.warnings)


def sit_down(unlocked: Unlocked, jobs: Jobs, folder: Path) -> Sitting:
    """The main window of a new sitting, not yet on screen."""
    from desktop.window.changes import Changes
    from desktop.window.main_window import MainWindow
    from desktop.window.workplace import Workplace

    changes = Changes()
    workplace = Workplace(jobs, changes, unlocked.desk, folder, unlocked.warnings)
    return Sitting(unlocked.desk, changes, MainWindow(workplace))
