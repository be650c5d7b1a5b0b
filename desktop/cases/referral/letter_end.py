"""How a letter leaves the letter page: issued with its number, or handed in to be agreed to."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.cases.referral.issued_letter_dialog import IssuedLetterDialog
from desktop.cases.referral.prepared_referral import PreparedReferral
from desktop.window.workplace import Workplace
from models.letter.approval.waiting import needs_approval
from models.letter.letters import IssuedLetter, Preview
from models.letter.words import LetterOptions


class LetterEnd:
    """`word` stands on the button that does it, `busy` over the work; both as the office is now."""

    def __init__(self, workplace: Workplace, prepared: PreparedReferral) -> None:
        self._workplace, self._prepared = workplace, prepared
        self._hands_in = needs_approval(workplace.desk)
        translate = QCoreApplication.translate
        if self._hands_in:
            self.word = translate("letter_end", "Ajukan untuk disetujui (F10)")
            self.busy = translate("letter_end", "Mengajukan surat…")
        else:
            self.word = translate("letter_end", "Terbitkan dan cetak (F10)")
            self.busy = translate("letter_end", "Menerbitkan surat…")

    def work(self, options: LetterOptions, shown: Preview) -> IssuedLetter | None:
        """Issue the page that was shown, or hand the letter in. Raises as both."""
        if self._hands_in:
            self._prepared.submit(options)
            return None
        return self._prepared.issue(options, shown)

    def show(
        self, letter: IssuedLetter | None, opener: QWidget, say: Callable[[str], None]
    ) -> None:
        """What became of it: the page to print, or one quiet line."""
        if letter is not None:
            IssuedLetterDialog(self._workplace, letter, opener, print_now=True).open()
            return
        translate = QCoreApplication.translate
        say(translate("letter_end", "Surat diajukan. Nomornya diberikan setelah disetujui."))
