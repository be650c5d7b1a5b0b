"""What can be done with the line that is written in: put a blank into it, take it back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.settings.letter_texts.words_form import WordsForm
from desktop.widgets.access_keys import key_menu
from desktop.widgets.buttons import plain_button
from desktop.widgets.text import hint
from desktop.widgets.tone import set_button_icon


class LineBar(QWidget):
    """The buttons in `row`, and under them which blanks the line may use, in plain words."""

    def __init__(self, form: WordsForm, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self._may = form, writable
        self.insert, self.menu, self.blanks = QToolButton(), QMenu(self), hint()
        self.insert.setText(self.tr("Sisipkan &isian"))
        self.insert.setAccessibleName(self.tr("Sisipkan isian"))
        self.insert.setProperty("worded", True)
        self.insert.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_button_icon(self.insert, "plus")
        self.insert.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.insert.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._fill)
        self.back = plain_button(self.tr("Kembalikan &baris ini"), form.restore_line, "undo-2")
        self.row, column = QHBoxLayout(), QVBoxLayout(self)
        self.row.addWidget(self.insert)
        self.row.addWidget(self.back)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self.row)
        column.addWidget(self.blanks)
        form.turned.connect(self.show_line)
        form.edited.connect(self.show_line)

    def show_line(self) -> None:
        """What the line may use, and whether it differs from the original."""
        found, current = self._form.blanks(), self._form.current
        told = ", ".join(f"{{{meaning}}}" for meaning in found)
        words = self.tr("{line}: {blanks}.") if found else self.tr("{line}: tanpa isian.")
        self.blanks.setText(words.format(line=self._form.current_name(), blanks=told))
        self.insert.setEnabled(self._may and bool(found))
        changed = current is not None and not self._form.is_original(current)
        self.back.setEnabled(self._may and changed)

    def _fill(self) -> None:
        self.menu.clear()
        for blank in self._form.blanks():
            action = self.menu.addAction(blank.replace("&", "&&"))
            action.triggered.connect(lambda _on, blank=blank: self._form.insert(blank))
        key_menu(self.menu)
