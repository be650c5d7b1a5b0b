"""What became of a referral: an agency's answer by slip or phone, or the office's own step."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from desktop.workplace import Workplace
from models.case.referral_status import Asks, LegalMove, allowed
from models.case.referrals import Move, ReferralView, move_referral
from models.codes import Party, ReasonCode
from models.labels import label

TEXT_HEIGHT = 90


class ReplyDialog(OfficeDialog):
    """Offers only the moves the table of statuses allows, and asks what each must bring."""

    def __init__(
        self, workplace: Workplace, referral: ReferralView, party: Party, parent: QWidget
    ) -> None:
        agency = party is Party.AGENCY
        title = parent.tr("Catat jawaban instansi") if agency else parent.tr("Ubah rujukan")
        super().__init__(title, parent)
        self._workplace, self._referral, self._party = workplace, referral, party
        self._moves = {move.end: move for move in allowed(referral.status, party)}
        self.form = FormGrid()
        self.to = ChoiceBox("", [(end, label(end)) for end in self._moves])
        self.reason = ChoiceBox("", code_choices(ReasonCode), empty=self.tr("— pilih —"))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(TEXT_HEIGHT)
        self.on = DateField(workplace.desk.today)
        self.on.setObjectName("on")
        self.on.set_date(workplace.desk.today())
        word = self.tr("&Jawaban") if agency else self.tr("&Menjadi")
        self.form.add("to", word, self.to, required=True)
        self.form.add("reason_code", self.tr("&Alasan"), self.reason, required=True)
        self.form.add("reason_text", self.tr("&Keterangan"), self.text)
        self.form.add("on", self.tr("&Tanggal"), self.on)
        self.body.addWidget(
            hint(
                self.tr("{agency}, sekarang: {status}").format(
                    agency=referral.agency.name, status=label(referral.status)
                )
            )
        )
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(620, 380)
        self.to.currentIndexChanged.connect(self._show_reason)
        self._show_reason()
        self.to.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        try:
            reason = self.reason.text_value()
            move = Move(
                to=self._chosen().end,
                party=self._party,
                reason_code=ReasonCode(reason) if reason else None,
                reason_text=self.text.toPlainText(),
                on=self.on.date(),
            )
            move_referral(self._referral.id, move, self._workplace.desk)
        except Exception as error:  # noqa: BLE001  the dialog explains or hands it on
            self.explain(error, self.form)
            return
        self._workplace.changes.cases.emit()
        self.accept()

    def _chosen(self) -> LegalMove:
        return next(move for end, move in self._moves.items() if end == self.to.value())

    def _show_reason(self) -> None:
        self.form.set_row_visible("reason_code", visible=self._chosen().asks is Asks.REASON)
