"""That the head or the camat was told of late cases: when, and what they said."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.cases.recording_dialog import RecordingDialog
from desktop.window.workplace import Workplace
from models.case.tracking.escalations import TellingDraft, record_telling
from models.codes import EscalationLevel
from models.labels import label


class TellingDialog(RecordingDialog):
    """`lines` are (case, referral or None); `done` is called once it is written."""

    def __init__(
        self,
        workplace: Workplace,
        level: EscalationLevel,
        lines: tuple[tuple[int, int | None], ...],
        parent: QWidget,
        done: Callable[[], None] | None = None,
    ) -> None:
        title = parent.tr("Sudah disampaikan")
        about = parent.tr("{count} baris disampaikan kepada: {who}.")
        super().__init__(workplace, title, about.format(count=len(lines), who=label(level)), parent)
        self._level, self._lines = level, lines
        if done is not None:
            self.accepted.connect(done)
        self.form.add("on", self.tr("&Tanggal"), self.on)
        self.form.add("text", self.tr("&Arahan atau jawaban"), self.text)
        self.text.setFocus()

    def record(self) -> None:
        draft = TellingDraft(self._level, self._lines, self.on.date(), self.text.toPlainText())
        record_telling(draft, self._workplace.desk)
