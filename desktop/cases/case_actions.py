"""What can be done in a case: each opens one dialog, or calls one use case and tells the pages."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.attachments.documents_dialog import DocumentsDialog
from desktop.cases.case_details_dialog import CaseDetailsDialog
from desktop.cases.closing_dialog import ClosingDialog, ReopenDialog
from desktop.cases.discretion_notice import mark_restricted
from desktop.cases.need.double_aid_notice import opened_by
from desktop.cases.need.need_dialog import NeedDialog
from desktop.cases.note_dialog import NoteDialog
from desktop.cases.outcome_dialog import OutcomeDialog
from desktop.cases.receipt_dialog import ReceiptDialog
from desktop.cases.referral.move_dialog import MoveDialog
from desktop.cases.referral.referral_dialog import ReferralDialog
from desktop.cases.referral.sending import ask_how_sent
from desktop.cases.referral.unnumbered_letters import UnnumberedLetters
from desktop.cases.sharing.sharings_dialog import SharingsDialog
from desktop.deadlines.case_clock import CaseClock
from desktop.errors import shown
from desktop.lists.bulk_dialog import AssignDialog
from desktop.plan.step_actions import StepActions
from desktop.replies.reply_dialog import AnswerDialog, ReceivedDialog, ReplyDialog
from desktop.replies.slip_dialog import SlipDialog
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.case.referrals import ReferralView
from models.case.reply.asked_referrals import asked
from models.case.reply.replies import Proposal, ReplyView, proposals
from models.case.views import CaseView, NeedView
from models.codes import CaseState, Delivery, SavedList
from models.labels import label
from models.letter.delivery import deliver_referral
from models.need.forms import load_forms


class CaseActions:
    """Works on the `case` it was given last."""

    def __init__(self, workplace: Workplace, parent: QWidget, ways: Ways) -> None:
        self._workplace, self._parent, self._ways = workplace, parent, ways
        self.case: CaseView | None = None
        self.open_paper: Callable[[object], None] = lambda _attachment_id: None
        """Shows an attachment of the case by its id; the page that lists them sets it."""
        self.look_at: Callable[[int | None], None] = lambda _need_id: None
        """Brings a need into view; the page that shows them sets it."""
        self.clock = CaseClock(workplace, parent, self._known)
        self.plan = StepActions(workplace, parent, self._known)
        self.unnumbered = UnnumberedLetters(workplace, parent, ways, self._known)
        self.open_record = opened_by(ways)
        """Opens the case of what a family already has, or the person who has it."""

    def refer(self, need: NeedView, referral: ReferralView | None = None) -> None:
        dialog = ReferralDialog(self._workplace, self._known(), need, self._window(), referral)
        dialog.asked_for.connect(self.open_record)
        dialog.said.connect(self._ways.say)
        proposed = self.proposal(need)
        if referral is None and proposed is not None:
            dialog.target.picker.choose(proposed.agency_id)
        dialog.open()

    def letter(self, referral: ReferralView) -> None:
        """A letter for a referral that is prepared, or a further one for one that went out."""
        self.refer(self.need(referral.need_id), referral)

    def reply(self, referral: ReferralView) -> None:
        self._answer(ReplyDialog(self._workplace, asked(referral.id), self._window()), referral)

    def received(self, referral: ReferralView) -> None:
        """The help has come although the agency did not say so."""
        self._answer(ReceivedDialog(self._workplace, asked(referral.id), self._window()), referral)

    def slip(self, referral: ReferralView) -> None:
        """The paper on which the agency answers."""
        SlipDialog(self._workplace, [referral.id], self._window()).open()

    def change(self, referral: ReferralView) -> None:
        MoveDialog(self._workplace, referral, self._window()).open()

    def send(self, referral: ReferralView) -> None:
        """How the paper left the office; with receiver and proof where the clerk has them."""
        ask_how_sent(self._workplace, self._parent, self._known(), referral, self.deliver)

    def deliver(self, referral: ReferralView, delivery: Delivery) -> None:
        with shown(self._parent):
            deliver_referral(referral.id, delivery, self._workplace.desk)
            self._workplace.changes.cases.emit()
            words = QCoreApplication.translate("case", "Pengiriman tercatat: {how}.")
            self._saved(referral, words.format(how=label(delivery).casefold()))

    def settle(self, need: NeedView) -> None:
        OutcomeDialog(self._workplace, need.id, need.title, self._window()).open()

    def complete(self, need: NeedView) -> None:
        known = (need.id, need.draft)
        NeedDialog(self._workplace, self._known().id, self._window(), need=known).open()

    def add_need(self) -> None:
        case = self._known()
        there = {need.kind for need in case.needs}
        kinds = tuple(kind for kind in load_forms() if kind not in there)
        if kinds:
            dialog = NeedDialog(self._workplace, case.id, self._window(), kinds=kinds)
            dialog.asked_for.connect(self.open_record)
            dialog.open()

    def documents(self, need: NeedView) -> None:
        """The papers of a need: which were seen, which are missing and why."""
        DocumentsDialog(self._workplace, need.id, need.title, self._window()).open()

    def note(self) -> None:
        NoteDialog(self._workplace, self._known().id, self._window()).open()

    def share(self) -> None:
        """The bases for passing data on: to record one, or to take one back."""
        SharingsDialog(self._workplace, self._known().id, self._window()).open()

    def assign(self) -> None:
        """Who in the office looks after it."""
        ids = (self._known().id,)
        dialog = AssignDialog(self._workplace, SavedList.CASES, ids, self._window())
        dialog.worked.connect(lambda _token: self._workplace.changes.cases.emit())
        dialog.open()

    def correct(self) -> None:
        CaseDetailsDialog(self._workplace, self._known(), self._window()).open()

    def restrict(self) -> None:
        mark_restricted(self._known().id, self._workplace, self._ways.say, self._parent)

    def receipt(self) -> None:
        ReceiptDialog(self._workplace, self._known().id, self._window()).open()

    def close(self) -> None:
        ClosingDialog(self._workplace, self._known(), self._window()).open()

    def reopen(self) -> None:
        ReopenDialog(self._workplace, self._known(), self._window()).open()

    def proposal(self, need: NeedView) -> Proposal | None:
        """The agency that another one named as the right one for a need."""
        case = self._known()
        unsettled = [each.id for each in case.needs if each.outcome is None]
        return proposals(unsettled, case.referrals, case.replies).get(need.id)

    def has_letter(self, referral: ReferralView) -> bool:
        """Whether there is a paper of which to say where it is: in a closed case nothing moves."""
        case = self._known()
        return case.state is CaseState.OPEN and case.has_letter(referral.id)

    def replies(self, referral: ReferralView) -> list[ReplyView]:
        """The answers on a referral, the last one first."""
        answers = reversed(self._known().replies)
        return [each for each in answers if each.referral_id == referral.id]

    def need(self, need_id: int | None) -> NeedView:
        return next(need for need in self._known().needs if need.id == need_id)

    def referral(self, referral_id: int | None) -> ReferralView:
        return next(each for each in self._known().referrals if each.id == referral_id)

    def _answer(self, dialog: AnswerDialog, referral: ReferralView) -> None:
        dialog.recorded.connect(lambda words: self._saved(referral, words))
        dialog.open()

    def _saved(self, referral: ReferralView, words: str) -> None:
        self._ways.say(words)
        self.look_at(referral.need_id)

    def _known(self) -> CaseView:
        if self.case is None:
            raise LookupError
        return self.case

    def _window(self) -> QWidget:
        return self._parent.window()
