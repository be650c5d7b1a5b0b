"""The office and its letterhead: the form left, a sample page right, saved with one button."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout

from desktop.dialogs.ask import ask_before_leaving
from desktop.dialogs.file_choice import ask_file
from desktop.errors import error_sentence, show_error, told
from desktop.look.palette import Tone
from desktop.settings.office_form import GROUPS, OfficeForm
from desktop.settings.printer_dialog import PrinterDialog
from desktop.setup.sample_letter import sample_letter
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.contact_warning import warn_of_contacts
from desktop.widgets.field_groups import add_group_key
from desktop.widgets.notice import Notice
from desktop.widgets.pdf_view import PdfView
from desktop.widgets.scroll import PageScroll
from desktop.window.page import Page
from desktop.window.workplace import Workplace
from models.codes import PaperSize
from models.errors import AppError, RuleError
from models.files import read_at_most
from models.office import OfficeDraft, OfficeView, change_office, draft_from, office
from models.printer_offset import PrinterOffset
from reports.letters import render_letter

PAUSE_MS = 350
LARGEST_LOGO_FILE = 8 << 20
BOTH_FROM = 640
"""Width in pixels from which form and sample page stand side by side."""


class OfficeSection(Page):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self.form, self.preview, self.notice = OfficeForm(), PdfView(), Notice()
        self.save_button = primary_button(self.tr("Simpan (F10)"), self.save, "save")
        self.logo = plain_button(self.tr("Pilih logo"), self._ask_logo, "upload")
        self.no_logo = plain_button(self.tr("Tanpa logo"), lambda: self._take(None), "x")
        split, row = QSplitter(Qt.Orientation.Horizontal), QHBoxLayout()
        split.setChildrenCollapsible(False)
        split.addWidget(PageScroll(self.form))
        split.addWidget(self.preview)
        split.setSizes([520, 420])
        for button in (self.logo, self.no_logo):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        column.addWidget(split, 1)
        column.addLayout(row)
        self._dirty = False
        self._shown: OfficeDraft | None = None
        add_group_key(self, self.form, GROUPS)
        for keys in ("F10", "Ctrl+S"):
            key = QShortcut(QKeySequence(keys), self, self.save)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.show_preview)
        self.form.edited.connect(self._touch)
        self.form.printer.asked.connect(self.open_printer)

    def refresh(self) -> None:
        """Show the office as it is stored, unless the clerk is changing it."""
        if not self._dirty:
            self.form.show_draft(draft_from(office()))
            self._shown = self.form.draft()
            self._dirty = False  # showing the letterhead is no typing
            self._pause.stop()
            self.show_preview()

    def leave(self, then: Callable[[], None]) -> None:
        if not self._dirty:
            then()
            return

        def save() -> None:
            self.save()
            if not self._dirty:
                then()

        def drop() -> None:
            self._dirty = False
            self.form.clear_problems()
            self.refresh()
            then()

        ask_before_leaving(self, save, drop)

    def holds_typing(self) -> bool:
        return self._dirty

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the form needs the room: the sample page goes."""
        super().resizeEvent(event)
        self.preview.setVisible(event.size().width() >= BOTH_FROM)

    def _touch(self) -> None:
        """A box with a number says so too when it is only passed through."""
        self._dirty = self.form.draft() != self._shown
        self._pause.start()

    def save(self) -> None:
        self.form.clear_problems()
        with told(self._refused):
            draft = self.form.draft()
            change_office(draft, self._workplace.desk)
            warn_of_contacts(self.form, draft)
            self._shown, self._dirty = self.form.draft(), False
            self._workplace.changes.office.emit()
            self.notice.show_notice(self.tr("Data kantor tersimpan."), Tone.GOOD, seconds=8)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, RuleError):
            show_error(self, error)
        elif not self.form.show_problem(error.field, error_sentence(error)):
            self.notice.show_notice(error_sentence(error), Tone.BAD)

    def show_preview(self) -> None:
        """A letter about nobody with this head, or why it cannot be drawn."""
        values = {name: getattr(self.form.draft(), name) for name in _columns()}
        view, today = OfficeView(**values), self._workplace.desk.today()
        try:
            self.preview.show_pdf(render_letter(sample_letter(view, today)))
            self.notice.hide()
        except AppError as error:
            self.notice.show_notice(error_sentence(error), Tone.WARNING)

    def open_printer(self) -> None:
        """The test page, on the paper that is chosen now; what it finds is recorded at once."""
        paper = PaperSize(self.form.paper.text_value())
        dialog = PrinterDialog(self._workplace, paper, self)
        dialog.saved.connect(self._take_offset)
        dialog.open()

    def _take_offset(self, offset: PrinterOffset) -> None:
        self.form.take_offset(offset)
        if not self._dirty:
            self._shown = self.form.draft()

    def _ask_logo(self) -> None:
        kinds = self.tr("Gambar (*.png *.jpg *.jpeg)")
        ask_file(self, self.tr("Pilih logo"), "logo", kinds, self.take_logo)

    def take_logo(self, path: Path) -> None:
        """Read and re-encode a picture; one that is none is refused."""
        from reports.paper.logo import reencode_logo

        try:
            self._take(reencode_logo(read_at_most(path, LARGEST_LOGO_FILE)))
        except AppError as error:
            self.notice.show_notice(error_sentence(error), Tone.BAD)

    def _take(self, logo: bytes | None) -> None:
        self.form.take_logo(logo)
        self._dirty = True
        self.show_preview()


def _columns() -> tuple[str, ...]:
    return tuple(OfficeView.__dataclass_fields__.keys() - {"uuid"})
