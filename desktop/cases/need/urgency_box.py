"""How urgent a need is and why, the clerk's own judgement, and how long solving takes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.cases.need.choice_fields import ChoiceRow
from desktop.cases.need.urgency_words import scale_words, score_lines, score_words
from desktop.cases.statuses import level_status
from desktop.look.palette import Tone
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.field_error import FieldError, tell_when_full
from desktop.widgets.status_word import StatusWord
from desktop.widgets.text import hint, plain_label
from desktop.widgets.tone import set_shade
from models.codes import ProblemTerm, UrgencyLevel
from models.need.fields import Thresholds
from models.need.score import Score

REASON_LIMIT = 300


class UrgencyBox(QWidget):
    """Shows a `Score`; `override()` is what the clerk put in its place, if anything."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status, self.points = StatusWord(), plain_label()
        self.why, self.scale = hint(), hint()
        self.differs = QCheckBox(self.tr("Ubah tingkat menurut penilaian petugas"))
        self.level = ChoiceBox(self.tr("Tingkat menurut petugas"), code_choices(UrgencyLevel))
        self.reason = QLineEdit(maxLength=REASON_LIMIT)
        self.reason.setAccessibleName(self.tr("Alasan mengubah tingkat"))
        self.reason.setPlaceholderText(self.tr("Alasan, wajib diisi"))
        self.error = FieldError(self.reason)
        tell_when_full(self.reason, self.error)
        self.term = ChoiceRow(code_choices(ProblemTerm))
        self.term.setAccessibleName(self.tr("Lama penyelesaian"))
        self._lay_out()
        self.differs.toggled.connect(self._fold)
        for signal in (
            self.differs.clicked,
            self.level.activated,
            self.reason.textEdited,
            self.term.edited,
        ):
            signal.connect(lambda *_news: self._touched())
        self._fold(shown=False)

    def _lay_out(self) -> None:
        top, below, long = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
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
        column.addWidget(self.scale)
        column.addWidget(self.differs)
        column.addLayout(below)
        column.addWidget(self.error)
        long.addWidget(plain_label(self.tr("Lama penyelesaian:")))
        long.addWidget(self.term, 1)
        column.addLayout(long)

    def show_score(self, score: Score, limits: Thresholds) -> None:
        """The level, what gave the points, and by which scale."""
        self.status.show_status(level_status(score.level))
        self.points.setText(score_words(score))
        set_shade(self.points, Tone.BAD.value if score.emergency else "")
        self.why.setText(score_lines(score))
        self.scale.setText(scale_words(score.scale, limits))

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

    def chosen_term(self) -> ProblemTerm | None:
        """How long solving takes, as far as it is said."""
        chosen = self.term.value()
        return None if chosen is None else ProblemTerm(str(chosen))

    def say_problem(self, sentence: str) -> None:
        self.error.say(sentence)
        self.reason.setFocus()

    def _fold(self, shown: bool) -> None:
        self.level.setVisible(shown)
        self.reason.setVisible(shown)

    def _touched(self) -> None:
        self.error.clear()
        self.edited.emit()
