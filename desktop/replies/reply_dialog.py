"""What an agency answered, kept as it came; or what the resident received without its word."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.replies.received_form import ReceivedForm
from desktop.replies.reply_form import ReplyForm
from desktop.widgets.buttons import primary_button
from desktop.widgets.scroll import PageScroll, fit_screen
from desktop.widgets.text import heading, hint
from desktop.window.workplace import Workplace
from models.case.reply.asked_referrals import AskedReferral
from models.case.reply.codes import shown_code
from models.case.reply.drafts import ReplyDraft
from models.case.reply.replies import record_reply
from models.incoming.answers import record_answer
from models.labels import label


class AnswerDialog(OfficeDialog):
    """Whose referral it is stands above, so that a code read aloud wrongly is noticed.

    `recorded` carries a line for the status bar.
    """

    recorded = Signal(str)

    def __init__(
        self,
        workplace: Workplace,
        asked: AskedReferral,
        form: ReplyForm | ReceivedForm,
        title: str,
        parent: QWidget,
    ) -> None:
        super().__init__(title, parent)
        self._workplace, self.form = workplace, form
        self._agency = asked.referral.agency.short_name
        self.body.addWidget(heading(f"{asked.person_name} · {asked.need_title}", 2))
        self.body.addWidget(hint(self._about(asked)))
        self.body.addWidget(PageScroll(self.form), 1)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        fit_screen(self, 760, 690)
        self.form.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        if not self.form.check():
            return
        with self.explained(self.form):
            draft = self.form.draft()
            self.record(draft)
            self._workplace.changes.cases.emit()
            if draft.as_aid:
                self._workplace.changes.people.emit()
            self.accept()
            self.recorded.emit(self.tr("Jawaban {agency} tersimpan.").format(agency=self._agency))

    def record(self, draft: ReplyDraft) -> None:
        """Keep it. Raises as `record_reply`."""
        record_reply(draft, self._workplace.desk)

    def _about(self, asked: AskedReferral) -> str:
        one = asked.referral
        words = self.tr("{agency}, sekarang: {status}").format(
            agency=one.agency.name, status=label(one.status)
        )
        parts = [words, asked.letter_number, asked.case_number]
        if one.reply_code:
            parts.append(self.tr("kode {code}").format(code=shown_code(one.reply_code)))
        return " · ".join(part for part in parts if part)


class ReplyDialog(AnswerDialog):
    """The agency's own word, by slip, telephone, letter, file or in person."""

    form: ReplyForm

    def __init__(self, workplace: Workplace, asked: AskedReferral, parent: QWidget) -> None:
        form = ReplyForm(workplace, asked.referral)
        super().__init__(workplace, asked, form, parent.tr("Catat jawaban instansi"), parent)

    def record(self, draft: ReplyDraft) -> None:
        """With the recorded letter it stands in, where there is one."""
        letter_id = self.form.letter_id()
        record_answer(draft, letter_id, self._workplace.desk)
        if letter_id is not None:
            self._workplace.changes.letters.emit()


class ReceivedDialog(AnswerDialog):
    """The agency is silent, but the help has come: who confirms it, and what shows it."""

    form: ReceivedForm

    def __init__(self, workplace: Workplace, asked: AskedReferral, parent: QWidget) -> None:
        form = ReceivedForm(workplace, asked.referral, asked.person_name)
        super().__init__(workplace, asked, form, parent.tr("Bantuan sudah diterima"), parent)
