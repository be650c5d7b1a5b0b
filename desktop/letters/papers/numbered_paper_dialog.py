"""A paper of the office's own is written, seen as it will be printed, then numbered and printed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.cases.referral.issued_letter_dialog import IssuedLetterDialog
from desktop.cases.referral.letter_preview import LetterPreview
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.errors import told
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import primary_button
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.scroll import PageScroll
from desktop.window.workplace import Workplace
from models.errors import RuleError
from models.letter.numbering.keeping import IssuedLetter, Preview, Seen
from models.sentences import sentence

WIDTHS = [480, 660]
"""Pixels for what is typed and for the page; a small screen shares them out alike."""


class NumberedPaperDialog(OfficeDialog):
    """A kind adds its `previewer` and `issuer`, which read the form when they are called; what
    they return works off the main thread.
    """

    def __init__(
        self, title: str, workplace: Workplace, form: FormGrid, left: QWidget, parent: QWidget
    ) -> None:
        super().__init__(title, parent)
        self._workplace, self._opener, self.form = workplace, parent, form
        self.preview = LetterPreview(workplace)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(PageScroll(left))
        self.split.addWidget(self.preview)
        self.split.setSizes(WIDTHS)
        self.body.addWidget(self.split, 1)
        self.main = primary_button(self.tr("Terbitkan dan cetak (F10)"), self.issue, "printer")
        self.end_with(self.main)
        self.resize(1180, 660)
        form.edited.connect(self.show_anew)
        self.preview.changed.connect(self._show_button)

    def previewer(self) -> Callable[[], Preview]:
        """What draws the page as it would be issued now. Raises `RuleError` beside a field."""
        raise NotImplementedError

    def issuer(self, seen: Seen) -> Callable[[], IssuedLetter]:
        """What gives the number to the page that was `seen`."""
        raise NotImplementedError

    def open(self) -> None:
        super().open()
        self.show_anew()

    def show_anew(self) -> None:
        """The page as the form is now; what is wrong is said over it, not yet at the field."""
        self.notice.hide()
        self.form.clear_problems()
        with told(self._wait):
            self.preview.ask_for(self.previewer())

    def issue(self) -> None:
        """Give the number, keep the page, and print those bytes."""
        page = self.preview.shown
        if page is None:
            return
        with self.explained(self.form):
            work = self.issuer(Seen(page.number_text, page.sha256))
            self.preview.stop()
            run_busy(
                self._workplace.jobs,
                self,
                self.tr("Menerbitkan surat…"),
                lambda _report: work(),
                self._issued,
                failed=self._not_issued,
                cancellable=False,
            )

    def _issued(self, issued: IssuedLetter) -> None:
        self.accept()
        IssuedLetterDialog(self._workplace, issued, self._opener, print_now=True).open()
        self._workplace.changes.letters.emit()

    def _not_issued(self, error: Exception) -> None:
        """Where another clerk took the number, the page with the new one is shown."""
        self.show_anew()
        self.explain(error, self.form)

    def _wait(self, error: Exception) -> None:
        if isinstance(error, RuleError):
            self.preview.wait(sentence(error))
        else:
            self.explain(error)

    def _show_button(self) -> None:
        self.main.setEnabled(self.preview.shown is not None)
