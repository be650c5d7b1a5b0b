"""Labels, fields and the sentences under them in one place, so that no form lays them out alone."""

from typing import cast

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.look.palette import Tone
from desktop.widgets.access_keys import ask_for_keys
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.field_error import FieldError, tell_when_full
from desktop.widgets.text import heading, hint, plain_label

LABEL_WIDTH = 168


class FormGrid(QWidget):
    """One field a row: label with access key, field, help and error under it.

    `edited` is sent when the clerk, not the program, changes a field.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        outer.addLayout(self._grid)
        outer.addStretch(1)  # a tall window leaves room below, not between the rows
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._fields: dict[str, QWidget] = {}
        self._errors: dict[str, FieldError] = {}
        self._labels: dict[str, QLabel] = {}
        self._boxes: dict[str, QWidget] = {}
        self._parts: dict[str, tuple[str, QWidget]] = {}

    def add(
        self,
        name: str,
        label: str,
        field: QWidget,
        *,
        required: bool = False,
        help_text: str = "",
        beside: QWidget | None = None,
    ) -> None:
        """Add `field` under `name`, the name a RuleError gives in its `field`; it may have `parts`
        under names of their own, whose errors stand under it.
        """
        title = plain_label(label + ("\u00a0*" if required else ""))
        _take_keyboard(field)
        title.setBuddy(field)
        title.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        title.setContentsMargins(0, 6, 0, 0)
        title.setWordWrap(True)
        spoken = label.replace("&", "")
        field.setObjectName(name)
        field.setAccessibleName(spoken + (self.tr(", wajib diisi") if required else ""))
        error, box = FieldError(field), QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for each in (field, hint(help_text) if help_text else None, beside, error):
            if each is not None:
                column.addWidget(each)
        row = self._grid.rowCount()
        self._grid.addWidget(title, row, 0)
        self._grid.addWidget(box, row, 1)
        self._fields[name], self._errors[name] = field, error
        self._labels[name], self._boxes[name] = title, box
        for part, line in getattr(field, "parts", {}).items():
            self._parts[part] = (name, line)
        self._watch(name, field)

    def add_heading(self, text: str) -> QLabel:
        """The title of the rows below, to be hidden where none of them is shown."""
        title = heading(text, 3)
        title.setContentsMargins(0, 10, 0, 0)
        self._grid.addWidget(title, self._grid.rowCount(), 0, 1, 2)
        return title

    def add_wide(self, widget: QWidget) -> None:
        """A row without label, as wide as the fields."""
        self._grid.addWidget(widget, self._grid.rowCount(), 1)

    def field(self, name: str) -> QWidget:
        return self._fields[name]

    def names(self) -> tuple[str, ...]:
        return tuple(self._fields)

    def set_row_visible(self, name: str, *, visible: bool) -> None:
        self._labels[name].setVisible(visible)
        self._boxes[name].setVisible(visible)
        ask_for_keys(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        ask_for_keys(self)

    def first_empty(self) -> QWidget | None:
        """The first field on show in which nothing is written or chosen; None: all are answered."""
        shown = (field for name, field in self._fields.items() if not self._boxes[name].isHidden())
        return next((field for field in shown if is_empty(field)), None)

    def show_problem(self, field: str, sentence: str, tone: Tone = Tone.BAD) -> bool:
        """Say it under the field; the first error gets the keyboard. False: no such field here."""
        name, part = self._parts.get(field, (field, self._fields.get(field)))
        if part is None:
            return False
        first = not any(error.text() for error in self._errors.values())
        self._errors[name].say(sentence, tone)
        if first and tone is Tone.BAD:
            part.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def say(self, field: str, sentence: str) -> None:
        """Say what is wrong under the field; the keyboard stays where it is."""
        self._errors[field].say(sentence)

    def clear_problems(self) -> None:
        for error in self._errors.values():
            error.clear()

    def problem(self, field: str) -> str:
        """The sentence now under `field`, empty when there is none."""
        return self._errors[field].text()

    def _watch(self, name: str, field: QWidget) -> None:
        field.setSizePolicy(QSizePolicy.Policy.Expanding, field.sizePolicy().verticalPolicy())
        tell_when_full(field, self._errors[name])
        if isinstance(field, QSpinBox):
            field.valueChanged.connect(lambda _value: self._counted(name, field))
            return  # it ends its editing whenever the keyboard only passes by
        signal = edit_signal(field)
        if signal is not None:
            signal.connect(lambda *_news: self._touched(name))

    def _counted(self, name: str, field: QSpinBox) -> None:
        if field.window().focusWidget() is field:  # else the program has set it
            self._touched(name)

    def _touched(self, name: str) -> None:
        self._errors[name].clear()
        self.edited.emit()


def _take_keyboard(field: QWidget) -> None:
    """A field of several parts takes the keyboard for one of them, or Qt ignores its label's key.

    The field itself and not that part is the label's: of a button Qt would press it too.
    """
    part = field
    while (inner := part.focusProxy()) is not None:
        part = inner
    if part is not field:
        field.setFocusPolicy(part.focusPolicy())


SIGNALS: tuple[tuple[type[QWidget], str], ...] = (
    (QLineEdit, "textEdited"),
    (QComboBox, "activated"),
    (QPlainTextEdit, "textChanged"),
    (QAbstractButton, "clicked"),
)


def edit_signal(field: QWidget) -> SignalInstance | None:
    """The signal a field sends when the clerk changes it; None for what cannot be changed."""
    own = getattr(field, "edited", None)
    if own is not None:
        return cast("SignalInstance", own)
    for kind, signal in SIGNALS:
        if isinstance(field, kind):
            return cast("SignalInstance", getattr(field, signal))
    return None


READERS = ("value", "nik", "toPlainText", "text")
"""How the kinds of fields are asked for what is in them."""


def is_empty(field: QWidget) -> bool:
    """True when nothing is written or chosen in a field; a box to tick is never empty."""
    if isinstance(field, ChoiceBox):
        return field.unanswered
    read = next((getattr(field, name) for name in READERS if hasattr(field, name)), None)
    found = read() if read is not None else True
    return found in (None, []) or (isinstance(found, str) and not found.strip())
