"""What may be done with a letter that has no number yet, beside the list of letters."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.cases.referral.unnumbered_letters import correct_letter
from desktop.dialogs.ask import ask
from desktop.dialogs.told_first import noted_words
from desktop.errors import shown
from desktop.letters.approval.approval_dialog import ApprovalDialog
from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.notice import Notice
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.case.restricted import is_told_before_opening
from models.codes import LetterState
from models.letter.approval.approval import discard
from models.letter.approval.waiting import WaitingLetter, may_decide, waiting_letter


class UnnumberedBar(QWidget):
    """Hidden for a letter that has its number."""

    def __init__(self, workplace: Workplace, ways: Ways, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._ways = workplace, ways
        self.letter: WaitingLetter | None = None
        self.notice = Notice()
        decides = may_decide(workplace.desk)
        word = self.tr("Periksa dan putuskan") if decides else self.tr("Lihat surat")
        self.review_button = primary_button(word, self.review, "file-text")
        self.correct_button = plain_button(self.tr("Betulkan surat"), self.correct, "pencil")
        self.discard_button = plain_button(self.tr("Buang surat"), self.discard, "x")
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.review_button)
        for button in (self.correct_button, self.discard_button):
            second.addWidget(button)
        for row in (first, second):
            row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.notice)
        column.addLayout(first)
        column.addLayout(second)

    def show_letter(self, letter_id: int | None) -> None:
        """`letter_id` is None for a letter that has its number."""
        self.letter = None if letter_id is None else waiting_letter(letter_id)
        self.setVisible(self.letter is not None)
        if self.letter is not None:
            back = self.letter.state is LetterState.DRAFT
            tone = Tone.WARNING if back else Tone.INFO
            self.notice.show_notice(self._words(self.letter), tone, closable=False)
            self.review_button.setVisible(not back)

    def take_keyboard(self) -> None:
        """To the first thing that may be done."""
        first = self.review_button if self.review_button.isVisible() else self.correct_button
        first.setFocus()

    def review(self) -> None:
        """The page with the number that comes next, to decide on."""
        if self.letter is not None:
            found = self.letter
            self._told_first(lambda: ApprovalDialog(self._workplace, found, self.window()).open())

    def correct(self) -> None:
        if self.letter is not None:
            letter_id = self.letter.id
            self._told_first(
                partial(correct_letter, self._workplace, letter_id, self._ways, self.window())
            )

    def discard(self) -> None:
        """It never had a number, so nothing of it stays in the register."""
        if self.letter is not None:
            words = self.tr(
                "Buang surat ke {agency}? Surat ini belum bernomor. Rujukannya menunggu surat baru."
            )
            ask(
                self,
                words.format(agency=self.letter.agency),
                [(self.tr("&Buang surat"), partial(self._throw_away, self.letter.id))],
            )

    def _throw_away(self, letter_id: int) -> None:
        with shown(self):
            discard(letter_id, self._workplace.desk)
            self._workplace.changes.letters.emit()
            self._workplace.changes.cases.emit()

    def _told_first(self, go: Callable[[], None]) -> None:
        """A look at a restricted case is asked for before it is noted."""
        if self.letter is None:
            return
        if not is_told_before_opening(self.letter.case_id, self._workplace.desk):
            go()
            return
        words = f"{self.tr('Surat ini dari kasus terbatas.')} {noted_words()}"
        ask(self, words, [(self.tr("&Lihat surat"), go)])

    def _words(self, found: WaitingLetter) -> str:
        if found.state is LetterState.AWAITING_APPROVAL:
            words = self.tr(
                "Ditulis oleh {name}, menunggu persetujuan. Nomor diberikan saat disetujui."
            )
            return words.format(name=found.written_by)
        words = self.tr("Dikembalikan oleh {name} pada {day}: {reason}")
        day = f"{found.decided_on:%d-%m-%Y}" if found.decided_on else ""
        return words.format(name=found.decided_by, day=day, reason=found.reason)
