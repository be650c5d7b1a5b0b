"""The words of one paper and its page beside them; typing that nobody saved is kept as a draft."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.form_keeper import Content, FormKeeper
from desktop.settings.letter_texts.line_bar import LineBar
from desktop.settings.letter_texts.words_form import WordsForm
from desktop.settings.letter_texts.words_preview import WordsPreview
from desktop.widgets.access_keys import ask_for_keys
from desktop.widgets.buttons import plain_button
from desktop.widgets.tab_order import tab_on_into
from desktop.window.workplace import Workplace
from models.letter.texts.own import OwnText
from models.letter.texts.text_file import Sections, TextFile, cleaned

BOTH_FROM = 640
"""Width in pixels from which words and page stand side by side."""
DRAFT = "letter_text:"


class WordsEditor(QWidget):
    """`changed` is sent with every key. `dirty` is whether something is typed and not saved."""

    changed = Signal()

    def __init__(
        self, workplace: Workplace, *, writable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._may, self.own, self.dirty = writable, OwnText.nothing(), False
        self.form, self.preview = WordsForm(), WordsPreview(workplace)
        self.bar = LineBar(self.form, writable=writable)
        self._keeper = FormKeeper(
            DRAFT, self._content, workplace.desk, workplace.changes, self.form
        )
        self.page_button = plain_button(self.tr("&Lihat halaman"), self._share_room, "eye")
        self.page_button.setCheckable(True)
        self.bar.row.addWidget(self.page_button)
        self.bar.row.addStretch(1)
        split, column = QSplitter(Qt.Orientation.Horizontal), QVBoxLayout(self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.form)
        split.addWidget(self.preview)
        split.setSizes([540, 380])
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(split, 1)
        self.form.edited.connect(self._touch)

    def show_text(self, own: OwnText) -> bool:
        """The words in use, or what was typed here and never saved: then it is True."""
        if own != self.own:
            self._show_words(own.file, own.sections)
        self.own = own
        self._keeper.turn_to(f"{DRAFT}{own.file.part}")
        left = self._keeper.kept() if self._may else None
        if left is None:
            self._show_page()
            return False
        self.show_typed(cleaned(own.file, left["sections"]))
        return True

    def show_typed(self, sections: Sections) -> None:
        """Words that are still to be saved."""
        self._show_words(self.own.file, sections)
        self._touch()

    def forget(self) -> None:
        """What is typed is saved or thrown away; the words in use are to be shown anew."""
        self.dirty, self.own = False, OwnText.nothing()
        self._keeper.drop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen either the words or the page have the room."""
        super().resizeEvent(event)
        self._share_room()

    def _show_words(self, file: TextFile, sections: Sections) -> None:
        self.form.show_words(file, sections, writable=self._may)
        tab_on_into(self.form, self.page_button)  # made anew, its fields stood behind the page

    def _touch(self) -> None:
        self.dirty = True
        self._keeper.touch()
        self._show_page()
        self.changed.emit()

    def _show_page(self) -> None:
        self.bar.show_line()
        if self.form.faults():
            self.preview.wait(self.tr("Pratinjau menunggu baris yang ditandai."))
        else:
            self.preview.ask(self.own.file, self.form.sections())

    def _share_room(self) -> None:
        both = self.width() >= BOTH_FROM
        page = both or self.page_button.isChecked()
        if page and not both and self.form.isAncestorOf(self.focusWidget() or self):
            self.page_button.setFocus()  # else it would go to the first place of the window
        words = self.tr("&Lihat kata-kata") if page else self.tr("&Lihat halaman")
        self.page_button.setText(words)
        self.page_button.setVisible(not both)
        self.preview.setVisible(page)
        self.form.setVisible(both or not page)
        ask_for_keys(self)

    def _content(self) -> Content | None:
        return {"sections": self.form.sections()} if self.dirty else None
