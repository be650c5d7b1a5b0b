"""Catat pengiriman: when and how a letter went, who received it, and the signed proof."""

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.attachments.scan_field import ScanField
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.dialogs.paper_dialog import ShortPaperDialog
from desktop.dialogs.told_first import open_told
from desktop.errors import shown
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.codes import DeliveryMethod
from models.labels import label
from models.letter.delivery import (
    Delivered,
    DeliveryView,
    delivery_of,
    open_proof,
    set_delivered,
    take_back_delivery,
)
from models.letter.letters import LetterView


class DeliveryDialog(OfficeDialog):
    """What is recorded stands in it, to be corrected or taken back."""

    def __init__(self, workplace: Workplace, letter: LetterView, parent: QWidget) -> None:
        super().__init__(parent.tr("Catat pengiriman"), parent)
        self._workplace, self._letter = workplace, letter
        known = delivery_of(letter.id)
        self.form = FormGrid()
        self.on = DateField(workplace.desk.today)
        self.on.set_date(known.on or workplace.desk.today())
        self.method = ChoiceBox("", code_choices(DeliveryMethod), empty=self.tr("— pilih —"))
        self.method.set_value(known.method)
        self.received_by = QLineEdit(known.received_by, maxLength=120)
        self.remarks = QLineEdit(known.remarks, maxLength=300)
        self.scan = ScanField(workplace, there=known.proof_sha256 is not None)
        self._add_rows()
        words = self.tr("{number}, kepada {addressee}")
        told = words.format(number=letter.number_text, addressee=letter.addressee or "-")
        self.body.addWidget(hint(told))
        self.body.addWidget(self.form)
        others = (
            [plain_button(self.tr("&Lihat bukti"), self.look, "eye")] if known.proof_sha256 else []
        )
        if known.on is not None:
            others.append(plain_button(self.tr("&Hapus catatan ini"), self.take_back, "undo-2"))
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"), *others)
        self.resize(640, 400)
        self.method.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        method = self.method.text_value()
        with self.explained(self.form):
            delivered = Delivered(
                self.on.date(),
                DeliveryMethod(method) if method else None,
                self.received_by.text(),
                self.remarks.text(),
                self.scan.value(),
            )
            set_delivered(self._letter.id, delivered, self._workplace.desk)
            self.scan.clear_inbox()
            self._told()

    def take_back(self) -> None:
        """The paper of the letter lies on the desk again."""
        with self.explained(self.form):
            take_back_delivery(self._letter.id, self._workplace.desk)
            self._told()

    def look(self) -> None:
        """The scan names who the letter is about."""

        def look() -> None:
            ProofDialog(self._workplace, self._letter.id, self).open()

        if self._letter.case_id is None:
            look()
        else:
            with shown(self):
                open_told(self, self._workplace.desk, self._letter.case_id, look)

    def _told(self) -> None:
        self._workplace.changes.letters.emit()
        self._workplace.changes.cases.emit()
        self.accept()

    def _add_rows(self) -> None:
        self.form.add("on", self.tr("&Tanggal kirim"), self.on, required=True)
        self.form.add("method", self.tr("&Cara kirim"), self.method, required=True)
        self.form.add(
            "received_by",
            self.tr("&Penerima"),
            self.received_by,
            help_text=self.tr("nama dan jabatan yang menandatangani tanda terima"),
        )
        self.form.add("remarks", self.tr("K&eterangan"), self.remarks)
        self.form.add("file", self.tr("&Bukti terima"), self.scan)


class ProofDialog(ShortPaperDialog):
    """The signed proof as it was scanned."""

    def __init__(self, workplace: Workplace, letter_id: int, parent: QWidget) -> None:
        name = f"bukti-pengiriman-{letter_id}"
        super().__init__(parent.tr("Bukti pengiriman"), name, parent, workplace)
        self._letter_id = letter_id
        self.resize(760, 680)

    def compose(self) -> bytes:
        from reports.scans import printable

        content = open_proof(self._letter_id, self._workplace.desk)
        return printable(content, delivery_of(self._letter_id).proof_media_type)


def delivery_words(parent: QWidget, view: DeliveryView) -> str:
    """`dikirim 17-03-2026, diantar petugas, diterima Bambang`, or nothing."""
    if view.on is None:
        return ""
    parts = [parent.tr("dikirim {day}").format(day=f"{view.on:%d-%m-%Y}")]
    if view.method is not None:
        parts.append(label(view.method).casefold())
    if view.received_by and not view.secret:
        parts.append(parent.tr("diterima {name}").format(name=view.received_by))
    return ", ".join(parts)
