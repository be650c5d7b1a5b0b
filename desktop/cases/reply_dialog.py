"""What an agency answered, by slip, telephone, letter, file or in person: kept as it came."""

from PySide6.QtWidgets import QWidget

from desktop.cases.reply_form import ReplyForm
from desktop.dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.scroll import PageScroll
from desktop.widgets.text import heading, hint
from desktop.workplace import Workplace
from models.case.asked_referrals import AskedReferral
from models.case.replies import record_reply
from models.case.reply_codes import shown_code
from models.labels import label


class ReplyDialog(OfficeDialog):
    """Whose referral it is stands above, so that a code read aloud wrongly is noticed."""

    def __init__(self, workplace: Workplace, asked: AskedReferral, parent: QWidget) -> None:
        super().__init__(parent.tr("Catat jawaban instansi"), parent)
        self._workplace = workplace
        self.form = ReplyForm(asked.referral, workplace.desk.today)
        self.body.addWidget(heading(f"{asked.person_name} · {asked.need_title}", 2))
        self.body.addWidget(hint(self._about(asked)))
        self.body.addWidget(PageScroll(self.form), 1)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(760, 680)
        self.form.status.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            draft = self.form.draft()
            record_reply(draft, self._workplace.desk)
            self._workplace.changes.cases.emit()
            if draft.as_aid:
                self._workplace.changes.people.emit()
            self.accept()

    def _about(self, asked: AskedReferral) -> str:
        one = asked.referral
        words = self.tr("{agency}, sekarang: {status}").format(
            agency=one.agency.name, status=label(one.status)
        )
        parts = [words, asked.letter_number, asked.case_number]
        if one.reply_code:
            parts.append(self.tr("kode {code}").format(code=shown_code(one.reply_code)))
        return " · ".join(part for part in parts if part)
