"""The need forms of the office: the shipped ones, its own questions, and its own whole forms."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.dialogs.ask import ask
from desktop.errors import shown
from desktop.lists.export_dialog import offer_table
from desktop.look.palette import Tone
from desktop.settings.forms.form_file_row import FormFileRow
from desktop.settings.forms.limits_dialog import FormLimitsDialog
from desktop.settings.forms.preview_dialog import FormPreviewDialog
from desktop.widgets.buttons import plain_button
from desktop.widgets.list_view import ListView
from desktop.widgets.notice import Notice
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import Status
from desktop.widgets.text import hint
from desktop.window.page import Page
from desktop.window.workplace import Workplace
from models.need.forms import form_of
from models.need.office_forms import (
    OfficeFormRow,
    document_of,
    office_forms,
    use_form_again,
    withdraw_form,
)


class FormsSection(Page):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self.notice = Notice()
        self.files = FormFileRow(workplace, self.notice)
        self.files.taken.connect(self._tell_others)
        self.table: RowTable[OfficeFormRow] = RowTable(_columns(), self._fetch, self)
        self.view = ListView("office_forms", self.tr("Daftar formulir"))
        self.view.show_table(self.table)
        offer_table(self.view, workplace, case_of=None)
        self.view.opened.connect(lambda _row: self.look())
        self.view.picked.connect(self._show_buttons)
        self._make_buttons()
        self._lay_out()
        workplace.changes.office.connect(self.refresh_if_seen)

    def refresh(self) -> None:
        chosen = max(self.view.currentIndex().row(), 0)
        self.table.refresh()
        self.view.setCurrentIndex(self.table.index(min(chosen, self.table.rowCount() - 1), 0))

    def look(self) -> None:
        """Show what the chosen form asks."""
        row = self._row()
        if row is None or not row.questions:
            return
        form = form_of(row.kind)
        words = self.tr("{count} isian, versi {version}.")
        told = words.format(count=len(form.fields), version=_version(row))
        FormPreviewDialog(form, form.fields, told, self.window()).open()

    def withdraw(self) -> None:
        """Ask, then no longer offer the office's part of the chosen form."""
        row = self._row()
        if row is None:
            return
        words = self.tr(
            "{title}: isian kantor tidak ditanyakan lagi pada kasus baru. Jawaban lama tetap "
            "terbaca dan tetap ikut cadangan dan paket."
        )
        answer = self.tr("&Cabut")
        ask(self, words.format(title=row.title), [(answer, lambda: self._withdraw(row))])

    def use_again(self) -> None:
        row = self._row()
        if row is not None:
            self._changed(lambda: use_form_again(row.kind, self._workplace.desk))

    def limits(self) -> None:
        FormLimitsDialog(self._workplace, self.window(), self._limits_kept).open()

    def _limits_kept(self) -> None:
        self.notice.show_notice(self.tr("Batas kantor tersimpan."), Tone.GOOD, seconds=8)

    def _withdraw(self, row: OfficeFormRow) -> None:
        self._changed(lambda: withdraw_form(row.kind, self._workplace.desk))

    def _changed(self, change: Callable[[], object]) -> bool:
        """Whether it could be done; if not, it was said why."""
        with shown(self):
            change()
            self._tell_others()
            return True
        return False

    def _tell_others(self) -> None:
        """Lists and pages name needs by their forms."""
        self.refresh()
        self._workplace.changes.office.emit()
        self._workplace.changes.cases.emit()

    def _row(self) -> OfficeFormRow | None:
        row = self.view.current_record()
        return row if isinstance(row, OfficeFormRow) else None

    def _fetch(self, last: OfficeFormRow | None, _limit: int) -> Sequence[OfficeFormRow]:
        return [] if last is not None else office_forms()

    def _write_own(self) -> None:
        row = self._row()
        if row is not None:
            self.files.ask_write(f"{row.kind}.toml", document_of(row.kind))

    def _make_buttons(self) -> None:
        self.shown = plain_button(self.tr("&Lihat isian"), self.look, "eye")
        self.bounds = plain_button(self.tr("Ba&tas kantor"), self.limits, "pencil")
        self.own = plain_button(self.tr("Simpan b&erkas"), self._write_own, "save")
        self.drop = plain_button(self.tr("Ca&but"), self.withdraw, "circle-minus")
        self.again = plain_button(self.tr("Pakai la&gi"), self.use_again, "undo-2")

    def _show_buttons(self, row: object) -> None:
        """What can be done with a form: only an office's own part goes out or out of use."""
        if not isinstance(row, OfficeFormRow):
            return
        used = row.own_version > 0 or (row.active and not row.shipped)
        self.drop.setVisible(used)
        self.again.setVisible(row.withdrawn)
        self.own.setVisible(used or row.withdrawn)

    def _lay_out(self) -> None:
        words = self.tr(
            "Formulir menentukan isian, poin kegawatan, berkas, langkah, dan kata surat tiap jenis "
            "kebutuhan. Kantor dapat menambah isian sendiri atau jenis baru lewat berkas; mulai "
            "dari contoh."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.notice)
        column.addWidget(hint(words))
        column.addWidget(self.files)
        row = QHBoxLayout()
        for button in (self.shown, self.bounds, self.own, self.drop, self.again):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.view, 1)


def _columns() -> list[Column[OfficeFormRow]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("forms", "Jenis kebutuhan"), lambda row: row.title, 150),
        Column(translate("forms", "Versi"), _version, 56, spare=2),
        Column(translate("forms", "Isian"), lambda row: str(row.questions), 52, right=True),
        Column(translate("forms", "Isian kantor"), _own, 92, right=True, spare=1),
        Column(translate("forms", "Asal"), width=160, status=_origin),
    ]


def _version(row: OfficeFormRow) -> str:
    """A shipped form with the office's questions names both: 1 + 2."""
    return f"{row.version} + {row.own_version}" if row.own_version else str(row.version)


def _own(row: OfficeFormRow) -> str:
    return str(row.own_questions) if row.own_questions and row.shipped else ""


def _origin(row: OfficeFormRow) -> Status:
    translate = QCoreApplication.translate
    if row.withdrawn and not row.shipped:
        return Status(translate("forms", "Tidak dipakai"), "circle-minus", Tone.PLAIN)
    if not row.shipped:
        return Status(translate("forms", "Kantor ini"), "building-2", Tone.INFO)
    if row.own_version:
        return Status(translate("forms", "Bawaan dan kantor ini"), "building-2", Tone.INFO)
    if row.withdrawn:
        word = translate("forms", "Bawaan; isian kantor tidak dipakai")
        return Status(word, "circle-minus", Tone.PLAIN)
    return Status(translate("forms", "Bawaan"), "file-text", Tone.PLAIN)
