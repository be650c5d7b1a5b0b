"""What the pages of the first run share: a title, a sentence under it, room, and their errors."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWizardPage

from desktop.setup.answers import Answers
from desktop.widgets.text import heading, hint


class SetupPage(QWizardPage):
    """A page reads its answers into `self.answers` when it may be left."""

    def __init__(self, answers: Answers, step: str) -> None:
        super().__init__()
        self.answers = answers
        self.step = step
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 14, 12, 14)
        self.body.setSpacing(10)

    def set_head(self, title: str, sentence: str) -> None:
        """What this page asks, and one sentence that helps."""
        self.setAccessibleName(title)
        self.body.addWidget(heading(title))
        self.body.addWidget(hint(sentence))
        self.body.addSpacing(4)

    def initializePage(self) -> None:
        """Show what is known by now. Going back and forth must not overwrite what was typed."""

    def cleanupPage(self) -> None:
        """Qt would clear the page on the way back: nothing is lost here."""

    def show_problem(self, field: str, sentence: str) -> bool:
        """Say a broken rule beside its field, if the field is on this page."""
        del field, sentence
        return False

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        first = self.nextInFocusChain()
        while first is not None and first is not self and self.isAncestorOf(first):
            if first.focusPolicy() & Qt.FocusPolicy.TabFocus and first.isVisibleTo(self):
                first.setFocus()
                return
            first = first.nextInFocusChain()
