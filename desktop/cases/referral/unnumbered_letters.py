"""The letters of a case that have no number yet: looked at, or corrected on the letter page."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.cases.referral.referral_dialog import ReferralDialog
from desktop.errors import shown
from desktop.look.palette import Tone
from desktop.widgets.notice import Notice
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.case.referrals import ReferralView
from models.case.views import CaseLetter, CaseView, case
from models.codes import LetterState
from models.letter.approval.waiting import WaitingLetter, waiting_letter


class UnnumberedLetters:
    """Of the case that is known now."""

    def __init__(
        self,
        workplace: Workplace,
        parent: QWidget,
        ways: Ways,
        known: Callable[[], CaseView],
    ) -> None:
        self._workplace, self._parent, self._ways, self._known = workplace, parent, ways, known

    def of(self, referral: ReferralView) -> CaseLetter | None:
        """The letter that is written to this agency and has no number."""
        return self._known().unnumbered(referral.id)

    def open(self, referral: ReferralView) -> None:
        """One that was sent back is corrected, one that waits is looked at in its place."""
        found = self.of(referral)
        if found is None:
            return
        if found.state is LetterState.DRAFT:
            correct_letter(self._workplace, found.id, self._ways, self._parent)
        else:
            self._ways.to_letter(found.id)


def correct_letter(workplace: Workplace, letter_id: int, ways: Ways, parent: QWidget) -> None:
    """The letter page with what was chosen for a letter without number; what fails is shown."""
    with shown(parent):
        waiting = waiting_letter(letter_id)
        view = case(waiting.case_id, workplace.desk)
        need = next(each for each in view.needs if each.id == waiting.need_id)
        referral = next(each for each in view.referrals if each.id == waiting.referral_id)
        dialog = ReferralDialog(workplace, view, need, parent.window(), referral, waiting)
        dialog.said.connect(ways.say)
        dialog.open()
        if waiting.reason:
            words = _sent_back(dialog, waiting)
            why = Notice()  # its own: the dialog's notice comes and goes with what is pressed
            dialog.body.insertWidget(0, why)
            why.show_notice(words, Tone.WARNING, closable=False)


def _sent_back(widget: QWidget, waiting: WaitingLetter) -> str:
    words = widget.tr("Dikembalikan oleh {name}: {reason}")
    return words.format(name=waiting.decided_by, reason=waiting.reason)
