"""Which needs the person has, by single keys, and the few questions of each below."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.outreach.key_choices import KeyChoices, keyed
from desktop.outreach.quick_need import QuickNeed
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.tab_order import tab_on_into
from models.need.danger import danger_words
from models.need.forms import load_forms
from models.need.needs import NeedDraft


class QuickNeeds(QWidget):
    """`answered` is sent when the keyboard may go on to the next question."""

    edited = Signal()
    answered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid, self.kinds = FormGrid(), KeyChoices([], several=True)
        self.blocks: dict[str, QuickNeed] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.show_drafts(())

    def chosen(self) -> list[QuickNeed]:
        value = self.kinds.value()
        kinds = value if isinstance(value, list) else []
        return [block for kind, block in self.blocks.items() if kind in kinds]

    def drafts(self) -> tuple[NeedDraft, ...]:
        return tuple(block.draft() for block in self.chosen())

    def show_drafts(self, drafts: tuple[NeedDraft, ...]) -> None:
        """What was told before; no drafts begin anew."""
        self._follow_forms()
        by_kind = {draft.kind: draft for draft in drafts}
        self.kinds.set_value([kind for kind in self.blocks if kind in by_kind])
        for kind, block in self.blocks.items():
            block.show_draft(by_kind.get(kind))
        self._show_blocks()

    def stops(self) -> Iterator[QWidget]:
        """Where Enter leads to, one after the other."""
        yield self.kinds
        for block in self.chosen():
            yield from block.stops()

    def danger(self) -> str:
        """What is to be done first where an answer tells of danger to life; empty where none."""
        return danger_words(block.form for block in self.chosen() if block.score().emergency)

    def check(self) -> bool:
        """True when something is chosen."""
        if not self.chosen():
            self.grid.show_problem("needs", self.tr("Pilih paling sedikit satu kebutuhan."))
            return False
        return True

    def _follow_forms(self) -> None:
        """The forms of now: the office may have taken in or withdrawn one."""
        forms = load_forms()
        if [block.form for block in self.blocks.values()] == list(forms.values()):
            return
        for part in (self.grid, *self.blocks.values()):
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        titles = [(kind, form.title) for kind, form in forms.items()]
        self.grid, self.kinds = FormGrid(), KeyChoices(keyed(titles), several=True)
        self.blocks = {kind: QuickNeed(form) for kind, form in forms.items()}
        self.grid.add("needs", self.tr("Kebutuhan"), self.kinds, required=True)
        for part in (self.grid, *self.blocks.values()):
            self._column.addWidget(part)
        for part in reversed((self.grid, *self.blocks.values())):
            tab_on_into(part, self)
        self.kinds.answered.connect(self.answered)
        self.grid.edited.connect(self._touched)
        for block in self.blocks.values():
            block.answered.connect(self.answered)
            block.edited.connect(self.edited)

    def _touched(self) -> None:
        self._show_blocks()
        self.edited.emit()

    def _show_blocks(self) -> None:
        chosen = self.chosen()
        for block in self.blocks.values():
            block.setVisible(block in chosen)
