"""An agency's answer on screen: it shows the fields that belong to the answer, and reads them."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.cases.number_field import NumberField
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from models.agencies import AgencyView, agencies
from models.case.referrals import ReferralView
from models.case.reply_drafts import BELONGS, ReplyDraft, belongs, possible_answers
from models.codes import ReasonCode, ReferralStatus, ReplyChannel
from models.errors import RuleError
from models.labels import label
from models.programmes import ProgrammeView, programmes

TEXT_HEIGHT = 56
NO_PROGRAMME = 0
Today = Callable[[], dt.date]
DAYS = ("appointment_on", "benefit_on", "check_again_on")


class ReplyForm(FormGrid):
    def __init__(self, referral: ReferralView, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._referral = referral
        possible = possible_answers(referral.status)
        self.status = ChoiceBox("", [(each, label(each)) for each in possible])
        self.channel = ChoiceBox("", code_choices(ReplyChannel))
        self.reason = ChoiceBox("", code_choices(ReasonCode), empty=self.tr("— pilih —"))
        self.suggested = ChoiceBox(
            "", _others(agencies(), referral.agency), empty=self.tr("tidak disebut")
        )
        self.aid = ChoiceBox(
            "", self._aids(programmes(referral.need_kind)), empty=self.tr("tidak dicatat")
        )
        self.amount = NumberField(money=True)
        self.on = DateField(today)
        self.days = {name: DateField(today) for name in DAYS}
        self.told_by, self.place = QLineEdit(maxLength=120), QLineEdit(maxLength=200)
        self.queue = QLineEdit(maxLength=60)
        self.benefit, self.evidence = QLineEdit(maxLength=300), QLineEdit(maxLength=300)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(TEXT_HEIGHT)
        self._add_rows()
        self.on.set_date(today())
        self.status.currentIndexChanged.connect(lambda _row: self._show_rows())
        self._show_rows()
        self.setFocusProxy(self.status)

    def draft(self) -> ReplyDraft:
        """Raises `RuleError`: date.unreadable, reply.amount."""
        status = self._status()
        reason, aid = self.reason.text_value(), self.aid.value()
        values: dict[str, Any] = {
            "reason_code": ReasonCode(reason) if reason else None,
            "suggested_agency_id": self.suggested.value(),
            "queue_number": self.queue.text(),
            "appointment_place": self.place.text(),
            "benefit": self.benefit.text(),
            "amount": self._amount(),
            "evidence": self.evidence.text(),
            "as_aid": aid is not None,
            **{name: field.date() for name, field in self.days.items()},
        }
        return ReplyDraft(
            referral_id=self._referral.id,
            status=status,
            channel=ReplyChannel(self.channel.text_value()),
            received_on=self.on.date(),
            told_by=self.told_by.text(),
            text=self.text.toPlainText(),
            aid_programme_id=aid if isinstance(aid, int) and aid != NO_PROGRAMME else None,
            **{name: value for name, value in values.items() if belongs(name, status)},
        )

    def _status(self) -> ReferralStatus:
        return ReferralStatus(self.status.text_value())

    def _amount(self) -> int | None:
        value = self.amount.value()
        if value is None or isinstance(value, int):
            return value
        raise RuleError("reply.amount", field="amount")

    def _add_rows(self) -> None:
        self.add("to", self.tr("&Jawaban"), self.status, required=True)
        self.add("on", self.tr("&Tanggal jawaban"), self.on)
        self.add("channel", self.tr("&Lewat"), self.channel)
        self.add("told_by", self.tr("&Pemberi kabar"), self.told_by)
        self.add("reason_code", self.tr("&Alasan"), self.reason, required=True)
        self.add("suggested_agency_id", self.tr("&Instansi yang tepat"), self.suggested)
        self.add("queue_number", self.tr("&Nomor antrean"), self.queue)
        self.add("appointment_on", self.tr("&Hari janji"), self.days["appointment_on"])
        self.add("appointment_place", self.tr("T&empat janji"), self.place)
        self.add("benefit", self.tr("Yang &diterima warga"), self.benefit)
        self.add("benefit_on", self.tr("Tan&ggal diterima"), self.days["benefit_on"])
        self.add("amount", self.tr("Nilai &rupiah"), self.amount)
        self.add("evidence", self.tr("B&ukti"), self.evidence)
        self.add("as_aid", self.tr("&Catat sebagai bantuan"), self.aid)
        self.add("text", self.tr("&Keterangan"), self.text)
        self.add("check_again_on", self.tr("Tan&ya lagi pada"), self.days["check_again_on"])
        self.days["check_again_on"].setAccessibleDescription(
            self.tr("Kosongkan bila belum pasti: program memakai batas baku.")
        )

    def _show_rows(self) -> None:
        """Only what belongs to the chosen answer; what is hidden is not recorded."""
        for name in BELONGS:
            self.set_row_visible(name, visible=belongs(name, self._status()))

    def _aids(self, known: Sequence[ProgrammeView]) -> list[tuple[object, str]]:
        free = (NO_PROGRAMME, self.tr("bantuan di luar program"))
        return [free, *((each.id, each.name) for each in known)]


def _others(known: Sequence[AgencyView], own: AgencyView) -> list[tuple[object, str]]:
    return [(each.id, each.short_name) for each in known if each.id != own.id]
