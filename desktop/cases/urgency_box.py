"""How urgent a need is, why, and the clerk's own judgement with its reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.cases.statuses import level_status
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.field_error import FieldError
from desktop.widgets.status_word import StatusWord
from desktop.widgets.text import hint, plain_label
from models.codes import UrgencyLevel
from models.need_score import Score, ScoreLine

REASON_LIMIT = 300


class UrgencyBox(QWidget):
    """Shows a `Score`; `override()` is what the clerk put in its place, if anything."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status, self.points, self.why = StatusWord(), plain_label(), hint()
        self.differs = QCheckBox(self.tr("Ubah tingkat menurut penilaian petugas"))
        self.level = ChoiceBox(self.tr("Tingkat menurut petugas"), code_choices(UrgencyLevel))
        self.reason = QLineEdit(maxLength=REASON_LIMIT)
        self.reason.setAccessibleName(self.tr("Alasan mengubah tingkat"))
        self.reason.setPlaceholderText(self.tr("Alasan, wajib diisi"))
        self.error = FieldError(self.reason)
        self._lay_out()
        self.differs.toggled.connect(self._fold)
        for signal in (self.differs.clicked, self.level.activated, self.reason.textEdited):
            signal.connect(lambda *_news: self._touched())
        self._fold(shown=False)

    def _lay_out(self) -> None:
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(plain_label(self.tr("Tingkat kegawatan:")))
        top.addWidget(self.status)
        top.addWidget(self.points)
        top.addStretch(1)
        below.addWidget(self.level)
        below.addWidget(self.reason, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.why)
        column.addWidget(self.differs)
        column.addLayout(below)
        column.addWidget(self.error)

    def show_score(self, score: Score) -> None:
        self.status.show_status(level_status(score.level))
        self.points.setText(self.tr("{total} poin").format(total=score.total))
        self.points.setVisible(not score.emergency)
        lines = [self._line(line) for line in score.lines]
        self.why.setText(
            " · ".join(lines) if lines else self.tr("Belum ada jawaban yang menambah poin.")
        )

    def _line(self, line: ScoreLine) -> str:
        """Danger to life weighs more than any points."""
        words = self.tr("{label}: {answer} (+{points})")
        if line.emergency:
            words = self.tr("{label}: {answer} (bahaya jiwa)")
        return words.format(label=line.label, answer=line.answer, points=line.points)

    def override(self) -> tuple[UrgencyLevel | None, str]:
        """The clerk's own level and the reason, or None and an empty reason."""
        if not self.differs.isChecked():
            return None, ""
        return UrgencyLevel(self.level.text_value()), self.reason.text().strip()

    def show_override(self, level: UrgencyLevel | None, reason: str) -> None:
        self.differs.setChecked(level is not None)
        if level is not None:
            self.level.set_value(level)
        self.reason.setText(reason)

    def say_problem(self, sentence: str) -> None:
        self.error.say(sentence)
        self.reason.setFocus()

    def _fold(self, shown: bool) -> None:
        self.level.setVisible(shown)
        self.reason.setVisible(shown)

    def _touched(self) -> None:
        self.error.clear()
        self.edited.emit()
