"""Forms as files: one is taken in after a look at what it asks, samples and own ones go out."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.dialogs.file_choice import ask_file, ask_target
from desktop.errors import shown
from desktop.look.palette import Tone
from desktop.settings.forms.preview_dialog import FormPreviewDialog
from desktop.widgets.buttons import plain_button
from desktop.widgets.notice import Notice
from desktop.window.workplace import Workplace
from models.need.office_forms import (
    FIELDS_SAMPLE,
    KIND_SAMPLE,
    FormPreview,
    check_form,
    import_form,
    sample,
)
from reports.form_files import read_form_file, write_form_file

PURPOSE = "forms"


class FormFileRow(QWidget):
    """`taken` is sent when a form was taken over; what happened is said in `notice`."""

    taken = Signal()

    def __init__(self, workplace: Workplace, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._notice = workplace, notice
        new, more = self.tr("contoh-formulir-baru.toml"), self.tr("contoh-isian-tambahan.toml")
        self.take = plain_button(self.tr("&Ambil formulir"), self._ask_import, "upload")
        self.new_sample = plain_button(
            self.tr("Contoh &formulir"),
            lambda: self.ask_write(new, sample(KIND_SAMPLE)),
            "download",
        )
        self.more_sample = plain_button(
            self.tr("&Contoh isian"),
            lambda: self.ask_write(more, sample(FIELDS_SAMPLE)),
            "download",
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.take, self.new_sample, self.more_sample):
            row.addWidget(button)
        row.addStretch(1)

    def check(self, path: Path) -> None:
        """Read a form file and show what it would ask; nothing is taken over yet."""
        with shown(self):
            data = read_form_file(path)
            preview = check_form(data, path.name)
            FormPreviewDialog(
                preview.form,
                preview.questions,
                self._what_happens(preview),
                self.window(),
                lambda: self._import(data, path.name),
            ).open()

    def ask_write(self, name: str, document: str) -> None:
        """Where a form goes as a file, to be changed and taken in again."""
        title, kinds = self.tr("Simpan formulir"), self.tr("Formulir (*.toml)")
        ask_target(self, title, PURPOSE, name, kinds, lambda path: self.write(path, document))

    def write(self, path: Path, document: str) -> None:
        with shown(self):
            write_form_file(path, document)
            words = self.tr("Tersimpan: {name}. Ubah isinya, lalu ambil di sini.")
            self._notice.show_notice(words.format(name=path.name), Tone.GOOD)

    def _import(self, data: bytes, name: str) -> bool:
        """Whether it was taken over; if not, it was said why."""
        with shown(self):
            preview = import_form(data, name, self._workplace.desk)
            words = self.tr("Formulir {title} dipakai mulai sekarang.")
            self._notice.show_notice(words.format(title=preview.form.title), Tone.GOOD)
            self.taken.emit()
            return True
        return False

    def _ask_import(self) -> None:
        kinds = self.tr("Formulir (*.toml)")
        ask_file(self, self.tr("Ambil formulir"), PURPOSE, kinds, self.check)

    def _what_happens(self, preview: FormPreview) -> str:
        words = self.tr("Formulir baru {title}, versi {version}, dengan {count} isian.")
        if preview.extends:
            words = self.tr("Tambahan pada formulir {title}, versi {version}: {count} isian.")
        told = words.format(
            title=preview.form.title, version=preview.version, count=len(preview.questions)
        )
        if not preview.replaces:
            return told
        words = self.tr("Menggantikan versi {before}; jawaban lama tetap terbaca.")
        return f"{told} {words.format(before=preview.replaces)}"
