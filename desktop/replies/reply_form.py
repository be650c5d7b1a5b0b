"""An agency's answer on screen: it shows the fields that belong to the answer, and reads them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.replies.benefit_fields import BenefitFields
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.window.workplace import Workplace
from models.agencies import AgencyView, agencies
from models.case.referrals import ReferralView
from models.case.reply.drafts import BELONGS, ReplyDraft, belongs, possible_answers
from models.codes import ReasonCode, ReferralStatus, ReplyChannel
from models.incoming.answers import possible_letters
from models.incoming.rows import IncomingRow
from models.labels import label

TEXT_HEIGHT = 56
DAYS = ("appointment_on", "check_again_on")


class ReplyForm(FormGrid):
    def __init__(
        self, workplace: Workplace, referral: ReferralView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._referral, today = referral, workplace.desk.today
        self._filled = ("", "")
        possible = possible_answers(referral.status)
        self.status = ChoiceBox(
            "", [(each, label(each)) for each in possible], empty=self.tr("— pilih —")
        )
        self.channel = ChoiceBox("", code_choices(ReplyChannel))
        self._letters = {each.id: each for each in possible_letters(referral.id)}
        self.letter = ChoiceBox(
            "",
            [(each.id, _named(each)) for each in self._letters.values()],
            empty=self.tr("belum dicatat di Surat masuk"),
        )
        self.reason = ChoiceBox("", code_choices(ReasonCode), empty=self.tr("— pilih —"))
        self.suggested = ChoiceBox(
            "", _others(agencies(), referral.agency), empty=self.tr("tidak disebut")
        )
        self.received = BenefitFields(workplace, referral)
        self.on = DateField(today)
        self.days = {name: DateField(today) for name in DAYS}
        self.told_by, self.place = QLineEdit(maxLength=120), QLineEdit(maxLength=200)
        self.queue = QLineEdit(maxLength=60)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(TEXT_HEIGHT)
        self._add_rows()
        self.on.set_date(today())
        for choice in (self.status, self.channel):
            choice.currentIndexChanged.connect(lambda _row: self._show_rows())
        self.letter.activated.connect(lambda _row: self._take_letter())
        self._show_rows()
        self.setFocusProxy(self.status)

    def answered_by(self, incoming_id: int) -> None:
        """The answer stands in this letter, which is tied to the referral or may be."""
        self.channel.set_value(ReplyChannel.LETTER)
        self.letter.set_value(incoming_id)
        self._take_letter()

    def letter_id(self) -> int | None:
        """The recorded letter the answer stands in."""
        chosen = self.letter.value()
        by_letter = self.channel.value() == ReplyChannel.LETTER
        return chosen if by_letter and isinstance(chosen, int) else None

    def check(self) -> bool:
        """True when all is chosen that only the clerk can say; else it is asked for beside it."""
        if self.status.value() is None:
            self.show_problem("to", self.tr("Pilih dulu apa jawaban instansi."))
            return False
        return not belongs("step_id", self._status()) or self.received.check(self)

    def draft(self) -> ReplyDraft:
        """Raises `RuleError`: date.unreadable, reply.amount."""
        status, reason = self._status(), self.reason.text_value()
        values: dict[str, Any] = {
            "reason_code": ReasonCode(reason) if reason else None,
            "suggested_agency_id": self.suggested.value(),
            "queue_number": self.queue.text(),
            "appointment_place": self.place.text(),
            **self.received.values(),
            **{name: field.date() for name, field in self.days.items()},
        }
        return ReplyDraft(
            referral_id=self._referral.id,
            status=status,
            channel=ReplyChannel(self.channel.text_value()),
            received_on=self.on.date(),
            told_by=self.told_by.text(),
            text=self.text.toPlainText(),
            attachment_id=self.received.paper.value(),
            **{name: value for name, value in values.items() if belongs(name, status)},
        )

    def _status(self) -> ReferralStatus:
        return ReferralStatus(self.status.text_value())

    def _add_rows(self) -> None:
        self.add("to", self.tr("&Jawaban"), self.status, required=True)
        self.add("on", self.tr("&Tanggal jawaban"), self.on)
        self.add("channel", self.tr("&Lewat"), self.channel)
        self.add("incoming", self.tr("S&urat masuk"), self.letter)
        self.add("told_by", self.tr("&Pemberi kabar"), self.told_by)
        self.add("reason_code", self.tr("&Alasan"), self.reason, required=True)
        self.add("suggested_agency_id", self.tr("&Instansi yang tepat"), self.suggested)
        self.add("queue_number", self.tr("&Nomor antrean"), self.queue)
        self.add("appointment_on", self.tr("&Hari janji"), self.days["appointment_on"])
        self.add("appointment_place", self.tr("T&empat janji"), self.place)
        self.received.add_to(self)
        self.add("attachment_id", self.tr("&Berkas jawaban"), self.received.paper)
        self.add("text", self.tr("&Keterangan"), self.text)
        self.add("check_again_on", self.tr("Tan&ya lagi pada"), self.days["check_again_on"])
        self.days["check_again_on"].setAccessibleDescription(
            self.tr("Kosongkan bila belum pasti: program memakai batas baku.")
        )

    def _take_letter(self) -> None:
        """Fill in what the chosen letter says; what the clerk has written himself stays."""
        found = self._letters.get(self.letter_id() or 0)
        if found is None:
            return
        self.on.set_date(found.received_on)
        written = self.told_by.text().strip(), self.text.toPlainText().strip()
        words = found.sender[: self.told_by.maxLength()], self._letter_words(found)
        if written[0] in ("", self._filled[0]):
            self.told_by.setText(words[0])
        if written[1] in ("", self._filled[1]):
            self.text.setPlainText(words[1])
        self._filled = words

    def _letter_words(self, letter: IncomingRow) -> str:
        words = self.tr("Surat balasan {number}").format(number=letter.number or letter.mark)
        if letter.letter_date is None:
            return f"{words}."
        dated = self.tr("tanggal {day}").format(day=f"{letter.letter_date:%d-%m-%Y}")
        return f"{words} {dated}."

    def _show_rows(self) -> None:
        """Only what belongs to the chosen answer; what is hidden is not recorded."""
        by_letter = self.channel.value() == ReplyChannel.LETTER
        self.set_row_visible("incoming", visible=by_letter)
        chosen = self.status.value() is not None
        for name in BELONGS:
            if name in self.names():
                self.set_row_visible(name, visible=chosen and belongs(name, self._status()))


def _others(known: Sequence[AgencyView], own: AgencyView) -> list[tuple[object, str]]:
    return [(each.id, each.short_name) for each in known if each.id != own.id]


def _named(letter: IncomingRow) -> str:
    """By what every list tells of it; what a secret one is about is told nowhere."""
    parts = (letter.mark, letter.number, letter.sender, f"{letter.received_on:%d-%m-%Y}")
    return " · ".join(part for part in parts if part)
