"""The archive classifications the office offers for its letters: shipped ones and its own."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.errors import shown
from desktop.lists.export_dialog import offer_table
from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import Status
from desktop.widgets.text import hint
from desktop.widgets.tone import set_leading_icon
from desktop.window.page import Page
from desktop.window.workplace import Workplace
from models.letter.numbering.classifications import (
    ClassificationView,
    classifications,
    fitting,
    hide_classification,
    restore_classification,
    save_classification,
    show_classification,
)


class ClassificationsSection(Page):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self.search = QLineEdit(maxLength=80)
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Cari klasifikasi"))
        self.search.setPlaceholderText(self.tr("Cari kode, nama, atau kegunaan"))
        set_leading_icon(self.search, "search")
        self.table: RowTable[ClassificationView] = RowTable(_columns(), self._fetch, self)
        self.view = ListView("classifications", self.tr("Daftar klasifikasi surat"))
        self.view.show_table(self.table)
        offer_table(self.view, workplace, lambda: (self.search.text(),), case_of=None)
        self.hide_button = plain_button(self.tr("Sembunyikan"), self.hide_or_show, "circle-minus")
        self.back_button = plain_button(self.tr("Ke bawaan"), self.restore, "undo-2")
        self.correct_button = plain_button(self.tr("Betulkan"), self._correct, "pencil")
        words = self.tr("Tidak ada klasifikasi yang cocok. Kode kantor sendiri ditambah di atas.")
        self.stack, self.empty = QStackedWidget(), EmptyState("search", words)
        self._lay_out()
        self.search.textChanged.connect(lambda _text: self.refresh())
        self.search.returnPressed.connect(self.view.setFocus)
        self.view.opened.connect(lambda _row: self._correct())
        self.view.picked.connect(lambda _row: self._show_buttons())
        self.refresh()

    def refresh(self) -> None:
        chosen = self._chosen()
        self.table.refresh()
        self.view.select_first()
        self.stack.setCurrentWidget(self.view if self.table.rowCount() else self.empty)
        if chosen is not None:
            self._point_at(chosen.code)
        self._show_buttons()

    def first_field(self) -> QWidget | None:
        return self.search

    def hide_or_show(self) -> None:
        """A code that is not offered stays on the letters that bear it."""
        row = self._chosen()
        if row is not None:
            change = show_classification if row.hidden else hide_classification
            self._change(lambda: change(row.code, self._workplace.desk))

    def restore(self) -> None:
        """As it was shipped; a code of the office's own goes from the list."""
        row = self._chosen()
        if row is not None and row.changed:
            self._change(lambda: restore_classification(row.code, self._workplace.desk))

    def _change(self, change: Callable[[], None]) -> None:
        with shown(self):
            change()
            self.refresh()

    def _fetch(self, last: ClassificationView | None, _limit: int) -> Sequence[ClassificationView]:
        if last is not None:
            return []
        return fitting(classifications(hidden=True), self.search.text())

    def _chosen(self) -> ClassificationView | None:
        row = self.view.current_record()
        return row if isinstance(row, ClassificationView) else None

    def _point_at(self, code: str) -> None:
        listed = self._fetch(None, 0)
        place = next((n for n, each in enumerate(listed) if each.code == code), 0)
        self.view.setCurrentIndex(self.table.index(place, 0))

    def _show_buttons(self) -> None:
        row = self._chosen()
        hidden = row is not None and row.hidden
        self.hide_button.setText(self.tr("Tawarkan lagi") if hidden else self.tr("Sembunyikan"))
        for button in (self.correct_button, self.hide_button):
            button.setEnabled(row is not None)
        own = row is not None and not row.shipped
        self.back_button.setText(self.tr("Hapus") if own else self.tr("Ke bawaan"))
        self.back_button.setEnabled(row is not None and row.changed)

    def _add(self) -> None:
        self._open(None)

    def _correct(self) -> None:
        row = self._chosen()
        if row is not None:
            self._open(row)

    def _open(self, row: ClassificationView | None) -> None:
        dialog = ClassificationDialog(self._workplace, self.window(), row)
        dialog.accepted.connect(self.refresh)
        dialog.open()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(plain_button(self.tr("Kode baru"), self._add, "plus"))
        row.addWidget(self.correct_button)
        row.addWidget(self.hide_button)
        row.addWidget(self.back_button)
        row.addStretch(1)
        words = self.tr(
            "Klasifikasi arsip menurut Permendagri 83/2022, sebagian yang dipakai surat desa. Yang "
            "bertanda periksa dicocokkan dulu dengan daftar kabupaten."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(hint(words))
        column.addWidget(self.search)
        column.addLayout(row)
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        column.addWidget(self.stack, 1)


class ClassificationDialog(OfficeDialog):
    """A code of the list keeps its number; only its name changes."""

    def __init__(
        self, workplace: Workplace, parent: QWidget, row: ClassificationView | None = None
    ) -> None:
        super().__init__(parent.tr("Klasifikasi surat"), parent)
        self._workplace = workplace
        self.form = FormGrid()
        self.code, self.name = QLineEdit(maxLength=20), QLineEdit(maxLength=200)
        if row is not None:
            self.code.setText(row.code)
            self.code.setReadOnly(True)
            self.name.setText(row.name)
        self.form.add("code", self.tr("&Kode"), self.code, required=True)
        self.form.add("name", self.tr("&Nama"), self.name, required=True)
        self.body.addWidget(self.form)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(560, 200)
        (self.code if row is None else self.name).setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            save_classification(self.code.text(), self.name.text(), self._workplace.desk)
            self.accept()


def _columns() -> list[Column[ClassificationView]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("classifications", "Kode"), lambda row: row.code, 110, whole=True),
        Column(translate("classifications", "Nama"), lambda row: row.name, 360),
        Column(translate("classifications", "Dipakai untuk"), lambda row: row.use, 210, spare=1),
        Column(translate("classifications", "Keadaan"), width=140, status=_state),
    ]


def _state(row: ClassificationView) -> Status:
    translate = QCoreApplication.translate
    if row.hidden:
        return Status(translate("classifications", "Tersembunyi"), "circle-minus", Tone.PLAIN)
    if not row.shipped:
        return Status(translate("classifications", "Milik kantor"), "plus", Tone.INFO)
    if row.changed:
        return Status(translate("classifications", "Diubah kantor"), "pencil", Tone.INFO)
    if row.check:
        return Status(translate("classifications", "Periksa"), "triangle-alert", Tone.WARNING)
    return Status(translate("classifications", "Bawaan"), "circle-check", Tone.PLAIN)
