"""From a need to a printed letter: where to, then the letter with the number that comes next."""

from PySide6.QtWidgets import QWidget

from desktop.cases.referral.letter_end import LetterEnd
from desktop.cases.referral.prepared_referral import PreparedReferral
from desktop.cases.referral.preparing_dialog import PreparingDialog
from desktop.cases.referral.referral_notices import ReferralNotices, waiting_words
from desktop.cases.referral.referral_steps import ReferralSteps
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import plain_button, primary_button
from desktop.window.workplace import Workplace
from models.case.referrals import ReferralView
from models.case.views import CaseView, NeedView
from models.errors import RuleError
from models.letter.approval.waiting import WaitingLetter
from models.letter.letters import IssuedLetter
from models.need.hints import about


class ReferralDialog(PreparingDialog):
    """With `referral`, a prepared one, it goes straight to the letter; with `draft`, one that has
    no number yet, to what was chosen for it.
    """

    def __init__(
        self,
        workplace: Workplace,
        case: CaseView,
        need: NeedView,
        parent: QWidget,
        referral: ReferralView | None = None,
        draft: WaitingLetter | None = None,
    ) -> None:
        super().__init__(parent.tr("Rujuk {need}").format(need=need.title), parent)
        self._workplace, self._opener = workplace, parent
        self._prepared = PreparedReferral(case, need, workplace.desk, referral, draft)
        self._end = LetterEnd(workplace, self._prepared)
        self._missing = self._prepared.missing(None)
        self._filled = self._goes_on = False
        told = about(case.person, workplace.desk.today())
        self.steps = steps = ReferralSteps(workplace, need, told)
        self.target, self.options, self.preview = steps.target, steps.options, steps.preview
        self.notices = ReferralNotices(workplace, case, need, self._leave_for, self._mended)
        self.body.addWidget(self.notices)
        self.body.addWidget(self.steps, 1)
        self.back = plain_button(self.tr("Ganti tujuan"), self._show_target, "chevron-left")
        self.main = primary_button(self.tr("Lanjut"), self._forward, "chevron-right")
        self.end_with(self.main, self.back)
        self.resize(1180, 660)
        if referral is not None:
            self.target.show_referral(referral)
            self._show_letter()
        else:
            self.target.picker.pass_over(self._prepared.tried())
            self._show_target()
        self.target.picker.edited.connect(self._look)
        self.options.edited.connect(self._ask_preview)
        self.preview.changed.connect(self._show_buttons)
        self.preview.refused.connect(lambda error: self.explain(error, self.options))

    def go_on(self) -> None:
        """Prepare the referral, if nothing is missing, and show its letter."""
        self.target.grid.clear_problems()
        if (agency := self.target.agency()) is None:
            self.target.grid.show_problem("agency_id", self.tr("Pilih instansi tujuan dulu."))
            return
        self._goes_on = True
        if not self._look():
            self.notices.remind()
            return
        with self.explained(self.target.grid):
            if self._prepared.prepare(agency.id, self.target.request.toPlainText()):
                self._filled = False
                self._workplace.changes.cases.emit()
            self._show_letter()

    def issue(self) -> None:
        """Give the number, keep the page, and print those bytes; or hand it in for approval."""
        shown = self.preview.shown
        if shown is None:
            self.notices.remind()
            return
        options = self.options.options()
        self.preview.stop()
        run_busy(
            self._workplace.jobs,
            self,
            self._end.busy,
            lambda _report: self._end.work(options, shown),
            self._issued,
            failed=self._not_issued,
            cancellable=False,
        )

    def _issued(self, letter: IssuedLetter | None) -> None:
        self.accept()
        self._end.show(letter, self._opener, self.said.emit)
        self._workplace.changes.letters.emit()
        self._workplace.changes.cases.emit()

    def _not_issued(self, error: Exception) -> None:
        """Where another clerk took the number, the page with the new one is shown first."""
        if self._look():
            self._ask_preview()
            self.explain(_on_its_day(error), self.options)

    def _look(self) -> bool:
        """Say what is missing now, and what the letter waits for. True: nothing is missing."""
        at_letter, one = self.steps.at_letter, self._prepared
        chosen = one.agency() if at_letter else self.target.agency()
        self._missing = one.missing(chosen)
        self.notices.show_missing(self._missing, one.need, chosen)
        self.notices.look_for_family(one.need.kind, chosen, one.id)
        self.options.setEnabled(not self._missing)
        self.steps.show_page(there=at_letter and not self._missing)
        if self._missing or not at_letter:
            self.preview.wait(waiting_words(self._missing, chosen))
        self._show_buttons()
        return not self._missing

    def _mended(self) -> None:
        """Something was recorded: read it anew, and go on where the clerk wanted to."""
        with self.explained():
            self._prepared.read()
            self.target.show_need(self._prepared.need)
            if self.steps.at_letter:
                self._show_letter()
            elif self._goes_on:
                self.go_on()
            elif self._look():
                self.target.picker.setFocus()

    def _show_target(self) -> None:
        self._goes_on = False
        self.steps.turn(to_letter=False)
        self._look()
        self.target.picker.setFocus()

    def _show_letter(self) -> None:
        self.steps.turn(to_letter=True)
        if not self._look():
            self.notices.remind()
            return
        with self.explained(self.options):
            if not self._filled:
                one = self._prepared
                self.options.show_options(one.first_options(), one.secrecy())
                self._filled = True
            self.options.official.setFocus()
            self._ask_preview()

    def _ask_preview(self) -> None:
        self.options.clear_problems()
        with self.explained(self.options):
            self.preview.ask(self._prepared.id, self.options.options())

    def _forward(self) -> None:
        (self.issue if self.steps.at_letter else self.go_on)()

    def _show_buttons(self) -> None:
        at_letter = self.steps.at_letter
        self.back.setVisible(at_letter and not self._prepared.settled)  # that stays with its agency
        self.main.setText(self._end.word if at_letter else self.tr("Lanjut ke surat (F10)"))
        self.main.setEnabled(not at_letter or bool(self._missing or self.preview.shown))


def _on_its_day(error: Exception) -> Exception:
    """A basis that is there today but was not on the day of the letter is said beside that day."""
    if isinstance(error, RuleError) and error.field == "sharing":
        return RuleError(error.code, field="letter_date", **error.details)
    return error
