"""An age: children, adults, elders, or a range of one's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.cases.need.number_field import NumberField
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.text import plain_label
from models.errors import RuleError
from models.lists.filter_words import ADULTS, CHILDREN, ELDERS
from models.person.filters import OLDEST

Ages = tuple[int | None, int | None]
OWN = "own"
GROUPS: dict[str, Ages] = {"child": CHILDREN, "adult": ADULTS, "elder": ELDERS}


class AgeChoice(QWidget):
    """`ages()` is the lowest and the highest, None where there is no limit."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named: list[tuple[object, str]] = [
            ("child", self.tr("Anak, di bawah 18 tahun")),
            ("adult", self.tr("Dewasa, 18 sampai 59 tahun")),
            ("elder", self.tr("Lansia, 60 tahun ke atas")),
            (OWN, self.tr("Rentang sendiri")),
        ]
        self.group = ChoiceBox(self.tr("Kelompok umur"), named, empty=self.tr("Semua umur"))
        self.low, self.high = NumberField(), NumberField(self.tr("tahun"))
        self.low.line.setAccessibleName(self.tr("Umur terendah"))
        self.high.line.setAccessibleName(self.tr("Umur tertinggi"))
        self._until = plain_label(self.tr("sampai"))
        for field in (self.low, self.high):
            field.line.setFixedWidth(64)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.group, self.low, self._until, self.high):
            row.addWidget(widget)
        row.addStretch(1)
        self.setFocusProxy(self.group)
        self.group.currentIndexChanged.connect(self._show_range)
        for signal in (self.group.activated, self.low.edited, self.high.edited):
            signal.connect(lambda *_news: self.edited.emit())
        self._show_range()

    def ages(self) -> Ages:
        """Raises `RuleError("filter.age_unreadable")`."""
        chosen = self.group.text_value()
        if chosen == OWN:
            return (self._age(self.low), self._age(self.high))
        return GROUPS.get(chosen, (None, None))

    def show_ages(self, ages: Ages) -> None:
        named = next((name for name, group in GROUPS.items() if group == ages), None)
        own = named is None and ages != (None, None)
        self.group.set_value(OWN if own else named)
        for field, age in zip((self.low, self.high), ages, strict=True):
            field.set_value(age if own else None)

    def _show_range(self) -> None:
        own = self.group.value() == OWN
        for widget in (self.low, self._until, self.high):
            widget.setVisible(own)

    def _age(self, field: NumberField) -> int | None:
        age = field.value()
        if age is None or (isinstance(age, int) and 0 <= age < OLDEST):
            return age
        raise RuleError("filter.age_unreadable", field=self.objectName())
