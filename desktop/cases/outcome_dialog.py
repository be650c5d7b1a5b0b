"""What became of a need, as the resident confirmed it."""

from PySide6.QtWidgets import QWidget

from desktop.cases.need.choice_fields import ChoiceRow
from desktop.cases.recording_dialog import RecordingDialog
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.window.workplace import Workplace
from models.codes import Outcome, OutcomeReason
from models.need.needs import OutcomeDraft, settle_need


class OutcomeDialog(RecordingDialog):
    def __init__(self, workplace: Workplace, need_id: int, title: str, parent: QWidget) -> None:
        super().__init__(workplace, parent.tr("Catat hasil"), title, parent)
        self._need_id = need_id
        self.outcome = ChoiceRow(code_choices(Outcome))
        self.reason = ChoiceBox("", code_choices(OutcomeReason), empty=self.tr("— pilih —"))
        self.form.add("outcome", self.tr("&Hasil"), self.outcome, required=True)
        self.form.add("reason", self.tr("&Sebab"), self.reason, required=True)
        self.form.add(
            "text",
            self.tr("&Keterangan"),
            self.text,
            help_text=self.tr("Apa yang diterima warga, berapa, dari siapa."),
        )
        self.form.add("on", self.tr("&Tanggal"), self.on)
        self.outcome.edited.connect(self._show_reason)
        self._show_reason()
        self.outcome.setFocus()

    def save(self) -> None:
        if self.outcome.value() is None:
            self.form.show_problem("outcome", self.tr("Pilih hasilnya dulu."))
        else:
            super().save()

    def record(self) -> None:
        reason = self.reason.text_value()
        draft = OutcomeDraft(
            outcome=Outcome(str(self.outcome.value())),
            reason=OutcomeReason(reason) if reason else None,
            text=self.text.toPlainText(),
            on=self.on.date(),
        )
        settle_need(self._need_id, draft, self._workplace.desk)

    def _show_reason(self) -> None:
        self.form.set_row_visible("reason", visible=self.outcome.value() not in (None, Outcome.MET))
