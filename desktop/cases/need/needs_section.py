"""The needs of a new case: every form of the office, ticked as the resident tells them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.cases.need.need_block import NeedBlock
from desktop.cases.need.need_form import Today
from desktop.cases.need.shared_decile import SharedDecile
from desktop.widgets.field_error import FieldError
from desktop.widgets.tab_order import tab_on_into
from models.errors import RuleError
from models.need.danger import danger_words
from models.need.discretion import discreet_questions
from models.need.forms import load_forms
from models.need.hints import About
from models.need.needs import NeedDraft


class NeedsSection(QWidget):
    edited = Signal()

    def __init__(self, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._decile = today, SharedDecile(today)
        self._about = About()
        self.blocks: dict[str, NeedBlock] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.error = FieldError(self)
        self._column.addWidget(self.error)  # above, where the keyboard goes when nothing is ticked
        self._follow_forms()

    def chosen(self) -> list[NeedBlock]:
        return [block for block in self.blocks.values() if block.chosen]

    def drafts(self) -> tuple[NeedDraft, ...]:
        return tuple(block.draft() for block in self.chosen())

    def show_drafts(self, drafts: tuple[NeedDraft, ...]) -> None:
        self._follow_forms()
        for block in self.blocks.values():
            block.tick.setChecked(False)
        for draft in drafts:
            if draft.kind in self.blocks:
                self.blocks[draft.kind].show_draft(draft)

    def show_about(self, known: About) -> None:
        """Age and decile of whom the case is about, for the hints at programmes."""
        self._about = known
        self._decile.show_about(known, self.blocks.values())

    def danger(self) -> str:
        """What is to be done first where an answer tells of danger to life; empty where none."""
        return danger_words(block.form for block in self.chosen() if block.score().emergency)

    def discreet(self) -> tuple[str, ...]:
        """The questions whose answers suggest that the case be restricted."""
        return discreet_questions((block.form, block.draft().answers) for block in self.chosen())

    def check(self) -> bool:
        """True when something is chosen and every answer holds."""
        if not self.chosen():
            self.say_problem(self.tr("Pilih paling sedikit satu kebutuhan."))
            return False
        held = [block.check() for block in reversed(self.chosen())]  # every problem is shown,
        return all(held)  # from below, so that the keyboard ends at the topmost

    def first_empty(self) -> QWidget | None:
        """The first kind while none is chosen, or the first question without an answer."""
        found = (block.first_empty() for block in self.chosen())
        return next((each for each in found if each is not None), None) if self.chosen() else self

    def explain(self, error: RuleError) -> bool:
        return any(block.explain(error) for block in self.chosen())

    def say_problem(self, sentence: str) -> None:
        self.error.say(sentence)
        self.setFocus()

    def _follow_forms(self) -> None:
        """A block for each form of now: the office may have taken in or withdrawn one."""
        forms = load_forms()
        if [block.form for block in self.blocks.values()] == list(forms.values()):
            return
        for block in self.blocks.values():
            self._column.removeWidget(block)
            block.hide()
            block.deleteLater()
        self.blocks = {kind: NeedBlock(form, self._today) for kind, form in forms.items()}
        for block in self.blocks.values():
            block.show_about(self._about)
            block.edited.connect(lambda each=block: self._touched(each))
            self._column.addWidget(block)
        for block in reversed(self.blocks.values()):
            tab_on_into(block, self)
        self.setFocusProxy(next(iter(self.blocks.values())).tick)

    def _touched(self, block: NeedBlock) -> None:
        self._decile.share(block, self.blocks.values())
        self.error.clear()
        self.edited.emit()
