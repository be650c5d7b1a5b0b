"""The folder "Berkas masuk": where phones, WhatsApp and the scanner put what is to be filed."""

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from desktop import preferences
from desktop.jobs import Jobs

ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".pdf")
UNFINISHED = (".", "~")
"""Beginnings of names that other programs use while they write."""
MOST = 200
SOON_MS, LATER_MS = 1500, 20_000
"""Looked at again while something is being copied; else now and then, for folders that tell
nothing (network, some phones).
"""


@dataclass(frozen=True, slots=True)
class InboxFile:
    """One file of the folder, with the size and time by which one sees that it has grown."""

    path: Path
    size: int
    changed_ns: int


class InboxFolder(QObject):
    """`changed` is sent when other files are ready. What is still being copied is waited for."""

    changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._seen: frozenset[InboxFile] = frozenset()
        self._ready: tuple[InboxFile, ...] = ()
        self._filed: set[InboxFile] = set()
        self._looking = self._watching = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _path: self._look_in(SOON_MS))

    def begin(self) -> None:
        """Watch the folder of the settings, or none."""
        watched = self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)
        self._watching, self._seen = True, frozenset()
        folder = preferences.inbox_folder()
        if folder:
            self._watcher.addPath(folder)
        self.look()

    def stop(self) -> None:
        self._watching = False
        self._timer.stop()

    def ready(self) -> tuple[InboxFile, ...]:
        """Whole files that were not filed in this sitting, the newest first."""
        return tuple(file for file in self._ready if file not in self._filed)

    def note_filed(self, paths: set[Path]) -> None:
        """These are in a case now; they are not offered again."""
        self._filed |= {file for file in self._ready if file.path in paths}
        self.changed.emit()

    def look(self) -> None:
        """Read the folder off the main thread: on a network it may take its time."""
        folder = preferences.inbox_folder()
        if not folder:
            self._timer.stop()
            self._tell(frozenset())
            return
        if self._looking:
            return
        self._looking = True
        self._jobs.start(
            self,
            lambda _report: files_of(Path(folder)),
            self._found,
            lambda _error: self._found(frozenset()),
            connected=False,
        )

    def _found(self, files: frozenset[InboxFile]) -> None:
        """Only what looks the same as a moment ago is whole."""
        self._looking = False
        whole, growing = files & self._seen, files - self._seen
        self._seen = files
        self._tell(whole)
        self._look_in(SOON_MS if growing else LATER_MS)

    def _look_in(self, milliseconds: int) -> None:
        if self._watching:  # a look that was under way ends after the page is gone
            self._timer.start(milliseconds)

    def _tell(self, whole: frozenset[InboxFile]) -> None:
        ready = tuple(sorted(whole, key=lambda file: (-file.changed_ns, file.path.name)))
        if ready != self._ready:
            self._ready = ready
            self.changed.emit()


def files_of(folder: Path) -> frozenset[InboxFile]:
    """The files in a folder that may become attachments. A folder that is gone has none."""
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name.lower()
                if name.startswith(UNFINISHED) or not name.endswith(ENDINGS):
                    continue
                if entry.is_file(follow_symlinks=False):
                    facts = entry.stat(follow_symlinks=False)
                    if facts.st_size:
                        path = Path(entry.path)
                        found.append(InboxFile(path, facts.st_size, facts.st_mtime_ns))
    except OSError:
        return frozenset()
    return frozenset(sorted(found, key=lambda file: -file.changed_ns)[:MOST])
