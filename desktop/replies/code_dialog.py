"""Type the code from a reply slip: the referral it was given to opens, to record the answer."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.dialogs.told_first import open_told
from desktop.replies.reply_dialog import ReplyDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.case.reply.asked_referrals import asked_by_code, case_of_code

LONGEST = 40


class CodeDialog(OfficeDialog):
    """A scanner that types the code and presses Enter works as a clerk does.

    `say` tells in the status bar that the answer is recorded.
    """

    asks_first = False

    def __init__(self, workplace: Workplace, say: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent.tr("Catat jawaban dengan kode"), parent)
        self._workplace, self._say, self._opener = workplace, say, parent
        words = self.tr("Ketik 8 angka dari lembar jawaban, atau yang dibacakan lewat telepon.")
        self.body.addWidget(hint(words))
        self.form = FormGrid()
        self.code = QLineEdit(maxLength=LONGEST)
        self.code.setPlaceholderText("1234-5678")
        self.form.add("code", self.tr("&Kode jawaban"), self.code, required=True)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Lanjut (Enter)"), self.go_on, "chevron-right"))
        self.resize(560, 220)
        self.code.setFocus()

    def go_on(self) -> None:
        self.form.clear_problems()
        self.code.selectAll()  # a refused one is typed over
        with self.explained(self.form):
            case_id = case_of_code(self.code.text())
            open_told(self, self._workplace.desk, case_id, self._open_reply)

    def _open_reply(self) -> None:
        with self.explained(self.form):
            asked = asked_by_code(self.code.text(), self._workplace.desk)
            self.accept()
            dialog = ReplyDialog(self._workplace, asked, self._opener)
            dialog.recorded.connect(self._say)
            dialog.open()
