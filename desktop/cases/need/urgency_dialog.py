"""Why a need is as urgent as it is: each answer's points, the scale, and who judged otherwise."""

from PySide6.QtWidgets import QWidget

from desktop.cases.need.urgency_words import (
    first_danger,
    judged_words,
    line_words,
    scale_words,
    score_lines,
)
from desktop.cases.statuses import level_status
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.record_list import RecordList
from desktop.widgets.status_word import StatusWord
from desktop.widgets.text import heading, hint, plain_label
from models.case.views import NeedView
from models.need.forms import form_of

TALLEST = 240


class UrgencyDialog(OfficeDialog):
    """Read line by line with the arrows; Esc closes it."""

    def __init__(self, need: NeedView, parent: QWidget) -> None:
        super().__init__(parent.tr("Mengapa tingkat ini?"), parent)
        score = need.score
        judged = judged_words(score, need.override_level, need.override_reason)
        self.judged = plain_label(judged, wrap=True)
        self.lines = RecordList(self.tr("Jawaban dan poinnya"), TALLEST)
        self.lines.setWordWrap(True)
        for line in first_danger(score):
            self.lines.add(
                "circle-alert" if line.emergency else "circle-dot", line_words(line), None
            )
        if not score.lines:
            self.lines.add("circle-minus", score_lines(score), None)
        self.lines.setCurrentRow(0)
        self.lines.fit()
        limits = form_of(need.kind, need.form_version).thresholds
        self.scale = hint(scale_words(score.scale, limits))
        self.body.addWidget(heading(need.title, 2))
        self.body.addWidget(StatusWord(level_status(need.level)))
        for each in (self.judged, self.lines, self.scale):
            self.body.addWidget(each)
        self.body.addStretch(1)
        self.end_with(None)
        self.resize(620, 340)
        self.lines.setFocus()
