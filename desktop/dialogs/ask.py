"""Questions with verbs on their buttons. The safe answer is the default and the one Esc gives."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.access_keys import letter_of
from desktop.widgets.buttons import plain_button
from desktop.widgets.text import plain_label

Answer = Callable[[], None]
WIDTH = 460


class Question(OfficeDialog):
    """One button an answer, and a last one that changes nothing. Numbered answers (`&1 ...`) are
    chosen by their bare digit too.
    """

    def __init__(
        self, parent: QWidget, words: str, answers: Sequence[tuple[str, Answer]], stay: str
    ) -> None:
        super().__init__(QCoreApplication.applicationName(), parent)
        self.words = plain_label(words, wrap=True)
        self.body.addWidget(self.words)
        self.answers = [plain_button(word, self._closing(answer)) for word, answer in answers]
        self._by_digit: dict[str, QPushButton] = {}
        for button in self.answers:
            if letter_of(button.text()).isdigit():
                self._by_digit.setdefault(letter_of(button.text()), button)
        self.end_with(None, *self.answers)
        self.cancel_button.setText(stay)
        self.cancel_button.setDefault(True)
        self.cancel_button.setFocus()
        self.setMinimumWidth(WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing is typed here, so a digit can only mean the answer that bears it."""
        button = self._by_digit.get(event.text())
        if button is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            button.click()

    def _closing(self, answer: Answer) -> Answer:
        def answered() -> None:
            self.accept()
            answer()

        return answered


def ask(
    parent: QWidget, words: str, answers: Sequence[tuple[str, Answer]], stay: str = ""
) -> Question:
    """Show a question; `stay` is the word of the button that changes nothing."""
    question = Question(
        parent.window(), words, answers, stay or QCoreApplication.translate("ask", "Batal")
    )
    question.open()
    return question


def ask_before_leaving(parent: QWidget, save: Answer, drop: Answer) -> Question:
    """Simpan, Buang or Kembali: typing is never lost without being asked."""
    translate = QCoreApplication.translate
    answers = ((translate("ask", "&Simpan"), save), (translate("ask", "&Buang"), drop))
    words = translate("ask", "Isian ini belum disimpan. Apa yang Anda mau?")
    return ask(parent, words, answers, translate("ask", "&Kembali"))
