"""What the clerk chooses about a letter. It shows `LetterOptions` and reads them back."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.cases.need.choice_fields import ChoiceRow
from desktop.cases.need.need_form import Today
from desktop.letters.numbers.classification_field import ClassificationField
from desktop.letters.numbers.register_fields import reserved_choices, signer_choices
from desktop.letters.validity_field import ValidityField
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.notice import Notice
from models.codes import AddressSide, EnclosureUnit, LetterKind, Sifat
from models.errors import RuleError
from models.letter.secrecy import Secrecy, other_readers, usual_copies
from models.letter.words import LetterOptions

LINES_HEIGHT = 62
NOTHING_SECRET = Secrecy()


class LetterOptionsForm(FormGrid):
    """The lines of attachments and copies are one a row, as they will be printed."""

    def __init__(self, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._secrecy, self._secret = Secrecy(), False
        self.readers = Notice()
        self.kind = ChoiceRow(code_choices((LetterKind.OFFICIAL, LetterKind.INTRODUCTION)))
        self.letter_date = DateField(today)
        self.letter_date.setObjectName("letter_date")
        self.sifat = ChoiceBox("", [(each, each.value) for each in Sifat])
        self._today = today
        self.official = ChoiceBox("", signer_choices(today()))
        self.attachments, self.copies = _lines(), _lines()
        self.subject = QLineEdit(maxLength=300)
        self.subject.setPlaceholderText(self.tr("sesuai jenis kebutuhan"))
        self.classification = ClassificationField()
        self.classification.setPlaceholderText(self.tr("sesuai jenis kebutuhan"))
        self.unit = ChoiceRow(code_choices(EnclosureUnit))
        self.side = ChoiceBox("", _sides(), empty=self.tr("seperti pengaturan kantor"))
        self.story = QCheckBox(self.tr("Sertakan cerita singkat"))
        self.camat = QCheckBox(self.tr("Mengetahui Camat"))
        self.valid_until = ValidityField(self.letter_date, today)
        self.reserved = ChoiceBox(
            "", reserved_choices(today().year), empty=self.tr("Nomor berikutnya")
        )
        self._add_rows()
        self.edited.connect(self._show_rows)

    def options(self) -> LetterOptions:
        """Rahasia is said only on the paper that prints it, never on the one the resident carries.

        Raises `RuleError("date.unreadable")` for a date that is none, or none at all.
        """
        letter_date = self.letter_date.date()
        if letter_date is None:
            raise RuleError("date.unreadable", field="letter_date")
        reserved = self.reserved.value()
        return LetterOptions(
            kind=LetterKind(str(self.kind.value())),
            letter_date=letter_date,
            official_id=int(self.official.text_value() or 0),
            sifat=self._sifat(),
            copies=_filled(self.copies),
            attachments=_filled(self.attachments),
            address_side=AddressSide(side) if (side := self.side.text_value()) else None,
            unit=EnclosureUnit(str(self.unit.value())),
            subject=self.subject.text().strip(),
            classification=self.classification.text().strip(),
            with_story=self.story.isChecked(),
            with_camat=self.camat.isChecked(),
            valid_until=self.valid_until.date(),
            reserved_id=reserved if isinstance(reserved, int) else None,
        )

    def show_options(self, options: LetterOptions, secrecy: Secrecy = NOTHING_SECRET) -> None:
        self._secrecy = secrecy
        self._secret = secrecy.carried(options.kind, options.sifat)
        self.side.set_value(options.address_side)
        self.unit.set_value(options.unit)
        self.kind.set_value(options.kind)
        self.letter_date.set_date(options.letter_date)
        self.sifat.set_value(options.sifat)
        self.official.offer(signer_choices(self._today()))
        self.official.set_value(options.official_id)
        self.copies.setPlainText("\n".join(options.copies))
        self.attachments.setPlainText("\n".join(options.attachments))
        self.subject.setText(options.subject)
        self.classification.setText(options.classification)
        self.story.setChecked(options.with_story)
        self.camat.setChecked(options.with_camat)
        self.valid_until.show_validity(options.valid_until, options.letter_date)
        self.reserved.set_value(options.reserved_id)
        self._show_rows()

    def _add_rows(self) -> None:
        self.add("kind", self.tr("Jenis surat"), self.kind)
        self.add("official_id", self.tr("&Penanda tangan"), self.official, required=True)
        self.add("letter_date", self.tr("&Tanggal surat"), self.letter_date, required=True)
        self.add("sifat", self.tr("&Sifat"), self.sifat)
        self.add("attachments", self.tr("&Lampiran"), self.attachments)
        self.add("unit", self.tr("Satuan lampiran"), self.unit)
        self.add("copies", self.tr("Te&mbusan"), self.copies, beside=self.readers)
        self.add(
            "with_story",
            self.tr("Isi"),
            self.story,
            help_text=self.tr(
                "Cerita dan keluhan tercetak seperti ditulis. Jangan memuat diagnosis, kecuali "
                "pada surat dinas Rahasia ke instansi kesehatan."
            ),
        )
        self.add("with_camat", self.tr("Tanda tangan"), self.camat)
        self.add("address_side", self.tr("Al&amat"), self.side)
        self.add("valid_until", self.tr("&Berlaku sampai"), self.valid_until)
        self.add("subject", self.tr("&Hal"), self.subject)
        self.add("classification", self.tr("&Klasifikasi"), self.classification)
        self.add("reserved_id", self.tr("&Nomor"), self.reserved)
        self.set_row_visible("reserved_id", visible=self.reserved.count() > 1)

    def _show_rows(self) -> None:
        """A surat pengantar has an end; a surat dinas has an urgency."""
        carried = self.kind.value() == LetterKind.INTRODUCTION
        self.set_row_visible("valid_until", visible=carried)
        for name in ("sifat", "unit", "address_side"):
            self.set_row_visible(name, visible=not carried)
        self._show_readers()

    def _show_readers(self) -> None:
        """With a diagnosis in it the letter goes to nobody else, unless the clerk says so."""
        secret = self._secrecy.carried(LetterKind(str(self.kind.value())), self._sifat())
        if secret != self._secret:
            before, self._secret = self._secret, secret
            if _filled(self.copies) == usual_copies(secret=before):
                self.copies.setPlainText("\n".join(usual_copies(secret=secret)))
        others = other_readers(_filled(self.copies)) if secret else ()
        if secret and self.camat.isChecked():
            others = (*others, self.tr("Camat (Mengetahui)"))
        if not others:
            self.readers.hide()
            return
        words = self.tr(
            "Surat ini memuat keterangan rahasia (misalnya diagnosis) dan tembusannya ikut "
            "dibaca: {readers}. Hapus yang tidak berhak."
        )
        self.readers.show_notice(words.format(readers="; ".join(others)), closable=False)

    def _sifat(self) -> Sifat:
        sifat = Sifat(self.sifat.text_value())
        printed = self.kind.value() == LetterKind.OFFICIAL
        return Sifat.BIASA if sifat is Sifat.RAHASIA and not printed else sifat


def _lines() -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setFixedHeight(LINES_HEIGHT)
    return field


def _filled(field: QPlainTextEdit) -> tuple[str, ...]:
    lines = (line.strip() for line in field.toPlainText().splitlines())
    return tuple(line for line in lines if line)


def _sides() -> list[tuple[object, str]]:
    translate = QCoreApplication.translate
    return [
        (AddressSide.RIGHT, translate("letter_options", "kanan")),
        (AddressSide.LEFT, translate("letter_options", "kiri")),
    ]
