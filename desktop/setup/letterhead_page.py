"""Page 3: what the office's letters look like, seen while it is typed."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QSplitter

from desktop import preferences
from desktop.errors import error_sentence
from desktop.setup.answers import Answers
from desktop.setup.letterhead_form import LetterheadForm
from desktop.setup.setup_page import SetupPage
from desktop.widgets.contact_warning import warn_of_contacts
from desktop.widgets.pdf_view import PdfView
from desktop.widgets.scroll import PageScroll
from models.errors import AppError, RuleError
from models.files import read_at_most
from models.office import OfficeDraft, check_office

PAUSE_MS = 350
"""How long the typing must rest before the preview is drawn anew."""
LARGEST_LOGO_FILE = 8 << 20


class LetterheadPage(SetupPage):
    def __init__(self, answers: Answers, step: str) -> None:
        super().__init__(answers, step)
        self.set_head(
            self.tr("Kantor dan kepala surat"),
            self.tr("Contoh di kanan berubah selagi Anda mengetik."),
        )
        self.form, self.preview = LetterheadForm(), PdfView()
        self._told: dict[str, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.show_preview)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        sides.addWidget(PageScroll(self.form))
        sides.addWidget(self.preview)
        sides.setSizes([430, 380])
        self.body.addWidget(sides, 1)
        self.form.pick_logo.clicked.connect(self.ask_logo)
        self.form.edited.connect(self._pause.start)

    def initializePage(self) -> None:
        self.form.show_draft(self.answers.office)
        self.show_preview()

    def validatePage(self) -> bool:
        self.form.clear_problems()
        draft = self.draft()
        try:
            check_office(draft)
            self._check_number(draft)
        except RuleError as error:
            return not self.show_problem(error.field, error_sentence(error))
        told, self._told = self._told, warn_of_contacts(self.form, draft)
        if self._told not in ({}, told):
            self.form.field(next(iter(self._told))).setFocus()
            return False  # seen once, the next press goes on
        self.answers.office = draft
        return True

    def cleanupPage(self) -> None:
        self.answers.office = self.draft()

    def show_problem(self, field: str, sentence: str) -> bool:
        return self.form.show_problem(field, sentence)

    def draft(self) -> OfficeDraft:
        """The office as the page now says, on top of the region already chosen."""
        return self.form.draft(self.answers.office)

    def show_preview(self) -> None:
        """Draw the sample letter, or say beside the field why it cannot be drawn."""
        from desktop.setup.sample_letter import sample_letter
        from reports.letters import render_letter

        view = replace(self.answers, office=self.draft()).office_view()
        try:
            self.preview.show_pdf(render_letter(sample_letter(view, self.answers.today())))
        except AppError as error:
            field = getattr(error, "field", "") or "address"
            self.form.show_problem(field, error_sentence(error))

    def ask_logo(self) -> None:
        """Choose a picture; what is kept is a clean copy of it."""
        dialog = QFileDialog(self, self.tr("Pilih logo"), preferences.last_folder("logo"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Gambar (*.png *.jpg *.jpeg)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.take_logo(Path(path)))
        dialog.open()

    def take_logo(self, path: Path) -> None:
        """Read, re-encode and show the logo; a file that is no picture is refused beside it."""
        from reports.paper.logo import reencode_logo

        try:
            logo = reencode_logo(read_at_most(path, LARGEST_LOGO_FILE))
        except AppError as error:
            self.form.show_problem("logo", error_sentence(error))
            return
        preferences.set_last_folder("logo", path.parent)
        self.answers.office = replace(self.answers.office, logo=logo)
        self.form.logo_name.setText(path.name)
        self.form.show_problem("logo", "")
        self.show_preview()

    def _check_number(self, draft: OfficeDraft) -> None:
        from desktop.setup.sample_letter import sample_number

        view = replace(self.answers, office=draft).office_view()
        sample_number(view, self.answers.today())
