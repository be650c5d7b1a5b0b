"""The end of a planned step: it was taken, or it is not needed any more, and why."""

from PySide6.QtWidgets import QWidget

from desktop.cases.recording_dialog import RecordingDialog
from desktop.window.workplace import Workplace
from models.case.plan.steps import StepView, complete_step, drop_step


class StepDoneDialog(RecordingDialog):
    def __init__(self, workplace: Workplace, step: StepView, parent: QWidget) -> None:
        super().__init__(workplace, parent.tr("Langkah sudah dikerjakan"), step.text, parent)
        self._step = step
        self.form.add(
            "note",
            self.tr("&Catatan"),
            self.text,
            help_text=self.tr("Boleh kosong. Apa hasilnya, bertemu siapa."),
        )
        self.form.add("on", self.tr("&Tanggal"), self.on)
        self.text.setFocus()

    def record(self) -> None:
        complete_step(self._step.id, self._workplace.desk, self.text.toPlainText(), self.on.date())


class StepDropDialog(RecordingDialog):
    def __init__(self, workplace: Workplace, step: StepView, parent: QWidget) -> None:
        super().__init__(workplace, parent.tr("Langkah tidak jadi"), step.text, parent)
        self._step = step
        self.form.add(
            "note",
            self.tr("&Alasan"),
            self.text,
            required=True,
            help_text=self.tr("Langkah yang menunggu langkah ini tidak menunggunya lagi."),
        )
        self.text.setFocus()

    def record(self) -> None:
        drop_step(self._step.id, self.text.toPlainText(), self._workplace.desk)
