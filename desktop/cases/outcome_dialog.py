"""What became of a need, as the resident confirmed it."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.cases.choice_fields import ChoiceRow
from desktop.dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from desktop.workplace import Workplace
from models.codes import Outcome, OutcomeReason
from models.needs import OutcomeDraft, settle_need

TEXT_HEIGHT = 90


class OutcomeDialog(OfficeDialog):
    def __init__(self, workplace: Workplace, need_id: int, title: str, parent: QWidget) -> None:
        super().__init__(parent.tr("Catat hasil"), parent)
        self._workplace, self._need_id = workplace, need_id
        self.form = FormGrid()
        self.outcome = ChoiceRow(code_choices(Outcome))
        self.reason = ChoiceBox("", code_choices(OutcomeReason), empty=self.tr("— pilih —"))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(TEXT_HEIGHT)
        self.on = DateField(workplace.desk.today)
        self.on.setObjectName("on")
        self.on.set_date(workplace.desk.today())
        self.form.add("outcome", self.tr("&Hasil"), self.outcome, required=True)
        self.form.add("reason", self.tr("&Sebab"), self.reason, required=True)
        self.form.add(
            "text",
            self.tr("&Keterangan"),
            self.text,
            help_text=self.tr("Apa yang diterima warga, berapa, dari siapa."),
        )
        self.form.add("on", self.tr("&Tanggal"), self.on)
        self.body.addWidget(hint(title))
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(620, 380)
        self.outcome.edited.connect(self._show_reason)
        self._show_reason()
        self.outcome.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        outcome = self.outcome.value()
        if outcome is None:
            self.form.show_problem("outcome", self.tr("Pilih hasilnya dulu."))
            return
        reason = self.reason.text_value()
        try:
            draft = OutcomeDraft(
                outcome=Outcome(str(outcome)),
                reason=OutcomeReason(reason) if reason else None,
                text=self.text.toPlainText(),
                on=self.on.date(),
            )
            settle_need(self._need_id, draft, self._workplace.desk)
        except Exception as error:  # noqa: BLE001  the dialog explains or hands it on
            self.explain(error, self.form)
            return
        self._workplace.changes.cases.emit()
        self.accept()

    def _show_reason(self) -> None:
        self.form.set_row_visible("reason", visible=self.outcome.value() not in (None, Outcome.MET))
