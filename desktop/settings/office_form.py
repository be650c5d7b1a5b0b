"""The office as its papers show it. It shows an `OfficeDraft` and reads one back."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from desktop.settings.number_rows import NumberRows
from desktop.settings.printer_dialog import PrinterRow
from desktop.settings.usual_letter import UsualLetter
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.form_grid import FormGrid
from models.codes import AddressSide, PaperSize, RegencyTerm
from models.office import OfficeDraft
from models.printer_offset import PrinterOffset

LIMITS = {
    "village_term": 20,
    "village": 120,
    "kecamatan": 120,
    "regency": 120,
    "province": 120,
    "head_title": 120,
    "hamlet_term": 20,
    "address": 300,
    "postal_code": 5,
    "phone": 40,
    "email": 120,
}
MARGINS = ("margin_top", "margin_left", "margin_right", "margin_bottom")
LETTERHEAD_HEIGHT = 94
GROUPS = ("village_term", "address", "unit_code", "paper_size", "copies")
"""The first field under each heading."""
OFFSETS = ((7, "WIB"), (8, "WITA"), (9, "WIT"))


class OfficeForm(FormGrid):
    """What is not on the form (region code, logo, backup place) is kept from the draft shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = OfficeDraft()
        self.lines = {name: QLineEdit(maxLength=limit) for name, limit in LIMITS.items()}
        self.letterhead = QPlainTextEdit()
        self.letterhead.setTabChangesFocus(True)
        self.letterhead.setFixedHeight(LETTERHEAD_HEIGHT)
        self.regency_term = ChoiceBox("", [(term, term) for term in RegencyTerm])
        self.paper = ChoiceBox("", code_choices(PaperSize))
        self.ink_saving = QCheckBox(self.tr("Cetak logo tanpa warna (hemat tinta)"))
        self.side = ChoiceBox(
            "", [(AddressSide.RIGHT, self.tr("Kanan")), (AddressSide.LEFT, self.tr("Kiri"))]
        )
        self.zone = ChoiceBox("", [(hours, word) for hours, word in OFFSETS])
        self.margins = {name: QSpinBox() for name in MARGINS}
        for box in self.margins.values():
            box.setRange(5, 60)
            box.setSuffix(" mm")
        self.printer = PrinterRow()
        self._add_office()
        self.numbers = NumberRows(self)
        self._add_paper()
        self.usual = UsualLetter(self)

    def draft(self) -> OfficeDraft:
        texts = {name: line.text() for name, line in self.lines.items()}
        zone = self.zone.value()
        return replace(
            self._shown,
            **texts,  # type: ignore[arg-type]
            **{name: box.value() for name, box in self.margins.items()},  # type: ignore[arg-type]
            **self.numbers.values(),
            **self.usual.values(),
            letterhead=self.letterhead.toPlainText(),
            regency_term=self.regency_term.text_value(),
            paper_size=PaperSize(self.paper.text_value()),
            ink_saving=self.ink_saving.isChecked(),
            address_side=AddressSide(self.side.text_value()),
            utc_offset=zone if isinstance(zone, int) else self._shown.utc_offset,
        )

    def show_draft(self, draft: OfficeDraft) -> None:
        self._shown = draft
        for name, line in self.lines.items():
            line.setText(getattr(draft, name))
        for name, box in self.margins.items():
            box.setValue(getattr(draft, name))
        self.letterhead.setPlainText(draft.letterhead)
        self.regency_term.set_value(draft.regency_term)
        self.paper.set_value(draft.paper_size)
        self.ink_saving.setChecked(draft.ink_saving)
        self.side.set_value(draft.address_side)
        self.zone.set_value(draft.utc_offset)
        self.printer.show_offset(PrinterOffset(draft.offset_x, draft.offset_y))
        self.numbers.show_draft(draft)
        self.usual.show_draft(draft)

    def take_offset(self, offset: PrinterOffset) -> None:
        """What the dialog of the test page has recorded meanwhile."""
        self._shown = replace(self._shown, offset_x=offset.x, offset_y=offset.y)
        self.printer.show_offset(offset)

    def take_logo(self, logo: bytes | None) -> None:
        """Another picture over the letterhead, or none."""
        self._shown = replace(self._shown, logo=logo)

    def _add_office(self) -> None:
        line = self.lines
        self.add_heading(self.tr("Kantor"))
        self.add("village_term", self.tr("Sebutan desa"), line["village_term"], required=True)
        self.add("village", self.tr("Nama"), line["village"], required=True)
        self.add("head_title", self.tr("Sebutan kepala"), line["head_title"], required=True)
        self.add("hamlet_term", self.tr("Sebutan dusun"), line["hamlet_term"], required=True)
        self.add("kecamatan", self.tr("Kecamatan"), line["kecamatan"], required=True)
        self.add("regency_term", self.tr("Kabupaten atau kota"), self.regency_term)
        self.add("regency", self.tr("Nama kabupaten"), line["regency"], required=True)
        self.add("province", self.tr("Provinsi"), line["province"], required=True)
        self.add("utc_offset", self.tr("Waktu setempat"), self.zone)
        self.add_heading(self.tr("Kepala surat"))
        self.add("address", self.tr("Alamat kantor"), line["address"])
        self.add("postal_code", self.tr("Kode pos"), line["postal_code"])
        self.add("phone", self.tr("Telepon"), line["phone"])
        self.add("email", self.tr("Pos-el"), line["email"])
        self.add(
            "letterhead",
            self.tr("Baris kepala"),
            self.letterhead,
            help_text=self.tr("Kosongkan untuk memakai susunan biasa seperti contoh."),
        )

    def _add_paper(self) -> None:
        words = {
            "margin_top": self.tr("Jarak atas"),
            "margin_left": self.tr("Jarak kiri"),
            "margin_right": self.tr("Jarak kanan"),
            "margin_bottom": self.tr("Jarak bawah"),
        }
        self.add_heading(self.tr("Kertas"))
        self.add("paper_size", self.tr("Kertas"), self.paper)
        self.add("ink_saving", self.tr("Logo"), self.ink_saving)
        self.add("address_side", self.tr("Letak alamat tujuan"), self.side)
        for name, word in words.items():
            self.add(name, word, self.margins[name])
        self.add_wide(self.printer)
