"""The chips above the case list: open or all, which need, how urgent, and a few letters."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.icons import icon
from desktop.widgets.choice_box import ChoiceBox, code_choices
from models.case.cases import CaseFilter
from models.codes import CaseState, UrgencyLevel
from models.need_forms import load_forms
from models.search import LONGEST

STATES = (CaseState.OPEN, CaseState.CLOSED, None)


class CaseChips(QWidget):
    """`changed` is sent when the list should show something else."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.states = QButtonGroup(self)
        for number, word in enumerate((self.tr("Terbuka"), self.tr("Selesai"), self.tr("Semua"))):
            chip = QPushButton(word)
            chip.setCheckable(True)
            chip.setProperty("chip", True)
            chip.setAutoDefault(False)
            self.states.addButton(chip, number)
            row.addWidget(chip)
        self.states.button(0).setChecked(True)
        kinds: list[tuple[object, str]] = [
            (kind, form.title) for kind, form in load_forms().items()
        ]
        self.kind = ChoiceBox(self.tr("Jenis kebutuhan"), kinds, empty=self.tr("Semua kebutuhan"))
        self.level = ChoiceBox(
            self.tr("Tingkat"), code_choices(UrgencyLevel), empty=self.tr("Semua tingkat")
        )
        self.text = QLineEdit(maxLength=LONGEST)
        self.text.setClearButtonEnabled(True)
        self.text.setAccessibleName(self.tr("Saring kasus"))
        self.text.setPlaceholderText(self.tr("Saring nama atau nomor"))
        self.text.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        for widget, stretch in ((self.kind, 0), (self.level, 0), (self.text, 1)):
            row.addWidget(widget, stretch)
        self.states.idClicked.connect(lambda _number: self.changed.emit())
        self.kind.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.level.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.text.textChanged.connect(lambda _text: self.changed.emit())

    def case_filter(self) -> CaseFilter:
        level = self.level.text_value()
        return CaseFilter(
            state=STATES[self.states.checkedId()],
            kind=self.kind.text_value(),
            level=UrgencyLevel(level) if level else None,
            text=self.text.text(),
        )

    def is_narrow(self) -> bool:
        """True when an empty list only means that nothing fits."""
        return self.case_filter() != CaseFilter(state=CaseState.OPEN)
