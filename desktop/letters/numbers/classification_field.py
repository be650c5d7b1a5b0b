"""The archive classification of a letter: typed, or chosen by code or by words; named beside."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QSizePolicy, QWidget

from desktop.look.appearance import dress_window
from desktop.widgets.buttons import tool_button
from desktop.widgets.text import plain_label
from desktop.widgets.tone import set_shade
from desktop.widgets.words_beside import WordsBeside
from models.letter.numbering.classifications import ClassificationView, classifications, fitting

LONGEST = 20
LINE_WIDTH, POPUP_WIDTH = 168, 520
MOST_ROWS = 12
"""Rows of the list that are seen at once."""


class _CodeLine(QLineEdit):
    """Arrow down opens the list."""

    asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.asked.emit()
        else:
            super().keyPressEvent(event)


class _Codes(QCompleter):
    """What fits is decided outside; of a row its code is taken over."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data() or "").partition(" ")[0]


class ClassificationField(WordsBeside):
    """Any code may be typed; one that is not in the office's list is said to be so."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed: tuple[ClassificationView, ...] | None = None
        self._line, self._rows = _CodeLine(maxLength=LONGEST), QStringListModel(self)
        self._line.setFixedWidth(LINE_WIDTH)
        self._words = plain_label(wrap=True)
        self._words.setProperty("tone", "muted")
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = tool_button(
            "search", self.tr("Pilih klasifikasi"), self.show_list, keys=self.tr("Panah bawah")
        )
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lay_out(self._line, self._button, self._words)
        self.setFocusProxy(self._line)
        self._completer = _Codes(self._rows, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(MOST_ROWS)
        popup = QListView()
        dress_window(popup)
        popup.setMinimumWidth(POPUP_WIDTH)
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        popup.setAccessibleName(self.tr("Daftar klasifikasi"))
        self._completer.setPopup(popup)
        self._line.setCompleter(self._completer)
        self._line.textEdited.connect(self._typed)
        self._line.asked.connect(self.show_list)
        self._completer.activated.connect(lambda _code: self._chosen())

    def text(self) -> str:
        return self._line.text()

    def setText(self, code: str) -> None:
        self._line.setText(code)
        self._say()

    def setPlaceholderText(self, text: str) -> None:
        self._line.setPlaceholderText(text)

    def words(self) -> str:
        """What stands beside the code."""
        return self._words.text()

    def show_list(self) -> None:
        """All that fits what is typed; the whole list where nothing is, or a whole code."""
        typed = self.text().strip()
        whole = not typed or any(one.code == typed for one in self._codes())
        self._offer("" if whole else typed)
        self._line.setFocus()
        self._completer.complete()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self._line.setAccessibleDescription(description)

    def _codes(self) -> tuple[ClassificationView, ...]:
        """The office's list, read when it is first needed."""
        if self._listed is None:
            self._listed = classifications(hidden=True)
        return self._listed

    def _offer(self, typed: str) -> None:
        offered = tuple(one for one in self._codes() if not one.hidden)
        self._rows.setStringList([one.words for one in fitting(offered, typed)])

    def _typed(self, text: str) -> None:
        self._offer(text)
        self._say()
        self.edited.emit()

    def _chosen(self) -> None:
        self._say()
        self.edited.emit()

    def _say(self) -> None:
        typed = self.text().strip()
        found = next((one for one in self._codes() if one.code == typed), None) if typed else None
        if found is not None:
            check = self.tr("Cocokkan dulu dengan daftar kabupaten.")
            words = f"{found.name}. {check}" if found.check else found.name
        elif typed:
            words = self.tr("Tidak ada di daftar klasifikasi kantor. Periksa penulisannya.")
        else:
            words = ""
        warned = bool(typed) and (found is None or found.check)
        self._words.setText(words)
        set_shade(self._words, "warning" if warned else "")
        self._words.setProperty("tone", "" if warned else "muted")
        self.place_words()
