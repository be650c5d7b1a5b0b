"""The signed paper of a consent: one of the case's attachments, or a file that is added now."""

from PySide6.QtWidgets import QWidget

from desktop.attachments.attachment_choice import AttachmentChoice
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.case.attachment.signed_papers import keep_paper, paper_place


class SignedPaper(AttachmentChoice):
    """The attachment that is the signed paper, or None while there is no paper."""

    def __init__(self, workplace: Workplace, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(workplace, case_id, paper_place(case_id), parent)


class SignedPaperDialog(OfficeDialog):
    """The paper of a consent that was recorded before it was signed; `about` is it in words."""

    def __init__(
        self,
        workplace: Workplace,
        case_id: int,
        sharing: tuple[int, int | None],
        about: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent.tr("Kertas bertanda tangan"), parent)
        self._workplace = workplace
        self._sharing_id, attachment_id = sharing
        self.form, self.paper = FormGrid(), SignedPaper(workplace, case_id)
        self.paper.set_value(attachment_id)
        self.form.add("attachment_id", self.tr("&Kertas bertanda tangan"), self.paper)
        self.body.addWidget(hint(about))
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(640, 240)
        self.paper.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            chosen = self.paper.value()
            if chosen is None:
                words = self.tr("Pilih lampirannya, atau tambah fotonya dulu.")
                self.form.show_problem("attachment_id", words)
                return
            keep_paper(self._sharing_id, chosen, self._workplace.desk)
            self._workplace.changes.cases.emit()
            self.accept()
