"""The referrals an incoming letter answers: linked, opened, and answered from there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.dialogs.told_first import open_told
from desktop.errors import shown
from desktop.letters.incoming.link_dialog import LinkDialog
from desktop.replies.reply_dialog import ReplyDialog
from desktop.widgets.buttons import plain_button, primary_button, tool_button
from desktop.widgets.record_list import RecordList
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.case.referral_status import GROUPS
from models.case.reply.asked_referrals import asked
from models.incoming.answers import AnsweredReferral, answered_by, unlink_referral
from models.incoming.rows import IncomingView
from models.labels import label

TALLEST = 110


class AnsweredReferrals(QWidget):
    """The first one that still waits is marked. Enter opens its case."""

    def __init__(self, workplace: Workplace, ways: Ways, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._ways = workplace, ways
        self._letter: IncomingView | None = None
        self.list = RecordList(
            self.tr("Rujukan yang dijawab"), TALLEST, lambda _one: self.to_case()
        )
        self.list.setWordWrap(True)
        self.answer = primary_button(self.tr("Catat jawaban"), self.reply, "pencil")
        self.link = plain_button(self.tr("Hubungkan ke rujukan"), self.find_referral, "link-2")
        self.case_button = tool_button("clipboard-list", self.tr("Buka kasus"), self.to_case)
        self.unlink = tool_button("x", self.tr("Lepas hubungan dengan rujukan ini"), self.let_go)
        self.list.offers = lambda: [
            (self.tr("&Catat jawaban"), self.reply),
            (self.tr("&Buka kasus"), self.to_case),
            (self.tr("&Lepas hubungan"), self.let_go),
        ]
        self._lay_out()

    def show_letter(self, letter: IncomingView) -> None:
        row = self.list.currentRow() if self._letter and self._letter.id == letter.id else -1
        self._letter = letter
        self.list.clear()
        linked = answered_by(letter.id, self._workplace.desk)
        for one in linked:
            parts = (one.person_name, one.need_title, one.agency, label(GROUPS[one.status]))
            words = " · ".join(part for part in parts if part)
            self.list.add("hourglass" if one.waits else "circle-check", words, one)
        waiting = next((n for n, one in enumerate(linked) if one.waits), 0)
        self.list.setCurrentRow(row if 0 <= row < len(linked) else waiting)
        self.list.fit()
        for widget in (self.case_button, self.unlink):
            widget.setVisible(bool(linked))
        self.link.setVisible(not letter.withdrawn)
        self.answer.setVisible(any(one.waits for one in linked) and not letter.withdrawn)

    def reply(self) -> None:
        """The answer of the marked referral, with what the letter says of it filled in."""
        one, letter = self._marked(), self._letter
        if one is None or letter is None or not one.waits:
            return
        with shown(self):
            open_told(
                self.window(), self._workplace.desk, one.case_id, lambda: self._reply(one, letter)
            )

    def find_referral(self) -> None:
        if self._letter is not None:
            LinkDialog(self._workplace, self._letter, self.window()).open()

    def let_go(self) -> None:
        """Take a wrong link back."""
        one = self._marked()
        if one is not None and self._letter is not None:
            with shown(self):
                unlink_referral(self._letter.id, one.id, self._workplace.desk)
                self._workplace.changes.letters.emit()

    def to_case(self) -> None:
        one = self._marked()
        if one is not None:
            self._ways.to_case(one.case_id)

    def _reply(self, one: AnsweredReferral, letter: IncomingView) -> None:
        with shown(self):
            dialog = ReplyDialog(self._workplace, asked(one.id), self.window())
            dialog.form.answered_by(letter.id)
            dialog.recorded.connect(self._ways.say)
            dialog.open()

    def _marked(self) -> AnsweredReferral | None:
        one = self.list.record()
        return one if isinstance(one, AnsweredReferral) else None

    def _lay_out(self) -> None:
        first, beside, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        first.addWidget(self.answer)
        first.addWidget(self.link)
        first.addStretch(1)
        beside.addWidget(self.list, 1)
        for button in (self.case_button, self.unlink):
            beside.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(beside)
        column.addStretch()  # where there is room the rows stay together
