"""The scan or photos of one paper, in a form: chosen, pasted, or taken from "Berkas masuk"."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop import preferences
from desktop.attachments.adding import FOLDER, KINDS
from desktop.attachments.inbox_dialog import InboxDialog
from desktop.attachments.inbox_folder import InboxFolder
from desktop.attachments.incoming import (
    Arrived,
    Incoming,
    Refused,
    delete_original,
    of_mime,
    of_paths,
    read_all,
)
from desktop.attachments.sizes import size_words
from desktop.errors import error_sentence, show_error, show_message, shown
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import plain_button, tool_button
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.case.attachment.files import FileContent
from models.progress import Progress

Found = tuple[FileContent | None, list[Arrived], list[Refused]]
"""The paper, the files it was made of, and what could not be taken."""


class ScanField(QWidget):
    """Several files become the pages of one PDF. `there` says that a scan is stored already."""

    edited = Signal()

    def __init__(
        self, workplace: Workplace, *, there: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._file: FileContent | None = None
        self._from_inbox: list[Arrived] = []
        self.inbox = InboxFolder(workplace.jobs, self)
        nothing = self.tr("Sudah ada; berkas baru menggantikannya.") if there else ""
        self.about = hint(nothing or self.tr("Belum ada."))
        self.choice = plain_button(self.tr("Pilih berkas"), self.choose, "paperclip")
        self.paste = tool_button("clipboard-paste", self.tr("Tempel hasil pindai"), self.take_paste)
        self.incoming = plain_button("", self.open_inbox, "inbox")
        words = QCoreApplication.translate(
            "AttachDialog", "Hapus berkas asal dari folder Berkas masuk"
        )
        self.delete = QCheckBox(words)
        self.delete.hide()
        row, column = QHBoxLayout(), QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for button in (self.choice, self.paste, self.incoming):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.about)
        column.addWidget(self.delete)
        self.setFocusProxy(self.choice)
        self.inbox.changed.connect(self._show_inbox)
        self._show_inbox()

    def value(self) -> FileContent | None:
        """What was read; None where nothing was chosen."""
        return self._file

    def clear_inbox(self) -> None:
        """After the paper is stored: the originals go from "Berkas masuk", where that is ticked.
        What fails is said over the window, since the form may be gone by now.
        """
        if self.delete.isHidden() or not self.delete.isChecked():
            return
        over = self.window().parentWidget() or self.window()
        for arrived in self._from_inbox:
            with shown(over):
                delete_original(arrived)

    def choose(self) -> None:
        """Ask for one file, or for the pages of one paper."""
        dialog = QFileDialog(
            self.window(), self.tr("Pilih hasil pindai"), preferences.last_folder(FOLDER)
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        words = QCoreApplication.translate("attachments", "Foto dan PDF ({kinds})")
        everything = QCoreApplication.translate("attachments", "Semua berkas (*)")
        dialog.setNameFilters([words.format(kinds=KINDS), everything])
        dialog.filesSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_paste(self) -> None:
        """What was copied in another program: files or a picture."""
        name = QCoreApplication.translate("attachments", "Gambar yang ditempel.png")
        found = of_mime(QApplication.clipboard().mimeData(), name)
        if found:
            self.take(found)
            return
        words = QCoreApplication.translate(
            "attachments",
            "Tidak ada foto atau berkas yang disalin. Salin dulu, lalu tempel di sini.",
        )
        show_message(self.window(), words)

    def open_inbox(self) -> None:
        """Choose the pages of the paper in the folder."""
        files = self.inbox.ready()
        if files:
            words = self.tr("Centang halaman-halaman surat ini (tombol Spasi).")
            zone = self._workplace.desk.clock.zone
            InboxDialog(files, zone, self._take_inbox, self.window(), words).open()

    def take(self, incoming: Sequence[Incoming]) -> None:
        """Read these off the main thread."""

        def work(progress: Progress) -> Found:
            from reports.scans import one_scan

            arrived, refused = read_all(incoming, progress)
            return one_scan([each.file for each in arrived]) if arrived else None, arrived, refused

        words = QCoreApplication.translate("attachments", "Membaca berkas…")
        page = self.window()
        run_busy(
            self._workplace.jobs,
            page,
            words,
            work,
            self._read,
            failed=lambda error: show_error(page, error),
            connected=False,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.inbox.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.inbox.stop()

    def _chosen(self, names: list[str]) -> None:
        paths = [Path(name) for name in names]
        if paths:
            preferences.set_last_folder(FOLDER, paths[0].parent)
            self._take_paths(paths)

    def _take_paths(self, paths: list[Path]) -> None:
        self.take(of_paths(paths))

    def _take_inbox(self, paths: list[Path]) -> None:
        self.take(of_paths(paths, inbox=True))

    def _read(self, found: Found) -> None:
        file, arrived, refused = found
        if refused:
            told = [f"{each.name}: {error_sentence(each.error)}" for each in refused]
            show_message(self.window(), "\n".join(told))
        if file is None:
            return
        self._file = file
        self._from_inbox = [each for each in arrived if each.source.inbox]
        self.delete.setVisible(bool(self._from_inbox))
        parts = [", ".join(each.source.name for each in arrived), size_words(len(file.content))]
        if file.pages > 1:
            parts.append(self.tr("{count} halaman").format(count=file.pages))
        self.about.setText(" · ".join(parts))
        self.edited.emit()

    def _show_inbox(self) -> None:
        count = len(self.inbox.ready())
        words = self.tr("Berkas masuk ({count})")
        self.incoming.setText(words.format(count=count))
        self.incoming.setVisible(count > 0)
