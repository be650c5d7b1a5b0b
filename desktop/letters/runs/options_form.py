"""What the clerk chooses for all letters of a run. It shows `RunOptions` and reads them back."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from desktop.cases.need.choice_fields import ChoiceRow
from desktop.cases.need.need_form import Today
from desktop.dialogs.file_choice import ask_folder
from desktop.letters.numbers.register_fields import signer_choices
from desktop.letters.validity_field import ValidityField
from desktop.widgets.buttons import plain_button
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from models.codes import LetterKind, Sifat
from models.errors import RuleError
from models.letter.runs.options import RunOptions

LINES_HEIGHT = 62
KINDS = (LetterKind.OFFICIAL, LetterKind.INTRODUCTION)


class FolderField(QWidget):
    """Where files go, chosen in the computer's own dialog; it may stay empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setReadOnly(True)
        self.line.setPlaceholderText(self.tr("hanya di program"))
        self.line.setAccessibleName(self.tr("Folder"))
        self.button = plain_button(self.tr("Pilih &folder"), self.ask)
        self.setFocusProxy(self.button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)

    def folder(self) -> str:
        return self.line.text()

    def show_folder(self, folder: Path | str) -> None:
        self.line.setText(str(folder))

    def ask(self) -> None:
        ask_folder(self, self.tr("Folder untuk berkas surat"), "letters", self.show_folder)


class RunOptionsForm(FormGrid):
    """Each letter still takes its subject, request and enclosures from its own need."""

    def __init__(self, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = ChoiceRow(code_choices(KINDS))
        self.letter_date = DateField(today)
        self.letter_date.setObjectName("letter_date")
        self.valid_until = ValidityField(self.letter_date, today)
        self.official = ChoiceBox("", signer_choices(today()))
        urgency: list[tuple[object, str]] = [(each, each.value) for each in Sifat]
        self.sifat = ChoiceBox("", urgency, empty=self.tr("Menurut urgensi kebutuhan"))
        self.copies = QPlainTextEdit()
        self.copies.setTabChangesFocus(True)
        self.copies.setFixedHeight(LINES_HEIGHT)
        self.story = QCheckBox(self.tr("Sertakan cerita singkat"))
        self.camat = QCheckBox(self.tr("Mengetahui Camat"))
        self.folder = FolderField()
        self.add("kind", self.tr("Jenis surat"), self.kind)
        self.add("official_id", self.tr("&Penanda tangan"), self.official, required=True)
        self.add("letter_date", self.tr("&Tanggal surat"), self.letter_date, required=True)
        self.add("sifat", self.tr("&Sifat"), self.sifat)
        self.add("valid_until", self.tr("&Berlaku sampai"), self.valid_until)
        self.add("copies", self.tr("Te&mbusan"), self.copies)
        self.add("with_story", self.tr("Isi"), self.story)
        self.add("with_camat", self.tr("Tanda tangan"), self.camat)
        unsafe = self.tr(
            "Satu PDF tiap surat dan satu berkas cetak berisi semuanya. Berkas ini tidak "
            "dienkripsi dan berisi data pribadi warga; pengambilannya dicatat di riwayat "
            "dengan nama Anda."
        )
        self.add("folder", self.tr("Simpan ke"), self.folder, help_text=unsafe)
        self.edited.connect(self._show_rows)

    def options(self) -> RunOptions:
        """Raises `RuleError("date.unreadable")` for a date that is none, or none at all."""
        letter_date = self.letter_date.date()
        if letter_date is None:
            raise RuleError("date.unreadable", field="letter_date")
        lines = (line.strip() for line in self.copies.toPlainText().splitlines())
        carried = self.kind.value() == LetterKind.INTRODUCTION
        sifat = self.sifat.text_value()
        return RunOptions(
            kind=LetterKind(str(self.kind.value())),
            letter_date=letter_date,
            official_id=int(self.official.text_value() or 0),
            sifat=Sifat(sifat) if sifat else None,
            copies=tuple(line for line in lines if line),
            with_story=self.story.isChecked(),
            with_camat=self.camat.isChecked(),
            valid_until=self.valid_until.date() if carried else None,
        )

    def show_options(self, options: RunOptions) -> None:
        self.kind.set_value(options.kind)
        self.letter_date.set_date(options.letter_date)
        self.official.set_value(options.official_id)
        self.sifat.set_value(options.sifat)
        self.copies.setPlainText("\n".join(options.copies))
        self.story.setChecked(options.with_story)
        self.camat.setChecked(options.with_camat)
        self.valid_until.show_validity(options.valid_until, options.letter_date)
        self._show_rows()

    def _show_rows(self) -> None:
        """A surat pengantar has an end; a surat dinas has an urgency."""
        carried = self.kind.value() == LetterKind.INTRODUCTION
        self.set_row_visible("valid_until", visible=carried)
        self.set_row_visible("sifat", visible=not carried)
