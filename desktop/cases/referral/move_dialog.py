"""The office's own step with a referral: sent off, withdrawn, or taken back as a wrong entry."""

from PySide6.QtWidgets import QWidget

from desktop.cases.recording_dialog import RecordingDialog
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.window.workplace import Workplace
from models.case.referral_status import Asks, LegalMove, allowed
from models.case.referrals import Move, ReferralView, move_referral
from models.codes import Party, ReasonCode
from models.labels import label


class MoveDialog(RecordingDialog):
    """Offers the moves the table of statuses allows, and asks for the reason where one is due.

    Help that came without the agency's word is recorded whole, by `ReceivedDialog`.
    """

    def __init__(self, workplace: Workplace, referral: ReferralView, parent: QWidget) -> None:
        about = parent.tr("{agency}, sekarang: {status}").format(
            agency=referral.agency.name, status=label(referral.status)
        )
        super().__init__(workplace, parent.tr("Ubah rujukan"), about, parent)
        self._referral = referral
        moves = allowed(referral.status, Party.OFFICE)
        self._moves = {move.end: move for move in moves if move.asks is not Asks.EVIDENCE}
        self.to = ChoiceBox("", [(end, label(end)) for end in self._moves])
        self.reason = ChoiceBox("", code_choices(ReasonCode), empty=self.tr("— pilih —"))
        self.form.add("to", self.tr("&Menjadi"), self.to, required=True)
        self.form.add("reason_code", self.tr("&Alasan"), self.reason, required=True)
        self.form.add("reason_text", self.tr("&Keterangan"), self.text)
        self.form.add("on", self.tr("&Tanggal"), self.on)
        self.to.currentIndexChanged.connect(self._show_reason)
        self._show_reason()
        self.to.setFocus()

    def record(self) -> None:
        reason = self.reason.text_value()
        move = Move(
            to=self._chosen().end,
            party=Party.OFFICE,
            reason_code=ReasonCode(reason) if reason else None,
            reason_text=self.text.toPlainText(),
            on=self.on.date(),
        )
        move_referral(self._referral.id, move, self._workplace.desk)

    def _chosen(self) -> LegalMove:
        return next(move for end, move in self._moves.items() if end == self.to.value())

    def _show_reason(self) -> None:
        self.form.set_row_visible("reason_code", visible=self._chosen().asks is Asks.REASON)
