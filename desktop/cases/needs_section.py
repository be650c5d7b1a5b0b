"""The needs of a new case: every form of the office, ticked as the resident tells them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.cases.need_block import NeedBlock
from desktop.cases.need_form import Today
from desktop.widgets.field_error import FieldError
from models.errors import RuleError
from models.need_forms import load_forms
from models.needs import NeedDraft


class NeedsSection(QWidget):
    edited = Signal()

    def __init__(self, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blocks: dict[str, NeedBlock] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.error = FieldError(self)
        column.addWidget(self.error)  # above, where the keyboard goes when nothing is ticked
        for kind, form in load_forms().items():
            block = NeedBlock(form, today)
            block.edited.connect(self._touched)
            self.blocks[kind] = block
            column.addWidget(block)
        first = next(iter(self.blocks.values()), None)
        if first is not None:
            self.setFocusProxy(first.tick)

    def chosen(self) -> list[NeedBlock]:
        return [block for block in self.blocks.values() if block.chosen]

    def drafts(self) -> tuple[NeedDraft, ...]:
        return tuple(block.draft() for block in self.chosen())

    def show_drafts(self, drafts: tuple[NeedDraft, ...]) -> None:
        for block in self.blocks.values():
            block.tick.setChecked(False)
        for draft in drafts:
            if draft.kind in self.blocks:
                self.blocks[draft.kind].show_draft(draft)

    @property
    def emergency(self) -> bool:
        """True when an answer tells of danger to life."""
        return any(block.score().emergency for block in self.chosen())

    def check(self) -> bool:
        """True when something is chosen and every answer holds."""
        if not self.chosen():
            self.say_problem(self.tr("Pilih paling sedikit satu kebutuhan."))
            return False
        held = [block.check() for block in self.chosen()]  # all of them, to show every problem
        return all(held)

    def explain(self, error: RuleError) -> bool:
        return any(block.explain(error) for block in self.chosen())

    def say_problem(self, sentence: str) -> None:
        self.error.say(sentence)
        self.setFocus()

    def _touched(self) -> None:
        self.error.clear()
        self.edited.emit()
