"""One need's questions as its form file declares them. It shows answers and reads them back."""

import datetime as dt
from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.cases.fact_row import FactRow
from desktop.cases.need.choice_fields import ChoiceColumn, ChoiceRow
from desktop.cases.need.decile_questions import TOLD, DecileQuestions
from desktop.cases.need.left_question import LeftQuestion, sentence
from desktop.cases.need.number_field import NumberField
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from models.need.answers import (
    Problem,
    check_answers,
    example_of,
    fact_lines,
    facts_below,
    visible_fields,
)
from models.need.facts import read_day
from models.need.fields import Field, FieldType, NeedForm
from models.need.meanings import DECILE

Today = Callable[[], dt.date]
IN_A_ROW, RADIO_LETTERS = 3, 44
"""So many answers of together so many letters stand beside each other; others drop down."""
NARRATIVE_HEIGHT = 74
ROOM = 4000
"""Letters a line takes: how many an answer may have is said beside it, nothing is cut off."""


class NeedFormView(QWidget):
    """Built from a `NeedForm`. Questions whose condition does not hold are not shown."""

    edited = Signal()

    def __init__(self, form: NeedForm, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self._today = form, today
        self.grid, self._facts = FormGrid(), dict[str, FactRow]()
        self._decile = DecileQuestions(self.grid, today)
        self._headings: dict[str, QLabel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        section, below = "", facts_below(form)
        for field in form.fields:
            if field.section and field.section != section:
                section = field.section
                self._headings[section] = self.grid.add_heading(section)
            self.grid.add(
                field.name,
                field.label.replace("&", "&&"),
                self._widget(field),
                required=field.required,
                help_text=field.help,
                beside=self._decile.note if field.name == DECILE else None,
            )
            for fact in below.get(field.name, ()):
                self._facts[fact.name] = FactRow()
                self.grid.add_wide(self._facts[fact.name])
        self.grid.edited.connect(self._touched)
        self._left = LeftQuestion(self.grid, self.problems)
        self._show_visible()

    def problems(self) -> list[Problem]:
        """What does not hold in the answers so far."""
        return check_answers(self.form, self.answers(), self._today())

    def answers(self) -> dict[str, object]:
        """The given answers of the questions on show, ready for the store."""
        given = {field.name: self._value(field) for field in self.form.fields}
        filled = {name: value for name, value in given.items() if value not in (None, "", [])}
        shown = {field.name for field in visible_fields(self.form, filled)}
        return {name: value for name, value in filled.items() if name in shown}

    def show_answers(self, answers: dict[str, object]) -> None:
        for field in self.form.fields:
            self._set_value(field, answers.get(field.name))
        self._decile.shown()
        self._show_visible()

    def facts(self) -> str:
        """The computed facts on show, one a line: for tests and for screen readers."""
        return "\n".join(row.text() for row in self._facts.values() if row.text())

    def told_decile(self) -> TOLD | None:
        """The decile and its day that the clerk told here, None when nothing or by itself."""
        return self._decile.told()

    def say_decile(self, words: str) -> None:
        """A hint under the decile; an empty one clears it."""
        self._decile.say(words)

    def fill_decile(self, decile: int | None, checked_on: dt.date | None = None) -> None:
        """Write down the decile on the resident's card, unless the clerk asked for another."""
        self._decile.fill(decile, checked_on)
        self._show_visible()

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Each sentence beside its question; the keyboard goes to the first."""
        self.grid.clear_problems()
        for problem in problems:
            self.grid.show_problem(problem.field, sentence(problem))

    def _touched(self) -> None:
        self._decile.follow()
        self._show_visible()
        self.edited.emit()

    def _show_visible(self) -> None:
        answers = self._raw_answers()
        shown = {field.name for field in visible_fields(self.form, answers)}
        for field in self.form.fields:
            self.grid.set_row_visible(field.name, visible=field.name in shown)
        sections = {field.section for field in self.form.fields if field.name in shown}
        for section, title in self._headings.items():
            title.setVisible(section in sections)
        known = {line.name: line for line in fact_lines(self.form, answers, self._today())}
        for name, row in self._facts.items():
            row.show_fact(known.get(name))

    def _raw_answers(self) -> dict[str, object]:
        return {field.name: self._value(field) for field in self.form.fields}

    def _widget(self, field: Field) -> QWidget:
        match field.type:
            case FieldType.NARRATIVE:
                return _narrative()
            case FieldType.NUMBER:
                example = example_of(field)
                return NumberField(field.unit, decimals=field.decimals, example=example)
            case FieldType.MONEY:
                unit = field.unit.removeprefix("Rp").strip()
                return NumberField(unit, money=True, example=example_of(field))
            case FieldType.DATE:
                date = DateField(self._today)
                date.setObjectName(field.name)
                return date
            case FieldType.TEXT:
                return QLineEdit(maxLength=ROOM)
        return self._choice(field)

    def _choice(self, field: Field) -> QWidget:
        choices: list[tuple[object, str]] = [(each.code, each.label) for each in field.options]
        if field.type is FieldType.YES_NO:
            return ChoiceRow([(True, self.tr("Ya")), (False, self.tr("Tidak"))])
        if field.type is FieldType.CHOICES:
            return ChoiceColumn(choices)
        letters = sum(len(words) for _, words in choices)
        if len(choices) <= IN_A_ROW and letters <= RADIO_LETTERS:
            return ChoiceRow(choices)
        return ChoiceBox(field.label, choices, empty=self.tr("— pilih —"))

    def _value(self, field: Field) -> object:
        widget = self.grid.field(field.name)
        if isinstance(widget, QPlainTextEdit):
            return widget.toPlainText().strip()
        if isinstance(widget, QLineEdit):
            return widget.text().strip()
        if isinstance(widget, DateField):
            return _date_text(widget)
        if isinstance(widget, ChoiceBox | ChoiceRow | ChoiceColumn | NumberField):
            return widget.value()
        return None

    def _set_value(self, field: Field, value: object) -> None:
        widget = self.grid.field(field.name)
        text = value if isinstance(value, str) else ""
        if isinstance(widget, QPlainTextEdit):
            widget.setPlainText(text)
        elif isinstance(widget, QLineEdit):
            widget.setText(text)
        elif isinstance(widget, DateField):
            _show_date(widget, text)
        elif isinstance(widget, ChoiceBox | ChoiceRow | ChoiceColumn | NumberField):
            widget.set_value(value)


def _narrative() -> QPlainTextEdit:
    text = QPlainTextEdit()
    text.setTabChangesFocus(True)
    text.setFixedHeight(NARRATIVE_HEIGHT)
    return text


def _date_text(field: DateField) -> str:
    """ISO, or what was typed when it is no date: the check says so beside the field."""
    date = field.known()
    return field.text() if date is None else date.isoformat()


def _show_date(field: DateField, text: str) -> None:
    """What `_date_text` gave."""
    date = read_day(text)
    if date is None:
        field.show_text(text)
    else:
        field.set_date(date)
