"""An attachment leaves the store, on paper or as a copy: warned of, and noted in the history."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.dialogs.ask import ask
from desktop.dialogs.file_choice import ask_target
from desktop.errors import shown
from desktop.widgets.printing import print_pdf, say_saved
from desktop.window.workplace import Workplace
from models.case.attachment.attachments import AttachmentView, note_exported, note_print
from models.case.attachment.files import EXTENSIONS
from models.codes import PrintState

FOLDER = "salinan"
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Leaving:
    """Works for one window; `noted` is called when the history has another line."""

    workplace: Workplace
    window: QWidget
    noted: Callable[[], None] = field(repr=False)

    def print(self, view: AttachmentView, content: bytes) -> None:
        """A picture in the middle of a page, a PDF as it is."""
        from reports.scans import printable

        print_pdf(
            self.window,
            printable(content, view.media_type),
            _name(view),
            lambda state: self._went(view, state),
            save=lambda: self.save_copy(view, content),
            jobs=self.workplace.jobs,
        )

    def _went(self, view: AttachmentView, state: PrintState) -> None:
        note_print(view.id, state, self.workplace.desk)
        self.noted()

    def save_copy(self, view: AttachmentView, content: bytes) -> None:
        """Warn first: what lies outside is protected by nobody."""
        words = translate(
            "attachments",
            "Salinan di luar Simpul tidak terkunci: siapa pun yang memegang komputer atau "
            "flashdisk itu dapat membukanya. Penyalinan ini dicatat di riwayat kasus.",
        )
        keep = translate("attachments", "&Simpan salinan")
        ask(self.window, words, [(keep, lambda: self._ask_where(view, content))])

    def _ask_where(self, view: AttachmentView, content: bytes) -> None:
        extension = EXTENSIONS[view.media_type]
        ask_target(
            self.window,
            translate("attachments", "Simpan salinan"),
            FOLDER,
            f"{_name(view)}.{extension}",
            f"*.{extension}",
            lambda path: self._write(view, content, path),
        )

    def _write(self, view: AttachmentView, content: bytes, path: Path) -> None:
        """Noted before it is written: a copy nobody knows of is worse than a line too much."""
        from models.files import copy_verified

        def write() -> None:
            note_exported(view.id, self.workplace.desk)
            copy_verified(content, path)
            say_saved(self.window, path)

        self._note(write)

    def _note(self, work: Callable[[], None]) -> None:
        with shown(self.window):
            work()
        self.noted()


def _name(view: AttachmentView) -> str:
    """Of the file outside: no name, no NIK, only which one it is here."""
    return f"lampiran-{view.id}"
