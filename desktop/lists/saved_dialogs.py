"""Give a filter a name, pin it, share it in the office; and set the kept ones in order."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.errors import shown
from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.record_list import RecordList
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.codes import SavedList
from models.lists.filter_content import Filter, kept
from models.lists.filter_words import words_of
from models.lists.order import Order
from models.lists.saved_filters import (
    LONGEST_NAME,
    SavedFilterView,
    change_filter,
    save_filter,
    saved_filters,
    withdraw_filter,
)

Done = Callable[[str], None]
"""Told in a sentence what became of a filter."""
TALLEST = 260


class _NameForm(FormGrid):
    """Name, pinned, shared."""

    def __init__(self, name: str, *, pinned: bool, shared: bool) -> None:
        super().__init__()
        self.title = QLineEdit(name, maxLength=LONGEST_NAME)
        self.pinned = QCheckBox(self.tr("Sematkan di atas daftar"))
        self.shared = QCheckBox(self.tr("Tampil untuk semua petugas"))
        self.pinned.setChecked(pinned)
        self.shared.setChecked(shared)
        self.add("name", self.tr("&Nama saringan"), self.title, required=True)
        self.add("pinned", self.tr("&Sematkan"), self.pinned)
        self.add("shared", self.tr("&Bagikan"), self.shared)


class SaveFilterDialog(OfficeDialog):
    """The filter the list shows now, under a name."""

    def __init__(
        self, workplace: Workplace, wanted: Filter, order: Order, saved: Done, parent: QWidget
    ) -> None:
        super().__init__(parent.tr("Simpan saringan"), parent)
        self._desk, self._saved = workplace.desk, saved
        self._wanted, self._order = wanted, order
        self.form = _NameForm("", pinned=True, shared=False)
        words = ", ".join(words_of(kept(wanted))) or self.tr("semua baris")
        self.body.addWidget(hint(self.tr("Isi saringan: {words}").format(words=words)))
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.form.title.setFocus()
        self.resize(560, 260)

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            save_filter(
                self.form.title.text(),
                self._wanted,
                self._order,
                self._desk,
                pinned=self.form.pinned.isChecked(),
                shared=self.form.shared.isChecked(),
            )
            self.accept()
            words = self.tr('Saringan "{name}" tersimpan.')
            self._saved(words.format(name=self.form.title.text().strip()))


class ChangeFilterDialog(OfficeDialog):
    """Another name, another place, for oneself or for all; or taken away."""

    def __init__(
        self, workplace: Workplace, found: SavedFilterView, changed: Done, parent: QWidget
    ) -> None:
        super().__init__(parent.tr("Ubah saringan"), parent)
        self._desk, self._found, self._changed = workplace.desk, found, changed
        self.form = _NameForm(found.name, pinned=found.pinned, shared=found.shared)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.end_with(
            primary_button(self.tr("Simpan (F10)"), self.save, "save"),
            plain_button(self.tr("&Hapus saringan"), self.withdraw, "x"),
        )
        self.form.title.setFocus()
        self.resize(560, 240)

    def save(self) -> None:
        self.form.clear_problems()
        words = self.tr('Saringan "{name}" diubah.').format(name=self.form.title.text().strip())
        self._do(
            words,
            lambda: change_filter(
                self._found.id,
                self.form.title.text(),
                self._desk,
                pinned=self.form.pinned.isChecked(),
                shared=self.form.shared.isChecked(),
            ),
        )

    def withdraw(self) -> None:
        """Only the filter goes: what it showed stays."""
        words = self.tr('Saringan "{name}" dihapus.').format(name=self._found.name)
        self._do(words, lambda: withdraw_filter(self._found.id, self._desk))

    def _do(self, said: str, work: Callable[[], None]) -> None:
        with self.explained(self.form):
            work()
            self.accept()
            self._changed(said)


class ArrangeFiltersDialog(OfficeDialog):
    """The kept filters of one list; Enter opens one to change it."""

    def __init__(
        self, workplace: Workplace, list_name: SavedList, changed: Done, parent: QWidget
    ) -> None:
        super().__init__(parent.tr("Saringan tersimpan"), parent)
        self._workplace, self._list_name, self._changed = workplace, list_name, changed
        self.list = RecordList(self.tr("Saringan tersimpan"), TALLEST, self._open)
        self.none = hint(self.tr("Belum ada saringan tersimpan."))
        self.body.addWidget(hint(self.tr("Pilih saringan, lalu tekan Enter untuk mengubahnya.")))
        self.body.addWidget(self.list)
        self.body.addWidget(self.none)
        self.body.addStretch(1)
        self.end_with(None)
        self.resize(520, 360)
        self.fill()

    def fill(self) -> None:
        """Read the filters anew."""
        self.list.clear()
        with shown(self):
            found = [f for f in saved_filters(self._list_name, self._workplace.desk) if f.id]
            for each in found:
                parts = [
                    each.name,
                    self.tr("untuk semua") if each.shared else self.tr("milik saya"),
                ]
                parts += [self.tr("disematkan")] if each.pinned else []
                self.list.add("search", " · ".join(parts), each)
            self.list.setCurrentRow(0)
            self.list.fit()
            self.none.setVisible(not found)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, found: object) -> None:
        if isinstance(found, SavedFilterView):
            ChangeFilterDialog(self._workplace, found, self._refresh, self).open()

    def _refresh(self, said: str) -> None:
        self.fill()
        self.notice.show_notice(said, Tone.GOOD, seconds=8)
        self._changed(said)
