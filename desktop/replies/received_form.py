"""What the resident received while the agency was silent: what it was, and who confirmed it how."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.replies.benefit_fields import BenefitFields
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.window.workplace import Workplace
from models.case.referrals import ReferralView
from models.case.reply.drafts import ReplyDraft
from models.codes import Confirmer, ReferralStatus, ReplyChannel

TEXT_HEIGHT = 56
WAYS = (ReplyChannel.VISIT, ReplyChannel.PHONE)
"""How somebody tells it who is no agency."""


class ReceivedForm(FormGrid):
    """`resident` is offered as the name where the resident told it himself."""

    def __init__(
        self,
        workplace: Workplace,
        referral: ReferralView,
        resident: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._referral, self._resident = referral, resident
        asks = self.tr("— pilih —")
        self.confirmer = ChoiceBox("", code_choices(Confirmer), empty=asks)
        self.channel = ChoiceBox("", code_choices(WAYS), empty=asks)
        self.told_by = QLineEdit(maxLength=120)
        self.on = DateField(workplace.desk.today)
        self.on.set_date(workplace.desk.today())
        self.received = BenefitFields(workplace, referral)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(TEXT_HEIGHT)
        self._add_rows()
        self.confirmer.currentIndexChanged.connect(lambda _row: self._offer_name())
        self.setFocusProxy(self.confirmer)

    def check(self) -> bool:
        """True when all is chosen that only the clerk can say; else it is asked for beside it."""
        asked = {
            "confirmer": (self.confirmer, self.tr("Pilih siapa yang membenarkannya.")),
            "channel": (self.channel, self.tr("Pilih bagaimana kabar ini sampai.")),
        }
        for name, (field, words) in asked.items():
            if field.value() is None:
                self.show_problem(name, words)
                return False
        return self.received.check(self)

    def draft(self) -> ReplyDraft:
        """Raises `RuleError`: date.unreadable, reply.amount."""
        return ReplyDraft(
            referral_id=self._referral.id,
            status=ReferralStatus.COMPLETED,
            channel=ReplyChannel(self.channel.text_value()),
            received_on=self.on.date(),
            told_by=self.told_by.text(),
            text=self.text.toPlainText(),
            attachment_id=self.received.paper.value(),
            confirmer=Confirmer(self.confirmer.text_value()),
            **self.received.values(),
        )

    def _add_rows(self) -> None:
        self.add("confirmer", self.tr("Di&benarkan oleh"), self.confirmer, required=True)
        self.add("told_by", self.tr("N&ama"), self.told_by, required=True)
        self.add("channel", self.tr("&Lewat"), self.channel, required=True)
        self.add("on", self.tr("&Tanggal kabar"), self.on)
        self.received.add_to(self, required=True)
        self.add("attachment_id", self.tr("Ber&kas bukti"), self.received.paper)
        self.add("text", self.tr("K&eterangan"), self.text)

    def _offer_name(self) -> None:
        """Another's name is asked for; what was typed stays."""
        own = self.confirmer.value() == Confirmer.RESIDENT
        if own and not self.told_by.text():
            self.told_by.setText(self._resident)
        elif not own and self.told_by.text() == self._resident:
            self.told_by.clear()
