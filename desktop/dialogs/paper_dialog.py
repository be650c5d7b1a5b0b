"""A page shown as it will be printed, then printed or kept as a file."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.errors import show_error, shown, told
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.pdf_view import PdfView
from desktop.widgets.printing import print_pdf, save_pdf
from desktop.window.workplace import Workplace
from models.codes import PrintState
from models.letter.printing.papers_given import PaperOut, note_book
from models.progress import Progress


class PaperDialog(OfficeDialog):
    """`file_name` is the one offered for the file, without its ending."""

    asks_first = False

    def __init__(self, title: str, file_name: str, parent: QWidget, workplace: Workplace) -> None:
        super().__init__(title, parent)
        self._file_name, self._workplace = file_name, workplace
        self.view = PdfView()
        self.body.addWidget(self.view, 1)
        self.end_with(
            primary_button(self.tr("Cetak (Ctrl+P)"), self.print, "printer"),
            plain_button(self.tr("Simpan PDF"), self.save, "download"),
        )
        self.cancel_button.setText(self.tr("Tutup"))
        QShortcut(QKeySequence("Ctrl+P"), self, self.print)

    def draw(self, words: str, work: Callable[[Progress], bytes]) -> None:
        """Show what `work` draws off the main thread; `words` are said meanwhile."""
        run_busy(
            self._workplace.jobs,
            self,
            words,
            work,
            self.view.show_pdf,
            failed=lambda error: show_error(self, error),
        )

    def print(self) -> None:
        if self.view.pdf():
            print_pdf(
                self,
                self.view.pdf(),
                self._file_name,
                self._left,
                self.save,
                jobs=self._workplace.jobs,
            )

    def save(self) -> None:
        if self.view.pdf():
            save_pdf(self, self.view.pdf(), self._file_name, self._saved)

    def note(self, out: PaperOut) -> bool:
        """Write down that the paper leaves the office. True when a case tells of it now; a list or
        a book belongs to none.
        """
        note_book(self._file_name, out, self._workplace.desk)
        return False

    def _left(self, state: PrintState | None = None) -> None:
        """Of bytes alone: what was printed is told by their hash."""
        if self.note(PaperOut(sha256(self.view.pdf()).hexdigest(), state)):
            self._workplace.changes.cases.emit()

    def _saved(self, _path: Path) -> None:
        with shown(self):
            self._left()


class ShortPaperDialog(PaperDialog):
    """A paper of a page or two, composed at once by a dialog of this kind."""

    def open(self) -> None:
        """Compose and show; what cannot be composed is said, and nothing opens."""
        with told(self._refuse):
            self.view.show_pdf(self.compose())
            super().open()

    def compose(self) -> bytes:
        """The paper as a PDF. What it raises is said in a box."""
        raise NotImplementedError

    def _refuse(self, error: Exception) -> None:
        show_error(self.parentWidget() or self, error)
        self.deleteLater()
