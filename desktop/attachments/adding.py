"""From files, the clipboard or a drop to the dialog that files them, with progress and Batal."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop import preferences
from desktop.attachments.attach_dialog import AttachDialog
from desktop.attachments.incoming import Arrived, Incoming, Refused, of_mime, of_paths, read_all
from desktop.errors import error_sentence, show_error, show_message
from desktop.widgets.busy import run_busy
from desktop.window.workplace import Workplace
from models.case.attachment.place import Filing
from models.case.views import CaseView

KINDS = "*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff *.pdf"
"""What `reports.pictures` and `reports.scans` read, and the sentence of a refused file names."""
FOLDER = "lampiran"
translate = QCoreApplication.translate


class Adding:
    """Works for one page; `case` says what the files are for, `filed` hears of each.

    `filing` is where the first of them belongs, if that is known.
    """

    def __init__(
        self,
        workplace: Workplace,
        page: QWidget,
        case: Callable[[], CaseView | None],
        filed: Callable[[Incoming], None],
        filing: Filing | None = None,
    ) -> None:
        self._workplace, self._page, self._case, self._filed = workplace, page, case, filed
        self._filing = filing

    def choose(self) -> None:
        """Ask for one file or several."""
        dialog = QFileDialog(
            self._page.window(),
            translate("attachments", "Pilih foto atau PDF"),
            preferences.last_folder(FOLDER),
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        words = translate("attachments", "Foto dan PDF ({kinds})").format(kinds=KINDS)
        dialog.setNameFilters([words, translate("attachments", "Semua berkas (*)")])
        dialog.filesSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def paste(self) -> None:
        """What was copied in another program: files or a picture."""
        self.take_mime(QApplication.clipboard().mimeData())

    def take_mime(self, mime: QMimeData) -> None:
        """What was dropped or pasted; nothing usable is said."""
        found = of_mime(mime, translate("attachments", "Gambar yang ditempel.png"))
        if found:
            self.take(found)
        else:
            words = translate(
                "attachments",
                "Tidak ada foto atau berkas yang disalin. Salin dulu, lalu tempel di sini.",
            )
            show_message(self._page.window(), words)

    def take(self, incoming: Sequence[Incoming]) -> None:
        """Read these off the main thread, then show the dialog."""
        if self._case() is None or not incoming:
            return
        run_busy(
            self._workplace.jobs,
            self._page,
            translate("attachments", "Membaca berkas…"),
            lambda report: read_all(incoming, report),
            self._read,
            failed=lambda error: show_error(self._page, error),
            connected=False,
        )

    def _chosen(self, names: list[str]) -> None:
        paths = [Path(name) for name in names]
        if paths:
            preferences.set_last_folder(FOLDER, paths[0].parent)
            self.take(of_paths(paths))

    def _read(self, found: tuple[list[Arrived], list[Refused]]) -> None:
        arrived, refused = found
        case = self._case()
        if case is None:
            return
        if arrived:
            dialog = AttachDialog(self._workplace, case, arrived, refused, self._page.window())
            dialog.filed.connect(self._filed)
            if self._filing is not None:
                dialog.filing.show_filing(self._filing)
            dialog.open()
        elif refused:
            told = [f"{each.name}: {error_sentence(each.error)}" for each in refused]
            show_message(self._page.window(), "\n".join(told))
