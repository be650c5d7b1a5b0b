"""One need told in the queue: the questions that decide its urgency, and how long solving takes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.cases.statuses import level_status
from desktop.outreach.key_choices import KeyChoices, keyed
from desktop.widgets.choice_box import code_choices
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.status_word import StatusWord
from desktop.widgets.text import heading
from models.codes import ProblemTerm
from models.need.fields import Field, FieldType, NeedForm
from models.need.needs import NeedDraft
from models.need.score import Score, score
from models.need.urgency_questions import urgency_questions


class QuickNeed(QWidget):
    """`answered` is sent by each question when the keyboard may go on to the next."""

    edited = Signal()
    answered = Signal()

    def __init__(self, form: NeedForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self._asked = form, urgency_questions(form)
        self.grid, self.level = FormGrid(), StatusWord()
        self.term = KeyChoices(keyed(code_choices(ProblemTerm)))
        for field in self._asked:
            self.grid.add(field.name, field.label.replace("&", "&&"), _choices(self, field))
        self.grid.add("term", self.tr("Lama penyelesaian"), self.term)
        column, top = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        top.addWidget(heading(form.title, 3))
        top.addWidget(self.level)
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(self.grid)
        self.grid.edited.connect(self._touched)
        for row in self.stops():
            row.answered.connect(self.answered)
        self._show_level()

    def stops(self) -> list[KeyChoices]:
        """The questions in order, the term last."""
        asked = [self.grid.field(field.name) for field in self._asked]
        return [row for row in (*asked, self.term) if isinstance(row, KeyChoices)]

    def draft(self) -> NeedDraft:
        term = self.term.value()
        return NeedDraft(
            self.form.kind,
            self._answers(),
            term=None if term is None else ProblemTerm(str(term)),
        )

    def show_draft(self, draft: NeedDraft | None) -> None:
        """What was told before; None begins anew."""
        answers = dict(draft.answers) if draft is not None else {}
        for field in self._asked:
            row = self.grid.field(field.name)
            if isinstance(row, KeyChoices):
                row.set_value(answers.get(field.name))
        self.term.set_value(draft.term if draft is not None else None)
        self._show_level()

    def score(self) -> Score:
        return score(self.form, self._answers())

    def _touched(self) -> None:
        self._show_level()
        self.edited.emit()

    def _show_level(self) -> None:
        self.level.show_status(level_status(self.score().level))

    def _answers(self) -> dict[str, object]:
        rows = {field.name: self.grid.field(field.name) for field in self._asked}
        given = {name: row.value() for name, row in rows.items() if isinstance(row, KeyChoices)}
        return {name: value for name, value in given.items() if value is not None}


def _choices(asker: QWidget, field: Field) -> KeyChoices:
    if field.type is FieldType.YES_NO:
        return KeyChoices([("y", True, asker.tr("Ya")), ("t", False, asker.tr("Tidak"))])
    return KeyChoices(keyed((option.code, option.label) for option in field.options))
