"""A letter that waits: its page as it would be issued now, to be agreed to or sent back."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.cases.referral.issued_letter_dialog import IssuedLetterDialog
from desktop.cases.referral.letter_preview import LetterPreview
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.look.palette import Tone
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.notice import Notice
from desktop.widgets.text import heading, hint
from desktop.window.workplace import Workplace
from models.codes import Approval
from models.letter.approval.approval import approve, changed_since_written, send_back
from models.letter.approval.waiting import WaitingLetter, may_decide
from models.letter.letters import IssuedLetter
from models.office import office
from reports.letters import render_letter

REASON_HEIGHT = 84


class ApprovalDialog(OfficeDialog):
    """Who may not decide sees the page and who is waited for."""

    asks_first = False

    def __init__(self, workplace: Workplace, letter: WaitingLetter, parent: QWidget) -> None:
        super().__init__(parent.tr("Persetujuan surat"), parent)
        self._workplace, self.letter, self._opener = workplace, letter, parent
        self.preview, self.changed = LetterPreview(workplace), Notice()
        self.body.addWidget(heading(self.tr("Surat ke {agency}").format(agency=letter.agency), 2))
        self.body.addWidget(hint(self._about()))
        self.body.addWidget(self.changed)
        self.body.addWidget(self.preview, 1)
        self.main = primary_button(self.tr("Setujui dan terbitkan (F10)"), self.approve, "check")
        self.back = plain_button(self.tr("&Kembalikan"), self.send_back, "undo-2")
        if may_decide(workplace.desk):
            self.end_with(self.main, self.back)
        else:
            self.main.hide()
            self.back.hide()
            self.end_with(None)
        self.resize(860, 700)
        self.preview.view.setFocus()  # the page is read first, by the arrow keys
        self.preview.changed.connect(self._show_buttons)
        self._show_changes()
        self.preview.ask(letter.referral_id, letter.options)

    def approve(self) -> None:
        """Give the number and keep the page that is shown."""
        page = self.preview.shown
        if page is None:
            return
        desk, letter_id = self._workplace.desk, self.letter.id
        self.preview.stop()
        run_busy(
            self._workplace.jobs,
            self,
            self.tr("Menerbitkan surat…"),
            lambda _report: approve(
                letter_id, render_letter, desk, page.number_text, expected_sha256=page.sha256
            ),
            self._approved,
            failed=self._failed,
            cancellable=False,
        )

    def send_back(self) -> None:
        dialog = SendBackDialog(self._workplace, self.letter, self)
        dialog.accepted.connect(self.accept)
        dialog.open()

    def _approved(self, issued: IssuedLetter) -> None:
        self.accept()
        IssuedLetterDialog(self._workplace, issued, self._opener).open()
        self._workplace.changes.letters.emit()
        self._workplace.changes.cases.emit()

    def _failed(self, error: Exception) -> None:
        """Where the page is another one now, that is shown before anything is issued."""
        self.preview.ask(self.letter.referral_id, self.letter.options)
        self.explain(error)

    def _show_buttons(self) -> None:
        self.main.setEnabled(self.preview.shown is not None)

    def _show_changes(self) -> None:
        changed = changed_since_written(self.letter.id, self._workplace.desk)
        if changed:
            words = self.tr(
                "Sejak surat ini ditulis ada yang berubah: {what}. Halaman di bawah memakai data "
                "hari ini."
            )
            self.changed.show_notice(
                words.format(what=", ".join(changed)), Tone.WARNING, closable=False
            )

    def _about(self) -> str:
        words = self.tr("Ditulis oleh {name}.").format(name=self.letter.written_by)
        if office().approval is Approval.HEAD:
            return f"{words} {self.tr('Menunggu persetujuan kepala.')}"
        return f"{words} {self.tr('Menunggu persetujuan sekretaris atau kepala.')}"


class SendBackDialog(OfficeDialog):
    """The reason is what its writer reads first."""

    def __init__(self, workplace: Workplace, letter: WaitingLetter, parent: QWidget) -> None:
        super().__init__(parent.tr("Kembalikan surat"), parent)
        self._workplace, self._letter_id = workplace, letter.id
        self.form, self.reason = FormGrid(), QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(REASON_HEIGHT)
        self.form.add("reason", self.tr("Yang harus di&betulkan"), self.reason, required=True)
        words = self.tr("Surat kembali ke {name} dan tetap belum bernomor.")
        self.body.addWidget(hint(words.format(name=letter.written_by)))
        self.body.addWidget(self.form)
        self.end_with(primary_button(self.tr("Kembalikan (F10)"), self.save, "undo-2"))
        self.resize(560, 240)
        self.reason.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            send_back(self._letter_id, self.reason.toPlainText(), self._workplace.desk)
            self._workplace.changes.letters.emit()
            self._workplace.changes.cases.emit()
            self.accept()
