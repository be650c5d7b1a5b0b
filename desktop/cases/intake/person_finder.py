"""Find the resident by typing: the rows below follow every key, Enter takes the marked one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.widgets.buttons import plain_button
from desktop.widgets.record_list import RecordList
from desktop.widgets.text import hint
from desktop.widgets.tone import set_leading_icon
from models.person.rows import PersonRow, people_rows
from models.search import LONGEST, search_people_ids

MOST_ROWS = 8
TALLEST = 300


class PersonFinder(QWidget):
    """`found` carries the id of the resident the clerk took."""

    found = Signal(int)

    def __init__(self, begin_new: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._begin_new = begin_new
        self.line = QLineEdit(maxLength=LONGEST)
        self.line.setAccessibleName(self.tr("Cari warga untuk kasus ini"))
        self.line.setPlaceholderText(self.tr("Ketik nama, NIK atau nomor KK warga"))
        set_leading_icon(self.line, "search")
        self.rows = RecordList(self.tr("Warga yang cocok"), TALLEST)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.hide()
        self.nobody = hint(
            self.tr("Tidak ada warga yang cocok. Tekan Enter untuk mencatat warga baru.")
        )
        self.nobody.hide()
        self.new = plain_button(self.tr("Catat warga baru"), self._start_new, "user-plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for each in (self.line, self.rows, self.nobody):
            column.addWidget(each)
        column.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        self.line.textChanged.connect(self._look)
        self.line.installEventFilter(self)
        self.rows.itemClicked.connect(lambda _item: self._take())
        self.setFocusProxy(self.line)

    def _look(self, text: str) -> None:
        found = people_rows(search_people_ids(text)[:MOST_ROWS]) if text.strip() else []
        self.rows.clear()
        for person in found:
            self.rows.add("user", _words(person), person.id)
        self.rows.setCurrentRow(0)
        self.rows.fit()
        self.nobody.setVisible(bool(text.strip()) and not found)

    def _take(self) -> None:
        person_id = self.rows.record()
        if isinstance(person_id, int):
            self.found.emit(person_id)
        elif self.line.text().strip():
            self._start_new()

    def _start_new(self) -> None:
        self._begin_new(self.line.text().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            if event.key() in steps:
                self.rows.step(steps[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)


def _words(person: PersonRow) -> str:
    details = (person.nik_masked, person.birth, person.address_line)
    return f"{person.name}\n{' · '.join(part for part in details if part)}"
